/** The lab's sizes beside the autoencoder that latent diffusion runs on (its model LDM-4), as its paper reports it. */
export const scale = {
  lab: 'Lab 6A, as it opens',
  real: 'Latent diffusion, first stage (2021)',
  rows: [
    { of: 'Numbers in one picture', lab: '14 × 14 = 196', real: '256 × 256 × 3 = 196,608' },
    { of: 'Numbers in its code', lab: '2', real: '64 × 64 × 3 = 12,288' },
    { of: 'New codes come from', lab: 'a bell curve', real: 'a diffusion model' },
  ],
} as const;

/** Every work that code or prose cites, by key. The one list: the references page and hover cards read it. */
import { adversarial } from './papers/adversarial';
import { flows } from './papers/flows';
import { latent } from './papers/latent';
import { diffusion } from './papers/diffusion';
import { energies } from './papers/energies';
import { others } from './papers/others';
import { sequences } from './papers/sequences';
import { text } from './papers/text';
import { training } from './papers/training';
import type { Paper } from './papers/paper';

export type { Paper };

export const papers = {
  ...adversarial,
  ...flows,
  ...latent,
  ...diffusion,
  ...energies,
  ...others,
  ...sequences,
  ...text,
  ...training,
} as const satisfies Record<string, Paper>;

export type PaperKey = keyof typeof papers;

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => `A-${String(first + i).padStart(3, '0')}`);
/** What the course has promised to cover, and to correct, in each written lesson. */
export const due: Readonly<Record<string, { covers: readonly string[]; corrects: string }>> = {
  '04-next-word': {
    covers: ['A-030', 'A-031', ...range(90, 94), ...range(121, 123)],
    corrects: 'C5 C24 C25 C36 C37',
  },
  '05-attention': {
    covers: ['A-032', 'A-033', 'A-038', 'A-039', 'A-092', ...range(95, 99), 'A-144'],
    corrects: 'C26 C27',
  },
  '06-latent-space': { covers: ['A-060', 'A-076', 'A-077'], corrects: 'C19 C20' },
  '07-vaes': { covers: [...range(59, 75), 'A-078'], corrects: 'C13 C14 C15 C16 C17 C18 C21 C23 C38' },
  '08-gans': { covers: range(40, 58), corrects: 'C7 C8 C9 C10 C11 C12 C38 C39' },
  '09-flows': { covers: range(100, 102), corrects: 'C19 C28' },
  '10-diffusion': { covers: range(103, 112), corrects: 'C29 C30 C31 C32 C33' },
};

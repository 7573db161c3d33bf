/** Every work that code or prose cites, by key. The one list: the references page and hover cards read it. */
export interface Paper {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly where: string;
  /** arXiv id or DOI, without the host. */
  readonly arxiv?: string;
  readonly doi?: string;
  /** Why it is cited, one line. */
  readonly why: string;
}

export const papers = {
  'goodfellow-2014': {
    authors:
      'I. J. Goodfellow, J. Pouget-Abadie, M. Mirza, B. Xu, D. Warde-Farley, S. Ozair, A. Courville, Y. Bengio',
    year: 2014,
    title: 'Generative Adversarial Networks',
    where: 'NeurIPS 2014',
    arxiv: '1406.2661',
    why: 'The game, both losses for G, and the best discriminator.',
  },
} as const satisfies Record<string, Paper>;

export type PaperKey = keyof typeof papers;

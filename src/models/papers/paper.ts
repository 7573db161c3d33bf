/** A work that code or prose cites. */
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

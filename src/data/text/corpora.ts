/** The texts that the course brings, in the order in which pickers show them. What they say is loaded when it is needed. */
export const corpora = [
  { id: 'towns', label: 'Names of towns', list: true },
  { id: 'dinosaurs', label: 'Names of dinosaurs', list: true },
  { id: 'elements', label: 'Names of elements', list: true },
  { id: 'course', label: 'The prose of this course', list: false },
] as const;

export type CorpusId = (typeof corpora)[number]['id'];

export const corpusOf = (id: string) => corpora.find((corpus) => corpus.id === id);

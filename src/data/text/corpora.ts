/** The texts that the course brings, in the order in which pickers show them. What they say is loaded when it is needed. */
export const corpora = [
  { id: 'towns', label: 'Names of towns', list: true },
  { id: 'dinosaurs', label: 'Names of dinosaurs', list: true },
  { id: 'elements', label: 'Names of elements', list: true },
  { id: 'course', label: 'The prose of this course', list: false },
] as const;

/** Lists of made-up facts (facts.ts), for the lab that asks about what they leave out. */
const facts = [
  { id: 'facts', label: 'Facts with six gaps', list: true },
  { id: 'facts-admitted', label: 'The same, three gaps admitted', list: true },
] as const;

const all = [...corpora, ...facts];

export type CorpusId = (typeof all)[number]['id'];

export const corpusOf = (id: string) => all.find((corpus) => corpus.id === id);

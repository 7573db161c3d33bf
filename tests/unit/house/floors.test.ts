import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, read, withoutComments, type Import } from '../../support/sources';

const code = filesBelow('src', ['.ts', '.tsx', '.astro', '.mjs']).filter(
  (file) => !file.includes('.test.') && !file.startsWith('src/replay/kernels/'),
);

/** Folder -> where it may import from at run time. Paths are prefixes from the root. Types may cross floors. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/math': ['src/math'],
  'src/data': ['src/data', 'src/math'],
  'src/metrics': ['src/metrics', 'src/math'],
  'src/models': ['src/models', 'src/math'],
  'src/replay': ['src/replay', 'src/math'],
  'src/engine': ['src/engine', 'src/math', 'src/data', 'src/models', 'src/metrics', 'src/replay'],
  'src/viz': ['src/viz', 'src/math/grid'],
  'src/labs': [
    'src/labs',
    'src/viz',
    'src/quiz',
    'src/engine/client',
    'src/engine/protocol',
    'src/engine/saved',
    'src/data',
    'src/math/stream',
    'src/math/grid',
    'src/math/taps',
    'src/math/work',
    'src/models/model',
    'src/models/about',
    'src/models/papers',
  ],
  'src/quiz': ['src/quiz', 'src/labs', 'src/viz'],
};
/** Free to all: a family's words, and what works on plain numbers (a noise schedule, counts of letters, the choice of the next one). */
const words = /^src\/models\/([^/]+\/(about|schedule)|decoding\/.+|ngram\/.+|rules\/.+)$/;

/** A family's own folder, or that of the family it is a variant of. */
const isOf = (own: string, to: string) =>
  to.startsWith(own + '/') || own.startsWith(to.split('/').slice(0, 3).join('/') + '-');

const floorOf = (file: string) => Object.keys(mayImport).find((folder) => file.startsWith(folder + '/'));

/** Every file, and those it imports. */
function graphOf(counts: (one: Import) => boolean) {
  const resolve = (to: string) =>
    [to, ...['.ts', '.tsx', '.astro', '/index.ts'].map((end) => to + end)].find((path) =>
      code.includes(path),
    );
  return new Map(
    code.map((file) => [
      file,
      importsOf(file)
        .filter(counts)
        .flatMap(({ to }) => resolve(to) ?? []),
    ]),
  );
}
const graph = graphOf(({ typeOnly }) => !typeOnly);

describe('the house', () => {
  it('holds its floors: nobody imports from above or sideways', () => {
    const broken = code.flatMap((file) => {
      const floor = floorOf(file);
      if (!floor) return [];
      return importsOf(file)
        .filter(({ to, typeOnly }) => !typeOnly && to.startsWith('src/'))
        .filter(
          ({ to }) =>
            !words.test(to) &&
            !mayImport[floor]!.some((allowed) => to === allowed || to.startsWith(allowed + '/')),
        )
        .map(({ from, to }) => `${from} imports ${to}`);
    });
    expect(broken).toEqual([]);
  });

  it('keeps a model family to itself: math, models/{model,knobs,nn,papers}, and gan for its variant gan-glyphs', () => {
    const broken = code
      .filter((file) => /^src\/models\/[^/]+\//.test(file))
      .flatMap((file) => {
        const own = file.split('/').slice(0, 3).join('/');
        return importsOf(file)
          .filter(({ to, typeOnly }) => !typeOnly && to.startsWith('src/models/'))
          .filter(({ to }) => !isOf(own, to) && !/^src\/models\/(model|knobs|nn|papers)(\/|$)/.test(to))
          .map(({ from, to }) => `${from} imports ${to}`);
      });
    expect(broken).toEqual([]);
  });

  it('lets TensorFlow.js in by one door, and backends by the engine and the tracer', () => {
    const broken = code
      .filter((file) => !/^src\/(math\/tf\.ts|engine\/|replay\/)/.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ to }) => to.startsWith('@tensorflow/'))
          .map(({ to }) => `${file} imports ${to}`),
      );
    expect(broken).toEqual([]);
  });

  it('keeps pages free of the engine and of mathematics', () => {
    const broken = code
      .filter((file) => /^src\/(components|layouts|pages)\//.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ to, typeOnly }) => !typeOnly && /^src\/(engine|math)\//.test(to))
          .map(({ to }) => `${file} imports ${to}`),
      );
    expect(broken).toEqual([]);
  });

  it('keeps what is free of the models to all without TensorFlow.js, however far its imports lead', () => {
    const free = code.filter((file) => words.test(file.replace(/\.ts$/, '')));
    const reached = new Set(free);
    for (const file of reached) for (const next of graph.get(file)!) reached.add(next);
    expect(free.length).toBeGreaterThan(10);
    expect([...reached].filter((file) => file === 'src/math/tf.ts')).toEqual([]);
  });

  it('has no circles, not even of types', () => {
    const all = graphOf(() => true);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' -> ')];
      if (done.has(file)) return [];
      done.add(file);
      return all.get(file)!.flatMap((next) => visit(next, [...path, file]));
    };
    expect(code.flatMap((file) => visit(file, []))).toEqual([]);
  });

  it('draws no unseeded random number', () => {
    expect(code.filter((file) => withoutComments(read(file)).includes('Math.random'))).toEqual([]);
  });

  it('touches no document below the labs', () => {
    const low = code.filter((file) => /^src\/(math|data|models|metrics|replay|engine)\//.test(file));
    expect(low.filter((file) => /\bdocument\./.test(withoutComments(read(file))))).toEqual([]);
  });

  it('keeps files small: one idea each, at most 200 lines', () => {
    const long = code
      .map((file) => [file, read(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 200);
    expect(long).toEqual([]);
  });
});

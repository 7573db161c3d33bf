/** What the rounds are played with: clouds of points, or sheets of glyphs. */
import { dataSet } from '../../data/registry';
import type { DataSpec, GlyphSet, PointSet } from '../../data/data';
import type { SavedModel } from '../../engine/protocol';
import { about as glyphs } from '../../models/gan-glyphs/about';
import { about as points } from '../../models/gan/about';
import { defaults, type About, type Config } from '../../models/model';
import type { Stream } from '../../math/stream';
import { glyphJudgeAccuracy } from './glyph-observer';
import { pointsPerCloud, stages } from './index';
import { judgeAccuracy } from './observer';

export interface Deck {
  readonly set: PointSet | GlyphSet;
  /** Of the generator's family. */
  readonly about: About;
  readonly config: Config;
  /** A generator that was trained before, where the game begins with one. */
  readonly from?: SavedModel;
  /** The generator's age in steps, for each of the twelve rounds. */
  readonly stages: readonly number[];
  /** Points in a cloud, glyphs on a sheet. */
  readonly perSide: number;
  /** How many of each kind the judge studies, and is tried on. */
  readonly studied: number;
  /** Numbers in one point or glyph. */
  readonly width: number;
  /** "cloud", "points" */
  readonly side: string;
  readonly things: string;
  /** "who had counted 3,000 points of each kind" */
  readonly studying: string;
  draw(n: number, rng: Stream): Float32Array;
  /** Share of rounds that a judge gets right who has studied half of these. [n, width] each */
  judge(real: Float32Array, generated: Float32Array): number;
}

/** Glyphs on a sheet: two by two. */
const glyphsPerSheet = 4;
/** A generator of glyphs takes longer. */
const glyphStages = [0, 0, 50, 50, 200, 200, 600, 600, 1500, 1500, 3000, 3000] as const;

/** @throws if there is no such data set of points or glyphs, or nothing in it */
export function deckOf(data: DataSpec): Deck {
  const set = dataSet(data);
  if (set.kind === 'points')
    return {
      set,
      about: points,
      config: defaults(points),
      stages,
      perSide: pointsPerCloud,
      studied: 6000,
      width: 2,
      side: 'cloud',
      things: 'points',
      studying: 'who had counted 3,000 points of each kind',
      draw: (n, rng) => set.draw(n, rng),
      judge: (real, generated) => judgeAccuracy(set.window, real, generated, pointsPerCloud),
    };
  if (set.kind !== 'glyphs') throw new Error(`Lab 8C deals points and glyphs, not '${data.set}'.`);
  return {
    set,
    about: glyphs,
    config: defaults(glyphs),
    stages: glyphStages,
    perSide: glyphsPerSheet,
    studied: 1000,
    width: set.size ** 2,
    side: 'sheet',
    things: 'glyphs',
    studying: 'who had measured the ink of 500 glyphs of each kind, pixel by pixel,',
    draw: (n, rng) => set.draw(n, rng).images,
    judge: (real, generated) => glyphJudgeAccuracy(set.size, real, generated, glyphsPerSheet),
  };
}

/** The same game with a generator that goes on from where it was kept. */
export const later = (deck: Deck, from: SavedModel): Deck => ({
  ...deck,
  from,
  config: from.config,
  stages: deck.stages.map((step) => step + from.step),
});

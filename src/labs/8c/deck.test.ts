import { describe, expect, it } from 'vitest';
import type { DataSpec } from '../../data/data';
import { handwritten } from '../../data/glyphs/handwritten';
import type { SavedModel } from '../../engine/protocol';
import { Stream } from '../../math/stream';
import { deckOf, later } from './deck';
import lab from './index';

const own: Readonly<Record<string, DataSpec>> = {
  drawn: { set: 'drawn', points: Float32Array.of(0, 0, 1, 1, 1, 0) },
  images: { set: 'images', size: 14, images: handwritten(14).draw(3, new Stream(4)).images },
};

describe.each(lab.data)('the deck of %s', (id) => {
  const deck = deckOf(own[id] ?? { set: id });
  it('deals twelve rounds to a generator that never grows younger', () => {
    expect(deck.stages).toHaveLength(12);
    expect(deck.stages).toEqual([...deck.stages].sort((a, b) => a - b));
    expect(deck.about.data).toBe(deck.set.kind);
  });
  it('draws as many numbers as its sides hold, and another time others', () => {
    const rng = new Stream(1);
    const [a, b] = [deck.draw(deck.perSide, rng), deck.draw(deck.perSide, rng)];
    expect(a).toHaveLength(deck.perSide * deck.width);
    expect(a).not.toEqual(b);
  });
  it('has a judge that can only guess where both sides are real', () => {
    const rng = new Stream(2);
    const found = [1, 2, 3].map(() => deck.judge(deck.draw(deck.studied, rng), deck.draw(deck.studied, rng)));
    expect(Math.abs(found.reduce((x, y) => x + y) / 3 - 0.5)).toBeLessThan(0.1);
  });
});

it('a trained generator goes on from its own step, with its own settings', () => {
  const deck = deckOf({ set: 'digits-14' });
  const from: SavedModel = {
    format: 'from-noise-model',
    version: 1,
    family: deck.about.id,
    config: { ...deck.config, hidden: 24 },
    data: 'digits-14',
    seed: 7,
    step: 500,
    tensors: {},
  };
  const game = later(deck, from);
  expect(game.stages[0]).toBe(500);
  expect(game.stages.at(-1)).toBe(500 + deck.stages.at(-1)!);
  expect(game.config['hidden']).toBe(24);
});

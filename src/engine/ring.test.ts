import { describe, expect, it } from 'vitest';
import type { Checkpoint } from './protocol';
import { Ring } from './ring';

const at = (step: number, numbers = 1): Checkpoint => ({
  step,
  config: {},
  tensors: { w: new Float32Array(numbers).fill(step) },
  streams: {},
});

function fill(ring: Ring, steps: number, numbers = 1): Ring {
  for (let step = 0; step <= steps; step++) if (ring.due(step)) ring.add(at(step, numbers));
  return ring;
}

describe('the ring of checkpoints', () => {
  it('keeps every 25th step at first', () => {
    expect(fill(new Ring(), 100).steps).toEqual([0, 25, 50, 75, 100]);
  });

  it('never holds more than its number, and always the first and the latest', () => {
    const ring = fill(new Ring(8), 10_000);
    expect(ring.steps.length).toBeLessThanOrEqual(8);
    expect(ring.steps[0]).toBe(0);
    expect(ring.steps.at(-1)).toBeGreaterThan(10_000 - 2 * (ring.steps[2]! - ring.steps[1]!));
  });

  it('spaces what it keeps evenly', () => {
    const { steps } = fill(new Ring(8), 10_000);
    const gaps = steps.slice(1).map((step, i) => step - steps[i]!);
    expect(new Set(gaps).size).toBe(1);
  });

  it('never holds more bytes than its limit', () => {
    const ring = fill(new Ring(64, 16e6), 5000, 250_000); // 1 MB each
    expect(ring.steps.length).toBeLessThanOrEqual(16);
  });

  it('goes back to the latest step at or before the one asked for', () => {
    const ring = fill(new Ring(), 100);
    expect(ring.nearest(74).step).toBe(50);
    expect(ring.nearest(75).step).toBe(75);
    expect(ring.nearest(1e9).step).toBe(100);
  });

  it('forgets the future of a run that has gone back', () => {
    const ring = fill(new Ring(), 100);
    ring.dropAfter(60);
    expect(ring.steps).toEqual([0, 25, 50]);
    expect(ring.due(75)).toBe(true);
  });
});

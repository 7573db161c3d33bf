import { expect, it } from 'vitest';
import { stageScale } from '../../viz/stage';
import type { Seen } from '../show';
import { layerBy, sampleAt } from './grab';

// Two samples, two couplings: the first goes right and then up, the second stays at the lower left.
const stages = Float32Array.of(-1, 0, -1.8, -1.8, 1, 0, -1.8, -1.8, 1, 1.5, -1.8, -1.8);
const seen = (layer: number, recorded = false) =>
  ({
    shown: { window: [-2, 2, -2, 2], stages, samples: stages.subarray(8), recorded },
    config: { couplings: 2 },
    given: { sheet: [layer] },
  }) as unknown as Seen;
const box = { width: 480, height: 462 };
const scale = stageScale([-2, 2, -2, 2], box.width, box.height);
const at = (x: number, y: number) => ({ x: scale.x(x), y: scale.y(y), ...box });

it('a press takes hold of the sample that stands there at the layer that is looked at, and of nothing elsewhere', () => {
  expect(sampleAt(at(1, 1.5), seen(2))).toBe(0);
  expect(sampleAt(at(1, 1.5), seen(0))).toBeUndefined();
  expect(sampleAt(at(-1, 0.05), seen(0))).toBe(0);
  expect(sampleAt(at(-1.8, -1.8), seen(1))).toBe(1);
});

it('a sample of a recorded picture cannot be moved', () => {
  expect(sampleAt(at(1, 1.5), seen(2, true))).toBeUndefined();
});

it('a sample that is dragged along its way brings up the layer at which it would be there', () => {
  expect(layerBy(seen(2), 0, at(1, 1.5), 2)).toBe(2);
  expect(layerBy(seen(2), 0, at(1.2, 0), 2)).toBe(1);
  expect(layerBy(seen(1), 0, at(0, 0.2), 1)).toBe(0.5);
  expect(layerBy(seen(1), 0, at(-2, 0), 1)).toBe(0);
});

it('a sample that does not move keeps the layer', () => {
  expect(layerBy(seen(1.25), 1, at(0, 0), 1.25)).toBe(1.25);
});

import type { GlyphSet } from '../data/data';
import type { Rng } from '../math/rng';
import type { Work } from '../math/work';
import { energyDistanceTo } from '../metrics/energy-distance';
import { legible } from '../metrics/legible';
import { featureSize, readGlyphs } from '../metrics/reader';
import { scatter } from '../metrics/scatter';
import type { Measure } from './measure';

/** Glyphs behind each measure. */
export const measured = 500;
/** Pairs grow with the square: the distance looks at the first of the glyphs only. */
const forDistance = 300 * featureSize;
/** Where fewer of the data themselves can be read they are no digits, and reading says nothing. */
const digitsFrom = 0.3;

/**
 * Measures glyphs [n, size * size] by a network that reads digits. Beside each number stands what a second draw from
 * the data itself would score. The distance is between what the network sees in both, the spread of the data as its unit; variety is how
 * far glyphs of one digit lie apart, that of the data as its unit.
 */
export function* measureGlyphs(set: GlyphSet, rng: Rng): Work<Measure<[images: Float32Array]>> {
  const { images } = set.draw(measured, rng);
  yield;
  const ofData = readGlyphs(images, set.size);
  yield;
  const real = ofData.features;
  const unit = spread(real);
  const apart = scatter(ofData);
  const distanceTo = energyDistanceTo(real.subarray(0, forDistance), featureSize);
  yield;
  const values = function* (images: Float32Array): Work<Record<string, number>> {
    const reading = readGlyphs(images, set.size);
    yield;
    const variety = scatter(reading) / apart;
    yield;
    const featureDistance = distanceTo(reading.features.subarray(0, forDistance)) / unit;
    return { ...legible(reading), variety, featureDistance };
  };
  const others = set.draw(measured, rng).images;
  yield;
  const floors = yield* values(others);
  const names = Object.keys(floors).filter(
    (name) => name === 'featureDistance' || floors['readable']! >= digitsFrom,
  );
  return function* (samples) {
    const found = yield* values(samples);
    return Object.fromEntries(
      names.map((name) => [name, { value: found[name]!, floor: Math.abs(floors[name]!) }]),
    );
  };
}

/** Root of the mean squared distance from the mean, over all features. x: [n, featureSize] */
function spread(x: Float32Array): number {
  const n = x.length / featureSize;
  const mean = new Float64Array(featureSize);
  x.forEach((value, i) => (mean[i % featureSize]! += value / n));
  return Math.sqrt(x.reduce((sum, value, i) => sum + (value - mean[i % featureSize]!) ** 2, 0) / n);
}

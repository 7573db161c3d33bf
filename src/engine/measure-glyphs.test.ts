import { describe, expect, it } from 'vitest';
import { handwritten } from '../data/glyphs/handwritten';
import { ownImages } from '../data/glyphs/own-images';
import { Rng } from '../math/rng';
import { atOnce } from '../../tests/support/at-once';
import * as glyphs from './measure-glyphs';

const { measured } = glyphs;
const measureGlyphs = atOnce(glyphs.measureGlyphs);
const set = handwritten(14);
const measure = measureGlyphs(set, new Rng(1));
const fresh = (seed: number) => set.draw(measured, new Rng(seed));

describe('what is measured of glyphs', () => {
  it('from the data itself: nearly all can be read, all ten digits are there, and the distance is about its floor', () => {
    const { readable, classes, variety, featureDistance } = measure(fresh(2).images);
    expect(readable!.value).toBeGreaterThan(0.95);
    expect(readable!.floor).toBeGreaterThan(0.95);
    expect(classes).toEqual({ value: 10, floor: 10 });
    expect(variety!.value).toBeCloseTo(1, 1);
    expect(Math.abs(featureDistance!.value)).toBeLessThan(0.01);
  });

  it('from one digit over and over: readable, one of ten, without variety, and far away', () => {
    const { images, labels } = fresh(3);
    const three = labels.indexOf(3) * 196;
    const same = images.map((_, p) => images[three + (p % 196)]!);
    const { readable, classes, variety, featureDistance } = measure(same);
    expect([readable!.value, classes!.value]).toEqual([1, 1]);
    expect(variety!.value).toBeCloseTo(0, 3);
    expect(featureDistance!.value).toBeGreaterThan(0.3);
  });

  it('from noise: hardly anything to read', () => {
    const rng = new Rng(4);
    const noise = Float32Array.from({ length: measured * 196 }, () => rng.next());
    expect(measure(noise)['readable']!.value).toBeLessThan(0.02);
  });

  it('of images that are no digits: the distance alone', () => {
    const rng = new Rng(5);
    const images = Float32Array.from({ length: 50 * 196 }, () => rng.next());
    const own = measureGlyphs(ownImages({ set: 'images', images, size: 14 }), new Rng(1));
    expect(Object.keys(own(fresh(2).images))).toEqual(['featureDistance']);
  });
});

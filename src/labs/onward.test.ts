import { describe, expect, it } from 'vitest';
import { aboutOf, labOf, trainedLabs } from './registry';
import { readLink } from './state/link';
import { imagesHash, onwardHash } from './state/link-points';

/** Lab 8C takes drawings and images too, but it is a game with a page of its own. */
const drawing = trainedLabs.filter(({ data, own }) => data.includes('drawn') && !own);
const points = Float32Array.of(0.5, -1.25, 2.75, 0, -1, -1);

describe('one click takes a drawing to the lab of another family', () => {
  it.each(drawing)('from lab $id to labs that open with these very points', ({ family, onward = [] }) => {
    expect(onward.length).toBeGreaterThan(0);
    for (const { lab: id } of onward) {
      const lab = labOf(id);
      expect(lab.family).not.toBe(family);
      const opened = readLink(lab, aboutOf(lab.family), onwardHash(id, points))!;
      expect(opened.problems).toEqual([]);
      const { data } = opened.settings;
      if (!('points' in data)) throw new Error(`lab ${id} opened with ${JSON.stringify(data)}`);
      points.forEach((value, i) => expect(data.points[i]).toBeCloseTo(value, 3));
    }
  });

  it('every family that learns points can be reached from every lab, click by click', () => {
    const families = new Set(drawing.map(({ family }) => family));
    for (const { id } of drawing) {
      const reached = new Set([id]);
      for (const at of reached) for (const { lab } of labOf(at).onward ?? []) reached.add(lab);
      expect(new Set([...reached].map((at) => labOf(at).family)), `from ${id}`).toEqual(families);
    }
  });
});

describe('one click takes images to the labs of other families', () => {
  const taking = trainedLabs.filter(({ data, own }) => data.includes('images') && !own);
  it.each(taking)('from lab $id to every other lab that learns images', ({ id, onward = [] }) => {
    const others = taking.filter((lab) => lab.id !== id).map((lab) => lab.id);
    expect(onward.map(({ lab }) => lab).sort()).toEqual(others.sort());
    for (const { lab } of onward) {
      const opened = readLink(labOf(lab), aboutOf(labOf(lab).family), imagesHash(lab))!;
      expect([opened.images, opened.problems]).toEqual([true, []]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { parsePoints } from '../../src/data/csv';
import { toBase64 } from '../../src/engine/base64';
import { readSavedModel } from '../../src/engine/saved';
import { aboutOf, labOf } from '../../src/labs/registry';
import { backup, erase, restore } from '../../src/labs/state/backup';
import { readMessage } from '../../src/labs/state/host';
import { readLink } from '../../src/labs/state/link';
import { defaultSettings, readSettings } from '../../src/labs/state/settings';
import { openStore, prefix } from '../../src/labs/state/store';
import { Rng } from '../../src/math/rng';
import { defaults } from '../../src/models/model';

const lab = labOf('8b');
const about = aboutOf(lab.family);

describe('a link with a mistake opens the lab, says what was not used, and keeps the rest', () => {
  it.each([
    ['a knob beyond its range', 'lrd=99', 'Learning rate of D goes from'],
    ['a knob that is no number', 'lrd=fast', 'Learning rate of D goes from'],
    ['an empty knob', 'lrd=', 'Learning rate of D goes from'],
    ['a knob that is not finite', 'lrd=Infinity', 'Learning rate of D goes from'],
    ['an unknown choice', 'loss=hopeless', 'Loss is one of'],
    ['a switch that is neither', 'mb=maybe', 'is 0 or 1'],
    ['an unknown data set', 'd=mnist', 'no such data set'],
    ['a seed with a sign', 'seed=-4', 'a whole number from 0'],
    ['a seed with a fraction', 'seed=1.5', 'a whole number from 0'],
    ['an unknown backend', 'b=cuda', 'no such backend'],
    ['an unknown preset', 'p=nothing', 'no such preset'],
    ['a mode of its own', 'm=expert', 'guided or free'],
    ['a later version', 'v=9', 'reads version 1'],
    ['drawn points without points', 'd=drawn', 'holds no points'],
    ['drawn points that are damaged', 'd=drawn&xy=3_%%%', 'damaged'],
    ['drawn points of an absurd extent', 'd=drawn&xy=-1_AAAA', 'damaged'],
  ])('%s', (_, query, message) => {
    const opened = readLink(lab, about, `#lab-8b?seed=11&${query}`.replace(/seed=11&(?=seed=)/, ''))!;
    expect(opened.problems.join(' ')).toContain(message);
    expect(opened.problems).toHaveLength(1);
    if (!query.startsWith('seed')) expect(opened.settings.seed).toBe(11);
    for (const [name, knob] of Object.entries(about.knobs)) {
      if (knob.kind === 'number') expect(opened.settings.config[name]).toBeGreaterThanOrEqual(knob.min);
    }
  });
  it('unknown keys, prototype names among them, change nothing', () => {
    const opened = readLink(lab, about, '#lab-8b?__proto__=1&constructor=2&utm=x')!;
    expect(opened.problems).toEqual([]);
    expect(opened.settings).toEqual(readLink(lab, about, '#lab-8b?v=1')!.settings);
  });
  it('a link to another lab is not ours', () => {
    expect(readLink(lab, about, '#lab-8a?lrd=1')).toBeUndefined();
    expect(readLink(lab, about, '#references')).toBeUndefined();
  });
});

describe('points as text: every bad row is named by number, every good one is kept', () => {
  it.each([
    ['nothing', '', 0, 'nothing in it'],
    ['blank lines', '\n \r\n', 0, 'nothing in it'],
    ['bytes that are no text', 'PK\u0003\0\0', 0, 'not a text file'],
    ['a header alone', 'x,y\n', 0, 'no row below it'],
    ['one column', '1\n2\n', 0, 'Row 1: one number where two are needed'],
    ['a word in a row', '1,2\nred,3\n4,5', 2, 'Row 2: "red" is not a number'],
    ['a missing number', '1,2\n3,\n4,5', 2, 'Row 2: column 2 is empty'],
    ['a short row', '1,2\n3\n4,5', 2, 'Row 2: one number where two'],
    ['not a number', '1,2\nNaN,3', 1, 'Row 2: "NaN" is not a number'],
    ['infinity', '1,2\nInfinity,3', 1, 'Row 2: "Infinity" is not a number'],
    ['too large', '1,2\n1e30,3', 1, 'Row 2: 1e30 is too large'],
    ['a formula', '1,2\n=A1,3', 1, 'Row 2: "=A1" is not a number'],
    ['a bad row after the header', 'x,y\n1,2\n?,4', 1, 'Row 3: "?" is not a number'],
  ])('%s', (_, text, kept, message) => {
    const { points, problems } = parsePoints(text);
    expect(points.length / 2).toBe(kept);
    expect(problems.join(' ')).toContain(message);
  });
  it.each([
    ['commas', '1,2\n3,4'],
    ['semicolons', '1;2\n3;4'],
    ['tabs', '1\t2\n3\t4'],
    ['spaces', '1 2\n3 4'],
    ['a header', 'x,y\n1,2\n3,4'],
    ['quotes', '"1","2"\n"3","4"'],
    ['Windows line ends and a byte order mark', '\uFEFF1,2\r\n3,4\r\n'],
    ['decimal commas', '1,0;2,0\n3,0;4,0'],
    ['columns in another order', 'y,label,x\n2,a,1\n4,b,3'],
  ])('%s are read', (_, text) => {
    const { points, problems } = parsePoints(text);
    expect([...points]).toEqual([1, 2, 3, 4]);
    expect(problems).toEqual([]);
  });
  it('tells twenty bad rows and counts the others', () => {
    const { problems } = parsePoints(`1,2\n${'x,1\n'.repeat(50)}`);
    expect(problems).toHaveLength(21);
    expect(problems[20]).toBe('And 30 more rows that could not be read.');
  });
  it('reads 100,000 rows and says how many were left out', () => {
    const { points, problems } = parsePoints('1,2\n'.repeat(100_003));
    expect(points.length).toBe(200_000);
    expect(problems).toEqual(['Only the first 100,000 points are used: 3 more rows were left out.']);
  });
});

describe('a model file that does not fit is refused, and the message names what is wrong', () => {
  const good = {
    format: 'from-noise-model',
    version: 1,
    family: 'gan',
    config: defaults(about),
    data: 'ring',
    seed: 7,
    step: 100,
    tensors: { 'generator.0.w': { shape: [1, 2], values: toBase64(Float32Array.of(1, 2)) } },
    streams: { batches: [1, null] },
  };
  const read = (file: unknown) => readSavedModel(JSON.stringify(file), { family: 'gan', knobs: about.knobs });
  const tensor = (change: object) => ({
    ...good,
    tensors: { 'generator.0.w': { ...good.tensors['generator.0.w'], ...change } },
  });

  it('takes a good one', () => expect(read(good)).toEqual(good));
  it.each([
    ['another format', { ...good, format: 'onnx' }, 'not a model file of this course'],
    ['an array', [good], 'not a model file of this course'],
    ['null', null, 'not a model file of this course'],
    ['a later version', { ...good, version: 2 }, 'of version 2'],
    ['another family', { ...good, family: 'vae' }, 'of family "vae"'],
    ['no settings', { ...good, config: null }, 'no settings'],
    ['a setting out of range', { ...good, config: { ...good.config, hidden: 1e9 } }, 'must lie between'],
    [
      'a setting of another kind',
      { ...good, config: { ...good.config, hidden: 'many' } },
      'must lie between',
    ],
    ['a setting that is missing', { ...good, config: { hidden: 32 } }, 'lack "'],
    ['a setting too many', { ...good, config: { ...good.config, evil: 1 } }, 'sets "evil"'],
    ['a negative step', { ...good, step: -1 }, 'step is -1'],
    ['a seed that is text', { ...good, seed: '7' }, 'seed is "7"'],
    ['no weights', { ...good, tensors: {} }, 'no weights'],
    ['a shape that does not fit', tensor({ shape: [3, 3] }), 'should hold 9 numbers and holds 2'],
    ['a negative shape', tensor({ shape: [-1, 2] }), 'has the shape [-1,2]'],
    ['an absurd shape', tensor({ shape: [1e8, 1e8] }), 'more than 20,000,000 numbers'],
    ['values that are not base64', tensor({ values: '???' }), 'not base64'],
    ['values cut off', tensor({ values: toBase64(Float32Array.of(1)) }), 'should hold 2 numbers'],
    [
      'values that are not finite',
      tensor({ values: toBase64(Float32Array.of(1, NaN)) }),
      'holds NaN at place 1',
    ],
    ['a scale that is text', tensor({ scale: 'large' }), 'has the scale "large"'],
    ['a scale of zero', tensor({ scale: 0 }), 'has the scale 0'],
    ['short numbers cut off', tensor({ scale: 1, values: 'AAA=' }), 'should hold 2 numbers and holds 1'],
    ['damaged streams', { ...good, streams: { batches: 'x' } }, 'random stream "batches" is damaged'],
  ])('%s', (_, file, message) => expect(read(file)).toContain(message));
  it.each([
    ['an empty file', '', 'The file is empty.'],
    ['half a file', JSON.stringify(good).slice(0, 80), 'not JSON, or it was cut off'],
  ])('%s', (_, text, message) =>
    expect(readSavedModel(text, { family: 'gan', knobs: about.knobs })).toContain(message),
  );
});

describe('messages from a host page', () => {
  it.each([
    ['text', 'start'],
    ['null', null],
    ['another library', { type: 'resize', v: 1, lab: '8b' }],
    ['another lab', { type: 'from-noise:start', v: 1, lab: '8a' }],
    ['no type', { v: 1, lab: '8b' }],
  ])('that are not for this lab are ignored: %s', (_, data) =>
    expect(readMessage('8b', data)).toBeUndefined(),
  );
  it.each([
    ['another version', { type: 'from-noise:start', v: 2, lab: '8b' }, 'version 2'],
    ['an unknown command', { type: 'from-noise:explode', v: 1, lab: '8b' }, '"explode"'],
    ['set without a config', { type: 'from-noise:set', v: 1, lab: '8b' }, 'without a config'],
    [
      'set with an object inside',
      { type: 'from-noise:set', v: 1, lab: '8b', config: { hidden: {} } },
      '"hidden"',
    ],
    [
      'set to what is not finite',
      { type: 'from-noise:set', v: 1, lab: '8b', config: { hidden: NaN } },
      '"hidden"',
    ],
  ])('that are ours but malformed are answered with a sentence: %s', (_, data, message) =>
    expect(readMessage('8b', data)).toContain(message),
  );
});

describe('what is stored', () => {
  const fake = (entries: Record<string, string> = {}): Storage => {
    const map = new Map(Object.entries(entries));
    return {
      get length() {
        return map.size;
      },
      clear: () => map.clear(),
      getItem: (key) => map.get(key) ?? null,
      key: (i) => [...map.keys()][i] ?? null,
      removeItem: (key) => void map.delete(key),
      setItem: (key, value) => void map.set(key, value),
    };
  };
  it.each([
    ['damaged text', '{'],
    ['another type', '"dark"'],
    ['values nobody offers', '{"theme":"pink","announce":7,"letters":"yes"}'],
    ['null', 'null'],
  ])('settings fall back to their defaults: %s', (_, text) =>
    expect(readSettings(openStore(fake({ [`${prefix}settings`]: text })))).toEqual(defaultSettings),
  );
  it('a damaged setting does not take a good one with it', () => {
    const store = openStore(fake({ [`${prefix}settings`]: '{"theme":"dark","motion":"sideways"}' }));
    expect(readSettings(store)).toEqual({ ...defaultSettings, theme: 'dark' });
  });
  it('a browser that forbids storage keeps things for the page, and says so', () => {
    const store = openStore(undefined);
    expect(store.set('settings', { theme: 'dark' })).toBe(false);
    expect(readSettings(store).theme).toBe('dark');
  });
  it('a full store keeps the new value for the page and the others where they are', () => {
    const full = fake({ [`${prefix}a`]: '1' });
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const store = openStore(full);
    expect(store.set('a', 2)).toBe(false);
    expect(store.get('a', Number)).toBe(2);
  });
  it.each([
    ['an empty file', '', 'The file is empty.'],
    ['not JSON', 'hello', 'not JSON'],
    ['another format', '{"format":"x"}', 'its format is "x"'],
    ['a later version', '{"format":"from-noise-progress","version":2}', 'version 2'],
    ['no entries', '{"format":"from-noise-progress","version":1}', 'no "entries"'],
    [
      'an entry of another site',
      '{"format":"from-noise-progress","version":1,"entries":{"bank":"1"}}',
      'not one of this course',
    ],
    [
      'a damaged entry',
      `{"format":"from-noise-progress","version":1,"entries":{"${prefix}x":"{"}}`,
      'is damaged',
    ],
    [
      'an entry that is no text',
      `{"format":"from-noise-progress","version":1,"entries":{"${prefix}x":5}}`,
      'is not text',
    ],
  ])('a progress file is refused or read in part, and nothing kept is lost: %s', (_, text, message) => {
    const store = openStore(fake({ [`${prefix}kept`]: '1' }));
    expect(restore(store, text).problems.join(' ')).toContain(message);
    expect(store.get('kept', Number)).toBe(1);
  });
  it('a backup restored after erasing is what was there', () => {
    const store = openStore(fake({ [`${prefix}a`]: '{"b":[1,2]}', other: 'not ours' }));
    const file = backup(store, '2026-11-21');
    erase(store);
    expect(store.all()).toEqual({});
    expect(restore(store, file)).toEqual({ taken: 1, problems: [] });
    expect(store.all()).toEqual({ [`${prefix}a`]: '{"b":[1,2]}' });
  });
});

it('nothing throws on noise', () => {
  const rng = new Rng(5);
  const letters = 'az09,;\t\n"{}[]:#?&=%-._ \u0000\u00e9\u{1F600}';
  const store = openStore(undefined);
  for (let i = 0; i < 2000; i++) {
    const text = Array.from({ length: rng.integer(60) }, () => letters[rng.integer(letters.length)]).join('');
    parsePoints(text);
    readLink(lab, about, `#lab-8b?${text}`);
    readSavedModel(text, { family: 'gan', knobs: about.knobs });
    restore(store, text);
    readMessage('8b', text);
  }
});

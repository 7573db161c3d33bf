/** A lab's state in the address: `#lab-8b?lrd=0.02&seed=9&v=1`. Short keys, defaults left out, unknown keys ignored. */
import type { DataSpec } from '../../data/data';
import type { BackendChoice } from '../../engine/protocol';
import type { About, KnobValue, Knob } from '../../models/model';
import type { Lab } from '../lab';
import { firstPreset, firstSeed, presetSettings, type LabState, type Settings } from './lab-state';
import { packPoints, unpackPoints } from './link-points';

const version = '1';
/** What a link says beside the knobs: no knob may have one of these keys. */
export const ownKeys: readonly string[] = ['p', 'd', 'xy', 'seed', 'b', 'm', 'predict', 'v'];
const backends: readonly string[] = ['auto', 'wasm', 'webgl', 'webgpu', 'cpu'];
/** A seed is a whole number in this range. */
export const mostSeed = 999_999;

export interface Opened {
  readonly settings: Settings;
  readonly preset: string | undefined;
  readonly mode: LabState['mode'] | undefined;
  readonly predict: boolean;
  /** It asks for the learner's own images, which no link holds: this browser may have kept them. */
  readonly images: boolean;
  /** The same of the learner's own text. */
  readonly text: boolean;
  /** One sentence for each part of the link that could not be used. */
  readonly problems: readonly string[];
}

/** The part of an address after the page: what Copy link, the QR code and the embed code carry. */
export function writeLink(
  lab: Lab,
  about: About,
  state: Pick<LabState, 'settings' | 'preset' | 'mode'>,
): string {
  const { settings, preset, mode } = state;
  const base = preset ?? firstPreset(lab);
  const usual = presetSettings(lab, about, base);
  const query = new URLSearchParams();
  if (base !== firstPreset(lab)) query.set('p', base);
  if (settings.data.set !== usual.data.set) query.set('d', settings.data.set);
  if ('points' in settings.data) query.set('xy', packPoints(settings.data.points));
  for (const [name, knob] of Object.entries(about.knobs)) {
    const value = settings.config[name];
    if (value !== undefined && value !== usual.config[name]) query.set(knob.key, print(value));
  }
  if (settings.seed !== firstSeed) query.set('seed', String(settings.seed));
  if (settings.backend !== 'auto') query.set('b', settings.backend);
  if (mode === 'free') query.set('m', 'free');
  query.set('v', version);
  return `#lab-${lab.id}?${query}`;
}

/** What a link opens, or undefined when it holds no state of this lab. Never throws: what cannot be used is named. */
export function readLink(lab: Lab, about: About, hash: string): Opened | undefined {
  const [target, query] = split(hash);
  // Without a query it is a place in the page, not a state.
  if (target !== `lab-${lab.id}` || query === undefined) return undefined;
  const asked = new URLSearchParams(query);
  const problems: string[] = [];
  const use = <T>(key: string, read: (text: string) => T | undefined, why: string): T | undefined => {
    const text = asked.get(key);
    if (text === null) return undefined;
    const value = read(text);
    if (value === undefined) problems.push(`${key}=${text.slice(0, 24)}: ${why}`);
    return value;
  };
  const v = asked.get('v');
  if (v !== null && v !== version) problems.push(`v=${v.slice(0, 8)}: this page reads version ${version}.`);
  const preset = use('p', (text) => (Object.hasOwn(lab.presets, text) ? text : undefined), 'no such preset.');
  const usual = presetSettings(lab, about, preset ?? firstPreset(lab));
  const config: Record<string, KnobValue> = { ...usual.config };
  for (const [name, knob] of Object.entries(about.knobs)) {
    const value = use(knob.key, (text) => readKnob(knob, text), `${knob.label} ${range(knob)}.`);
    if (value !== undefined) config[name] = value;
  }
  const seed = use(
    'seed',
    (text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined),
    `a seed is a whole number from 0 to ${mostSeed}.`,
  );
  const backend = use(
    'b',
    (text) => (backends.includes(text) ? (text as BackendChoice) : undefined),
    'no such backend.',
  );
  const changed = Object.entries(config).some(([name, value]) => usual.config[name] !== value);
  return {
    settings: { config, data: readData(), seed: seed ?? firstSeed, backend: backend ?? 'auto' },
    preset: changed || asked.has('d') ? undefined : (preset ?? firstPreset(lab)),
    mode: use('m', (text) => (text === 'free' || text === 'guided' ? text : undefined), 'guided or free.'),
    predict: asked.get('predict') !== 'off',
    images: asksFor('images'),
    text: asksFor('text'),
    problems,
  };

  function asksFor(set: 'images' | 'text'): boolean {
    return asked.get('d') === set && lab.data.includes(set);
  }

  function readData(): DataSpec {
    const set = use(
      'd',
      (text) => (lab.data.includes(text) ? text : undefined),
      'this lab has no such data set.',
    );
    if (set === 'images' || set === 'text') return usual.data;
    if (set !== 'drawn') return { set: set ?? usual.data.set };
    const points = use('xy', unpackPoints, 'these points are damaged.');
    if (points) return { set: 'drawn', points };
    if (!asked.has('xy')) problems.push('d=drawn: the link holds no points.');
    return usual.data;
  }
}

function split(hash: string): [string, string?] {
  const text = hash.replace(/^#/, '');
  const at = text.indexOf('?');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

const print = (value: KnobValue) => (value === true ? '1' : value === false ? '0' : String(value));

function readKnob(knob: Knob, text: string): KnobValue | undefined {
  if (knob.kind === 'switch') return text === '1' ? true : text === '0' ? false : undefined;
  if (knob.kind === 'choice') return knob.options.find((option) => option.value === text)?.value;
  const value = text.trim() === '' ? NaN : Number(text);
  return value >= knob.min && value <= knob.max ? value : undefined;
}

const range = (knob: Knob) =>
  knob.kind === 'number'
    ? `goes from ${knob.min} to ${knob.max}`
    : knob.kind === 'switch'
      ? 'is 0 or 1'
      : `is one of ${knob.options.map(({ value }) => value).join(', ')}`;

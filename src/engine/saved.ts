/** Model files from outside: read, checked, and refused by name. No TensorFlow. */
import type { Knob, KnobValue } from '../models/model';
import type { SavedModel } from './protocol';

/** A model of this course has some tens of thousands of numbers. */
const mostNumbers = 20_000_000;
const mostText = 120_000_000;

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const short = (value: unknown) => String(JSON.stringify(value)).slice(0, 40);

export interface Expected {
  readonly family: string;
  readonly knobs: Readonly<Record<string, Knob>>;
}

/** The model in a file, or a sentence that names what is wrong with it. Shapes are held against the model when it is opened. */
export function readSavedModel(text: string, expected: Expected): SavedModel | string {
  if (text.trim() === '') return 'The file is empty.';
  if (text.length > mostText)
    return `The file is too large for a model of this course (${Math.round(text.length / 1e6)} MB).`;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return 'This is not a model file: it is not JSON, or it was cut off.';
  }
  if (!isRecord(file) || file['format'] !== 'from-noise-model')
    return 'This is not a model file of this course: its "format" is not "from-noise-model".';
  if (file['version'] !== 1)
    return `The file is of version ${short(file['version'])}; this site reads version 1.`;
  if (file['family'] !== expected.family)
    return `The file holds a model of family ${short(file['family'])}; this lab trains "${expected.family}".`;
  const whole = { ...file, config: filled(file['config'], expected.knobs) };
  return (
    configProblem(whole.config, expected.knobs) ??
    countProblem(file) ??
    tensorsProblem(file['tensors']) ??
    streamsProblem(file['streams']) ??
    (whole as unknown as SavedModel)
  );
}

/** With the knobs that did not exist yet when the file was written, as it had trained without them. */
function filled(config: unknown, knobs: Expected['knobs']): unknown {
  const later = Object.entries(knobs).filter(([, { before }]) => before !== undefined);
  return isRecord(config)
    ? { ...Object.fromEntries(later.map(([name, { before }]) => [name, before])), ...config }
    : config;
}

function configProblem(config: unknown, knobs: Expected['knobs']): string | undefined {
  if (!isRecord(config)) return 'The file has no settings ("config").';
  for (const [name, knob] of Object.entries(knobs)) {
    if (!Object.hasOwn(config, name)) return `The file's settings lack "${name}".`;
    if (!fits(knob, config[name] as KnobValue))
      return `The file sets ${knob.label} to ${short(config[name])}, which ${knob.kind === 'number' ? `must lie between ${knob.min} and ${knob.max}` : 'is not one of its options'}.`;
  }
  const unknown = Object.keys(config).find((name) => !Object.hasOwn(knobs, name));
  return unknown === undefined
    ? undefined
    : `The file sets "${unknown.slice(0, 40)}", which this model does not have.`;
}

function fits(knob: Knob, value: KnobValue): boolean {
  if (knob.kind === 'number') return typeof value === 'number' && value >= knob.min && value <= knob.max;
  if (knob.kind === 'switch') return typeof value === 'boolean';
  return knob.options.some((option) => option.value === value);
}

function countProblem({ step, seed, data }: Fields): string | undefined {
  if (!Number.isSafeInteger(step) || (step as number) < 0)
    return `The file's step is ${short(step)}, not a whole number from 0 on.`;
  if (!Number.isSafeInteger(seed) || (seed as number) < 0)
    return `The file's seed is ${short(seed)}, not a whole number from 0 on.`;
  return typeof data === 'string' ? undefined : 'The file does not say which data set it was trained on.';
}

function tensorsProblem(tensors: unknown): string | undefined {
  if (!isRecord(tensors) || Object.keys(tensors).length === 0)
    return 'The file holds no weights ("tensors").';
  let total = 0;
  for (const [name, tensor] of Object.entries(tensors)) {
    const called = `"${name.slice(0, 40)}"`;
    if (!isRecord(tensor) || !Array.isArray(tensor['shape']) || typeof tensor['values'] !== 'string')
      return `The file's ${called} has no shape or no values.`;
    if (!tensor['shape'].every((size) => Number.isSafeInteger(size) && size >= 0))
      return `The file's ${called} has the shape ${short(tensor['shape'])}.`;
    const size = (tensor['shape'] as number[]).reduce((a, b) => a * b, 1);
    total += size;
    if (total > mostNumbers)
      return `The file holds more than ${mostNumbers.toLocaleString('en-US')} numbers.`;
    const bytes = decode(tensor['values']);
    if (!bytes) return `The file's ${called} is damaged: its values are not base64.`;
    const { scale } = tensor;
    if (scale !== undefined && !(Number.isFinite(scale) && (scale as number) > 0))
      return `The file's ${called} has the scale ${short(scale)}, which is no positive number.`;
    const each = scale === undefined ? 4 : 2;
    if (bytes.byteLength !== each * size)
      return `The file's ${called} should hold ${size} numbers and holds ${bytes.byteLength / each}.`;
    const numbers = scale === undefined ? new Float32Array(bytes.buffer) : new Float32Array();
    const bad = numbers.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0)
      return `The file's ${called} holds ${numbers[bad]} at place ${bad}: this model had blown up.`;
  }
  return undefined;
}

function decode(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function streamsProblem(streams: unknown): string | undefined {
  if (streams === undefined) return undefined;
  if (!isRecord(streams)) return 'The file\'s random streams ("streams") are damaged.';
  const bad = Object.entries(streams).find(
    ([, state]) =>
      !Array.isArray(state) ||
      state.length !== 2 ||
      !Number.isSafeInteger(state[0]) ||
      (state[1] !== null && !Number.isFinite(state[1])),
  );
  return bad && `The file's random stream "${bad[0].slice(0, 40)}" is damaged.`;
}

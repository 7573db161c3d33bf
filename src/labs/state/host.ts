/** What an embedded lab and the page around it say to each other: `{type: 'from-noise:<name>', v: 1, lab, ...}`. */
import type { Config, KnobValue } from '../../models/model';

export type HostCommand =
  | { readonly type: 'start' | 'pause' | 'step' | 'reset' }
  /** Knobs by name, not yet checked against the lab's own limits. */
  | { readonly type: 'set'; readonly config: Config };

const version = 1;
const isValue = (value: unknown): value is KnobValue =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

/** The command in a message to this lab; a sentence when it is meant for it but malformed; undefined when it is not. */
export function readMessage(lab: string, data: unknown): HostCommand | string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, v, lab: to, config } = data as Record<string, unknown>;
  if (typeof type !== 'string' || !type.startsWith('from-noise:') || to !== lab) return undefined;
  const name = type.slice('from-noise:'.length);
  if (v !== version)
    return `The page around this lab sent a message of version ${String(v).slice(0, 12)}; this lab reads version ${version}.`;
  if (name === 'start' || name === 'pause' || name === 'step' || name === 'reset') return { type: name };
  if (name !== 'set') return `The page around this lab asked for "${name.slice(0, 24)}", which no lab knows.`;
  if (typeof config !== 'object' || config === null || Array.isArray(config))
    return 'The page around this lab sent "set" without a config.';
  const bad = Object.entries(config).find(([, value]) => !isValue(value));
  if (bad)
    return `The page around this lab set "${bad[0].slice(0, 24)}" to something that is no number, word or switch.`;
  return { type: 'set', config: { ...config } as Config };
}

/** What a lab sends: its height, its state, its numbers. */
export const sizeMessage = (lab: string, h: number) =>
  ({ type: 'from-noise:size', v: version, lab, h }) as const;
export const stateMessage = (lab: string, state: string, step: number) =>
  ({ type: 'from-noise:state', v: version, lab, state, step }) as const;
export const metricsMessage = (lab: string, step: number, metrics: Readonly<Record<string, number>>) =>
  ({ type: 'from-noise:metrics', v: version, lab, step, metrics }) as const;

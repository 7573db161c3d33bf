import type { About, Config, NumberKnob } from '../../models/model';

export interface Culprit {
  readonly name: string;
  readonly knob: NumberKnob;
  readonly value: number;
  /** Times its default. */
  readonly times: number;
}

/** The live knob that is set furthest above its default, if any is at ten times it or more. */
export function culpritOf(about: About, config: Config): Culprit | undefined {
  return Object.entries(about.knobs)
    .flatMap(([name, knob]): Culprit[] => {
      const value = config[name];
      if (knob.kind !== 'number' || !knob.live || typeof value !== 'number' || knob.default <= 0) return [];
      const times = value / knob.default;
      return times >= 10 ? [{ name, knob, value, times }] : [];
    })
    .sort((a, b) => b.times - a.times)[0];
}

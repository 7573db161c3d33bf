import type { Plan } from '../plan';
import type { Call, Ref } from '../calls';

/** Turns one recorded kernel into calls of the library. @throws Refusal for a case the library lacks */
export type Lowering = (call: Call, plan: Plan) => void;

export const one = (call: Call, name: string): Ref => call.inputs[name] as Ref;
/** The only input, whatever tfjs calls it. */
export const only = (call: Call): Ref => Object.values(call.inputs).flat()[0]!;
export const outOf = (call: Call): Ref => call.outputs[0]!;
export const axisOf = (axis: number, rank: number) => (axis < 0 ? axis + rank : axis);
export const attr = <T>(call: Call, name: string): T => call.attrs[name] as T;

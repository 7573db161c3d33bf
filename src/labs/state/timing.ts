import { backendNames, type Backend, type Figures } from '../../engine/protocol';

const rate = (stepsPerSecond: number) => stepsPerSecond.toPrecision(stepsPerSecond < 10 ? 2 : 3);

/** What a trial of the backends found: "Timed with this model: WebAssembly 12.0, WebGPU 85.0 steps a second." */
export function timing(figures: Figures): string {
  const found = Object.entries(figures).sort(([, a], [, b]) => b - a);
  if (found.length === 0) return '';
  const rates = found.map(([backend, each]) => `${backendNames[backend as Backend]} ${rate(each)}`);
  return `Timed with this model: ${rates.join(', ')} steps a second.`;
}

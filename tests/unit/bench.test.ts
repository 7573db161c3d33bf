import { describe, expect, it } from 'vitest';
import { median, ratio, rowsOf, table } from '../bench/report.mjs';

const cell = (engine: string, backend: string, ms: readonly number[]) => ({
  job: 'gan',
  engine,
  backend,
  rounds: ms.map((each) => ({ ms: each, cpuMs: each })),
  firstStepMs: 1,
  leakedTensors: 0,
});
const adapters = { webgl: 'ANGLE (Google, Vulkan (SwiftShader Device))', webgpu: 'nvidia ada' };

describe('the bench', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
  });

  it('compares each round with its own, so that a machine that slows down halfway changes no ratio', () => {
    const rows = rowsOf([cell('replay', 'wasm', [1, 1, 10]), cell('tfjs', 'wasm', [8, 8, 80])], adapters);
    expect(ratio(rows[1]!, rows)).toBe(8);
  });

  it('counts a software GPU for nothing, and a real one in full', () => {
    const rows = rowsOf(
      [cell('replay', 'wasm', [1]), cell('tfjs', 'webgl', [1]), cell('tfjs', 'webgpu', [3])],
      adapters,
    );
    expect(rows.map((row: { softwareGpu: boolean }) => row.softwareGpu)).toEqual([false, true, false]);
    expect(rows.map((row: object) => ratio(row, rows))).toEqual([1, undefined, 3]);
    expect(table(rows, [])).toContain('| webgl (software GPU) | not counted |');
  });

  it('says which cells did not run, and why', () => {
    const missing = [{ job: 'gan', engine: 'tfjs', backend: 'webgpu', why: 'not available here' }];
    expect(table([], missing)).toContain('Not run: gan, TensorFlow.js on webgpu. not available here');
  });
});

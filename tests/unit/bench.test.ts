import { describe, expect, it } from 'vitest';
import { median, ratio, rowsOf, softwareWith, summary, table } from '../bench/report.mjs';

const isSoftware = softwareWith({
  webgl: 'ANGLE (Google, Vulkan (SwiftShader Device))',
  webgpu: 'nvidia ada',
});
const cell = (engine: string, backend: string, ms: readonly number[]) => ({
  job: 'gan',
  engine,
  backend,
  rounds: ms.map((each) => ({ ms: each, cpuMs: each / 2 })),
  kernels: 278,
  firstStepMs: 1,
  leakedTensors: 0,
  software: isSoftware({ backend }),
});

describe('the bench', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
  });

  it('compares each round with its own, so that a machine that slows down halfway changes no ratio', () => {
    const rows = rowsOf([cell('ours', 'wasm', [1, 1, 10]), cell('tfjs', 'wasm', [8, 8, 80])]);
    expect(ratio(rows[1]!, rows)).toBe(8);
    expect(ratio(rows[1]!, rows, 'ours', 'roundsCpuMs')).toBe(8);
  });

  it('counts a software GPU for nothing, and a real one in full', () => {
    const rows = rowsOf([cell('ours', 'wasm', [1]), cell('tfjs', 'webgl', [1]), cell('tfjs', 'webgpu', [3])]);
    expect(rows.map((row: { softwareGpu: boolean }) => row.softwareGpu)).toEqual([false, true, false]);
    expect(rows.map((row: object) => ratio(row, rows))).toEqual([1, undefined, 3]);
    expect(table(rows, [])).toContain('| webgl (software GPU) | not counted |');
    expect(summary(rows)).toContain('| gan | – | – | – | – | 3.00 |');
  });

  it('puts ours beside the step written by hand', () => {
    const rows = rowsOf([
      cell('ours', 'wasm', [3, 3]),
      cell('limit', 'wasm', [2, 2]),
      cell('tfjs', 'wasm', [30, 30]),
    ]);
    expect(summary(rows)).toContain('| gan | 1.50 | 10.0 | – | – | – |');
  });

  it('says which cells did not run, and why', () => {
    const missing = [{ job: 'gan', engine: 'tfjs', backend: 'webgpu', why: 'not available here' }];
    expect(table([], missing)).toContain(
      'Not run: gan, TensorFlow.js as shipped on webgpu. not available here',
    );
  });
});

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aboutOf, trainedLabs } from '../../src/labs/registry';
import { defaults } from '../../src/models/model';
import { decode } from '../../src/viz/recording/recording';

describe.each(trainedLabs.map((lab) => [lab.id, lab] as const))('the recording of lab %s', (id, lab) => {
  const text = readFileSync(`public/recordings/${id}.json`, 'utf8');
  const run = decode(JSON.parse(text));
  const [name, preset] = Object.entries(lab.presets)[0]!;

  it('is a run of the lab’s first preset as it stands now (else: scripts/record.ts)', () => {
    expect(run.preset).toBe(name);
    expect(run.config).toEqual({ ...defaults(aboutOf(lab.family)), ...preset.config });
    expect(run.data).toBe(preset.data ?? lab.data[0]);
    expect(run.steps).toBe(preset.steps ?? lab.steps);
  });

  it('goes from the untrained model to the end of the run', () => {
    const steps = run.frames.map((frame) => frame.step);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(run.steps);
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    expect(run.history.step.at(-1)).toBe(run.steps);
  });

  it('says what made it, when, and how long it took', () => {
    expect(['wasm', 'webgl', 'webgpu', 'cpu']).toContain(run.backend);
    expect(['replay', 'tfjs']).toContain(run.engine);
    expect(run.made).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(run.seconds).toBeGreaterThan(0);
  });

  it('takes at most 40 kB on the way to the page', () => {
    expect(gzipSync(text).length).toBeLessThan(40_000);
  });
});

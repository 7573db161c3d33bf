// From rounds to rows, and from rows to tables in which ratios come first.

/** Names of processors that pretend to be a graphics card. */
const imitations = /swiftshader|llvmpipe|softpipe|software|basic render/i;
const gpuBackends = ['webgl', 'webgpu'];

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `adapters` are the names of what WebGL and WebGPU ran on. */
export const softwareWith =
  (adapters) =>
  ({ backend }) =>
    gpuBackends.includes(backend) && imitations.test(adapters[backend] ?? '');

/** One row per cell. */
export const rowsOf = (running) =>
  running.map(({ job, engine, backend, rounds, kernels, firstStepMs, leakedTensors, software }) => {
    const ms = rounds.map((round) => round.ms);
    return {
      job,
      engine,
      backend,
      medianMs: median(ms),
      minMs: Math.min(...ms),
      maxMs: Math.max(...ms),
      cpuMs: median(rounds.map((round) => round.cpuMs)),
      kernels,
      firstStepMs,
      leakedTensors,
      softwareGpu: software,
      roundsMs: ms,
      roundsCpuMs: rounds.map((round) => round.cpuMs),
    };
  });

/**
 * How many times as long as `engine` on WebAssembly a row takes: the median over the rounds, each beside its own.
 * By processor time where `by` is 'roundsCpuMs'. Undefined where it counts for nothing.
 */
export function ratio(row, rows, engine = 'ours', by = 'roundsMs') {
  const one = rows.find(
    (other) => other.job === row.job && other.engine === engine && other.backend === 'wasm',
  );
  if (!one || row.softwareGpu) return undefined;
  return median(row[by].map((ms, i) => ms / one[by][i]));
}

const number = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const names = {
  ours: 'ours: traced and replayed',
  tfjs: 'TensorFlow.js as shipped',
  limit: 'the limit: by hand',
};
const nameOf = (engine) => names[engine] ?? engine;
const orDash = (value) => (value === undefined || value === null ? '–' : String(value));

/** Markdown: each job's engines, the fastest first. */
export function table(rows, missing) {
  const head = [
    'job',
    'engine',
    'backend',
    'times ours, by CPU',
    'times ours, by wall',
    'steps a second',
    'ms a step (min to max)',
    'CPU ms',
    'kernels',
    'first step, ms',
    'tensors leaked',
  ];
  const lines = rows.map((row) => {
    const [byCpu, byWall] = ['roundsCpuMs', 'roundsMs'].map((by) => ratio(row, rows, 'ours', by));
    return [
      row.job,
      nameOf(row.engine),
      row.backend + (row.softwareGpu ? ' (software GPU)' : ''),
      row.softwareGpu ? 'not counted' : byCpu === undefined ? '–' : number(byCpu),
      row.softwareGpu ? 'not counted' : byWall === undefined ? '–' : number(byWall),
      number(1000 / row.medianMs),
      `${number(row.medianMs)} (${number(row.minMs)} to ${number(row.maxMs)})`,
      number(row.cpuMs),
      orDash(row.kernels),
      row.firstStepMs.toFixed(0),
      orDash(row.leakedTensors),
    ];
  });
  const notes = missing.map(
    ({ job, engine, backend, why }) => `\nNot run: ${job}, ${nameOf(engine)} on ${backend}. ${why}`,
  );
  return [line(head), line(head.map(() => '---')), ...lines.map(line), ...notes].join('\n');
}

/** Markdown: one line a job. Ratios by processor time, within each round. */
export function summary(rows) {
  const jobs = [...new Set(rows.map(({ job }) => job))];
  const head = [
    'job',
    'ours / limit',
    'tfjs wasm / ours',
    'jax-js wasm / ours',
    'tfjs webgl / ours',
    'tfjs webgpu / ours',
  ];
  const cell = (job, engine, backend) =>
    rows.find((row) => row.job === job && row.engine === engine && row.backend === backend);
  const lines = jobs.map((job) => {
    const times = (engine, backend, to, by = 'roundsCpuMs') => {
      const row = cell(job, engine, backend);
      const value = row && ratio(row, rows, to, by);
      return value === undefined ? '–' : number(value);
    };
    return [
      job,
      times('ours', 'wasm', 'limit'),
      times('tfjs', 'wasm', 'ours'),
      times('jax-js', 'wasm', 'ours'),
      // A graphics card works beside the processor: only the clock on the wall can tell.
      times('tfjs', 'webgl', 'ours', 'roundsMs'),
      times('tfjs', 'webgpu', 'ours', 'roundsMs'),
    ];
  });
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}

export const line = (fields) => `| ${fields.join(' | ')} |`;

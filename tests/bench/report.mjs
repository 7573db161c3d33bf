// From rounds to rows, and from rows to a table in which ratios come first.

/** Names of processors that pretend to be a graphics card. */
const imitations = /swiftshader|llvmpipe|softpipe|software|basic render/i;
const gpuBackends = ['webgl', 'webgpu'];

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** One row per cell; `adapters` are the names of what WebGL and WebGPU ran on. */
export function rowsOf(running, adapters) {
  return running.map(({ job, engine, backend, rounds, firstStepMs, leakedTensors }) => {
    const ms = rounds.map((round) => round.ms);
    return {
      job,
      engine: engine === 'replay' ? 'ours' : engine,
      backend,
      medianMs: median(ms),
      minMs: Math.min(...ms),
      maxMs: Math.max(...ms),
      cpuMs: median(rounds.map((round) => round.cpuMs)),
      kernels: null, // no engine tells how many calls a step takes
      firstStepMs,
      leakedTensors,
      softwareGpu: gpuBackends.includes(backend) && imitations.test(adapters[backend] ?? ''),
      roundsMs: ms,
    };
  });
}

/** How many times as long as ours a row takes: median over the rounds, each beside its own; undefined where it counts for nothing. */
export function ratio(row, rows) {
  const ours = rows.find(({ job, engine }) => job === row.job && engine === 'ours');
  if (!ours || row.softwareGpu) return undefined;
  return median(row.roundsMs.map((ms, i) => ms / ours.roundsMs[i]));
}

const number = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const names = { ours: 'ours: traced and replayed', tfjs: 'TensorFlow.js' };

/** Markdown. */
export function table(rows, missing) {
  const head = [
    'job',
    'engine',
    'backend',
    'times as long as ours',
    'steps a second',
    'ms a step (min to max)',
    'CPU ms',
    'first step, ms',
    'tensors leaked',
  ];
  const lines = rows.map((row) => {
    const times = ratio(row, rows);
    return [
      row.job,
      names[row.engine] ?? row.engine,
      row.backend + (row.softwareGpu ? ' (software GPU)' : ''),
      times === undefined ? 'not counted' : number(times),
      number(1000 / row.medianMs),
      `${number(row.medianMs)} (${number(row.minMs)} to ${number(row.maxMs)})`,
      number(row.cpuMs),
      row.firstStepMs.toFixed(0),
      row.leakedTensors,
    ];
  });
  const notes = missing.map(
    ({ job, engine, backend, why }) => `\nNot run: ${job}, ${names[engine] ?? engine} on ${backend}. ${why}`,
  );
  return [line(head), line(head.map(() => '---')), ...lines.map(line), ...notes].join('\n');
}

const line = (fields) => `| ${fields.join(' | ')} |`;

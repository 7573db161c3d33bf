// Interleaved rounds: each cell trains for about as long in every round, so a machine that slows down slows them all.

/** Milliseconds after which a cell is given up, its opening included. */
const patience = 120_000;
/** A software GPU counts for nothing, so little time is spent on it. */
const roundsOnSoftware = 1;

/** Every cell of one job. -> the cells that ran, each with its rounds, and why the others did not */
export async function measure({ page, clock, cells, rounds, roundMs, isSoftware, log }) {
  const running = [];
  const missing = [];
  const drop = async (cell, error) => {
    missing.push({
      ...cell,
      why: String(error.message ?? error)
        .split('\n')[0]
        .replace(/^page\.evaluate: (Error: )?/, ''),
    });
    await page.evaluate((id) => globalThis.bench.close(id), cell.id);
  };
  for (const [id, plain] of cells.entries()) {
    const cell = { ...plain, id, rounds: [], software: isSoftware(plain) };
    log(nameOf(cell));
    try {
      cell.firstStepMs = await inTime(
        page.evaluate(([i, what]) => globalThis.bench.open(i, what), [id, plain]),
      );
      cell.kernels = await inTime(ask(page, 'kernels', cell));
      cell.count = await inTime(warmUp(page, cell, roundMs));
      cell.tensorsBefore = await ask(page, 'tensors', cell);
      running.push(cell);
    } catch (error) {
      await drop(plain.id === undefined ? { ...plain, id } : cell, error);
    }
  }
  for (let round = 0; round < rounds; round++) {
    log(`round ${round + 1} of ${rounds}`);
    for (const cell of running) {
      if (cell.software && round >= roundsOnSoftware) continue;
      const spent = await clock.start();
      const ms = await steps(page, cell, cell.count);
      cell.rounds.push({ ms: ms / cell.count, cpuMs: (await spent()) / cell.count });
    }
  }
  for (const cell of running) {
    const after = await ask(page, 'tensors', cell);
    cell.leakedTensors = after === null ? null : after - cell.tensorsBefore;
    await page.evaluate((id) => globalThis.bench.close(id), cell.id);
  }
  return { running, missing };
}

export const nameOf = ({ job, engine, backend }) => `${job}, ${engine} on ${backend}`;

const ask = (page, what, { id }) => page.evaluate(([w, i]) => globalThis.bench[w](i), [what, id]);
const steps = (page, { id }, count) => page.evaluate(([i, n]) => globalThis.bench.steps(i, n), [id, count]);

/** Doubles until a call takes a third of a round. -> steps per round */
async function warmUp(page, cell, roundMs) {
  for (let count = 1; ; count *= 2) {
    const ms = await steps(page, cell, count);
    if (ms > roundMs / 3) return Math.max(1, Math.round((count * roundMs) / ms));
  }
}

function inTime(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it was given up after ${patience / 1000} s`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

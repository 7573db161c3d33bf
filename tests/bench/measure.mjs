// Interleaved rounds: each cell trains for about as long in every round, so a machine that slows down slows them all.

/** Every cell of the page. -> the cells that ran, each with its rounds, and why the others did not */
export async function measure({ page, clock, rounds, roundMs, log }) {
  const cells = await page.evaluate(() => globalThis.bench.cells);
  const running = [];
  const missing = [];
  for (const [index, cell] of cells.entries()) {
    log(`opening ${nameOf(cell)}`);
    try {
      const opened = await page.evaluate((i) => globalThis.bench.open(i), index);
      if (opened.backend !== cell.backend || opened.engine !== cell.engine)
        throw new Error(opened.notice ?? `it ran on ${opened.engine}, ${opened.backend}`);
      running.push({ ...cell, index, firstStepMs: opened.firstStepMs, rounds: [] });
    } catch (error) {
      missing.push({ ...cell, why: String(error.message ?? error).split('\n')[0] });
      await page.evaluate((i) => globalThis.bench.close(i), index);
    }
  }
  for (const cell of running) {
    cell.count = await warmUp(page, cell, roundMs);
    cell.tensorsBefore = await page.evaluate((i) => globalThis.bench.tensors(i), cell.index);
  }
  for (let round = 0; round < rounds; round++) {
    log(`round ${round + 1} of ${rounds}`);
    for (const cell of running) {
      const before = await clock();
      const ms = await steps(page, cell);
      cell.rounds.push({ ms: ms / cell.count, cpuMs: ((await clock()) - before) / cell.count });
    }
  }
  for (const cell of running) {
    const after = await page.evaluate((i) => globalThis.bench.tensors(i), cell.index);
    cell.leakedTensors = after - cell.tensorsBefore;
  }
  return { running, missing };
}

export const nameOf = ({ job, engine, backend }) => `${job}, ${engine} on ${backend}`;

const steps = (page, { index, count }) =>
  page.evaluate(([i, n]) => globalThis.bench.steps(i, n), [index, count]);

/** Doubles until a call takes a third of a round. -> steps per round */
async function warmUp(page, { index }, roundMs) {
  for (let count = 1; ; count *= 2) {
    const ms = await steps(page, { index, count });
    if (ms > roundMs / 3) return Math.max(1, Math.round((count * roundMs) / ms));
  }
}

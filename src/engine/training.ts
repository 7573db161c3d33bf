import type { Room } from './room';
import type { Diverged } from './session';

/** Between two looks into the mailbox, milliseconds. */
const slice = 10;
/** Between two checkpoints sent to the page, milliseconds. */
const between = 2000;

/** Trains for one slice, to step `most` at the furthest. -> milliseconds to wait before the next one */
export async function trainSlice(room: Room, most: number): Promise<number> {
  const { session, now } = room;
  const training = room.training!;
  if (session.step >= training.until) {
    await halt(room, true);
    return 0;
  }
  const start = now();
  const due = training.pace.due(session.step, start);
  if (due <= session.step) return Math.max(1, training.pace.wait(session.step, start));
  const diverged = await session.train(Math.min(training.until, due, most), () => now() - start >= slice);
  if (diverged) blowUp(room, diverged);
  training.meter.mark(session.step, now());
  if (now() - training.kept < between) return 0;
  training.kept = now();
  await sendCheckpoint(room);
  return 0;
}

/** Stops where it is and says so. */
export async function halt(room: Room, finished: boolean): Promise<void> {
  room.training = undefined;
  const diverged = await room.session.settle();
  if (diverged) return blowUp(room, diverged);
  await sendCheckpoint(room);
  room.tell({ type: 'paused', step: room.session.step, finished });
}

export function blowUp(room: Room, diverged: Diverged): void {
  room.training = undefined;
  room.tell({ type: 'diverged', ...diverged });
}

async function sendCheckpoint({ session, tell }: Room): Promise<void> {
  const checkpoint = await session.checkpoint();
  tell({ type: 'checkpoint', checkpoint }, buffers(checkpoint.tensors));
}

/** To be handed over, not copied. */
export const buffers = (arrays: Readonly<Record<string, Float32Array>>): Transferable[] =>
  Object.values(arrays).map(({ buffer }) => buffer as ArrayBuffer);

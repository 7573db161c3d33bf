import { loseContext } from './graphics';
import { Meter, Pace } from './pace';
import type { Look, Order } from './protocol';
import type { Room } from './room';
import { blowUp, buffers, halt } from './training';

/** Does what the page ordered, and answers. */
export async function follow(room: Room, order: Order): Promise<void> {
  const { backend, now, session, tell } = room;
  switch (order.type) {
    case 'train': {
      const { until, speed } = order;
      const time = now();
      room.training = { until, pace: new Pace(speed, session.step, time), meter: new Meter(), kept: time };
      room.training.meter.mark(session.step, time);
      return;
    }
    case 'pause':
      return halt(room, false);
    case 'step': {
      room.training = undefined;
      const { count, part } = order;
      const diverged = await (part ? session.take(part, count) : session.train(session.step + count));
      return diverged ? blowUp(room, diverged) : halt(room, false);
    }
    case 'look':
      return look(room, order.look);
    case 'set':
      return session.set(order.config);
    case 'rewind':
      room.training = undefined;
      tell({ type: 'loading', what: `step ${order.to}`, done: 0, total: 1 });
      await session.rewind(order.to);
      return halt(room, false);
    case 'save':
      return tell({ type: 'saved', model: await room.save() });
    case 'samples': {
      const points = await session.samples(order.count);
      return tell({ type: 'samples', points }, [points.buffer as ArrayBuffer]);
    }
    case 'lose':
      return loseContext(backend);
    case 'close':
      return tell({ type: 'closed', checkpoint: await session.checkpoint() });
  }
}

async function look(room: Room, what: Look): Promise<void> {
  const { rest, session, tell } = room;
  const diverged = await session.settle();
  if (diverged) blowUp(room, diverged);
  const picture = await session.picture(what, room.training?.meter.rate, rest);
  const { samples, real, stages, views, history } = picture;
  tell({ type: 'picture', picture, rewindable: session.rewindable }, [
    ...buffers({ samples, ...(real && { real }), ...(stages && { stages }), step: history.step }),
    ...buffers(views),
    ...buffers(history.metrics),
  ]);
}

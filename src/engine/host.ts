/** The worker's work without the worker: commands in, messages out, one thing at a time, and training in between. */
import type { DataSet } from '../data/data';
import { onContextLost } from './graphics';
import { follow } from './orders';
import { OpenError, openSession } from './open';
import { backendNames, type BackendChoice, type Command, type Message } from './protocol';
import type { Room } from './room';
import { trainSlice } from './training';
import { trial } from './trial';

export interface HostOptions {
  readonly post: (message: Message, transfer: Transferable[]) => void;
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets messages in. */
  readonly breathe: () => Promise<void>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly open?: typeof openSession;
}

/** After a picture a run trains for as long as that took, but a picture that was compiled first counts as this, milliseconds. */
const mostRest = 50;
/** Of work that takes long, between two looks into the mailbox, milliseconds. */
const stint = 20;

export function createHost({ post, now, breathe, sleep, open = openSession }: HostOptions) {
  const rooms = new Map<number, Room>();
  const mail: Command[] = [];
  let busy = false;
  let wake = () => {};
  let rested = 0;
  /** No picture before then, while something trains: they take at most half of the time. */
  let looksFrom = 0;

  /** In the order in which they came; training fills the time between. */
  async function work(): Promise<void> {
    for (;;) {
      const training = [...rooms.values()].filter((room) => room.training);
      const command = take(training.length > 0);
      if (command) await guarded(from(command), () => obey(command));
      else if (training.length === 0) return;
      else await train(training);
    }
  }

  function take(training: boolean): Command | undefined {
    const at = training && now() < looksFrom ? mail.findIndex(({ type }) => type !== 'look') : 0;
    return at < 0 ? undefined : mail.splice(at, 1)[0];
  }

  const from = (command: Command) => ({
    run: command.run,
    backend: 'job' in command ? command.job.backend : (rooms.get(command.run)?.backend ?? 'auto'),
  });

  /** Two runs side by side take turns: whichever is behind. */
  async function train(training: readonly Room[]): Promise<void> {
    const room = training.reduce((a, b) => (b.session.step < a.session.step ? b : a));
    const lead = Math.max(...training.map(({ session }) => session.step));
    let wait = 0;
    await guarded(room, async () => {
      wait = await trainSlice(room, room.session.step < lead ? lead : Infinity);
    });
    if (wait === 0) return breathe();
    looksFrom = 0; // there is nothing else to do
    if (mail.length > 0) return;
    const mailed = new Promise<void>((resolve) => (wake = resolve));
    await Promise.race([mailed, sleep(wait)]);
  }

  /** Not after every short piece: letting messages in takes a while itself. What the reader pressed is not kept waiting. */
  async function rest(): Promise<boolean> {
    if (now() - rested < stint) return false;
    await breathe();
    rested = now();
    return mail.some(({ type }) => type !== 'look' && type !== 'ping');
  }

  /** What goes wrong in one run is said, and stops that run only. A graphics card that fails is replaced. */
  async function guarded(
    { run, backend }: { run: number; backend: BackendChoice },
    job: () => Promise<void>,
  ): Promise<void> {
    try {
      await job();
    } catch (error) {
      const room = rooms.get(run);
      if (room) room.training = undefined;
      const message = error instanceof Error ? error.message : String(error);
      const known = error instanceof OpenError;
      if (!known && (backend === 'webgl' || backend === 'webgpu')) {
        return post(
          { run, type: 'lost', why: `${backendNames[backend]} failed (${message.split('\n')[0]})` },
          [],
        );
      }
      post({ run, type: 'failed', reason: known ? error.reason : 'internal', message }, []);
    }
  }

  async function obey(command: Command): Promise<void> {
    const { run } = command;
    if (command.type === 'ping') return post({ run, type: 'alive' }, []);
    if (command.type === 'trial')
      return post({ run, type: 'timed', figures: await trial(command.job, { now, open }) }, []);
    if (command.type === 'open') return enter(command);
    const room = rooms.get(run);
    const begun = now();
    if (room) await follow(room, command);
    if (command.type === 'look') looksFrom = now() + Math.min(now() - begun, mostRest);
    if (command.type === 'close') leave(run);
  }

  async function enter({ run, job, beside, resume }: Extract<Command, { type: 'open' }>): Promise<void> {
    for (const other of [...rooms.keys()]) if (other !== beside) leave(other);
    const tell: Room['tell'] = (report, transfer = []) => post({ ...report, run }, transfer);
    const onLoading = (what: string, done: number, total: number) =>
      tell({ type: 'loading', what, done, total });
    const opened = await open(job, { resume, onLoading });
    rooms.set(run, { ...opened, run, tell, now, rest });
    const { backend, engine, parameters, notice, session, work } = opened;
    onContextLost(
      backend,
      () => rooms.has(run) && tell({ type: 'lost', why: 'The graphics context was lost' }),
    );
    tell({
      type: 'ready',
      backend,
      engine,
      parameters,
      notice,
      work,
      step: session.step,
      window: session.parts.window,
      text: readingOf(session.parts.source.set),
    });
  }

  function leave(run: number): void {
    rooms.get(run)?.session.dispose();
    rooms.delete(run);
  }

  const readingOf = (set: DataSet) =>
    set.kind === 'text'
      ? { symbols: set.symbols, merges: set.merges, train: set.train }
      : set.kind === 'sound'
        ? { symbols: set.symbols, train: set.train }
        : undefined;

  return {
    receive(command: Command): void {
      mail.push(command);
      wake();
      if (busy) return;
      busy = true;
      void work().finally(() => (busy = false));
    },
  };
}

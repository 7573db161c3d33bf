/** The real host behind a worker's face, in this thread: what crosses is cloned, as between threads. */
import { tiny } from './tiny-family';
import { createHost } from '../../src/engine/host';
import { openSession, type Opened } from '../../src/engine/open';
import type { Command } from '../../src/engine/protocol';

export type Port = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Time that only passes when somebody looks at it, one millisecond a look, or sleeps. */
export class Clock {
  time = 0;
  now = () => this.time++;
  sleep = async (milliseconds: number) => {
    this.time += milliseconds;
    await new Promise((resolve) => setImmediate(resolve));
  };
}

/** `opened`: told of every run that is opened. */
export function hostPort(clock = new Clock(), opened: (run: Opened) => void = () => {}): Port {
  let alive = true;
  const port: Port = {
    onmessage: null,
    onerror: null,
    postMessage(command: Command) {
      const copy = structuredClone(command);
      setImmediate(() => alive && host.receive(copy));
    },
    terminate() {
      alive = false;
    },
  };
  const host = createHost({
    post(message) {
      if (alive) port.onmessage?.call(port as Worker, { data: structuredClone(message) } as MessageEvent);
    },
    now: clock.now,
    sleep: clock.sleep,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    async open(job, options) {
      const run = await openSession(job, { ...options, family: tiny });
      opened(run);
      return run;
    },
  });
  return port;
}

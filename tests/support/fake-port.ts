/** A worker that does nothing by itself: the test reads what it was sent and says what it answers. */
import type { Command, Message } from '../../src/engine/protocol';
import type { Port } from './host-port';

export interface FakePort extends Port {
  readonly sent: Command[];
  terminated: boolean;
  say(message: Message): void;
  crash(): void;
}

export function fakePort(): FakePort {
  const port: FakePort = {
    sent: [],
    terminated: false,
    onmessage: null,
    onerror: null,
    postMessage: (command: Command) => void port.sent.push(command),
    terminate: () => void (port.terminated = true),
    say: (message) => void port.onmessage?.call(port as unknown as Worker, { data: message } as MessageEvent),
    crash: () => void (port.onerror as ((event: unknown) => void) | null)?.({}),
  };
  return port;
}

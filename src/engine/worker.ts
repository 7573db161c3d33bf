/** The engine's worker. It lends the host a clock and a mailbox; nothing else happens here. */
import { createHost } from './host';
import type { Command } from './protocol';

const { port1, port2 } = new MessageChannel();
let resume = () => {};
port1.onmessage = () => resume();

const host = createHost({
  post: (message, transfer) => self.postMessage(message, { transfer }),
  now: () => performance.now(),
  // A posted message comes back behind those that wait already, without the 4 ms that nested timers take.
  breathe: () =>
    new Promise((resolve) => {
      resume = resolve;
      port2.postMessage(0);
    }),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
self.onmessage = ({ data }: MessageEvent<Command>) => host.receive(data);

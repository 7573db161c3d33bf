/** The engine's worker. It lends the host a clock and a mailbox; nothing else happens here. */
import { createHost } from './host';
import { loadKernels } from './kernels';
import { openSession } from './open';
import type { Command } from './protocol';

/** On its way before the page says what to train: most runs are replayed. */
const kernels = loadKernels();

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
  open: (job, options) =>
    openSession(job, { ...options, kernels: async () => (await kernels) ?? loadKernels() }),
});
self.onmessage = ({ data }: MessageEvent<Command>) => host.receive(data);

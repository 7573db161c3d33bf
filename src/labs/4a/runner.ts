/** The worker that runs one learner's program and is thrown away. What leads to the network, to what is kept in this browser and to the page is taken from it first. */
import { Stream } from '../../math/stream';
import { compile, faultOf } from './compile';
import { judge, messageOf, type Judged } from './judge';

export interface Order {
  readonly code: string;
  readonly seed: number;
  readonly runs: number;
}
/** `unread`: why it is no program. */
export type Answer = { readonly judged: Judged } | { readonly unread: string };

const reply: (answer: Answer | 'up') => void = self.postMessage.bind(self);

const ways = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
  ...[
    'Worker',
    'importScripts',
    'navigator',
    'indexedDB',
    'caches',
    'BroadcastChannel',
    'postMessage',
    'close',
  ],
];
for (let scope: object | null = globalThis; scope; scope = Object.getPrototypeOf(scope))
  for (const way of ways) Reflect.deleteProperty(scope, way);

self.onmessage = ({ data: { code, seed, runs } }: MessageEvent<Order>) => {
  self.onmessage = null;
  try {
    const program = compile(code);
    reply({ judged: judge(program, runs, new Stream(seed), faultOf) });
  } catch (error) {
    reply({ unread: messageOf(error) });
  }
};
reply('up');

/** A learner's program, run away from the page. */
import { brings } from './compile';
import type { Fault, Judged } from './judge';
import type { Answer, Order } from './runner';
import Runner from './runner?worker&inline';

/** Milliseconds that all runs together may take. */
export const patience = 2000;

/** `refused`: why there is nothing to judge. */
export type Outcome = { readonly judged: Judged } | { readonly refused: Fault };

const refused = (says: string): Outcome => ({ refused: { says } });

export async function runApart(order: Order): Promise<Outcome> {
  if (brings(order.code))
    return refused('It says “import”. Nothing is fetched from elsewhere: all of it has to stand here.');
  try {
    const answer = await answerTo(order);
    if (answer === 'endless')
      return refused(
        `It was still running after ${patience / 1000} seconds and was stopped. Is there something in it that never ends?`,
      );
    if ('judged' in answer) return answer;
    const says = `This is not JavaScript yet: ${answer.unread}.`;
    return { refused: { says, line: await lineOf(order.code) } };
  } catch {
    return refused(
      'This browser does not let the page start a worker to run it in, or the worker ran out of memory.',
    );
  }
}

/** @throws where there is no worker, or it breaks */
const answerTo = (order: Order) =>
  new Promise<Answer | 'endless'>((done, fail) => {
    const worker = new Runner();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(timer);
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<Answer | 'up'>) => {
      if (data === 'up') {
        timer = setTimeout(() => (end(), done('endless')), patience);
        return worker.postMessage(order);
      }
      end();
      done(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end();
      fail(new Error(event.message));
    };
  });

/** The line in which it stops being a program: this script throws before anything else, so it is read and never run. */
const lineOf = (code: string) =>
  new Promise<number | undefined>((done) => {
    const script = `throw 0; (function (words, length, count, pick) { "use strict";\n${code}\n})`;
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(url);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      URL.revokeObjectURL(url);
      const line = event.lineno - 1;
      done(line > 0 ? Math.min(line, code.split('\n').length) : undefined);
    };
  });

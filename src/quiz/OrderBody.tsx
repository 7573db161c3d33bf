import { useRef } from 'preact/hooks';
import type { BodyProps } from './body';
import type { Order } from './question';
import { Says } from './Says';
import { Text } from './Text';

const swap = (order: readonly number[], a: number, b: number) =>
  order.map((step, i) => order[i === a ? b : i === b ? a : i] ?? step);

/** Steps are moved by buttons, so that keyboard and touch are equals; the focus follows the step. */
export function OrderBody({ question, answer, verdict, onAnswer }: BodyProps<Order>) {
  const list = useRef<HTMLOListElement>(null);
  const order = (answer as readonly number[] | undefined) ?? question.shown;
  const move = (from: number, by: -1 | 1) => {
    onAnswer(swap(order, from, from + by));
    const to = from + by;
    const edge = by < 0 ? to === 0 : to === order.length - 1;
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll('button');
      buttons?.[by < 0 !== edge ? 0 : 1]?.focus();
    });
  };
  return (
    <div class="options">
      <p class="on-paper">Write the right number beside each step.</p>
      <ol class="ordering" ref={list}>
        {order.map((step, place) => {
          const { label } = question.steps[step]!;
          return (
            <li key={step}>
              <span class="place">{place + 1}</span>
              <span>
                <Text of={label} />
              </span>
              {!verdict && (
                <span class="moves needs-js">
                  <button
                    type="button"
                    class="btn slim square"
                    disabled={place === 0}
                    onClick={() => move(place, -1)}
                  >
                    <span aria-hidden="true">↑</span>
                    <span class="vh">Move up: {label}</span>
                  </button>
                  <button
                    type="button"
                    class="btn slim square"
                    disabled={place === order.length - 1}
                    onClick={() => move(place, 1)}
                  >
                    <span aria-hidden="true">↓</span>
                    <span class="vh">Move down: {label}</span>
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {verdict && <Says {...verdict.feedback[0]!} />}
    </div>
  );
}

import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Vocabulary } from '../../data/text/vocabulary';
import type { Span } from './copied';
import { isBreak, percent, said } from './signs';
import type { Written } from './written';

interface Props {
  readonly prompt: string;
  /** Names, one a line: they stand side by side. */
  readonly list: boolean;
  readonly written: readonly Written[];
  readonly reading: Vocabulary;
  readonly spans: readonly Span[];
  readonly picked: number | undefined;
  readonly onPick: (index: number | undefined) => void;
  /** Somebody goes through it by keys. */
  readonly onKeys?: (going: boolean) => void;
}

/**
 * The text, each symbol to be pressed: paler the less likely it was, underlined where it is copied. Tab reaches it once,
 * arrow keys go from symbol to symbol. They are no <button>s, which would stand apart: letters that join must touch.
 */
export function Sheet({ prompt, list, written, reading, spans, picked, onPick, onKeys }: Props) {
  const [here, go] = useState(0);
  const copied = copiedAt(spans);
  const toggle = (i: number) => onPick(picked === i ? undefined : i);
  const press = (i: number) => (e: KeyboardEvent) => {
    if (e.key === 'Enter' || e.key === ' ') toggle(i);
    else {
      const own = e.currentTarget as HTMLElement;
      const all = [...(own.closest('.sheet-of-text')?.querySelectorAll<HTMLElement>('.token') ?? [])];
      const to = next(e.key, i, all.length, getComputedStyle(own).direction === 'rtl');
      if (to === undefined) return;
      all[to]?.focus();
    }
    e.preventDefault();
    e.stopPropagation();
  };
  let at = 0;
  return (
    <p class="sheet-of-text" dir="auto" role="group" aria-label="Text; arrow keys go through it">
      {prompt !== '' && <span class="prompted">{prompt}</span>}
      {written.map(({ symbol, chance }, i) => {
        const text = reading.symbols[symbol] ?? '';
        const mark = copied(at);
        at += text.length;
        return (
          <Fragment key={i}>
            <span
              role="button"
              tabIndex={i === Math.min(here, written.length - 1) ? 0 : -1}
              class={mark ? 'token copied' : 'token'}
              aria-pressed={picked === i}
              aria-label={`${said(text)}, chance ${percent(chance)}`}
              style={`--sure: ${(0.62 + 0.38 * chance).toFixed(2)}`}
              onClick={() => toggle(i)}
              onKeyDown={press(i)}
              onFocus={(e) => {
                go(i);
                if (e.currentTarget.matches(':focus-visible')) onKeys?.(true);
              }}
              onBlur={() => onKeys?.(false)}
            >
              {isBreak(text) ? '↵' : text}
            </span>
            {isBreak(text) && (list ? ' ' : [...text].map((_, line) => <br key={line} />))}
          </Fragment>
        );
      })}
    </p>
  );
}

/** Where a key leads from symbol i, in reading order. */
function next(key: string, i: number, count: number, fromRight: boolean): number | undefined {
  const along = fromRight ? -1 : 1;
  const to = {
    ArrowRight: i + along,
    ArrowLeft: i - along,
    ArrowDown: i + 10,
    ArrowUp: i - 10,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

/** Whether the character at a place is in a copied stretch. */
function copiedAt(spans: readonly Span[]): (at: number) => boolean {
  const marks = spans.flatMap(({ text, copied }) => Array<boolean>(text.length).fill(copied));
  return (at) => marks[at] ?? false;
}

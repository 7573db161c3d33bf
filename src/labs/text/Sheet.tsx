import { Fragment } from 'preact';
import type { Vocabulary } from '../../data/text/vocabulary';
import type { Span } from './copied';
import type { Written } from './useWriter';

interface Props {
  readonly prompt: string;
  /** Names, one a line: they stand side by side. */
  readonly list: boolean;
  readonly written: readonly Written[];
  readonly reading: Vocabulary;
  readonly spans: readonly Span[];
  readonly picked: number | undefined;
  readonly onPick: (index: number | undefined) => void;
}

/** The text as buttons, one for each symbol: paler the less likely it was, underlined where it is copied. */
export function Sheet({ prompt, list, written, reading, spans, picked, onPick }: Props) {
  const copied = copiedAt(spans);
  let at = 0;
  return (
    <p class="sheet-of-text" dir="auto">
      {prompt && <span class="prompted">{prompt}</span>}
      {written.map(({ symbol, chance }, i) => {
        const text = reading.symbols[symbol] ?? '';
        const mark = copied(at);
        at += text.length;
        return (
          <Fragment key={i}>
            <button
              type="button"
              class={mark ? 'token copied' : 'token'}
              aria-pressed={picked === i}
              aria-label={`${said(text)}, chance ${percent(chance)}`}
              style={`--sure: ${(0.62 + 0.38 * chance).toFixed(2)}`}
              onClick={() => onPick(picked === i ? undefined : i)}
            >
              {broken(text) ? '↵' : text}
            </button>
            {broken(text) && (list ? ' ' : [...text].map((_, line) => <br key={line} />))}
          </Fragment>
        );
      })}
    </p>
  );
}

const broken = (text: string) => /^\n+$/.test(text);

export const said = (text: string) => (broken(text) ? 'new line' : text === ' ' ? 'space' : text);

export const percent = (p: number) =>
  p > 0 && p < 0.01 ? 'under 1 percent' : `${Math.round(100 * p)} percent`;

/** Whether the character at a place is in a copied stretch. */
function copiedAt(spans: readonly Span[]): (at: number) => boolean {
  const marks = spans.flatMap(({ text, copied }) => Array<boolean>(text.length).fill(copied));
  return (at) => marks[at] ?? false;
}

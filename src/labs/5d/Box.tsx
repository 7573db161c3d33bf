import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Vocabulary } from '../../data/text/vocabulary';
import { useLazy } from '../parts/useLazy';
import { spansIn, type Marks } from '../text/marks';
import { Sheet } from '../text/Sheet';
import { copiedFrom, type Judged } from './words';

export interface Shown extends Judged {
  readonly begin: string;
  readonly text: string;
  readonly marks: Marks;
  readonly reading: Vocabulary;
}

interface BoxProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly shown: Shown | undefined;
  /** What it has written so far. */
  readonly growing: { readonly begin: string; readonly text: string } | undefined;
}

/** One decoder: what it wrote, how undecided it was, how often it repeated itself; every letter tells where it came from. */
export function Box({ id, label, help, shown, growing }: BoxProps) {
  const [picked, pick] = useState<number>();
  useEffect(() => pick(undefined), [shown]);
  const chosen = picked === undefined ? undefined : shown?.written[picked];
  const Picked = useLazy(chosen && (async () => (await import('../text/Picked')).Picked));
  // While another one writes, this one stands.
  const sheet = useMemo(
    () =>
      shown && (
        <Sheet
          prompt={shown.begin}
          list={false}
          written={shown.written}
          reading={shown.reading}
          spans={spansIn(shown.text, shown.marks)}
          picked={picked}
          onPick={pick}
        />
      ),
    [shown, picked],
  );
  return (
    <div class="five-box">
      <p class="view-title">
        <b>{label}</b> {help}
      </p>
      <div class="five-said">
        {sheet ?? (
          <p class="sheet-of-text" dir="auto">
            <span class="prompted">{growing ? growing.begin : 'Nothing yet.'}</span>
            {growing?.text}
          </p>
        )}
        {Picked && chosen && shown && (
          <Picked written={chosen} reading={shown.reading} because={chosen.because} />
        )}
      </div>
      <dl class="readouts">
        <div>
          <dt>Repeated</dt>
          <dd>
            <output data-metric={`repetition-${id}`} data-value={shown?.repeats} aria-live="off">
              {shown ? `${Math.round(100 * shown.repeats)}%` : '–'}
            </output>
          </dd>
        </div>
        <div>
          <dt title={`In stretches of ${copiedFrom} letters or more`}>Copied</dt>
          <dd>
            <output data-metric={`copied-${id}`} data-value={shown?.copied} aria-live="off">
              {shown ? `${Math.round(100 * shown.copied)}%` : '–'}
            </output>
          </dd>
        </div>
        <div>
          <dt>Undecided, bits</dt>
          <dd>
            <output data-metric={`entropy-${id}`} data-value={shown?.entropy} aria-live="off">
              {shown ? shown.entropy.toFixed(2) : '–'}
            </output>
          </dd>
        </div>
      </dl>
    </div>
  );
}

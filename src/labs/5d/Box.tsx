import { copiedFrom, type Judged } from './words';

export type Shown = Judged & { readonly text: string };

interface BoxProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly begin: string;
  readonly shown: Shown | undefined;
}

/** One decoder: what it wrote, how undecided it was, how often it repeated itself. */
export const Box = ({ id, label, help, begin, shown }: BoxProps) => (
  <div class="five-box">
    <p class="view-title">
      <b>{label}</b> {help}
    </p>
    <p class="five-text">
      {shown ? (
        <>
          <span class="prompted">{begin}</span>
          {shown.text}
        </>
      ) : (
        <span class="prompted">Nothing yet.</span>
      )}
    </p>
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

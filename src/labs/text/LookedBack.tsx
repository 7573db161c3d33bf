import type { Vocabulary } from '../../data/text/vocabulary';
import { percent, said, seenAs } from './signs';
import type { Looked } from './written';

interface Props {
  readonly looked: Looked;
  readonly reading: Vocabulary;
}

/** A smaller rest is rounding. */
const much = 0.005;

/** Where each layer looked when it chose: the darker, the more. */
export function LookedBack({ looked: { symbols, layers }, reading }: Props) {
  const written = (at: number) => reading.symbols[symbols[at]!] ?? '';
  return (
    <div class="looked">
      <p>Where it looked before it chose, as a mean over the heads of each layer</p>
      {layers.map((shares, layer) => {
        const most = shares.indexOf(Math.max(...shares));
        const rest = 1 - shares.reduce((a, b) => a + b, 0);
        const back = symbols.length - most;
        return (
          <div key={layer}>
            <b>Layer {layer + 1}</b>
            <span class="looked-at" dir="auto" aria-hidden="true">
              {shares.map((share, at) => (
                <i key={at} style={`--share: ${Math.sqrt(share).toFixed(2)}`}>
                  {seenAs(written(at))}
                </i>
              ))}
            </span>
            <span>
              most at “{said(written(most))}”, {back === 1 ? 'the last' : `${back} back`}:{' '}
              {percent(shares[most]!)}
              {rest > much && `; ${percent(rest)} at empty places, which no mask hides`}
            </span>
          </div>
        );
      })}
      <p>What these handed over, and what the networks made of it, is not in the picture.</p>
    </div>
  );
}

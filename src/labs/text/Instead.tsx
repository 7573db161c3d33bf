import type { Vocabulary } from '../../data/text/vocabulary';
import { percent, said } from './signs';
import { alternatives, type Written } from './written';

interface Props {
  readonly written: Written;
  readonly reading: Vocabulary;
}

/** What a symbol might have been instead, likeliest first, and what temperature and cuts made of it. */
export function Instead({ written: { symbol: taken, instead, rank }, reading }: Props) {
  const cut = instead.some(({ chance, drawn = chance }) => Math.abs(drawn - chance) > 0.005);
  return (
    <table class="instead">
      <caption>
        What the model expected here{cut ? ', and what was drawn from' : ', before temperature and cuts'}
      </caption>
      {cut && (
        <thead>
          <tr>
            <td />
            <th scope="col">expected</th>
            <th scope="col">drawn from</th>
          </tr>
        </thead>
      )}
      <tbody>
        {instead.map(({ symbol, chance, drawn = chance }) => (
          <tr key={symbol} class={symbol === taken ? 'taken' : undefined}>
            <th scope="row">{said(reading.symbols[symbol] ?? '')}</th>
            <td>
              <i class="bar" style={`width: ${(100 * chance).toFixed(1)}%`} aria-hidden="true" />
              {percent(chance)}
              {symbol === taken && <b> taken{rank > alternatives && `, number ${rank} in line`}</b>}
            </td>
            {cut && (
              <td>
                <i class="bar" style={`width: ${(100 * drawn).toFixed(1)}%`} aria-hidden="true" />
                {drawn === 0 ? 'not allowed' : percent(drawn)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { Vocabulary } from '../../data/text/vocabulary';
import { percent, said } from './Sheet';
import type { Written } from './useWriter';

/** What a symbol might have been instead, likeliest first. */
export const Instead = ({
  written,
  reading,
}: {
  readonly written: Written;
  readonly reading: Vocabulary;
}) => (
  <table class="instead">
    <caption>What the model expected here, before temperature and cuts</caption>
    <tbody>
      {written.instead.map(({ symbol, chance }) => (
        <tr key={symbol} class={symbol === written.symbol ? 'taken' : undefined}>
          <th scope="row">{said(reading.symbols[symbol] ?? '')}</th>
          <td>
            <i class="bar" style={`width: ${(100 * chance).toFixed(1)}%`} aria-hidden="true" />
            {percent(chance)}
            {symbol === written.symbol && <span class="vh"> (taken)</span>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

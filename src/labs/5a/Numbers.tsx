import type { Attended, Token } from './attend';

/** Score, weight and value of each word, as a table with bars. */
export const Numbers = ({
  tokens,
  result,
}: {
  readonly tokens: readonly Token[];
  readonly result: Attended;
}) => (
  <table class="attend-numbers">
    <thead>
      <tr>
        <th scope="col">word</th>
        <th scope="col">q · k / √2</th>
        <th scope="col">weight</th>
      </tr>
    </thead>
    <tbody>
      {tokens.map(({ word }, i) => (
        <tr key={word}>
          <th scope="row">{word}</th>
          <td>
            <output data-metric={`score${i}`} data-value={result.scores[i]!} aria-live="off">
              {result.scores[i]!.toFixed(2).replace('-', '−')}
            </output>
          </td>
          <td>
            <i class="bar" style={`width: ${(100 * result.weights[i]!).toFixed(1)}%`} aria-hidden="true" />
            <output data-metric={`weight${i}`} data-value={result.weights[i]!} aria-live="off">
              {result.weights[i]!.toFixed(3)}
            </output>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

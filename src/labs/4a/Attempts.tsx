import type { Attempt } from './words';

/** Rows that stay on the page. */
const kept = 8;

/** What was written so far, and how much of it was copied. */
export function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  if (attempts.length === 0) return null;
  return (
    <table class="attempts">
      <caption>What you had written, and how much of it stood in the source</caption>
      <tbody>
        {attempts.slice(-kept).map(({ by, unit, n, copied }, i) => (
          <tr key={i}>
            <th scope="row">{by === 'network' ? 'network, letters' : `counts, ${unit}, n = ${n}`}</th>
            <td>
              <i class="bar" style={`width: ${(100 * copied).toFixed(1)}%`} aria-hidden="true" />
              {Math.round(100 * copied)} percent
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

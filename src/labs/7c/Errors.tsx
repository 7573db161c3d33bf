import { below } from './deck';

interface Props {
  readonly names: readonly string[];
  readonly values: readonly number[];
  /** Above it a picture is called odd. */
  readonly limit: number;
  /** Of a hundred digits; undefined until they have been rebuilt. */
  readonly usual: readonly number[] | undefined;
}

/** The error of each picture, how many digits stay below it, and what a limit makes of it. */
export const Errors = ({ names, values, limit, usual }: Props) => (
  <table class="mini">
    <caption class="vh">Reconstruction errors</caption>
    <thead>
      <tr>
        <th scope="col">Picture</th>
        <th scope="col">Error</th>
        {usual && <th scope="col">Digits below it</th>}
        <th scope="col">Called odd</th>
      </tr>
    </thead>
    <tbody>
      {values.map((value, i) => (
        <tr key={i}>
          <th scope="row">{names[i]}</th>
          <td>{value.toFixed(3)}</td>
          {usual && (
            <td>
              {below(usual, value)} of {usual.length}
            </td>
          )}
          <td>{value > limit ? 'yes' : 'no'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

interface Props {
  readonly names: readonly string[];
  readonly values: readonly number[];
  /** Above it a picture is called odd. */
  readonly limit: number;
}

/** The error of each picture, and what a limit makes of it. */
export const Errors = ({ names, values, limit }: Props) => (
  <table class="mini">
    <caption class="vh">Reconstruction errors</caption>
    <thead>
      <tr>
        <th scope="col">Picture</th>
        <th scope="col">Error</th>
        <th scope="col">Called odd</th>
      </tr>
    </thead>
    <tbody>
      {values.map((value, i) => (
        <tr key={i}>
          <th scope="row">{names[i]}</th>
          <td>{value.toFixed(3)}</td>
          <td>{value > limit ? 'yes' : 'no'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

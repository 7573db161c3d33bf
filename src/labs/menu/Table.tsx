import type { About } from '../../models/model';
import type { Curves } from '../state/lab-state';
import { Dialog } from './Dialog';

interface Props {
  readonly about: About;
  readonly curves: Curves;
  readonly onClose: () => void;
}

/** Rows shown: the last of the run. */
const most = 50;

const print = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '–' : String(+value.toPrecision(4));

export function Table({ about, curves, onClose }: Props) {
  const names = Object.keys(curves.metrics);
  const total = curves.step.length;
  const first = Math.max(0, total - most);
  return (
    <Dialog title="Table of the run" onClose={onClose}>
      {total === 0 ? (
        <p>No step has been trained yet.</p>
      ) : (
        <div class="table-box" tabIndex={0} role="region" aria-label="Table of the run">
          <table>
            <caption>The last {total - first} rows. Save data (CSV) has them all.</caption>
            <thead>
              <tr>
                <th scope="col">Step</th>
                {names.map((name) => (
                  <th scope="col" key={name}>
                    {about.metrics[name]?.label ?? name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: total - first }, (_, i) => first + i).map((row) => (
                <tr key={row}>
                  <th scope="row">{curves.step[row]}</th>
                  {names.map((name) => (
                    <td key={name}>{print(curves.metrics[name]![row])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  );
}

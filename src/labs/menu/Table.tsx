import type { About } from '../../models/model';
import { qualityLabels } from '../parts/quality';
import type { LabState } from '../state/lab-state';
import { Dialog } from './Dialog';
import { metricRows } from './files';

interface Props {
  readonly about: About;
  readonly state: Pick<LabState, 'curves' | 'trail'>;
  readonly onClose: () => void;
}

/** Rows shown: the last of the run. */
const most = 50;

const print = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '–' : String(+value.toPrecision(4));

export function Table({ about, state, onClose }: Props) {
  const { names, rows } = metricRows(state);
  const last = rows.slice(-most);
  return (
    <Dialog title="Table of the run" onClose={onClose}>
      {rows.length === 0 ? (
        <p>No step has been trained yet.</p>
      ) : (
        <div class="table-box" tabIndex={0} role="region" aria-label="Table of the run">
          <table>
            <caption>The last {last.length} rows. Save data (CSV) has them all.</caption>
            <thead>
              <tr>
                <th scope="col">Step</th>
                {names.map((name) => (
                  <th scope="col" key={name}>
                    {about.metrics[name]?.label ?? qualityLabels[name]?.[0] ?? name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {last.map(([step, metrics]) => (
                <tr key={step}>
                  <th scope="row">{step}</th>
                  {names.map((name) => (
                    <td key={name}>{print(metrics[name])}</td>
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

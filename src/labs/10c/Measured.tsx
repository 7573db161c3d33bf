import type { Measures } from './words';

interface Props {
  readonly measures: Measures;
  /** Correlation of the picture with the noise it was. */
  readonly same: number;
}

/** What both programs have made of the noise, in numbers. */
export function Measured({ measures: { step, fadedOn, walkedOn }, same }: Props) {
  return (
    <dl class="readouts">
      <div>
        <dt>Correlation with the noise, picture</dt>
        <dd>
          <output data-metric="correlation" data-value={same}>
            {same.toFixed(3)}
          </output>
        </dd>
      </div>
      <div>
        <dt>Brightness left</dt>
        <dd>
          <output data-metric="brightness" data-value={0.9 ** step}>
            {(0.9 ** step).toFixed(3)}
          </output>
        </dd>
      </div>
      <div>
        <dt>On a cluster, times 0.9</dt>
        <dd>
          <output data-metric="fadedOn" data-value={fadedOn}>
            {Math.round(100 * fadedOn)}%
          </output>
        </dd>
      </div>
      <div>
        <dt>On a cluster, denoised</dt>
        <dd>
          <output data-metric="onMode" data-value={walkedOn}>
            {Math.round(100 * walkedOn)}%
          </output>
        </dd>
      </div>
    </dl>
  );
}

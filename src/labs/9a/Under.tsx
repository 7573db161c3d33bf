import type { UnderProps } from '../show';
import { exactOf } from './exact';
import { couplingsOf, layerOf, lookAt } from './layers';
import { Key } from '../parts/Key';
import { Slider } from '../parts/Slider';
import { small } from '../state/say';

/** The legend, the slider from noise to data, and what is exact about the flow. */
export function Under({ id, state, seen, hands }: UnderProps) {
  const most = couplingsOf(seen);
  const layer = layerOf(seen);
  const exact = exactOf(state.shown);
  const look = (to: number) => lookAt(to, most, hands);
  const where =
    layer === 0 ? 'noise' : layer === most ? 'data' : `after ${+layer.toFixed(1)} of ${most} layers`;
  return (
    <>
      <ul class="legend">
        <Key mark="real">real, on the way to noise</Key>
        <Key mark="generated">generated, on the way to data</Key>
        <Key mark="sheet">sheet of noise</Key>
        {layer === most && (
          <li>
            density: low <span class="ramp dense" aria-hidden="true" /> high
          </li>
        )}
      </ul>
      {state.shown && !state.shown.recorded && (
        <div class="layer-room" role="group" aria-label="The layer that is looked at">
          <Slider
            id={`${id}-layer`}
            label="Layer"
            hint={where}
            max={most}
            step={0.25}
            value={layer}
            shown={+layer.toFixed(2)}
            said={where}
            onValue={look}
          />
          <div class="opts">
            <button type="button" class="btn slim" onClick={() => look(0)}>
              To noise
            </button>
            <button type="button" class="btn slim" onClick={() => look(most)}>
              To data
            </button>
          </div>
          <p class="small">Or take hold of a generated point, and drag it along its way.</p>
          {exact && (
            <p class="small">
              256 data points, none of them trained on, cost{' '}
              <output data-metric="heldOut">{exact.heldOut.toFixed(2)}</output> nats each. To noise and back,
              the farthest lands <output data-metric="farthest">{small(exact.farthest)}</output> from where it
              started.
            </p>
          )}
        </div>
      )}
    </>
  );
}

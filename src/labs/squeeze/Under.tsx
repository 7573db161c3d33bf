import { useRef } from 'preact/hooks';
import { Stream } from '../../math/stream';
import { latentIn, latentOf, padded, cursorOf } from './pictures';
import type { UnderProps } from '../show';
import { Legend } from './Legend';
import { Slider } from '../parts/Slider';

/** The legend, and the cross on the latent plane: two sliders, a random place, the next example. */
export function Under({ id, state, seen, hands }: UnderProps) {
  const latent = latentOf(seen);
  const data = latentIn(seen, true);
  const code = cursorOf(seen);
  const edge = data?.window[1] ?? 3;
  const move = (axis: 0 | 1, value: number) =>
    hands.give('decode', padded(...code.map((old, i) => (i === axis ? value : old))));
  const places = useRef(new Stream(1));
  const random = () => {
    const spot = () => edge * (2 * places.current.next() - 1);
    hands.give('decode', padded(spot(), latent > 1 ? spot() : 0));
  };
  return (
    <>
      <Legend clouds={seen.config['kl'] === true} names={!seen.shown?.real || Boolean(seen.shown.labels)} />
      {data && !state.shown?.recorded && (
        <div class="knobs" role="group" aria-label="The cross">
          {([0, 1] as const).slice(0, latent).map((axis) => (
            <Slider
              key={axis}
              id={`${id}-z${axis}`}
              label={axis === 0 ? 'Cross, across' : 'Cross, up'}
              min={-edge}
              max={edge}
              step={edge / 50}
              value={code[axis]}
              shown={code[axis].toFixed(2)}
              onValue={(to) => move(axis, to)}
            />
          ))}
          <button type="button" class="btn" onClick={random}>
            Random place
          </button>
        </div>
      )}
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { GlyphPad } from '../data/GlyphPad';
import type { UnderProps } from '../show';
import { choose, count, drawsOf, empty, filled, keepTop, packed, size, unpacked, type Fill } from './fill';
import { standing } from './pictures';
import { Slider } from '../parts/Slider';

/** Pixels a second. */
const speed = 30;
const names = { 2: ['paper', 'ink'], 3: ['paper', 'gray', 'ink'] } as const;

/** The slider through the pixels, what the next one may be, and the ways to begin. */
export function Under({ id, state, seen, hands }: UnderProps) {
  const [drawing, setDrawing] = useState(false);
  const [own, setOwn] = useState(false);
  const [deal, setDeal] = useState(1);
  const fill = unpacked(seen.given['fill']);
  const next = standing(seen);
  const all = filled(seen.shown?.views['fill']);
  const live = Boolean(all && !state.shown?.recorded);
  const give = (now: Fill) => hands.give('fill', packed(now));
  const go = (pixel: number) => hands.give('pixel', [pixel]);
  useEffect(() => {
    if (!drawing) return undefined;
    if (next >= count) return setDrawing(false);
    const timer = setTimeout(() => go(next + 1), 1000 / speed);
    return () => clearTimeout(timer);
  }, [drawing, next]);
  const grays = all && next < count ? all.chancesAt(next) : [];
  const image = all?.images.subarray(0, count);
  const known = fill.fixed.filter(Boolean).length;
  const where = `row ${Math.floor(Math.min(next, count - 1) / size) + 1}, column ${(Math.min(next, count - 1) % size) + 1}`;
  return (
    <div class="pixels">
      <div class="knobs" role="group" aria-label="Pixel by pixel">
        <Slider
          id={`${id}-pixel`}
          label="Pixels drawn"
          max={count}
          value={next}
          disabled={!all}
          said={next === count ? 'all' : `${next}; next is ${where}`}
          onValue={(to) => (setDrawing(false), go(to))}
        />
        <Slider
          id={`${id}-temperature`}
          label="Temperature"
          max={2}
          step={0.1}
          value={fill.temperature}
          disabled={!live}
          shown={fill.temperature.toFixed(1)}
          said={`${fill.temperature}; 0 always takes the likeliest`}
          onValue={(to) => give({ ...fill, temperature: to })}
        />
      </div>
      <div class="pixel-acts" role="group" aria-label="Draw">
        <button
          type="button"
          class="btn"
          aria-disabled={!all}
          onClick={() => {
            if (!all) return;
            if (!drawing && next >= count) go(0);
            setDrawing(!drawing);
          }}
        >
          {drawing ? 'Stop drawing' : 'Draw it slowly'}
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={!all || next >= count}
          onClick={() => all && next < count && (setDrawing(false), go(next + 1))}
        >
          Next pixel
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={!live}
          onClick={() => {
            if (!live) return;
            setDeal(deal + 1);
            give({ ...fill, draws: drawsOf(deal + 1) });
          }}
        >
          Draw others
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={!live}
          onClick={() => live && image && give(keepTop(fill, image))}
        >
          Keep its top half
        </button>
        <button type="button" class="btn" aria-pressed={own} onClick={() => setOwn(!own)}>
          Draw a top half yourself
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={!live || known === 0}
          onClick={() =>
            live && known > 0 && give({ ...empty(deal), draws: fill.draws, temperature: fill.temperature })
          }
        >
          Forget what is known
        </button>
      </div>
      {own && (
        <div class="own-half">
          <GlyphPad
            size={size}
            pixels={Float32Array.from(fill.known, (gray, i) => (fill.fixed[i] && i < count / 2 ? gray : 0))}
            label="Drawing square for the top half"
            onDraw={(pixels) => give(keepTop(fill, pixels))}
          />
          <p class="small">
            Draw in the upper seven rows. The model takes them as they are and goes on below, nine times.
            {!live && ' First press Start.'}
          </p>
        </div>
      )}
      {grays.length > 0 && (
        <table class="instead">
          <caption>What may stand in {where}, by the model’s chances</caption>
          <tbody>
            {grays.map((chance, gray) => (
              <tr
                key={gray}
                class={image && Math.round(image[next]! * (grays.length - 1)) === gray ? 'taken' : undefined}
              >
                <th scope="row">{names[grays.length as 2 | 3]?.[gray] ?? gray}</th>
                <td>
                  <i class="bar" style={`width: ${(100 * chance).toFixed(1)}%`} aria-hidden="true" />
                  {chance > 0 && chance < 0.01 ? 'under 1 percent' : `${Math.round(100 * chance)} percent`}
                </td>
                <td>
                  <button
                    type="button"
                    class="btn slim"
                    aria-disabled={!live}
                    onClick={() =>
                      live &&
                      image &&
                      (give(choose(fill, image, next, gray / (grays.length - 1))), go(next + 1))
                    }
                  >
                    Take {names[grays.length as 2 | 3]?.[gray] ?? gray}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="small">
        {known > 0
          ? `${known} pixels are known (blue); the others the model draws.`
          : 'All pixels are the model’s own. Press on the picture to go back to a pixel.'}
        {drawing &&
          state.phase.name === 'running' &&
          ' It learns on meanwhile: what stands is drawn anew by the model as it is now. Press Pause to watch one model.'}
      </p>
    </div>
  );
}

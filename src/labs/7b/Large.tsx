import { drawGlyphs } from '../../viz/glyphs';
import type { Hue } from '../../viz/theme';
import { Canvas } from '../parts/Canvas';
import { Still } from '../trained/Still';

interface Props {
  /** "Through the code" */
  readonly way: string;
  readonly view: string;
  readonly stop: number;
  readonly hue: Hue;
  readonly image: Float32Array;
  /** Pixels per side. */
  readonly size: number;
  readonly awake: boolean;
}

/** One stop of one way, large. image: [size * size] */
export function Large({ way, view, stop, hue, image, size, awake }: Props) {
  const label = `${way}, at this stop`;
  return (
    <figure>
      <figcaption>
        {way}, stop {stop + 1}
      </figcaption>
      {awake ? (
        <Canvas
          {...{ view, label }}
          describedBy="lab-7b-words"
          draw={(surface, theme) => drawGlyphs(surface, { images: image, size, columns: 1, hue }, theme)}
        />
      ) : (
        <Still {...{ label, size }} rows={[{ name: '', hue, images: image }]} />
      )}
    </figure>
  );
}

import { describeGlyphs } from '../../viz/describe-glyphs';
import { drawGlyphs } from '../../viz/glyphs';
import { loss } from '../10b/pictures';
import type { Picture, Seen, Show } from '../show';
import type { LabState } from '../state/lab-state';
import { runOf } from '../state/run-of';

/** Glyphs in a row: one for each digit. */
const columns = 10;

const asked = ({ config }: Pick<Seen, 'config'>) => String(config['asked']);

/** Images without labels: whatever class is asked for, there is but one. */
const nameless = ({ shown }: Pick<Seen, 'shown'>) => Boolean(shown?.real && !shown.labels && !shown.recorded);

const samples: Picture = {
  view: 'samples',
  title: (seen) =>
    nameless(seen)
      ? 'Samples'
      : asked(seen) === 'each'
        ? 'Samples, a column for each digit'
        : asked(seen) === 'none'
          ? 'Samples, no class asked for'
          : `Samples, asked for ${asked(seen)}`,
  label: 'A sheet of glyphs that the model made from noise',
  place: 'main',
  shape: 'wide',
  draw: ({ shown }) => sheet(shown?.samples, shown?.size, 'generated'),
};

const real: Picture = {
  view: 'real',
  title: 'Real ones',
  label: 'A sheet of glyphs from the data',
  place: 'side',
  shape: 'wide',
  near: true,
  draw: ({ shown }) => sheet(shown?.real, shown?.size, 'real'),
};

const sheet =
  (
    images: Float32Array | undefined,
    size: number | undefined,
    hue: 'real' | 'generated',
  ): ReturnType<Picture['draw']> =>
  (surface, theme) => {
    if (!images || !size) return;
    drawGlyphs(surface, { images, size, columns, hue }, theme);
  };

/** The legend. */
function Under() {
  return (
    <ul class="legend">
      {(['real', 'generated'] as const).map((what) => (
        <li key={what}>
          <svg viewBox="0 0 16 13" aria-hidden="true">
            <rect x="2" y="1" width="11" height="11" fill={`var(--${what})`} />
          </svg>
          {what}
        </li>
      ))}
    </ul>
  );
}

export default {
  pictures: [samples, real, loss],
  Under,
  describe,
  before:
    'A sheet of glyphs that the model makes from noise, a column for each digit that is asked for, beside real ones.',
} satisfies Show;

function describe(state: LabState): string {
  const { shown, quality } = state;
  const config = runOf(state).config;
  const what = asked({ config });
  const words = describeGlyphs({
    images: shown!.samples,
    size: shown!.size ?? 14,
    real: shown!.real,
    step: shown!.step,
    readable: quality['readable']?.value,
    classes: quality['classes']?.value,
  });
  const request = nameless({ shown })
    ? 'The images have no labels, so no class can be asked for'
    : what === 'each'
      ? 'Each column is asked for one digit, 0 to 9'
      : what === 'none'
        ? 'No class is asked for'
        : `All are asked for ${what}`;
  return nameless({ shown })
    ? `${words} ${request}.`
    : `${words} ${request}, with guidance ${String(config['guidance'])}.`;
}

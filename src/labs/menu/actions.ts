import { setOf } from '../state/hear';
import { initial } from '../state/lab-state';
import type { MenuProps } from './props';
import { download, metricsCsv, pointsCsv } from './files';
import { glyphSheet } from './glyph-sheet';
import { savePicture } from './picture';

export type Dialogs = 'qr' | 'embed' | 'table' | 'report' | undefined;

interface Hands {
  readonly show: (dialog: Dialogs) => void;
  /** Opens the file picker for a saved model. */
  readonly pick: () => void;
  readonly fail: (message: string) => void;
}

/** Points in a file, and glyphs on a sheet. */
const [many, manyGlyphs] = [2000, 400];

/** The menu's items in order, each with what it does. */
export function actionsOf(
  { lab, about, state, driver, root, copyLink, link, onFull, onWords, onKeys }: MenuProps,
  { show, pick }: Hands,
): readonly (readonly [label: string, act: () => void | Promise<void>])[] {
  const picture = () => ({ root: root.current!, lab, about, state, link: link() });
  const name = `lab-${lab.id}-seed-${state.settings.seed}-step-${state.step}`;
  return [
    ['Copy link', copyLink],
    ['Copy embed code', () => show('embed')],
    ['Show QR code', () => show('qr')],
    ['Full screen', onFull],
    ['Save picture (PNG)', () => savePicture('png', picture(), name)],
    ['Save picture (SVG)', () => savePicture('svg', picture(), name)],
    [
      'Save data (CSV)',
      () => {
        if (state.curves.step.length === 0)
          throw new Error('There is no data yet: no step has been trained.');
        download(`${name}.csv`, metricsCsv(state), 'text/csv');
      },
    ],
    [
      'Save samples',
      async () => {
        const set = setOf(state);
        if (set?.kind !== 'glyphs')
          return download(`${name}-samples.csv`, pointsCsv(await driver.samples(many)), 'text/csv');
        const sheet = await glyphSheet(await driver.samples(manyGlyphs), set.size);
        download(`${name}-samples.png`, sheet, 'image/png');
      },
    ],
    [
      'Save model',
      async () => download(`${name}.json`, JSON.stringify(await driver.save()), 'application/json'),
    ],
    ['Load model', pick],
    ['Show text description', onWords],
    ['Show table', () => show('table')],
    [
      'Restore defaults',
      () => {
        const { settings, preset } = initial(lab, about);
        driver.change(settings, preset);
      },
    ],
    ['Keys', onKeys],
    ['Report a problem', () => show('report')],
  ];
}

import { initial } from '../state/lab-state';
import type { MenuProps } from './props';
import { download, metricsCsv } from './files';
import { savePicture } from './picture';
import { samplesFile } from './samples';

export type Dialogs = 'qr' | 'embed' | 'table' | 'report' | undefined;

interface Hands {
  readonly show: (dialog: Dialogs) => void;
  /** Opens the file picker for a saved model. */
  readonly pick: () => void;
  readonly fail: (message: string) => void;
}

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
        const [content, ending, type] = await samplesFile(about, state, driver);
        download(`${name}-samples.${ending}`, content, type);
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

/** Measures that are the same for every family: their names on the screen, and how they are written. Units stand in the label. */
export const qualityLabels: Readonly<Record<string, readonly [label: string, help: string]>> = {
  modes: ['Clusters reached', 'Clusters that at least a few generated points lie on.'],
  onMode: ['On a cluster', 'Share of generated points that lie on a cluster.'],
  atFullest: [
    'Most at one cluster',
    'Share of generated points whose nearest cluster is one and the same: 100 percent when all are alike.',
  ],
  fullest: [
    'Which one',
    'The cluster that most generated points are nearest to: 1 is on the right of Eight Gaussians, then counterclockwise.',
  ],
  stray: [
    'Off the data',
    'Share of generated points in places, of 30 by 30, where none of 10,000 data points lies.',
  ],
  jensenShannon: [
    'Distance, bits',
    'Jensen-Shannon divergence on a grid: 0 for equal clouds, 1 for clouds that never meet.',
  ],
  energyDistance: ['Energy distance', 'How far apart the two clouds are; 0 when they are equal.'],
  slicedWasserstein: ['Sliced Wasserstein', 'Mean distance that points must move, along lines, data units.'],
  readable: [
    'Readable',
    'Share of generated glyphs that a network trained on real digits reads as one, more sure than not.',
  ],
  classes: ['Digits made', 'Digits that make at least 2 percent of the readable glyphs.'],
  variety: [
    'Variety within a digit',
    'How far apart generated glyphs of one digit lie, as the reading network sees them; 1 where as far as real ones.',
  ],
  heldOut: ['Held out, bits', 'Bits per character that the model pays for text that no step saw.'],
  bestNgram: [
    'Best n-gram, bits',
    'What the best n-gram with back-off pays for the same text, counted from the same rest.',
  ],
  oddness: [
    'Oddness, bits',
    'What the best n-gram pays for what the model makes. Where it pays about as much for the real, the two are alike in small.',
  ],
  featureDistance: [
    'Distance to the data',
    'Energy distance between what the reading network sees in generated and in real glyphs; 0 when they are equal.',
  ],
};

export const percent = (value: number) => `${Math.round(100 * value)}\u2009%`;
export const plain = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(2);

const shares = ['onMode', 'stray', 'atFullest', 'readable'];

/** A measure as it is written. `clusters`: how many the data have. */
export function qualityText(name: string, value: number, clusters: number | undefined): string {
  if (name === 'modes') return `${value}/${clusters}`;
  if (name === 'classes') return `${value}/10`;
  if (name === 'fullest') return `no. ${value}`;
  if (name === 'featureDistance') return value.toFixed(3);
  return shares.includes(name) ? percent(value) : plain(value);
}

/** What perfect samples would score; counts say it themselves, and so does a distance of 0. */
export const floorText = (name: string, floor: number | undefined): string | undefined =>
  floor === undefined || ['modes', 'fullest', 'classes', 'featureDistance'].includes(name)
    ? undefined
    : qualityText(name, floor, undefined);

/** The measures that matter first: what a reader sees in Guided. */
export function firstMeasures(
  data: string,
  measured: readonly string[],
  clusters: number | undefined,
): string[] {
  if (data === 'glyphs')
    return measured.length > 0 && !measured.includes('readable')
      ? ['featureDistance']
      : ['readable', 'classes', 'featureDistance'];
  if (data === 'sound') return ['heldOut', 'bestNgram', 'oddness'];
  if (data === 'text') return ['heldOut', 'bestNgram'];
  if (data !== 'points') return [];
  const counted = measured.length === 0 || measured.includes('modes');
  return counted && clusters ? ['modes'] : ['jensenShannon'];
}

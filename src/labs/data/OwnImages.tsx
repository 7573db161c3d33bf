import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OwnImages as Images } from '../../data/data';
import { joined, labelled, mostImages } from '../../data/glyphs/own-images';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { Canvas } from '../parts/Canvas';
import { dropImages, findImages, keepImages } from '../state/kept-images';
import { GlyphPad } from './GlyphPad';
import { ReadReport } from './ReadReport';
import { readImages, type ReadImages } from './read-images';

export interface OwnImagesProps {
  /** Pixels per side of the glyphs that the lab's model learns. */
  readonly size: number;
  readonly data: Images | undefined;
  /** What happens while there is no image: "the lab learns Digits" */
  readonly otherwise: string;
  /** Dropped or pasted somewhere on the lab. */
  readonly files: readonly File[] | undefined;
  readonly over: boolean;
  readonly onImages: (data: Images | undefined) => void;
}

/** Images in the preview. */
const shown = 40;
/** Reading more files than this takes a while: it says how far it is. */
const many = 20;

const lostLabels = 'Only some of the images have labels, so none are used.';
const count = (n: number) => n.toLocaleString('en-US');

/** The learner's own images: drawn, dropped, pasted or loaded. They never leave this browser. */
export function OwnImages({ size, data, otherwise, files, over, onImages }: OwnImagesProps) {
  const blank = () => new Float32Array(size * size);
  const [drawing, setDrawing] = useState<Float32Array>(blank);
  const [read, setRead] = useState<ReadImages>();
  const [busy, setBusy] = useState('');
  const [earlier, setEarlier] = useState<readonly (Images | undefined)[]>([]);
  const latest = useRef(data);
  latest.current = data;
  const n = data ? data.images.length / (size * size) : 0;
  const sheet = useCallback<Draw>(
    (surface, theme) => {
      const images = data?.images.subarray(0, shown * size * size) ?? new Float32Array();
      drawGlyphs(surface, { images, size, columns: 10, hue: 'real' }, theme);
    },
    [data, size],
  );
  const put = (next: Images | undefined) => {
    latest.current = next;
    onImages(next);
    void (next ? keepImages(next) : dropImages(size));
  };
  const change = (next: Images | undefined) => {
    setEarlier((before) => [...before, latest.current]);
    put(next);
  };
  const open = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    setBusy('Reading the files.');
    const found = await readImages(chosen, {
      size,
      room: mostImages - (latest.current?.images.length ?? 0) / (size * size),
      onRead: (i) =>
        chosen.length > many &&
        i % many === 0 &&
        setBusy(`Reading file ${count(i + 1)} of ${count(chosen.length)}.`),
    });
    setBusy('');
    const { images, labels } = found;
    if (images.length > 0) {
      const all = joined(latest.current, found, size);
      const lost = (labels ?? latest.current?.labels) && !all.labels;
      change(all);
      return setRead(lost ? { ...found, notes: [...found.notes, lostLabels] } : found);
    }
    if (labels) {
      const fitting = latest.current
        ? labelled(latest.current, labels)
        : 'Labels alone are no data: load their images first, or both at once.';
      if (typeof fitting !== 'string') change(fitting);
      else return setRead({ images, problems: [...found.problems, fitting], notes: [] });
    }
    setRead(found);
  };
  useEffect(() => {
    if (files) void open(files);
  }, [files]);
  useEffect(() => {
    // What was loaded last, in this lab or another.
    if (!data && !files)
      void findImages(size).then((kept) => kept && !latest.current && onImages((latest.current = kept)));
  }, []);
  const add = () => {
    setRead(undefined);
    change(joined(data, { images: drawing }, size));
    setDrawing(blank());
  };
  const undo = () => {
    setRead(undefined);
    put(earlier.at(-1));
    setEarlier(earlier.slice(0, -1));
  };
  const empty = drawing.every((value) => value === 0);
  return (
    <div class={`own-data ${over ? 'over' : ''}`} role="group" aria-label="Your own images">
      <div>
        <GlyphPad size={size} pixels={drawing} onDraw={setDrawing} label="Drawing square" />
        <div class="load-acts">
          <button type="button" class="btn slim" aria-disabled={empty} onClick={() => !empty && add()}>
            Add this drawing
          </button>
          <button type="button" class="btn slim" aria-disabled={empty} onClick={() => setDrawing(blank())}>
            Clear
          </button>
        </div>
      </div>
      <div class="own-tools">
        <p class="small" role="status">
          {busy ||
            (n === 0
              ? `No images yet: until there are, ${otherwise}. Draw some, drop pictures on the lab, paste or load them.`
              : `${count(n)} ${n === 1 ? 'image' : 'images'}${data?.labels ? ', with labels' : ''}, made ${size} × ${size}. ${n === 1 ? 'It stays' : 'They stay'} in this browser.`)}
        </p>
        {n > 0 && (
          <Canvas
            class={`sheet ${n > 20 ? '' : n > 10 ? 'two' : 'one'}`}
            view="own-images"
            label="The first of your images"
            describedBy=""
            draw={sheet}
          />
        )}
        <div class="load-acts">
          <label class="btn slim file">
            Load images
            <input
              type="file"
              multiple
              accept="image/*,.gz,.idx,application/gzip,application/octet-stream"
              onChange={(e) => {
                const input = e.currentTarget;
                void open([...(input.files ?? [])]).then(() => (input.value = ''));
              }}
            />
          </label>
          <button
            type="button"
            class="btn slim"
            aria-disabled={earlier.length === 0}
            onClick={() => earlier.length > 0 && undo()}
          >
            Undo
          </button>
          <button
            type="button"
            class="btn slim"
            aria-disabled={n === 0}
            onClick={() => n > 0 && change(undefined)}
          >
            Remove all
          </button>
        </div>
        <p class="small">
          Pictures of any size, or an IDX file such as MNIST’s (its labels with it). Each is made gray,
          stretched to full contrast and fitted into the square, dark ink on light paper; an animation gives
          its first frame.
        </p>
        <div role="status">
          <ReadReport read={read} />
        </div>
      </div>
    </div>
  );
}

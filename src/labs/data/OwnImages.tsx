import { useCallback, useState } from 'preact/hooks';
import type { OwnImages as Images } from '../../data/data';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { Canvas } from '../parts/Canvas';
import { GlyphPad } from './GlyphPad';
import { readImages, type ReadImages } from './read-images';

export interface OwnImagesProps {
  /** Pixels per side of the glyphs that the lab's model learns. */
  readonly size: number;
  readonly data: Images | undefined;
  readonly onImages: (data: Images) => void;
}

/** Images in the preview. */
const shown = 40;

/** The learner's own images: drawn, dropped, pasted or loaded. They never leave this browser. */
export function OwnImages({ size, data, onImages }: OwnImagesProps) {
  const blank = () => new Float32Array(size * size);
  const [drawing, setDrawing] = useState<Float32Array>(blank);
  const [read, setRead] = useState<ReadImages>();
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const images = data?.images ?? new Float32Array();
  const n = images.length / (size * size);
  const sheet = useCallback<Draw>(
    (surface, theme) => {
      const first = images.subarray(0, shown * size * size);
      drawGlyphs(surface, { images: first, size, columns: 10, hue: 'real' }, theme);
    },
    [images, size],
  );
  const open = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setBusy(true);
    const found = await readImages(files, size);
    setBusy(false);
    setRead(found);
    const { images: loaded, labels } = found;
    if (loaded.length > 0) onImages({ set: 'images', size, images: loaded, ...(labels && { labels }) });
  };
  const add = () => {
    const all = new Float32Array(images.length + drawing.length);
    all.set(images);
    all.set(drawing, images.length);
    setDrawing(blank());
    setRead(undefined);
    onImages({ set: 'images', size, images: all }); // a drawing has no label, so the labels of the others go
  };
  const empty = drawing.every((value) => value === 0);
  return (
    <div
      class={`own-data ${over ? 'over' : ''}`}
      role="group"
      aria-label="Your own images"
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        void open([...(e.dataTransfer?.files ?? [])]);
      }}
      onPaste={(e) => void open([...(e.clipboardData?.files ?? [])])}
    >
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
          {busy
            ? 'Reading the files.'
            : n === 0
              ? 'No images yet. Draw some, drop or paste pictures here, or load files.'
              : `${n.toLocaleString('en-US')} ${n === 1 ? 'image' : 'images'}${data?.labels ? ', with labels' : ''}, made ${size} × ${size}. They stay in this browser.`}
        </p>
        {n > 0 && (
          <Canvas
            class="sheet"
            view="own-images"
            label="The first of your images"
            describedBy=""
            draw={sheet}
          />
        )}
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
        <p class="small">
          Pictures of any size, or an IDX file such as MNIST’s (its labels with it). Each is made gray and
          fitted into the square, dark ink on light paper.
        </p>
        <div role="status">
          {read && (
            <>
              {read.images.length === 0 && <p class="small">No image was loaded.</p>}
              {read.notes.map((note) => (
                <p key={note} class="small">
                  {note}
                </p>
              ))}
              {read.problems.length > 0 && (
                <ul class="problems">
                  {read.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              )}
            </>
          )}
        </div>
      </div>
    </div>
  );
}

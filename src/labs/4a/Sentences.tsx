import { useMemo, useState } from 'preact/hooks';
import { Stream } from '../../math/stream';
import { possible, sentence } from '../../models/rules/sentence';

const first = ['The cat\nA robot', 'paints\neats', 'the moon\na sandwich'];
const names = ['Who', 'does', 'what'];

/** Three lists and a choice from each: every sentence it can make can be counted beforehand. */
export function Sentences({ id, seed }: { readonly id: string; readonly seed: number }) {
  const [texts, setTexts] = useState<readonly string[]>(first);
  const [made, setMade] = useState<readonly string[]>([]);
  const rng = useMemo(() => new Stream(Stream.seedOf(seed, 'sentences')), [seed]);
  const lists = texts.map((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const all = possible(lists);
  const different = new Set(made).size;
  const generate = () => all > 0 && setMade([...made, sentence(lists, rng)]);
  const change = (i: number, text: string) => {
    setTexts(texts.map((other, j) => (j === i ? text : other)));
    setMade([]);
  };
  return (
    <div class="sentences" role="group" aria-label="The sentence machine">
      <p class="view-title">The sentence machine: one line from each list</p>
      <div class="sentence-lists">
        {texts.map((text, i) => (
          <div key={i}>
            <label for={`${id}-list${i}`}>{names[i]}</label>
            <textarea
              id={`${id}-list${i}`}
              class="field"
              rows={3}
              spellcheck={false}
              maxLength={2000}
              value={text}
              onInput={(e) => change(i, e.currentTarget.value)}
            />
          </div>
        ))}
      </div>
      <div class="writer-acts">
        <button type="button" class="btn" aria-disabled={all === 0} onClick={generate}>
          Generate
        </button>
        <p role="status">
          {all === 0
            ? 'One list is empty: there is nothing that it could say.'
            : (made.at(-1) ?? 'Nothing yet.')}
        </p>
      </div>
      <p class="small">
        {lists.map((list) => list.length).join(' × ')} ={' '}
        <output data-metric="possible" data-value={all} aria-live="off">
          {all.toLocaleString('en-US')}
        </output>{' '}
        possible sentences. After {made.length} {made.length === 1 ? 'click' : 'clicks'} you have seen{' '}
        {different} of them.
      </p>
    </div>
  );
}

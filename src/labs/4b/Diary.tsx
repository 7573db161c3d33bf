import { useRef } from 'preact/hooks';
import type { Reading } from '../../engine/protocol';
import type { Seen } from '../show';
import { linesOf } from '../text/lines';
import { kept, type Entry } from './kept';

interface Props {
  readonly seen: Seen;
  readonly step: number;
  /** Another run, another diary. */
  readonly run: Reading | undefined;
}

/** The first line as it was at a few moments of the run: from noise to words. */
export function Diary({ seen, step, run }: Props) {
  const diary = useRef<{ run: Reading | undefined; entries: readonly Entry[] }>({ run, entries: [] });
  const lines = linesOf(seen.shown, seen.symbols);
  const line = lines.length > 0 ? lines.slice(0, 3).join(' | ') : undefined;
  const before = diary.current.run === run ? diary.current.entries : [];
  const entries = line === undefined ? before : kept(before, { step: seen.shown?.step ?? step, line });
  diary.current = { run, entries };
  if (entries.length < 2) return null;
  return (
    <table class="diary">
      <caption>Its first lines, step by step</caption>
      <tbody>
        {entries.map(({ step: at, line: text }) => (
          <tr key={at}>
            <th scope="row">{at.toLocaleString('en-US')}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { Vocabulary } from '../../data/text/vocabulary';
import type { Earlier as Text } from './useWriter';

interface Props {
  /** The last first. */
  readonly texts: readonly Text[];
  readonly reading: Vocabulary;
}

/** What it wrote before, each with the step at which it began. */
export const Earlier = ({ texts, reading }: Props) =>
  texts.length === 0 ? null : (
    <ul class="writer-earlier">
      {texts.map(({ step, written }) => (
        <li key={step}>
          <b>Step {step}</b>{' '}
          <span>
            {reading
              .decode(written.map(({ symbol }) => symbol))
              .replaceAll('\n', ' · ')
              .slice(0, 90)}
          </span>
        </li>
      ))}
    </ul>
  );

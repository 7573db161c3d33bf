import { count } from '../state/say';
import type { Outcome } from './apart';
import { findingOf } from './finding';

interface Props {
  readonly outcome: Outcome;
  /** What is known about a program of ours; without it, what was found is said. */
  readonly says?: string | undefined;
  readonly code: string;
}

/** What a thousand runs came to. */
export function Found({ outcome, says, code }: Props) {
  const fault = 'refused' in outcome ? outcome.refused : outcome.judged.crash;
  const line = says === undefined && fault?.line !== undefined ? fault.line : undefined;
  const quoted = line !== undefined && (
    <>
      {' '}
      Line {line}: <code>{code.split('\n')[line - 1]?.trim() || '(empty)'}</code>
    </>
  );
  if ('refused' in outcome)
    return (
      <p class="program-found">
        <b>{outcome.refused.says}</b>
        {quoted}
      </p>
    );
  const { judged } = outcome;
  const finding = findingOf(judged);
  return (
    <p class="program-found" data-repaired={finding.repaired}>
      <b>
        {count(judged.crashed)} of {count(judged.runs)} runs crashed.
      </b>{' '}
      {says === undefined && finding.repaired && <span class="verdict right">Repaired.</span>}{' '}
      {says ?? finding.says}
      {quoted}
      {judged.text && ` One that came to an end: “${judged.text}”.`}
    </p>
  );
}

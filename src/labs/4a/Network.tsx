import { useEffect, useState } from 'preact/hooks';
import { loadSize } from '../load-size';
import { Banner } from '../parts/Banner';
import { vocabulary } from '../text/reading';
import { Strange } from '../text/Strange';
import type { Connect } from '../useLab';
import { Heat } from './Choices';
import type { Settings } from './link';
import { shareOf } from '../text/marks';
import { Paper } from './Paper';
import type { Chosen } from '../text/chosen';
import { count } from '../state/say';
import { endAfter, span, useRecurrent } from './useRecurrent';
import { useScribe } from './useScribe';
import { describeNetwork, lengthOf, type Attempt } from './words';
import { Writing } from './Writing';

interface Props {
  readonly id: string;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly chosen: Chosen;
  readonly list: boolean;
  readonly connect?: Connect | undefined;
  readonly onAttempt: (attempt: Attempt) => void;
  readonly onTold: (told: string) => void;
  /** The picture in words. */
  readonly onWords: (words: string) => void;
}

/** Writing by a network that is trained here, letter by letter, on the same text. */
export function Network({
  id,
  settings,
  onChange,
  chosen,
  list,
  connect,
  onAttempt,
  onTold,
  onWords,
}: Props) {
  const { temperature, seed } = settings;
  const [prompt, setPrompt] = useState('');
  const { progress, network, train, stop } = useRecurrent(chosen, seed, connect);
  const { phase, step, failed, heldOut, bestNgram } = progress;
  const scribe = useScribe();
  const reading = network.current && vocabulary(network.current.reading);
  const training = phase === 'training';
  const { page } = scribe;
  useEffect(
    () => onWords(describeNetwork(step, heldOut, bestNgram, page.text, shareOf(page.marks))),
    [step, heldOut, page],
  );
  const write = async () => {
    const author = network.current;
    if (scribe.writing) return scribe.stop();
    if (!author || !reading) return;
    const because = 'The network read the last 24 letters, and its state holds what it made of them.';
    const done = await scribe
      .write(
        {
          next: async (tokens) => ({ p: await author.next(tokens), because }),
          encode: (text) => reading.encode(text),
          decode: (tokens) => reading.decode(tokens),
          source: reading.decode(author.reading.train),
          list,
        },
        { prompt, count: lengthOf.letters, temperature, seed },
      )
      .catch((error: unknown) => onTold(error instanceof Error ? error.message : String(error)));
    if (done) onAttempt({ by: 'network', unit: 'letters', copied: shareOf(done.marks) });
  };
  return (
    <>
      {failed && (
        <Banner kind="warn" alert title="The network stopped.">
          {failed}
        </Banner>
      )}
      <p class="ask">
        An LSTM with a state of 64 numbers reads the same text letter by letter. Nothing is counted:{' '}
        {count(span)} steps of training move its weights. Lab 4B shows the training itself.
      </p>
      <div class="transport" role="group" aria-label="Network">
        <button
          type="button"
          class="btn primary go"
          aria-disabled={phase === 'loading'}
          onClick={() => (training ? stop() : phase !== 'loading' && void train())}
        >
          {phase === 'loading' ? 'Loading' : training ? 'Stop training' : trainLabel(step)}
        </button>
        <progress
          class="trained"
          max={span}
          value={step % span === 0 && step > 0 ? span : step % span}
          aria-label="Steps taken"
        />
        <span class="small">
          step{' '}
          <output data-metric="step" data-value={step} aria-live="off">
            {step.toLocaleString('en-US')}
          </output>
          {heldOut !== undefined && bestNgram !== undefined && (
            <>
              , held-out text{' '}
              <output data-metric="networkHeldOut" data-value={heldOut} aria-live="off">
                {heldOut.toFixed(2)}
              </output>{' '}
              bits per character; the best n-gram of letters {bestNgram.toFixed(2)}
            </>
          )}
        </span>
      </div>
      {phase === 'idle' && <p class="cost">Train loads the engine: {loadSize}.</p>}
      <div class="knobs" role="group" aria-label="Settings">
        <Heat id={id} settings={settings} onChange={onChange} />
      </div>
      <Writing
        id={id}
        prompt={prompt}
        onPrompt={setPrompt}
        label={scribe.writing ? 'Stop writing' : 'Write'}
        busy={!reading}
        onGo={() => void write()}
        seed={seed}
        onSeed={() => onChange({ seed: (seed + 1) % 1_000_000 })}
      />
      <Strange prompt={prompt} reading={reading} as="ask" />
      {reading && (
        <Paper page={page} prompt={prompt} reading={reading} writing={scribe.writing} list={list} />
      )}
    </>
  );
}

const trainLabel = (step: number) =>
  step === 0
    ? 'Train'
    : step % span === 0
      ? `Train ${count(span)} more`
      : `Train on to ${count(endAfter(step))}`;

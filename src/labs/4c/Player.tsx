import { useEffect, useState } from 'preact/hooks';
import type { Draw } from '../../viz/canvas';
import { drawLanes } from '../../viz/wave';
import { download } from '../menu/files';
import { Canvas } from '../parts/Canvas';
import type { Hands } from '../show';
import { audible } from '../sound/audio';
import { wavOf } from '../sound/wav';
import type { LabState } from '../state/lab-state';
import { count } from '../state/say';
import { areNotes, look, paceOf, rate, wave } from '../sound/heard';
import { usePlayer } from './usePlayer';
import { Slider } from '../parts/Slider';

interface Props {
  readonly id: string;
  readonly state: LabState;
  readonly hands: Hands;
}

/** Lets the model go on from a real beginning, and plays it: only on a press. */
export function Player({ id, state, hands }: Props) {
  const player = usePlayer(state, hands);
  const { piece, ready, total, at, wait, making, sounding, volume, temperature } = player;
  const symbols = state.text?.symbols ?? [];
  const [can, setCan] = useState(false);
  useEffect(() => setCan(audible()), []); // the server knows of no speakers
  const notes = areNotes(symbols);
  const all = piece ? [...piece.start, ...piece.rest] : [];
  const draw: Draw = (surface, theme) => {
    if (!piece) return;
    const places = piece.start.length + total;
    const lanes = [
      piece.real
        ? { name: 'from the data', hue: 'real' as const, ...look(all, symbols) }
        : {
            name: `what it made, from step ${piece.step} on`,
            hue: 'generated' as const,
            real: piece.start.length,
            ...look(all, symbols),
          },
    ];
    drawLanes(surface, { lanes, places, at: at === undefined ? undefined : at * paceOf(symbols) }, theme);
  };
  const seconds = (all.length / paceOf(symbols)).toFixed(1);
  const busy = making || sounding;
  return (
    <div class="player" role="group" aria-label="Listening">
      <div class="player-acts">
        <button
          type="button"
          class="btn"
          aria-disabled={!ready}
          onClick={() => (busy ? player.hush() : ready && player.make())}
        >
          {busy ? 'Stop' : 'Let it play'}
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={!ready || !can || busy}
          onClick={() => ready && can && !busy && player.real()}
        >
          Play the real
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={!can || !piece || busy}
          onClick={() => can && !busy && player.again()}
        >
          Play again
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={!piece || making}
          onClick={() =>
            piece && !making && download(`lab-4c-step-${piece.step}.wav`, wavOf(wave(all, symbols), rate), '')
          }
        >
          Save sound (WAV)
        </button>
      </div>
      <div class="knobs" role="group" aria-label="How it plays">
        <Slider
          id={`${id}-temperature`}
          label="Temperature"
          max={2}
          step={0.1}
          value={temperature}
          shown={temperature.toFixed(1)}
          said={`${temperature}; 0 always takes the likeliest`}
          onValue={player.setTemperature}
        />
        <Slider
          id={`${id}-volume`}
          label="Volume"
          max={1}
          step={0.05}
          value={volume}
          disabled={!can}
          shown={Math.round(100 * volume)}
          said={`${Math.round(100 * volume)} percent`}
          onValue={player.setVolume}
        />
      </div>
      {ready && !can && (
        <p class="small">This browser plays no sound. What the model makes can be seen, and saved.</p>
      )}
      {!ready && (
        <p class="small">
          There is nothing to hear yet. Press Start, and listen at any time while it trains.
        </p>
      )}
      {piece && (
        <Canvas
          class="heard"
          view="heard"
          label={`${piece.real ? 'Sound from the data' : 'Sound that the model made'}, ${seconds} seconds`}
          describedBy={`${id}-heard`}
          draw={draw}
        />
      )}
      {making && wait > 0 && (
        <p class="small">
          This machine makes it more slowly than it sounds: it is heard in about {Math.ceil(wait)} s.
        </p>
      )}
      <p class="small" id={`${id}-heard`} role="status">
        {!piece || making
          ? ''
          : piece.real
            ? `${seconds} seconds from the data.`
            : `${seconds} seconds: the first ${piece.start.length} ${notes ? 'eighths' : 'samples'} are real (blue), the other ${count(piece.rest.length)} it made one after the other.`}
      </p>
    </div>
  );
}

/** Sound through the speakers as it is made, one at a time. Nothing sounds unless `play` was called, and it is called by a press. */

export interface Playing {
  /** More of it, -1 ... 1: it sounds when all before it has. */
  add(wave: Float32Array): void;
  /** No more will come. */
  end(): void;
  /** Seconds that have sounded. */
  at(): number;
  /** Seconds that are still to sound. */
  ahead(): number;
  volume(to: number): void;
  /** At once, without a click. */
  stop(): void;
  /** Resolves when it has ended or was stopped. */
  readonly ended: Promise<void>;
}

/** Samples a second that every browser plays: slower sound is filled in. */
const slowest = 8000;
/** Seconds until what is added to silence begins, and over which sound comes and goes so that nothing clicks. */
const [lead, fade] = [0.05, 0.008];

const timesOf = (rate: number) => Math.ceil(slowest / rate);

/** Whether this browser can play sound. */
export const audible = (): boolean => typeof AudioContext !== 'undefined';

/** Speakers that play `rate` samples a second as they are, so that pieces join without a seam. Only a press may open them. */
export function openSpeakers(rate: number): AudioContext {
  try {
    return new AudioContext({ sampleRate: rate * timesOf(rate) });
  } catch {
    return new AudioContext(); // which has a rate of its own
  }
}

/** `rate`: samples a second of what is added. */
export function play(context: BaseAudioContext, rate: number, volume: number): Playing {
  const times = timesOf(rate);
  const gain = context.createGain();
  gain.gain.value = volume;
  gain.connect(context.destination);
  const sources = new Set<AudioBufferSourceNode>();
  let [heard, next, last, over] = [0, -1, 0, false];
  let finish = () => {};
  const ended = new Promise<void>((resolve) => (finish = resolve));
  const rest = () => {
    if (!over || sources.size > 0) return;
    gain.disconnect();
    finish();
  };
  const ahead = () => Math.max(0, next - context.currentTime);
  return {
    add(wave) {
      if (wave.length === 0 || over) return;
      if (next < context.currentTime) {
        next = Math.ceil((context.currentTime + lead) * context.sampleRate) / context.sampleRate;
        last = 0;
        gain.gain.setValueAtTime(0, next);
        gain.gain.linearRampToValueAtTime(volume, next + fade);
      }
      const buffer = context.createBuffer(1, wave.length * times, rate * times);
      buffer.copyToChannel(finer(wave, times, last), 0);
      last = wave.at(-1)!;
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(gain);
      source.onended = () => (sources.delete(source), rest());
      source.start(next);
      sources.add(source);
      next += wave.length / rate;
      heard += wave.length / rate;
    },
    end() {
      over = true;
      gain.gain.setTargetAtTime(0, Math.max(context.currentTime, next - 2 * fade), fade / 2);
      rest();
    },
    at: () => Math.max(0, heard - ahead()),
    ahead,
    volume(to) {
      volume = to;
      gain.gain.setTargetAtTime(to, context.currentTime, 0.02);
    },
    stop() {
      over = true;
      gain.gain.cancelScheduledValues(context.currentTime);
      gain.gain.setTargetAtTime(0, context.currentTime, fade / 2);
      for (const source of sources) source.stop(context.currentTime + 4 * fade);
      finish();
    },
    ended,
  };
}

/** Straight lines between samples, so many for each; `before`: the sample before the first. */
export function finer(wave: Float32Array, times: number, before: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(wave.length * times);
  for (let i = 0; i < wave.length; i++) {
    const [a, b] = [i === 0 ? before : wave[i - 1]!, wave[i]!];
    for (let k = 0; k < times; k++) out[i * times + k] = a + ((b - a) * (k + 1)) / times;
  }
  return out;
}

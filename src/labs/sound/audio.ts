/** Sound through the speakers, one at a time. Nothing sounds unless `play` was called, and it is called by a press. */

export interface Playing {
  /** Seconds since it began. */
  at(): number;
  volume(to: number): void;
  stop(): void;
  /** Resolves when it has ended or was stopped. */
  readonly ended: Promise<void>;
}

/** Samples a second that every browser plays: slower sound is filled in. */
const slowest = 8000;

/** Whether this browser can play sound. */
export const audible = (): boolean => typeof AudioContext !== 'undefined';

/** wave: -1 ... 1, `rate` samples a second. */
export function play(context: AudioContext, wave: Float32Array, rate: number, volume: number): Playing {
  const times = Math.ceil(slowest / rate);
  const buffer = context.createBuffer(1, Math.max(1, wave.length * times), rate * times);
  buffer.copyToChannel(finer(wave, times), 0);
  const source = context.createBufferSource();
  const gain = context.createGain();
  source.buffer = buffer;
  gain.gain.value = volume;
  source.connect(gain).connect(context.destination);
  const ended = new Promise<void>((resolve) => {
    source.onended = () => {
      gain.disconnect();
      resolve();
    };
  });
  source.start();
  const begun = context.currentTime;
  return {
    at: () => context.currentTime - begun,
    volume: (to) => void gain.gain.setTargetAtTime(to, context.currentTime, 0.02),
    stop: () => source.stop(),
    ended,
  };
}

/** Straight lines between samples, so many for each. */
export function finer(wave: Float32Array, times: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(wave.length * times);
  for (let i = 0; i < out.length; i++) {
    const at = i / times;
    const [a, b] = [wave[Math.floor(at)]!, wave[Math.min(wave.length - 1, Math.floor(at) + 1)]!];
    out[i] = a + (b - a) * (at - Math.floor(at));
  }
  return out;
}

import { useEffect, useState } from 'preact/hooks';

/** Milliseconds between two steps; with reduced motion there are few and slow ones. */
const pace = { moving: 60, calm: 900 };
const calmStride = 10;

/** Counts from where it stands to `last`, and stops there. */
export function usePlay(step: number, last: number, onStep: (step: number) => void) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    if (step >= last) {
      setPlaying(false);
      return;
    }
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const stride = calm ? calmStride : 1;
    const timer = setTimeout(
      () => onStep(Math.min(last, step + stride)),
      calm ? pace.calm : pace.moving * (100 / last),
    );
    return () => clearTimeout(timer);
  }, [playing, step, last]);
  return {
    playing,
    pause: () => setPlaying(false),
    toggle() {
      if (!playing && step >= last) onStep(0);
      setPlaying(!playing);
    },
  };
}

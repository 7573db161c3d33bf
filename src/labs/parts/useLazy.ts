import { useEffect, useState } from 'preact/hooks';

/** What `load` brings, once it has been wanted: rarely used pieces are no part of the page before. */
export function useLazy<T>(load: false | undefined | (() => Promise<T>)): T | undefined {
  const [loaded, set] = useState<{ readonly it: T }>();
  const wanted = !!load && !loaded;
  useEffect(() => {
    if (wanted) void (load as () => Promise<T>)().then((it) => set({ it }));
  }, [wanted]);
  return loaded?.it;
}

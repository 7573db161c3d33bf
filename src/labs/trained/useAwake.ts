import { useEffect, useState } from 'preact/hooks';

/** Whether scripts have taken over from the page as it was built. */
export function useAwake(): boolean {
  const [awake, wake] = useState(false);
  useEffect(() => wake(true), []);
  return awake;
}

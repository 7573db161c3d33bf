/** The reader's settings, the same on every page. */
import type { Store } from './store';

export interface Settings {
  readonly theme: 'auto' | 'light' | 'dark';
  /** `system` follows the machine's setting. */
  readonly motion: 'system' | 'less' | 'more';
  readonly backend: 'auto' | 'wasm' | 'webgl' | 'webgpu' | 'cpu';
  /** Seconds between spoken milestones of a run; 0 is never. */
  readonly announce: 0 | 5 | 10 | 30;
  /** Single letters as shortcuts inside a lab. */
  readonly letters: boolean;
}

export const defaultSettings: Settings = {
  theme: 'auto',
  motion: 'system',
  backend: 'auto',
  announce: 10,
  letters: true,
};

const allowed: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  theme: ['auto', 'light', 'dark'],
  motion: ['system', 'less', 'more'],
  backend: ['auto', 'wasm', 'webgl', 'webgpu', 'cpu'],
  announce: [0, 5, 10, 30],
  letters: [true, false],
};

/** Stored settings, each checked by itself: what is damaged falls back to its default. */
export function readSettings(store: Store): Settings {
  const kept =
    store.get('settings', (value) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined,
    ) ?? {};
  return Object.fromEntries(
    Object.entries(defaultSettings).map(([name, value]) => {
      const options: readonly unknown[] = allowed[name as keyof Settings];
      return [name, options.includes(kept[name]) ? kept[name] : value];
    }),
  ) as unknown as Settings;
}

export const writeSettings = (store: Store, change: Partial<Settings>): boolean =>
  store.set('settings', { ...readSettings(store), ...change });

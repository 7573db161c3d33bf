/**
 * What the course keeps on the reader's machine: one entry of localStorage for each thing, every name beginning
 * with `from-noise:`. Whoever reads an entry checks it. Where storage is blocked, entries live as long as the page.
 */
export const prefix = 'from-noise:';

/** All entries together may hold this many characters. */
export const room = 2_000_000;

export type Entries = Readonly<Record<string, string>>;

export interface Store {
  /** The entry read as JSON and passed through `check`; undefined when absent or not what `check` accepts. */
  get<T>(name: string, check: (value: unknown) => T | undefined): T | undefined;
  /** False when it could not be kept: the browser forbids it or is full. It holds for this page all the same. */
  set(name: string, value: unknown): boolean;
  remove(name: string): void;
  /** Everything kept, by full name. */
  all(): Entries;
}

/** `storage`: undefined where the browser forbids it. */
export function openStore(storage: Storage | undefined): Store {
  const memory = new Map<string, string>();
  const raw = (key: string): string | undefined => {
    if (memory.has(key)) return memory.get(key);
    try {
      return storage?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  };
  return {
    get(name, check) {
      const text = raw(prefix + name);
      if (text === undefined) return undefined;
      try {
        return check(JSON.parse(text));
      } catch {
        return undefined;
      }
    },
    set(name, value) {
      const text = JSON.stringify(value);
      try {
        if (!storage) throw new Error('no storage');
        storage.setItem(prefix + name, text);
        memory.delete(prefix + name);
        return true;
      } catch {
        memory.set(prefix + name, text);
        return false;
      }
    },
    remove(name) {
      memory.delete(prefix + name);
      try {
        storage?.removeItem(prefix + name);
      } catch {
        // Forbidden to touch: nothing was kept there either.
      }
    },
    all() {
      const found: Record<string, string> = Object.fromEntries(memory);
      try {
        for (let i = 0; i < (storage?.length ?? 0); i++) {
          const key = storage!.key(i)!;
          if (key.startsWith(prefix)) found[key] ??= storage!.getItem(key)!;
        }
      } catch {
        // Memory is all there is.
      }
      return found;
    },
  };
}

/** The browser's own storage, or undefined where even asking for it is forbidden. */
export function browserStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

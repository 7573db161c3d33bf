/** The course's tables in IndexedDB. Where storage is absent or full, nothing is kept and nothing is found. */

const base = 'from-noise';
const version = 3;
const tables = ['last-run', 'own-images', 'own-text'] as const;
export type Table = (typeof tables)[number];

/** What `act` asks of the table, or undefined where it cannot be had. */
export async function inTable<T>(
  table: Table,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<T | undefined> {
  try {
    const database = await open();
    try {
      return (await settled(act(database.transaction(table, mode).objectStore(table)))) as T;
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

/** The keys of all that is kept, by table. */
export async function keptKeys(): Promise<readonly (readonly [Table, readonly string[]])[]> {
  return Promise.all(
    tables.map(
      async (table) =>
        [
          table,
          ((await inTable<IDBValidKey[]>(table, 'readonly', (s) => s.getAllKeys())) ?? []).map(String),
        ] as const,
    ),
  );
}

/** Empties every table. */
export const eraseTables = (): Promise<void> =>
  Promise.all(tables.map((table) => inTable(table, 'readwrite', (store) => store.clear()))).then(() => {});

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(base, version);
  request.onupgradeneeded = () => {
    for (const table of tables)
      if (!request.result.objectStoreNames.contains(table)) request.result.createObjectStore(table);
  };
  return settled(request);
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });

/** The files of a drop or a paste, those in dropped folders too. */
export async function filesIn(transfer: DataTransfer | null): Promise<File[]> {
  // Both lists are gone once the event is over: they are read before anything is waited for.
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.());
  const plain = [...(transfer?.files ?? [])];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  return (await Promise.all(entries.map((entry) => (entry ? filesOf(entry) : [])))).flat();
}

/** Whether it brings files at all; their names are not told before they are dropped. */
export const bringsFiles = (transfer: DataTransfer | null): boolean =>
  [...(transfer?.types ?? [])].includes('Files');

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return new Promise((resolve) =>
      (entry as FileSystemFileEntry).file(
        (file) => resolve(file.name.startsWith('.') ? [] : [file]),
        () => resolve([]),
      ),
    );
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // A folder tells its entries in parts, the last one empty.
    const part = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (part.length === 0) break;
    found.push(...part);
  }
  const inside = await Promise.all(found.map(filesOf));
  return inside.flat().sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

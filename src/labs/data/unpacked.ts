/** Larger files are no small pictures, bytes; the same once unpacked. */
export const largestFile = 64_000_000;

/** @throws if it is damaged, or unpacks to more than any such file holds */
export async function unpacked(file: File): Promise<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Error('the compressed file is damaged.');
    });
    if (done) break;
    length += value.length;
    if (length > largestFile) {
      void reader.cancel();
      throw new Error(`it unpacks to more than ${largestFile / 1e6} MB.`);
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

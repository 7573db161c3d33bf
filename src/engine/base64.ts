/** Numbers as little-endian float32 in base64, whatever the machine's own order. */
export function toBase64(numbers: Float32Array): string {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((number, i) => view.setFloat32(4 * i, number, true));
  return letters(view);
}

/** The same in half the room: each number as a 16-bit part of the largest. */
export function toShortBase64(numbers: Float32Array): { readonly values: string; readonly scale: number } {
  const largest = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const scale = largest > 0 ? largest / 32767 : 1;
  const view = new DataView(new ArrayBuffer(numbers.length * 2));
  numbers.forEach((number, i) => view.setInt16(2 * i, Math.round(number / scale), true));
  return { values: letters(view), scale };
}

function letters(view: DataView): string {
  let text = '';
  for (let i = 0; i < view.byteLength; i++) text += String.fromCharCode(view.getUint8(i));
  return btoa(text);
}

/** With a `scale` the text holds 16-bit integers. @throws if it is not base64 or its length is no whole number of them */
export function fromBase64(text: string, scale?: number): Float32Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const each = scale === undefined ? 4 : 2;
  if (bytes.length % each !== 0)
    throw new Error(`load: ${bytes.length} bytes are not a whole number of numbers of ${each} bytes`);
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / each }, (_, i) =>
    scale === undefined ? view.getFloat32(4 * i, true) : view.getInt16(2 * i, true) * scale,
  );
}

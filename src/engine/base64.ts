/** Numbers as little-endian float32 in base64, whatever the machine's own order. */
export function toBase64(numbers: Float32Array): string {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((number, i) => view.setFloat32(4 * i, number, true));
  let text = '';
  for (let i = 0; i < view.byteLength; i++) text += String.fromCharCode(view.getUint8(i));
  return btoa(text);
}

/** @throws if the text is not base64 or its length is no whole number of floats */
export function fromBase64(text: string): Float32Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  if (bytes.length % 4 !== 0)
    throw new Error(`load: ${bytes.length} bytes are not a whole number of float32`);
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

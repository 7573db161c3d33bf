/** The learner's points in a link: 16 bits for each number, over the square that holds them all. */

/** A link with more points than this is longer than mail programs and QR codes take. */
export const mostInLink = 1000;
const levels = 32767;

/** -> "extent_base64url"; points: [n, 2], data units. Beyond mostInLink an even selection. */
export function packPoints(points: Float32Array): string {
  const n = points.length / 2;
  const kept = Math.min(n, mostInLink);
  let most = 1e-6;
  for (const value of points) most = Math.max(most, Math.abs(value));
  // A power of two: packed again, the same points give the same text.
  const extent = 2 ** Math.ceil(Math.log2(most));
  const bytes = new Uint8Array(kept * 4);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < kept; i++) {
    const from = 2 * Math.floor((i * n) / kept);
    for (const axis of [0, 1])
      view.setInt16(4 * i + 2 * axis, Math.round((points[from + axis]! / extent) * levels), true);
  }
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `${extent}_${text.replace(/\+/g, '-').replace(/\//g, '.').replace(/=+$/, '')}`;
}

/** What Copy link would write in another lab that has these points for its data. */
export const onwardHash = (lab: string, points: Float32Array): string =>
  `#lab-${lab}?${new URLSearchParams({ d: 'drawn', xy: packPoints(points), v: '1' })}`;

/** The same for the images that this browser keeps: a link does not hold them. */
export const imagesHash = (lab: string): string =>
  `#lab-${lab}?${new URLSearchParams({ d: 'images', v: '1' })}`;

/** Undefined when the text is damaged. */
export function unpackPoints(text: string): Float32Array | undefined {
  const [, size, data] = /^([\d.e+-]+)_([\w.-]+)$/.exec(text) ?? [];
  const extent = Number(size);
  if (!data || !(extent > 0) || !Number.isFinite(extent)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(data.replace(/-/g, '+').replace(/\./g, '/')), (c) => c.charCodeAt(0));
    if (bytes.length === 0 || bytes.length % 4 !== 0 || bytes.length > 4 * mostInLink) return undefined;
    const view = new DataView(bytes.buffer);
    return Float32Array.from(
      { length: bytes.length / 2 },
      (_, i) => (view.getInt16(2 * i, true) / levels) * extent,
    );
  } catch {
    return undefined;
  }
}

/** Pictures as text, a letter for each pixel: what a trained model made of a lab's first pictures, shown before it is loaded. */
const most = 35;

export const toShades = (images: ArrayLike<number>): string =>
  Array.from(images, (value) => Math.round(most * Math.max(0, Math.min(1, value))).toString(36)).join('');

export const fromShades = (text: string): Float32Array =>
  Float32Array.from(text, (letter) => parseInt(letter, most + 1) / most);

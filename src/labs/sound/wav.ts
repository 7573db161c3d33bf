/** A WAV file: one channel, 16 bits a sample. wave: -1 ... 1 */
export function wavOf(wave: Float32Array, rate: number): Blob {
  const view = new DataView(new ArrayBuffer(44 + 2 * wave.length));
  const text = (at: number, word: string) =>
    [...word].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
  const long = (at: number, value: number) => view.setUint32(at, value, true);
  const short = (at: number, value: number) => view.setUint16(at, value, true);
  text(0, 'RIFF');
  long(4, 36 + 2 * wave.length);
  text(8, 'WAVEfmt ');
  long(16, 16); // bytes of what follows, up to the data
  short(20, 1); // plain samples
  short(22, 1); // channels
  long(24, rate);
  long(28, 2 * rate);
  short(32, 2);
  short(34, 16);
  text(36, 'data');
  long(40, 2 * wave.length);
  wave.forEach((x, i) => view.setInt16(44 + 2 * i, Math.round(32767 * Math.max(-1, Math.min(1, x))), true));
  return new Blob([view.buffer], { type: 'audio/wav' });
}

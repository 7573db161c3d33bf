import { featureSize, type Reading } from './reader';

/**
 * How far pictures that read as the same digit lie apart: root of the mean squared distance between what the network
 * sees in one and the mean of its digit. Pictures that cannot be read do not count; 0 where no digit is read twice.
 */
export function scatter({ digits, confidence, features }: Reading): number {
  let [sum, n] = [0, 0];
  for (let digit = 0; digit < 10; digit++) {
    const rows = [...digits.keys()].filter((i) => digits[i] === digit && confidence[i]! > 0.5);
    if (rows.length < 2) continue;
    for (let k = 0; k < featureSize; k++) {
      const values = rows.map((i) => features[i * featureSize + k]!);
      const mean = values.reduce((a, b) => a + b) / rows.length;
      const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
      sum += (squares * rows.length) / (rows.length - 1); // few rows lie closer to their own mean
    }
    n += rows.length;
  }
  return n === 0 ? 0 : Math.sqrt(sum / n);
}

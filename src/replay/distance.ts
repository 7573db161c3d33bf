/** Root of the sum of squares; what is no number does not count. */
export function lengthOf(values: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isFinite(value)) sum += value * value;
  }
  return Math.sqrt(sum);
}

/**
 * Infinite where one side has a number and the other none. Which number is none (NaN, an infinity) follows from the
 * order of the sums, as soon as one of them has overflowed.
 */
export function distance(actual: Float32Array, expected: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < expected.length; i++) {
    const [value, other] = [expected[i]!, actual[i]!];
    if (Number.isFinite(value) && Number.isFinite(other)) sum += (other - value) ** 2;
    else if (Number.isFinite(value) || Number.isFinite(other)) return Infinity;
  }
  return Math.sqrt(sum);
}

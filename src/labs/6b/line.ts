/** Where the codes of one number lead: then all rows of the lattice are alike. map: [k * k, 2] -> [k, 2]; undefined where the code has more numbers */
export function lineOf(map: Float32Array): Float32Array | undefined {
  const row = 2 * Math.round(Math.sqrt(map.length / 2));
  const [first, last] = [map.subarray(0, row), map.subarray(-row)];
  return first.every((value, i) => value === last[i]) ? first : undefined;
}

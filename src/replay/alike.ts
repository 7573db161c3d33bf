/** Whether two values are the same through and through: numbers bit for bit, lists and records by what is in them. */
export function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (isList(a)) {
    if (!isList(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!alike(a[i], b[i])) return false;
    return true;
  }
  const [one, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  for (const key of keys) if (!alike(one[key], other[key])) return false;
  return true;
}

const isList = (value: object): value is ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

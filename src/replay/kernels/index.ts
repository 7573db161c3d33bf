// The library that replayed steps call. Pointers are byte addresses in the memory it is given, sizes count elements.
export * from './conv';
export * from './elementwise';
export * from './pool';
export * from './product';
export * from './reduce';
export * from './shape';
export { lanes } from './vector';

/** Bytes below are the library's own. */
export function room(): usize {
  return __heap_base;
}

// The library that replayed steps call. Pointers are byte addresses in the memory it is given, sizes count elements.
export * from './elementwise';
export * from './product';
export * from './reduce';
export * from './shape';

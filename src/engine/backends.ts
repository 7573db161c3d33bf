import type { Backend } from './protocol';

/** From the most demanding to the one that runs everywhere: each stands in for those before it. */
export const chain: readonly Backend[] = ['webgpu', 'webgl', 'wasm', 'cpu'];

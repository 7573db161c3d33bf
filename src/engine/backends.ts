import type { Backend } from './protocol';

/** From the most demanding to the one that runs everywhere: each stands in for those before it. */
export const chain: readonly Backend[] = ['webgpu', 'webgl', 'wasm', 'cpu'];

/** As in a sentence. */
export const backendNames: Readonly<Record<Backend, string>> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'plain JavaScript',
};

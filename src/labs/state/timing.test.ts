import { expect, it } from 'vitest';
import { timing } from './timing';

it('names every backend that ran, the fastest first', () => {
  expect(timing({ wasm: 12.34, webgpu: 85.26 })).toBe(
    'Timed with this model: WebGPU 85.3, WebAssembly 12.3 steps a second.',
  );
  expect(timing({ wasm: 0.512 })).toBe('Timed with this model: WebAssembly 0.51 steps a second.');
  expect(timing({})).toBe('');
});

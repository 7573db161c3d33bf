import * as tf from '../math/tf';
import type { Backend } from './protocol';

/** The few members of the GPU backends that their types hide. */
interface WebGl {
  readonly gpgpu: { readonly gl: WebGL2RenderingContext };
}
interface WebGpu {
  readonly device: {
    readonly lost: Promise<unknown>;
    destroy(): void;
    readonly adapterInfo?: {
      readonly vendor?: string;
      readonly architecture?: string;
      readonly isFallbackAdapter?: boolean;
    };
  };
}

const gl = () => (tf.backend() as unknown as WebGl).gpgpu.gl;
const device = () => (tf.backend() as unknown as WebGpu).device;
const imitations = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether the backend that runs now computes on a processor that pretends to be a graphics card. */
export function isSoftware(backend: Backend): boolean {
  if (backend === 'webgpu') {
    const info = device().adapterInfo;
    return info?.isFallbackAdapter === true || imitations.test(`${info?.vendor} ${info?.architecture}`);
  }
  if (backend !== 'webgl') return false;
  const names = gl().getExtension('WEBGL_debug_renderer_info');
  return imitations.test(String(gl().getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl().RENDERER)));
}

/** Calls `lost` once, when the graphics context goes: after that no number ever comes back. */
export function onContextLost(backend: Backend, lost: () => void): void {
  if (backend === 'webgl') gl().canvas.addEventListener('webglcontextlost', lost, { once: true });
  if (backend === 'webgpu') void device().lost.then(lost);
}

/** Takes the graphics context away, as a driver may at any time. */
export function loseContext(backend: Backend): void {
  if (backend === 'webgl') gl().getExtension('WEBGL_lose_context')?.loseContext();
  if (backend === 'webgpu') device().destroy();
}

/** The names of what draws and computes in this browser; undefined where there is none. */
export interface Adapters {
  readonly webgl: string | undefined;
  readonly webgpu: string | undefined;
}

export async function adapters(): Promise<Adapters> {
  return { webgl: webgl(), webgpu: await webgpu() };
}

function webgl(): string | undefined {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return undefined;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}

interface Gpu {
  requestAdapter(): Promise<{
    readonly info?: { readonly vendor: string; readonly architecture: string; readonly description: string };
  } | null>;
}

async function webgpu(): Promise<string | undefined> {
  const { gpu } = navigator as { gpu?: Gpu };
  const adapter = await gpu?.requestAdapter();
  if (!adapter) return undefined;
  const { vendor = '', architecture = '', description = '' } = adapter.info ?? {};
  return [vendor, architecture, description].filter(Boolean).join(' ') || 'unnamed';
}

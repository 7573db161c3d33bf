export const loadKernels = async (): Promise<WebAssembly.Module | undefined> => undefined;

/**
 * Where a file that the build put beside this code is served. The bundler writes addresses from the site's root;
 * the site may be hosted under any path, so only the name is taken and looked for beside the worker's own file.
 */
export function assetUrl(address: string): string {
  if (import.meta.env.SSR) return process.cwd() + address; // scripts and tests read the file itself
  if (import.meta.env.DEV) return address;
  return new URL(address.split('/').at(-1)!, import.meta.url).href;
}

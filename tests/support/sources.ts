import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Every file below a folder of the project, as paths from the root. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  const found: string[] = [];
  const walk = (dir: string) => {
    for (const name of readdirSync(dir)) {
      const path = join(dir, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (endings.some((ending) => name.endsWith(ending))) found.push(relative(root, path));
    }
  };
  walk(join(root, folder));
  return found.sort();
}

export const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Without comments, so that a rule is not broken by a sentence about it. */
export const withoutComments = (code: string) =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');

export interface Import {
  readonly from: string;
  /** Path from the root for a relative import, else the package's specifier. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** The import and re-export lines of a source file, dynamic imports included. */
export function importsOf(file: string): Import[] {
  const code = withoutComments(read(file));
  const statements = [
    ...code.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/(?:^|\n)\s*import\s+()()['"]([^'"]+)['"]/g),
    ...code.matchAll(/import\(()()\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/new URL\(()()\s*['"]([^'"]+\.ts)['"]/g),
  ];
  return statements.map(([, type, , specifier]) => ({
    from: file,
    to: specifier!.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier!)) : specifier!,
    typeOnly: Boolean(type),
  }));
}

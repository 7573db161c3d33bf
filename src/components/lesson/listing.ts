/** A region of a source file, as it runs: between `// #region name` and `// #endregion`, without its indentation. */
export function region(file: string, source: string, name: string): string {
  const lines = source.split('\n');
  const from = lines.findIndex((line) => line.trim() === `// #region ${name}`);
  if (from < 0) throw new Error(`Listing: ${file} has no region '${name}'`);
  const to = lines.findIndex((line, i) => i > from && line.trim() === '// #endregion');
  if (to < 0) throw new Error(`Listing: region '${name}' of ${file} has no end`);
  const body = lines.slice(from + 1, to);
  const indent = Math.min(...body.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return body.map((line) => line.slice(indent)).join('\n');
}

/** What stands between `// #region name` and `// #endregion`, without its indent, so that the page shows the very code that it runs. */
export function regionOf(source: string, name: string): string {
  const lines = source.split('\n');
  const from = lines.findIndex((line) => line.trim() === `// #region ${name}`);
  const to = lines.findIndex((line, i) => i > from && line.trim() === '// #endregion');
  const indent = lines[from]!.search(/\S/);
  return lines
    .slice(from + 1, to)
    .map((line) => line.slice(indent))
    .join('\n');
}

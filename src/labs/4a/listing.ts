/** What stands between `// #region name` and `// #endregion`, so that the page shows the very code that it runs. */
export function regionOf(source: string, name: string): string {
  const lines = source.split('\n');
  const from = lines.indexOf(`// #region ${name}`);
  const to = lines.indexOf('// #endregion', from);
  return lines.slice(from + 1, to).join('\n');
}

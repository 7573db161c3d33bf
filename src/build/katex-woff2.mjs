/** KaTeX's stylesheet names three formats of each font; every browser that can run this site reads the smallest. */
export function katexWoff2() {
  return {
    name: 'katex-woff2',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex(\.min)?\.css/.test(id)) return undefined;
      return { code: code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, ''), map: null };
    },
  };
}

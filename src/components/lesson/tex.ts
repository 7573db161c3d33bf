import katex from 'katex';

/** Letters that stand for the same thing in every picture carry its color (and are named in words below the equation). */
const macros = {
  '\\G': '\\htmlClass{m-gen}{G}',
  '\\D': '\\htmlClass{m-model}{D}',
  '\\z': '\\htmlClass{m-latent}{z}',
  '\\x': '\\htmlClass{m-real}{x}',
  '\\pdata': 'p_{\\text{data}}',
  '\\pg': 'p_{\\htmlClass{m-gen}{G}}',
  '\\E': '\\operatorname*{\\mathbb{E}}',
};

/** LaTeX to HTML for the eye and MathML for the ear, when the site is built. An error stops the build. */
export const tex = (source: string, displayMode: boolean) =>
  katex.renderToString(source, {
    displayMode,
    macros: { ...macros },
    output: 'htmlAndMathml',
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlClass',
  });

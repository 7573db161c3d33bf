/** Kinds of token that have a color of their own in src/styles/lesson/code.css; the rest is ink. */
const kinds = { keyword: 'k', string: 's', 'string-expression': 's', constant: 'n', comment: 'c', link: 'a' };

const classOf = (color = '') => kinds[/^var\(--astro-code-token-([a-z-]+)\)$/.exec(color)?.[1]];

/**
 * Shiki transformer for the theme `css-variables`: a class of one letter in place of a style, and nothing around what
 * is ink. A lesson with all its listings weighs a tenth less, and reads as text where it is read.
 */
export const lightCode = {
  name: 'light-code',
  preprocess(_code, options) {
    options.tokenizeTimeLimit = 0; // none: on a busy machine lines would lose their colors
  },
  pre(node) {
    delete node.properties.style;
    node.properties.class = 'astro-code';
  },
  span(node, _line, _column, _lineElement, token) {
    delete node.properties.style;
    const kind = classOf(token.color);
    if (kind) node.properties.class = kind;
  },
  line(node) {
    node.children = node.children.flatMap((child) =>
      child.type === 'element' && !child.properties.class ? child.children : [child],
    );
  },
};

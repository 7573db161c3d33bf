/** Elements whose content is a line of prose: MDX would wrap it in a paragraph of its own, and a paragraph cannot hold one. */
const inline = new Set(['p', 'li', 'figcaption', 'th', 'td', 'SoWhat', 'Myth', 'Eq', 'ScaleBox']);

/** Takes that paragraph away: remark plugin. */
export function unwrapProse() {
  return (tree) => {
    const visit = (node) => {
      const [only, second] = node.children ?? [];
      if (
        node.type === 'mdxJsxFlowElement' &&
        inline.has(node.name) &&
        !second &&
        only?.type === 'paragraph'
      ) {
        node.children = only.children;
      }
      node.children?.forEach(visit);
    };
    visit(tree);
  };
}

/** `## Title {/* #id *\/}` gives a heading its permanent id: remark plugin. Headings without one stop the build. */
export function headingIds() {
  return (tree, file) => {
    const visit = (node) => {
      if (node.type === 'heading') {
        const last = node.children.at(-1);
        const id =
          last?.type === 'mdxTextExpression' && /^\/\*\s*#([a-z0-9-]+)\s*\*\/$/.exec(last.value)?.[1];
        if (!id) {
          const text = node.children.map((child) => child.value ?? '').join('');
          throw new Error(
            `${file.path}: the heading "${text.trim()}" needs a permanent id: ## Title {/* #id */}`,
          );
        }
        node.children.pop();
        const before = node.children.at(-1);
        if (before?.type === 'text') before.value = before.value.trimEnd();
        node.data = { ...node.data, id, hProperties: { ...node.data?.hProperties, id } };
      }
      node.children?.forEach(visit);
    };
    visit(tree);
  };
}

/** The prose of a lesson without its markup: what a model of text may learn from. */
export function proseOf(mdx: string): string {
  return (
    withoutBraces(mdx.replace(/^---\n[\s\S]*?\n---\n/, ''))
      .replace(/^(import|export) .*$/gm, '')
      .replace(/```[\s\S]*?```/g, '')
      // Formulas and code between tags go with their tags; prose between tags stays.
      .replace(/<(M|Eq|Listing|CodeTabs|Quiz|References)\b[\s\S]*?(\/>|<\/\1>)/g, '')
      // What a reader sees of a tag without looking inside: the question of a check, the claim of a myth.
      .replace(/<[A-Z]\w*\b[^>]*?\b(?:ask|claim)="([^"]*)"[^>]*>/g, '\n\n$1\n\n')
      // The bold line of a caption, a cell of a table: what comes next is another word.
      .replace(/<\/b>(?=\w)|<\/(?:td|th|li|dt|dd)>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&[a-z]+;/g, ' ')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[*_`#>|]/g, '')
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replace(/\n{2,}/g, '\n\n')
      .replace(/(\S)\n(?=[^\s-])/g, '$1 ')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

/** Expressions in braces, the innermost first. */
function withoutBraces(text: string): string {
  const less = text.replace(/\{[^{}]*\}/g, '');
  return less === text ? text : withoutBraces(less);
}

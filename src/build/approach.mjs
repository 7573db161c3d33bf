/** `client:approach`: an island wakes when the reader comes near it, not when it scrolls into view. See approach-directive.js. */
export function approach() {
  return {
    name: 'client-approach',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'approach', entrypoint: './src/build/approach-directive.js' });
      },
    },
  };
}

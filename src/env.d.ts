import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Wakes when the reader comes near (src/build/approach.mjs). */
    'client:approach'?: boolean;
  }
}

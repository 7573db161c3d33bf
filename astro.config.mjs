import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { approach } from './src/build/approach.mjs';
import { headingIds } from './src/build/heading-ids.mjs';
import { katexUsed } from './src/build/katex-used.mjs';
import { katexWoff2 } from './src/build/katex-woff2.mjs';
import { lightCode } from './src/build/light-code.mjs';
import { notice } from './src/build/notice.mjs';
import { relativeUrls } from './src/build/relative-urls.mjs';
import { searchIndex } from './src/build/search-index.mjs';
import { unwrapProse } from './src/build/unwrap-prose.mjs';

const quiet = {
  // Astro's own virtual modules carry directives that the bundler warns about once per page.
  onLog(level, log, handler) {
    if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
  },
};

export default defineConfig({
  trailingSlash: 'always',
  build: { assets: 'assets' },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath, headingIds, unwrapProse],
      rehypePlugins: [[rehypeKatex, { strict: 'error', throwOnError: true, output: 'htmlAndMathml' }]],
    }),
    shikiConfig: { theme: 'css-variables', transformers: [lightCode] },
  },
  integrations: [mdx(), preact(), approach(), relativeUrls(), searchIndex(), notice(), katexUsed()],
  vite: {
    plugins: [katexWoff2()],
    worker: { format: 'es', rolldownOptions: { output: { comments: { legal: false } } } },
    // A font is fetched where a letter needs it; within the styles every page would bring it.
    build: {
      rolldownOptions: quiet,
      assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    },
  },
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What the built site carries of other people's work: packages whose code or fonts reach the reader. */
const shipped = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-backend-webgpu',
  'preact',
  'katex',
  'pagefind',
  'qrcode-generator',
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
  '@fontsource-variable/jetbrains-mono',
  'astro',
];

const apache = 'Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0';

/** Name, version, license and its text for each, as plain text. */
export function noticeText() {
  const entries = shipped.map((name) => {
    const folder = new URL(`${pathToFileURL(resolve('node_modules', name))}/`); // builds run in the project's root
    const { version, license, homepage } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
    const file = readdirSync(folder, { withFileTypes: true }).find(
      (entry) => entry.isFile() && /^licen[sc]e/i.test(entry.name),
    )?.name;
    const text = file
      ? readFileSync(new URL(file, folder), 'utf8').trim()
      : license.startsWith('Apache')
        ? apache
        : license;
    return `${name} ${version} (${license})${homepage ? `\n${homepage}` : ''}\n\n${text}`;
  });
  return `Third-party work in this site\n\n${entries.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** Writes NOTICE.txt beside the built pages: bundles are built without their license comments. */
export function notice() {
  return {
    name: 'third-party-notice',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeFileSync(fileURLToPath(new URL('NOTICE.txt', dir)), noticeText());
      },
    },
  };
}

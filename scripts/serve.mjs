// Serves the built course: `node scripts/serve.mjs [--port 4321] [--under /a/b/c/] [--root dist]`.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** A static file server over `root`, every address beginning with `under`. Resolves to { url, close }. */
export function serve({ root = 'dist', port = 4321, under = '/', host = '127.0.0.1' } = {}) {
  const base = resolve(root);
  if (!existsSync(join(base, 'index.html')))
    throw new Error(`There is no built site in ${base}: run \`npm run build\` first.`);

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const send = (file, status = 200) => {
      response.writeHead(status, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'no-cache',
      });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    };
    const missing = () => {
      const page = join(base, '404.html');
      if (existsSync(page)) send(page, 404);
      else response.writeHead(404).end();
    };
    if (!path.startsWith(under)) return missing();
    const file = normalize(join(base, path.slice(under.length)));
    if (file !== base && !file.startsWith(base + sep)) return missing();
    if (!existsSync(file)) return missing();
    if (!statSync(file).isDirectory()) return send(file);
    if (!path.endsWith('/')) return response.writeHead(301, { location: path + '/' }).end();
    const index = join(file, 'index.html');
    return existsSync(index) ? send(index) : missing();
  });

  return new Promise((done, fail) => {
    let tries = 0;
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && port !== 0 && tries++ < 20) server.listen(port + tries, host);
      else fail(error);
    });
    server.on('listening', () => {
      const { port: actual } = server.address();
      done({
        url: `http://localhost:${actual}${under}`,
        close: () => new Promise((closed) => server.close(closed)),
      });
    });
    server.listen(port, host);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      under: { type: 'string', default: '/' },
      root: { type: 'string', default: 'dist' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  });
  const { url } = await serve({ ...values, port: Number(values.port) });
  console.log(`\nFrom Noise is at ${url}\nStop it with Ctrl-C.`);
}

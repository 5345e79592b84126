// Serves a folder, or one page made up by a story, on a loopback port of its own.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

/** Every folder is served under `/` and, as a wiki would, under this path. */
export const SUB_PATH = '/wiki/tools/';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
};

/** Serves the files of `root`, to frames without an origin too, as the guide to serving them says, unless `closed`. */
export function serveFolder(root, { closed = false } = {}) {
  return listen(async (path) => {
    const inside = path.startsWith(SUB_PATH) ? path.slice(SUB_PATH.length - 1) : path;
    const file = join(root, normalize(inside.endsWith('/') ? `${inside}index.html` : inside));
    return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  }, closed ? {} : { 'access-control-allow-origin': '*' });
}

/** Serves `html` at every path: somebody else's page, on an origin of its own. */
export function serveHtml(html) {
  return listen(async () => ({ type: TYPES['.html'], body: html }));
}

async function listen(answer, more = {}) {
  const server = createServer(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, 'http://loopback').pathname);
      if (path === '/favicon.ico') return response.writeHead(204).end();
      const { type, body } = await answer(path);
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...more }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    }
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

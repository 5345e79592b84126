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

/**
 * Serves the files of `root`, and its `404.html` for what is not there, with the headers of a file such as
 * `hosting/_headers`. Resolves to `{ origin, close, asked }`, with the paths asked for.
 */
export async function serveFolder(root, headers) {
  const rules = headers ? await readRules(headers) : [];
  return listen(async (path) => {
    const inside = path.startsWith(SUB_PATH) ? path.slice(SUB_PATH.length - 1) : path;
    const sent = Object.assign({}, ...rules.filter(({ fits }) => fits(inside)).map(({ headers }) => headers));
    const file = join(root, normalize(inside.endsWith('/') ? `${inside}index.html` : inside));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    try {
      return { headers: sent, type, body: await readFile(file) };
    } catch {
      return { headers: sent, status: 404, type: TYPES['.html'], body: await readFile(join(root, '404.html')) };
    }
  });
}

/** The rules of a file of headers: a path, which may end in `*`, and below it, indented, a header a line. */
async function readRules(file) {
  const rules = [];
  for (const line of (await readFile(file, 'utf8')).split('\n').filter((line) => line && !line.startsWith('#'))) {
    if (line.startsWith('/')) {
      const start = line.replace(/\*$/, '');
      rules.push({ fits: (path) => (line === start ? path === start : path.startsWith(start)), headers: {} });
    } else {
      const [, name, value] = line.match(/^ +([\w-]+): (.*)$/);
      rules.at(-1).headers[name.toLowerCase()] = value;
    }
  }
  return rules;
}

/** Serves `html` at every path: somebody else's page, on an origin of its own. */
export function serveHtml(html) {
  return listen(async () => ({ type: TYPES['.html'], body: html }));
}

async function listen(answer) {
  const asked = [];
  const server = createServer(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, 'http://loopback').pathname);
      if (path === '/favicon.ico') return response.writeHead(204).end();
      asked.push(path);
      const { type, body, status = 200, headers = {} } = await answer(path);
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    }
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, close, asked };
}

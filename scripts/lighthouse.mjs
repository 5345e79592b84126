// Measures the built page with Lighthouse as a phone would see it, five times unless said, and prints the medians:
// `lighthouse.mjs PROGRAM [rounds]`. Fails where accessibility is not 100. Run it on a machine that does nothing else.
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { ADDRESS_BAR, executable } from '../tests/e2e/browser.mjs';

const [program, rounds = '5'] = process.argv.slice(2);
const CATEGORIES = ['accessibility', 'best-practices', 'performance'];
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml',
};

/**
 * How far away the host is, in milliseconds, and how many bytes come from it in each millisecond (10 Mbit/s). Lighthouse
 * simulates a phone's network from the order in which things came: from a server at hand all has come before the first
 * paint, which then passes for having waited for the whole program.
 */
const [DISTANCE, SPEED] = [40, 1250];

/** Serves the page as a host does: compressed beforehand, to be kept, and from afar. */
async function serve(root) {
  const names = (await readdir(root)).filter((name) => TYPES[extname(name)]);
  const packed = new Map(await Promise.all(names.map(async (name) => [`/${name}`, brotliCompressSync(await readFile(join(root, name)))])));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://loopback');
    const file = pathname === '/' ? '/index.html' : pathname;
    if (!packed.has(file)) return response.writeHead(404).end();
    const kept = file === '/index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
    response.writeHead(200, { 'content-type': TYPES[extname(file)], 'content-encoding': 'br', 'cache-control': kept });
    await setTimeout(DISTANCE);
    for (let rest = packed.get(file); rest.length > 0; rest = rest.subarray(10 * SPEED)) {
      response.write(rest.subarray(0, 10 * SPEED));
      await setTimeout(10);
    }
    return response.end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function measure(address) {
  const env = { ...process.env, CHROME_PATH: executable('CHROME', ['chromium', 'google-chrome']) };
  const options = [address, '--quiet', '--output=json', `--only-categories=${CATEGORIES}`,
    `--chrome-flags=--headless=new --no-sandbox --disable-features=${ADDRESS_BAR}`];
  const { stdout } = await promisify(execFile)(program, options, { env, maxBuffer: 2 ** 28 });
  return JSON.parse(stdout);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const server = await serve('dist');
const reports = [];
try {
  for (let round = 0; round < Number(rounds); round += 1) reports.push(await measure(`http://127.0.0.1:${server.address().port}/`));
} finally {
  server.close();
}

for (const category of CATEGORIES) {
  const scores = reports.map(({ categories }) => Math.round(100 * categories[category].score));
  console.log(`${category.padEnd(26)} ${median(scores)}   (${scores.join(' ')})`);
}
for (const audit of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']) {
  console.log(`${audit.padEnd(26)} ${Number(median(reports.map(({ audits }) => audits[audit].numericValue)).toPrecision(3))}`);
}
// What is lost in the last round, and why.
const [last] = reports.slice(-1);
for (const category of CATEGORIES) {
  for (const { id, weight } of last.categories[category].auditRefs) {
    const { score, title } = last.audits[id];
    if (weight > 0 && score !== null && score < 0.9) console.log(`${category}: ${id}: ${score}: ${title}`);
  }
}
if (reports.some(({ categories }) => categories.accessibility.score < 1)) process.exitCode = 1;

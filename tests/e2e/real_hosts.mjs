// Looks at the boards in the pages of real hosts, which scripts/hosts.sh has made, and keeps a picture of each.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { settled } from './harness.mjs';
import { boards } from './hosts.mjs';
import { serveFolder } from './server.mjs';

const sites = resolve(process.argv[2]);
const pictures = fileURLToPath(new URL('../../docs/hosts/', import.meta.url));
mkdirSync(pictures, { recursive: true });

/** PHP's own server, once it answers. */
async function php(root) {
  const server = spawn('php', ['-S', '127.0.0.1:8097', '-t', root], { stdio: 'ignore' });
  const origin = 'http://127.0.0.1:8097';
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(origin).then(() => true, () => false)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { origin, close: () => server.kill() };
}

const HOSTS = [
  { name: 'mkdocs', serve: serveFolder, path: '/index.html', follows: true },
  { name: 'vitepress', serve: serveFolder, path: '/index.html', follows: true },
  { name: 'dokuwiki', serve: php, path: '/doku.php?id=start', follows: false },
];

const browser = await launch();
for (const { name, serve, path, follows } of HOSTS) {
  const server = await serve(join(sites, name));
  const page = await (await browser.newContext({ viewport: { width: 1100, height: 900 } })).newPage();
  try {
    await page.goto(server.origin + path);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('rangerank-board, iframe'));
    while (boards(page).length === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
    const [board] = boards(page);
    assert.equal((await settled(board, { timeout: 20_000 })).run, 'done');
    await board.locator('#order-picture .row').nth(10).waitFor();
    if (follows) await board.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
    await page.screenshot({ path: join(pictures, `${name}.png`), caret: 'initial' });
    console.log(`hosts: ${name}: the board stands`);
  } finally {
    await page.context().close();
    await server.close();
  }
}
await browser.close();

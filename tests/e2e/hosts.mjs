// Pages of somebody else that hold a board in a frame: what they hear, and what a board must not do to them.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { enter } from './board.mjs';
import { settled } from './harness.mjs';
import { serveHtml } from './server.mjs';

const FOLDER = fileURLToPath(new URL('../../', import.meta.url));
const SINGLE = [process.env.SINGLE, 'release/rangerank.html', 'dist/rangerank.html']
  .flatMap((path) => (path ? [resolve(FOLDER, path)] : []))
  .find((path) => existsSync(path));

/** What boards may be served as: a name, and how to come by the page's address and the file itself, if it is one. */
export const ARTIFACTS = [
  { name: 'the served folder', page: async ({ origin }) => ({ address: `${origin}/`, close() {} }) },
  ...(SINGLE ? [{
    name: 'the single file',
    file: SINGLE,
    page: async () => {
      const { origin, close } = await serveHtml(await readFile(SINGLE, 'utf8'));
      return { address: `${origin}/`, close };
    },
  }] : []),
];

/** Notes what frames say, gives them the height they ask for, and says something to one of them. */
const HOST_SCRIPT = `<script>
  window.said = [];
  addEventListener('message', ({ source, origin, data }) => {
    const frames = [...document.querySelectorAll('iframe')];
    const at = frames.findIndex((frame) => frame.contentWindow === source);
    said.push({ at, origin, data });
    // A frame that is gone may still have said something.
    if (data?.type === 'resize' && at >= 0) frames[at].height = data.height;
  });
  window.say = (message, at = 0) => {
    const frame = document.querySelectorAll('iframe')[at];
    frame.contentWindow.postMessage({ app: 'rangerank', v: 1, ...message }, '*');
  };
</script>`;

export const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export const frame = (address, attributes = '') => (
  `<iframe title="Board" width="700" height="300" style="border:0" ${attributes} src="${quoted(address)}"></iframe>`
);

/** A page with these frames between two links. */
export const hostPage = (frames, { root = '', head = '' } = {}) => `<!doctype html>
  <html ${root}><head><title>Wiki</title>${HOST_SCRIPT}${head}</head><body>
  <h1>Wiki</h1><p><a id="before" href="#before">Before</a></p>${frames}<p><a id="after" href="#after">After</a></p></body></html>`;

/** A file of its own for as long as `use` takes. */
export async function onDisk(html, use) {
  const folder = await mkdtemp(join(tmpdir(), 'rangerank-host-'));
  try {
    await writeFile(join(folder, 'host.html'), html);
    return await use(pathToFileURL(join(folder, 'host.html')).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The frames with boards in them, however deep, in the order of the page. */
export const boards = (page) => page.frames().filter((one) => one.url().includes('embed'));

/** The frames, once all of them have answered. */
export async function standing(page, n_boards = 1) {
  // Single files in one process unpack themselves one after the other, a second each.
  const timeout = 30_000;
  await page.waitForFunction((n) => document.querySelectorAll('iframe').length >= n, n_boards, { timeout });
  const deadline = Date.now() + timeout;
  while (boards(page).length < n_boards) {
    assert.ok(Date.now() < deadline, `${boards(page).length} of ${n_boards} frames`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  for (const one of boards(page)) {
    // Browsers draw nothing in frames that nobody sees.
    await (await one.frameElement()).scrollIntoViewIfNeeded();
    await settled(one, { timeout: 20_000 });
  }
  return boards(page);
}

/** Waits until the host has given a frame the height of what is in it, so that nothing scrolls. */
export async function fits(board) {
  // Browsers draw nothing in frames that nobody sees.
  await (await board.frameElement()).scrollIntoViewIfNeeded();
  await board.waitForFunction(() => {
    const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
    return document.body.offsetHeight === innerHeight && scrollHeight <= innerHeight && scrollWidth <= clientWidth;
  });
}

/** Types into a field of a frame and leaves it, by scripts alone: drivers bring keys to few of the frames that hosts have. */
export async function typed(board, id, text) {
  await enter(board.locator(`#${id}`), { preventScroll: true });
  await board.evaluate((text) => {
    const field = document.activeElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.blur();
  }, text);
}

/** Waits for something that a frame has said to its host and resolves to it. */
export const heard = (host, type, id, at = 0) => host.waitForFunction(
  ({ type, id, at }) => window.said.find((one) => one.at === at && one.data.type === type && (id === undefined || one.data.id === id))?.data,
  { type, id, at },
).then((found) => found.jsonValue());

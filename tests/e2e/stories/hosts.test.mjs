// Boards in the pages of others, as far as browsers tell one host from another: each stands, fits, and leaves its host alone.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { DIST, story } from '../harness.mjs';
import { asFragment, twoRows } from '../board.mjs';
import { ARTIFACTS, fits, frame, hostPage, onDisk, quoted, standing, typed } from '../hosts.mjs';
import { serveFolder } from '../server.mjs';

const DARK = '#14171a';

/** Each host: its name, and how the page comes to stand in it. `asks` are the frame's own wishes. */
const HOSTS = [
  { name: 'a page of the same origin', async reach({ page, address, board }) {
    const host = new URL('wiki.html', address).href;
    await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body: hostPage(frame(board)) }));
    await page.goto(host);
  } },
  { name: 'a page of another origin', html: (board) => hostPage(frame(board)) },
  { name: 'a sandbox with an origin', html: (board) => hostPage(frame(board, 'sandbox="allow-scripts allow-same-origin"')) },
  { name: 'a sandbox without an origin', html: (board) => hostPage(frame(board, 'sandbox="allow-scripts"')) },
  { name: 'a page in srcdoc', html: (board) => (
    hostPage(`<iframe title="Preview" width="720" height="900" srcdoc="${quoted(hostPage(frame(board)))}"></iframe>`)
  ) },
  { name: 'a page from disk', onDisk: (board) => hostPage(frame(board)) },
  { name: 'a page whose third parties may store nothing', html: (board) => hostPage(frame(board, 'name="blocked"')) },
  { name: 'a dark page', isDark: true, html: (board) => hostPage(frame(board), { head: '<style>:root { color-scheme: dark }</style>' }) },
  { name: 'a page from right to left', html: (board) => hostPage(frame(board), { root: 'lang="ar" dir="rtl"' }) },
  { name: 'a page with five of them', n_boards: 5, html: (board) => hostPage(frame(board).repeat(5)) },
  { name: 'a column of 300 px', html: (board) => hostPage(frame(board).replace('width="700"', 'width="300"')) },
];

const history = (target) => target.evaluate(() => [location.href, window.history.length, JSON.stringify(window.history.state)]);

/** Runs in every frame: whoever is called so may store nothing, and whoever asks is told so. */
function blocked() {
  if (window.name !== 'blocked') return;
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, { get: () => {
      document.title = 'asked';
      throw new DOMException('blocked', 'SecurityError');
    } });
  }
}

/** Brings the page into this host. */
async function reach(host, { page, person, address, board }) {
  if (host.reach) return host.reach({ page, address, board });
  if (host.onDisk) return onDisk(host.onDisk(board), (file) => page.goto(file));
  return page.goto(await person.host(host.html(board)));
}

async function stands(host, { page, person, address, digests }) {
  const board = `${address}?embed${asFragment(twoRows('title: Q3'))}`;
  await reach(host, { page, person, address, board });
  const frames = await standing(page, host.n_boards);
  const before = [await history(page), await history(frames[0])];
  for (const one of frames) {
    await (await one.frameElement()).scrollIntoViewIfNeeded();
    digests.add(await one.locator('[data-digest]').getAttribute('data-digest'));
    await fits(one);
  }
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
  const paper = await frames[0].evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(paper, host.isDark ? `rgb(${DARK.match(/\w\w/g).map((part) => parseInt(part, 16)).join(', ')})` : 'rgb(251, 250, 246)');
  // An edit, which the link to the full size holds at once.
  const [first, ...others] = frames;
  const out = first.getByRole('link', { name: 'Open full size' });
  const link = await out.getAttribute('href');
  await typed(first, 'cell-0-1', '111');
  await first.waitForFunction((link) => document.querySelector('footer a').href !== link, link);
  assert.match(await out.getAttribute('href'), /^(?!.*embed).*#r1\w+$/);
  await first.getByText('Changes here are lost').waitFor();
  assert.deepEqual([await history(page), await history(first)], before);
  for (const one of others) assert.equal(await one.locator('footer a').getAttribute('href'), link);
  assert.notEqual(await first.title(), 'asked');
}

for (const artifact of ARTIFACTS) {
  story(`${artifact.name} stands in every host, and leaves it alone`, { firefox: true, colorScheme: null, timeout: 150_000 }, async (person) => {
    const { page } = person;
    person.allow(/integrity attribute/);
    await person.context.addInitScript(blocked);
    const { address, close } = await artifact.page(person);
    const digests = new Set();
    for (const host of HOSTS) {
      try {
        await stands(host, { page, person, address, digests });
      } catch (error) {
        throw new Error(`in ${host.name}: ${error.message}`, { cause: error });
      }
    }
    assert.equal(digests.size, 1);
    if (artifact.file) await alone(page, artifact.file);
    await close();
  });
}

/** The single file from disk, framed by a page from disk. */
async function alone(page, file) {
  const board = `${pathToFileURL(file)}?embed${asFragment(twoRows())}`;
  await onDisk(hostPage(frame(board)), (host) => page.goto(host));
  const [one] = await standing(page);
  await fits(one);
}

story('where the server lets no sandbox read it, the frame says what can be done', async (person) => {
  const { page } = person;
  person.allow(/CORS policy|ERR_FAILED|integrity attribute|Failed to fetch/);
  const { origin, close } = await serveFolder(DIST);
  await page.goto(await person.host(hostPage(frame(`${origin}/?embed`, 'sandbox="allow-scripts"'))));
  await page.frameLocator('iframe').getByText('open it in a window of its own').waitFor();
  await close();
});

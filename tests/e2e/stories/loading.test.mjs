// A page whose program does not arrive stays readable, and says so.
import assert from 'node:assert/strict';
import { cell, commit } from '../board.mjs';
import { story } from '../harness.mjs';

const headline = (page) => page.getByText('Rank work by ranges you believe.');
const advice = (page) => page.getByText('The calculator has not started. Reload the page.');

story('without script the page says what it is and what it needs', { javaScriptEnabled: false }, async ({ page, open, allow }) => {
  allow(/^request failed: .*\.js csp$/);
  await open();
  await headline(page).waitFor();
  await page.locator('noscript p').waitFor();
});

/** What becomes of one file on its way: the file, and how it is answered. */
const altered = (change) => async (route) => {
  const response = await route.fetch();
  return route.fulfill({ response, body: change(await response.body()) });
};
const stricter = async (route) => {
  const response = await route.fetch();
  const headers = response.headers();
  const policy = headers['content-security-policy'].replace(" 'wasm-unsafe-eval'", '');
  return route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } });
};

/** Faults that the script finds out, so that the page says so at once. */
const FOUND = {
  'whose program is refused': ['**/*.wasm', (route) => route.abort('failed')],
  'whose program is not there': ['**/*.wasm', (route) => route.fulfill({ status: 404, body: 'not found' })],
  'whose program is something else': ['**/*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>sign in' })],
  'whose program is cut short': ['**/*.wasm', altered((body) => body.subarray(0, 1000))],
  'that may not compile': ['**/', stricter],
};
/** Faults that leave no script to find anything out: the style sheet brings the words after a while. */
const SILENT = {
  'whose script is not the one it was built with': ['**/*.js', altered((body) => Buffer.concat([body, Buffer.from('//')]))],
  'whose script the browser cannot read': ['**/', async (route) => {
    // An old browser stops at the first sign it does not know.
    const response = await route.fetch();
    const page = (await response.text()).replace(/<script src="[^"]*" integrity="[^"]*"/, '<script src="./broken.js"');
    return route.fulfill({ response, body: page });
  }],
};

for (const [what, [file, answer]] of Object.entries(FOUND)) {
  story(`a page ${what} says so at once`, async ({ page, context, open, allow }) => {
    allow(/./);
    await context.route(file, answer);
    await open();
    await page.locator('[data-run=unstarted]').waitFor();
    await advice(page).waitFor({ timeout: 1000 });
    assert.ok(await headline(page).isVisible());
  });
}

for (const [what, [file, answer]] of Object.entries(SILENT)) {
  story(`a page ${what} says so after a while`, async ({ page, context, open, allow }) => {
    allow(/./);
    await context.route('**/broken.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'let ¿ = @;' }));
    await context.route(file, answer);
    await open();
    assert.equal(await page.evaluate(() => self.startRangerank), undefined);
    assert.ok(await headline(page).isVisible());
    assert.ok(await advice(page).isHidden());
    await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
    assert.ok(await advice(page).isVisible());
  });
}

story('nothing is said of that while the program is still on its way, nor once it is there', async ({ page, context, open, settled }) => {
  let go;
  const gone = new Promise((resolve) => { go = resolve; });
  await context.route('**/*.wasm', async (route) => {
    await gone;
    return route.continue();
  });
  await open();
  assert.ok(await headline(page).isVisible());
  assert.ok(await advice(page).isHidden());
  go();
  await settled();
  assert.equal(await advice(page).count(), 0);
});

story('script and style sheet are checked, and the program is asked for before the script asks', async ({ page, open, settled, asked }) => {
  const before = asked().length;
  await open();
  await settled();
  for (const file of ['script[src]', 'link[rel=stylesheet]']) {
    assert.match(await page.locator(file).getAttribute('integrity'), /^sha384-/);
  }
  const parts = await page.locator('link[rel=preload]').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  assert.equal(parts.length, 2);
  assert.deepEqual(asked().slice(before).filter((path) => path.endsWith('.wasm')).sort(), parts.sort());
});

story('after loading, the page asks for nothing', { firefox: true }, async ({ page, context, open, settled }) => {
  await open();
  await settled();
  const asked = [];
  // The icon is the browser's own wish, whenever it comes to it.
  context.on('request', (request) => /icon/.test(request.url()) || asked.push(request.url()));
  const { digest } = await settled();
  await commit(page, cell(page, 0, 1), '111 to 222');
  await settled({ after: digest });
  await page.getByRole('button', { name: 'Share' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#r1'));
  assert.deepEqual(asked, []);
});

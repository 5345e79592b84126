// The page on a server of static files: its policy, its other pages, and what is left once the server cannot be reached.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SUB_PATH, perform, story } from '../harness.mjs';
import { asFragment, cell, commit, said, twoRows } from '../board.mjs';

const violations = {
  'a text made a script': [/requires 'TrustedScript'/, () => { document.createElement('script').textContent = '1'; }],
  'a script from elsewhere': [/requires 'TrustedScriptURL'/, () => { document.createElement('script').src = 'https://example.invalid/a.js'; }],
  'a style of an element': [/Content Security Policy.*style-src/i, () => document.body.setAttribute('style', 'color: red')],
  'markup of a text': [/requires 'TrustedHTML'/, () => { document.body.innerHTML = '<b>'; }],
  'a request that the policy forbids': [/Content Security Policy.*connect-src/i, () => fetch('https://example.invalid/').catch(() => {})],
};
for (const [what, [said, plant]] of Object.entries(violations)) {
  test(`a story with ${what} breaks the policy and fails`, async () => {
    const run = async ({ page, open, settled }) => {
      await open();
      await settled();
      await page.evaluate(plant).catch((error) => page.evaluate((text) => console.error(text), String(error)));
    };
    await assert.rejects(perform(what, {}, run), said);
  });
}

story('the policy is the header’s as well as the page’s own', async ({ page, open, origin }) => {
  const response = await open();
  const own = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.equal((await response.allHeaders())['content-security-policy'], own);
  assert.match(own, /require-trusted-types-for 'script'/);
  assert.equal((await page.request.get(`${origin}/`)).headers()['x-frame-options'], undefined);
});

story('a link whose number sign was written out finds its board past a page that is not there', { firefox: true }, async ({ page, open, settled, allow, origin }) => {
  allow(/404/);
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  await page.getByRole('button', { name: 'Share' }).click();
  const link = new URL(await page.getByLabel('Link to this board').inputValue()).hash.slice(1);
  for (const path of [`${SUB_PATH}%23${link}`, `/index.html%23${link}`, `/%2523${link}`]) {
    await page.goto(origin + path);
    await page.waitForURL((address) => address.hash.startsWith('#r1'));
    assert.equal((await settled()).digest, digest, path);
  }
  await page.goto(`${origin}/not/there`);
  await page.getByText('There is no page here.').waitFor();
});

story('after the first visit the page opens without its server, and asks it for nothing meanwhile', { serviceWorkers: 'allow' }, async ({ page, context, open, settled, asked, allow, origin }) => {
  await open('', { under: SUB_PATH });
  const { digest } = await settled();
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated' || new Promise((done) => {
    active.addEventListener('statechange', () => active.state === 'activated' && done());
  })));
  const before = asked().length;
  // A while after a visit, the browser itself asks whether what keeps the page is still the same.
  const askedSince = () => asked().slice(before).filter((path) => path !== `${SUB_PATH}offline.js`);
  await commit(page, cell(page, 0, 1), '111 to 222');
  await settled({ after: digest });
  assert.deepEqual(askedSince(), []);
  await context.setOffline(true);
  allow(/ERR_INTERNET_DISCONNECTED/);
  await page.reload();
  await settled();
  assert.equal(await said(cell(page, 0, 1)), '111 to 222');
  await page.goto(`${origin}${SUB_PATH}?lang=de${asFragment(twoRows())}`);
  await settled();
  assert.equal(await said(cell(page, 0, 0)), 'Checkout redesign');
  assert.deepEqual(askedSince(), []);
});

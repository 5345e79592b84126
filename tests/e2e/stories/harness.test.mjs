// The harness itself, on a page that stands in for the app.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { FIXTURE, SUB_PATH, perform, settled, story } from '../harness.mjs';

const root = FIXTURE;

for (const under of ['/', SUB_PATH]) {
  story(`a page under ${under} loads with its wasm and settles`, { root, firefox: under !== '/' }, async ({ page, open, settled }) => {
    await open('#21', { under });
    assert.deepEqual(await settled(), { run: 'done', digest: '21' });
    assert.equal(await page.locator('#answer').textContent(), '42');
  });
}

story('after an edit the new answer is awaited, not the old one', { root }, async ({ page, open, settled }) => {
  await open('#1');
  const { digest } = await settled();
  await page.getByLabel('Value').selectText();
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  assert.deepEqual(await settled({ after: digest }), { run: 'done', digest: '8' });
});

story('an answer that fails settles too', { root }, async ({ open, settled }) => {
  await open('#nonsense');
  assert.equal((await settled()).run, 'failed');
});

story('every person has a profile of their own', { root }, async ({ page, open, settled, visitor }) => {
  await open('#3');
  await settled();
  await page.reload();
  assert.equal((await settled()).digest, '3');
  const other = await visitor({ colorScheme: 'dark' });
  await other.open();
  assert.equal((await other.settled()).digest, '0');
  assert.ok(await other.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches));
});

story('a page can be framed by a host on another origin', { root }, async ({ page, origin, host }) => {
  await page.goto(await host(`<!doctype html><title>Wiki</title><iframe src="${origin}/#5" title="Board"></iframe>`));
  const frame = page.frames()[1] ?? (await page.waitForEvent('frameattached'));
  assert.equal((await settled(frame)).digest, '5');
  assert.notEqual(new URL(page.url()).origin, origin);
});

story('a screenshot is written', { root }, async ({ open, settled, shot }) => {
  await open();
  await settled();
  assert.ok((await stat(await shot('fixture settled'))).size > 1000);
});

story('errors that a story expects do not fail it', { root }, async ({ page, open, allow }) => {
  allow(/console: planted/);
  await open();
  await page.evaluate(() => console.error('planted'));
});

const defects = {
  'an error on the console': [/console: planted/, () => console.error('planted')],
  'an uncaught error': [/uncaught: planted/, () => void setTimeout(() => { throw new Error('planted'); })],
  'a rejected promise': [/uncaught: planted/, () => void Promise.reject(new Error('planted'))],
  'a missing file': [/status 404: /, () => fetch('missing.js')],
  'a request to somebody else': [
    /request to somebody else: http:\/\/example\.invalid/,
    () => fetch('http://example.invalid/').catch(() => {}),
  ],
};
for (const [what, [said, plant]] of Object.entries(defects)) {
  test(`a story with ${what} fails`, async () => {
    const run = async ({ page, open, settled }) => {
      await open();
      await settled();
      await page.evaluate(plant);
      await page.evaluate(() => new Promise((done) => setTimeout(done)));
    };
    await assert.rejects(perform(what, { root }, run), said);
  });
}

test('a story that is wrong about the page fails with what the page said', async () => {
  const run = async ({ page, open }) => {
    await open();
    await page.evaluate(() => console.error('planted'));
    assert.equal(1, 2);
  };
  await assert.rejects(perform('planted failure', { root }, run), /the page said: console: planted/);
});

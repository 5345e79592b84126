// The same numbers everywhere: every pinned board has the digest of the native tests, in Chromium and in Firefox.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { story } from '../harness.mjs';

const ROOT = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const [, ...pinned] = read('tests/digests/v1.tsv').trim().split('\n').map((line) => line.split('\t'));

/** The digest of an answer, once there is one. */
const answered = () => document.querySelector('[data-run=done]')?.dataset.digest;

/** The lines of the pinned table as this browser computes them. */
async function found(page, origin) {
  const lines = [];
  for (const [file] of pinned) {
    // A new fragment alone would be a new board in the page that is there; a newcomer's page is asked for.
    await page.goto('about:blank');
    await page.goto(`${origin}/#t=${encodeURIComponent(read(file))}`);
    lines.push([file, await (await page.waitForFunction(answered)).jsonValue()]);
  }
  return lines;
}

story('the browser computes the pinned numbers', { firefox: true, timeout: 180_000 }, async ({ page, origin }) => {
  assert.ok(pinned.length >= 20);
  assert.deepEqual(await found(page, origin), pinned);
});

// The same numbers everywhere: every pinned board has the digest of the native tests, in Chromium and in Firefox.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { story } from '../harness.mjs';

const ROOT = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const [, ...pinned] = read('tests/digests/v1.tsv').trim().split('\n').map((line) => line.split('\t'));

/** The digest of an answer, once there is one other than the board's before. */
const answered = (before) => {
  const digest = document.querySelector('[data-run=done]')?.dataset.digest;
  return digest !== before && digest;
};

/** The lines of the pinned table as this browser computes them, all in one page, as links put into it one by one. */
async function found(page, open) {
  const lines = [];
  await open();
  let digest = await (await page.waitForFunction(answered)).jsonValue();
  for (const [file] of pinned) {
    await page.evaluate((hash) => { location.hash = hash; }, `t=${encodeURIComponent(read(file))}`);
    digest = await (await page.waitForFunction(answered, digest)).jsonValue();
    lines.push([file, digest]);
  }
  return lines;
}

story('the browser computes the pinned numbers', { firefox: true, timeout: 180_000 }, async ({ page, open }) => {
  assert.ok(pinned.length >= 20);
  assert.equal(new Set(pinned.map(([, digest]) => digest)).size, pinned.length);
  assert.deepEqual(await found(page, open), pinned);
});

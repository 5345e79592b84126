// The program in two parts: what a reader may do before the later one has arrived, and where it never does.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST, story } from '../harness.mjs';
import { cell, commit, hint, openBox, paste, said, says, twoRows, type, verdict } from '../board.mjs';

/** The address of the later part, as a pattern. */
async function later() {
  const page = await readFile(join(DIST, 'index.html'), 'utf8');
  const [, second] = [...page.matchAll(/rel="preload" href="\.\/([^"]+)"/g)].map(([, file]) => file);
  return `**/${second}`;
}

/** Keeps the later part back; resolves to what lets it go. */
async function keptBack(context) {
  let go;
  const gone = new Promise((resolve) => { go = resolve; });
  await context.route(await later(), async (route) => {
    await gone;
    return route.continue();
  });
  return go;
}

story('one can type before the later part has arrived, which then ranks what was typed', { firefox: true }, async ({ page, context, open, settled }) => {
  const go = await keptBack(context);
  await open();
  await commit(page, cell(page, 0, 1), '700 to 900');
  await hint(page, 0, 1).getByText('700 to 900').waitFor();
  await page.keyboard.press('Control+z');
  await says(page, 'cell-0-1', '500 to 2000');
  await page.keyboard.press('Control+Shift+z');
  assert.equal(await verdict(page).textContent(), 'The ranking is on its way.');
  go();
  const early = await settled();
  assert.equal(await said(cell(page, 0, 1)), '700 to 900');
  await page.reload();
  await settled();
  assert.equal((await settled()).digest, early.digest);
});

story('what needs the later part waits for it: a panel, an error, a choice', async ({ page, context, open, settled }) => {
  const go = await keptBack(context);
  await open();
  await type(page, cell(page, 0, 1), 'many');
  await page.keyboard.press('Enter');
  await page.locator('#model').selectOption('');
  await page.getByRole('button', { name: 'Share' }).click();
  assert.equal(await page.locator('#share-link').count(), 0);
  go();
  await page.locator('#share-link').waitFor();
  await hint(page, 0, 1).getByText('A word here is not known.').waitFor();
  assert.equal(await page.locator('#model').inputValue(), '');
  assert.equal(await page.locator('#formula').inputValue(), 'Reach * Impact * Confidence / Effort');
});

story('what is being typed when the later part arrives goes on being typed', { firefox: true }, async ({ page, context, open, settled }) => {
  const go = await keptBack(context);
  await open();
  await type(page, cell(page, 1, 2), '0.5');
  go();
  await settled();
  await page.keyboard.type(' to 3');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'cell-1-2');
  await page.keyboard.press('Enter');
  assert.equal(await said(cell(page, 1, 2)), '0.5 to 3');
});

story('a table that is pasted early is opened when the later part arrives', async ({ page, context, open, settled }) => {
  const go = await keptBack(context);
  await open();
  await cell(page, 0, 0).waitFor();
  await paste(page, { 'text/plain': twoRows('title: Early') });
  go();
  await page.waitForFunction(() => document.querySelector('.title-input')?.value === 'Early');
  await settled();
});

story('a page in German shows none of its board before its words have arrived', async ({ page, context, open, settled }) => {
  const go = await keptBack(context);
  await open('?lang=de');
  assert.equal(await page.locator('[data-run=loading]').count(), 1);
  go();
  await settled();
  await page.getByRole('button', { name: 'Teilen' }).waitFor();
});

story('where the later part never arrives, the board is handed over as text and as link', async ({ page, context, open, allow, settled }) => {
  allow(/404|not found/i);
  let isThere = false;
  await context.route(await later(), (route) => (isThere ? route.continue() : route.fulfill({ status: 404, body: 'not found' })));
  await open();
  const text = page.getByLabel('The board as text');
  await text.waitFor();
  assert.match(await text.inputValue(), /^Initiative\t|\nInitiative\t/);
  isThere = true;
  await page.getByRole('link', { name: 'Open the board again' }).click();
  await settled();
  assert.equal(await openBox(page).count(), 0);
});

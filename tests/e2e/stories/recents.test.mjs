// The boards that this browser has kept: listed, opened, forgotten, and never written over by another tab.
import assert from 'node:assert/strict';
import { settled as settledIn, story } from '../harness.mjs';
import { asFragment, cell, commit, drafts, keeps, linkInAddress, notice, said, says, twoRows } from '../board.mjs';

const reach = (page) => said(cell(page, 0, 1));
const reaches = (page, text) => says(page, 'cell-0-1', text);
const recent = (page) => page.locator('.recent');
const names = (page) => page.locator('.recent-list bdi').allTextContents();
const listed = (page, expected) => page.waitForFunction(
  (expected) => [...document.querySelectorAll('.recent-list bdi')].map((name) => name.textContent).join() === expected,
  expected.join(),
);
const togglePanel = (page) => page.getByRole('button', { name: 'Paste or open' }).click();

/** Puts another board on the page of a tab, as a link does, and waits until it is kept. */
async function openTitled(page, title) {
  const before = page.url();
  await page.evaluate((fragment) => (location.hash = fragment), asFragment(twoRows(`title: ${title}`)));
  await page.waitForFunction((title) => document.querySelector('.title-input').value === title, title);
  await linkInAddress(page, { not: before });
}

/** Changes the first reach and waits until it is kept. */
async function edit(page, text) {
  const before = page.url();
  await commit(page, cell(page, 0, 1), text);
  await linkInAddress(page, { not: before });
}

story('recent boards are listed, opened with a way back, forgotten and brought back', async ({ page, open, settled, shot }) => {
  await open();
  await settled();
  await openTitled(page, 'First');
  await edit(page, '111 to 222');
  await openTitled(page, 'Second');
  await togglePanel(page);
  await listed(page, ['Second', 'First']);
  await recent(page).getByText('Kept in this browser only').waitFor();
  assert.match(await recent(page).locator('.recent-board .counts').first().textContent(), /^2 initiatives, edited now$/);
  assert.match(await recent(page).locator('li').first().textContent(), /on this page/);
  await shot('recent boards');

  // An edit that is not kept yet when another board takes its place.
  await commit(page, cell(page, 0, 1), '333 to 444');
  await recent(page).getByRole('button', { name: 'First', exact: true }).click();
  await notice(page).getByText('Brought a kept board back: 2 initiatives.').waitFor();
  await reaches(page, '111 to 222');
  await notice(page).getByRole('button', { name: 'Back to the board before' }).click();
  await reaches(page, '333 to 444');
  assert.equal(await page.getByLabel('Title of the board').inputValue(), 'Second');

  await togglePanel(page);
  await recent(page).getByRole('button', { name: 'Forget ⁨First⁩' }).click();
  await listed(page, ['Second']);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'recent-heading');
  await recent(page).getByRole('button', { name: 'Bring back' }).click();
  await listed(page, ['Second', 'First']);
  await recent(page).getByRole('button', { name: 'Forget ⁨First⁩' }).click();
  await listed(page, ['Second']);
  await page.reload();
  await settled();
  assert.equal(await reach(page), '333 to 444');
  await togglePanel(page);
  await listed(page, ['Second']);
});

story('a board has one entry however often it is loaded and edited', async ({ page, open, settled }) => {
  await open(asFragment(twoRows('title: Mine')));
  await settled();
  for (const text of ['111 to 222', '222 to 333', '333 to 444']) {
    await edit(page, text);
    await page.reload();
    await settled();
    assert.equal(await reach(page), text);
  }
  assert.equal((await drafts(page)).length, 1);
  await page.goto('about:blank');
  await open();
  await settled();
  await edit(page, '444 to 555');
  assert.equal((await drafts(page)).length, 1);
});

story('everything is forgotten at once, and leaving the page keeps nothing again', async ({ page, open, settled }) => {
  await open(asFragment(twoRows('title: Mine')));
  await settled();
  await edit(page, '111 to 222');
  await openTitled(page, 'Second');
  await togglePanel(page);
  await listed(page, ['Second', 'Mine']);
  await recent(page).getByRole('button', { name: 'Forget all' }).click();
  await recent(page).getByText('Forgot 2 boards.').waitFor();
  assert.deepEqual(await names(page), []);
  await page.goto('about:blank');
  await open();
  await settled();
  assert.deepEqual(await drafts(page), []);
  assert.equal(await page.getByLabel('Title of the board').inputValue(), 'Example: next quarter');
  await togglePanel(page);
  await recent(page).getByText('None yet').waitFor();
});

story('an edit of the example that is taken back leaves nothing behind', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  const plain = page.url();
  await edit(page, '111 to 222');
  assert.equal((await drafts(page)).length, 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(() => !location.hash);
  assert.equal(page.url(), plain);
  assert.deepEqual(await drafts(page), []);
  await page.getByRole('button', { name: 'Redo' }).click();
  await linkInAddress(page);
  assert.equal((await drafts(page)).length, 1);
  // Typed back by hand, it is the example as well.
  await commit(page, cell(page, 0, 1), '500 to 2000');
  await page.waitForFunction(() => !location.hash);
  await page.reload();
  assert.equal((await settled()).digest, digest);
  assert.deepEqual(await drafts(page), []);
});

story('a board opened from the list in another tab is written over by neither', async ({ page, context, open, origin, settled }) => {
  await open(asFragment(twoRows('title: Mine')));
  await settled();
  await edit(page, '111 to 222');
  const tab = await context.newPage();
  await tab.goto(`${origin}/${asFragment(twoRows('title: Theirs'))}`);
  await settledIn(tab);
  await togglePanel(tab);
  await recent(tab).getByRole('button', { name: 'Mine', exact: true }).click();
  await notice(tab).getByText('Brought a kept board back').waitFor();
  await edit(tab, '333 to 444');
  await edit(page, '555 to 666');
  await keeps(page, 2);
  for (const [one, text] of [[page, '555 to 666'], [tab, '333 to 444']]) {
    await one.goto('about:blank');
    await one.goto(`${origin}/`);
    await settledIn(one);
    assert.equal(await reach(one), text);
  }
});

story('two tabs that load a board at rest do not write over one another', async ({ page, context, open, origin, settled }) => {
  await open(asFragment(twoRows('title: Mine')));
  await settled();
  await edit(page, '111 to 222');
  const tab = await context.newPage();
  for (const one of [page, tab]) await one.goto('about:blank');
  for (const one of [page, tab]) {
    await one.goto(`${origin}/`);
    await settledIn(one);
  }
  await edit(page, '333 to 444');
  await edit(tab, '555 to 666');
  await edit(page, '444 to 555');
  await keeps(page, 2);
  for (const [one, text] of [[page, '444 to 555'], [tab, '555 to 666']]) {
    await one.goto('about:blank');
    await one.goto(`${origin}/`);
    await settledIn(one);
    assert.equal(await reach(one), text);
  }
});

story('a list that is open follows what other tabs keep', async ({ page, context, open, origin, settled }) => {
  await open();
  await settled();
  await togglePanel(page);
  await recent(page).getByText('None yet').waitFor();
  const tab = await context.newPage();
  await tab.goto(`${origin}/${asFragment(twoRows('title: Theirs'))}`);
  await settledIn(tab);
  await edit(tab, '111 to 222');
  await listed(page, ['Theirs']);
});

story('the twelve boards that were edited last are kept', async ({ page, open, settled }) => {
  await open();
  await settled();
  await page.evaluate((text) => {
    for (let at = 1; at <= 12; at += 1) {
      localStorage.setItem(`rangerank.draft.${at}`, `1 ${1_600_000_000_000 + at} \n# title: Board ${at}\n${text}`);
    }
  }, twoRows());
  await openTitled(page, 'New');
  await togglePanel(page);
  await listed(page, ['New', ...[12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((at) => `Board ${at}`)]);
  assert.equal((await drafts(page)).length, 12);
  assert.match(await recent(page).locator('li').last().textContent(), /edited 13 September 2020|edited September 13, 2020/);
});

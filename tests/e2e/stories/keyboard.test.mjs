// The page without a pointer: everything is reached, and the focus is never lost.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { cell, cells, commit, enter, hasFocus, hint, notice, paste, ranks, said, says, twoRows } from '../board.mjs';
import { onClipboard } from '../clipboard.mjs';

/** What has the focus: its id, or else its accessible name, or else its text. */
const focused = (page) => page.evaluate(() => {
  const { activeElement: at } = document;
  return at === document.body ? 'nothing' : at.id || at.getAttribute('aria-label') || at.textContent;
});

/** Presses Tab until `wanted` has the focus; a page has no more than a few hundred stops. */
async function tabTo(page, wanted) {
  for (let stops = 0; stops < 300; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === wanted) return stops + 1;
  }
  throw new Error(`Tab never leads to ${wanted}`);
}

/** Waits for the page's answer to a key, then says whether something has the focus. */
async function keepsFocus(page, settled) {
  await settled({ run: ['done', 'failed', 'idle'] });
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  assert.notEqual(await focused(page), 'nothing');
}

story('from the first load to a shared link no pointer is needed', { firefox: true, isWhole: true }, async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await tabTo(page, 'cell-0-0');
  await page.keyboard.press('ArrowRight');
  await hasFocus(page, 'cell-0-1');
  await page.keyboard.type('900 to 950');
  await page.keyboard.press('Enter');
  await settled({ after: digest });
  await hasFocus(page, 'cell-1-1');
  assert.equal(await said(cell(page, 0, 1)), '900 to 950');
  await page.keyboard.press('ArrowUp');
  await hasFocus(page, 'cell-0-1');
  await page.keyboard.press('ArrowDown');
  await hasFocus(page, 'cell-1-1');
  const share = page.getByRole('button', { name: 'Share' });
  while (!(await share.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'share-link');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Copy link');
  await page.keyboard.press('Space');
  await notice(page).getByText('Copied.').waitFor();
  assert.match((await onClipboard(page))['text/plain'], /#r1\w+$/);
  assert.equal(await focused(page), 'Copy link');
});

story('every stop of Tab can be seen to have the focus', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  await settled();
  const last = 'The numbers of this picture';
  const bare = [];
  for (let stops = 0; stops < 300; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    const shown = await page.evaluate(() => {
      // A cell of the grid shows the focus of its field.
      const { activeElement } = document;
      const style = getComputedStyle(activeElement.matches('.cell-input') ? activeElement.closest('[data-at]') : activeElement);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    });
    if (!shown) bare.push(at);
    if (at === last) break;
    assert.notEqual(at, 'nothing');
  }
  assert.deepEqual(bare, []);
});

story('rows are added, doubled and deleted by keys, with the focus beside the change', async ({ page, open, settled }) => {
  await open();
  await settled();
  await page.locator('#add-row').focus();
  await page.keyboard.press('Enter');
  await hasFocus(page, 'cell-5-0');
  await page.keyboard.type('Audit log');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Duplicate ⁨Bulk export⁩' }).focus();
  await page.keyboard.press('Enter');
  await hasFocus(page, 'cell-2-0');
  assert.equal(await said(cell(page, 2, 0)), 'Bulk export (copy)');
  await page.getByRole('button', { name: 'Delete ⁨Bulk export⁩' }).focus();
  await page.keyboard.press('Space');
  await hasFocus(page, 'cell-1-0');
  assert.deepEqual((await cells(page)).map(([name]) => name), [
    'Checkout redesign', 'Bulk export (copy)', 'Onboarding emails', 'Single sign-on', 'Faster search', 'Audit log',
  ]);
  for (const name of ['Audit log', 'Faster search', 'Single sign-on', 'Onboarding emails', 'Bulk export (copy)', 'Checkout redesign']) {
    await page.getByRole('button', { name: `Delete ⁨${name}⁩` }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Delete ⁨${name}⁩` }).waitFor({ state: 'detached' });
  }
  await hasFocus(page, 'add-row');
});

story('the move buttons keep the focus on the row they move', async ({ page, open, settled }) => {
  await open();
  await settled();
  await page.locator('#down-0').focus();
  for (const row of [1, 2, 3]) {
    await page.keyboard.press('Enter');
    await hasFocus(page, `down-${row}`);
  }
  await page.keyboard.press('Enter');
  await hasFocus(page, 'up-4');
  assert.equal(await said(cell(page, 4, 0)), 'Checkout redesign');
});

story('Enter in the last row stays there', async ({ page, open, settled }) => {
  await open();
  await settled();
  await enter(cell(page, 4, 1));
  await page.keyboard.press('Enter');
  await keepsFocus(page, settled);
});

const presses = {
  'a fix is pressed': async (page) => {
    await commit(page, cell(page, 0, 4), '4 to 1');
    await hint(page, 0, 4).getByRole('button').press('Enter');
    await says(page, 'cell-0-4', '1 to 4');
  },
  'a question is answered': async (page) => {
    await commit(page, cell(page, 0, 1), '~7');
    await hint(page, 0, 1).getByRole('button').press('Enter');
    await says(page, 'cell-0-1', '7');
  },
  'a formula is fixed': async (page) => {
    await commit(page, page.locator('#formula'), 'Reach * Impct / Effort');
    await page.locator('#formula-hint').getByRole('button').press('Enter');
    await page.locator('#formula-hint button').waitFor({ state: 'detached' });
  },
  'the last step is undone by its button': async (page) => {
    await page.getByRole('button', { name: 'Add a column' }).click();
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.press('Enter');
    await page.locator('#heading-5').waitFor({ state: 'detached' });
  },
  'the last step is made again by its button': async (page) => {
    await page.getByRole('button', { name: 'Add a column' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Redo' }).press('Enter');
    await page.locator('#heading-5').waitFor();
  },
  'a column is deleted': async (page) => {
    await page.getByRole('button', { name: 'Add a column' }).click();
    await page.getByRole('button', { name: 'Delete the column Notes' }).press('Enter');
    await page.locator('#heading-5').waitFor({ state: 'detached' });
  },
  'a message is dismissed': async (page) => {
    await page.getByRole('button', { name: 'Delete ⁨Bulk export⁩' }).click();
    await page.getByRole('button', { name: 'Dismiss the message' }).press('Enter');
    await page.locator('.notice').waitFor({ state: 'detached' });
  },
  'the way back is taken': async (page) => {
    await page.getByRole('button', { name: 'Delete ⁨Bulk export⁩' }).click();
    await notice(page).getByRole('button', { name: 'Undo' }).press('Enter');
    await page.locator('.notice').waitFor({ state: 'detached' });
  },
  'a board is opened from the box': async (page) => {
    await page.getByRole('button', { name: 'Paste or open' }).click();
    await page.locator('#open-box').fill(twoRows());
    await page.getByRole('button', { name: 'Open', exact: true }).press('Enter');
    await page.locator('#open-box').waitFor({ state: 'detached' });
  },
  'a board is pasted over a cell that it has not': async (page) => {
    await enter(cell(page, 4, 4));
    await paste(page, { 'text/plain': twoRows() }, cell(page, 4, 4));
    await page.locator('#cell-4-4').waitFor({ state: 'detached' });
  },
  'an undo takes the cell away': async (page) => {
    await page.locator('#add-row').click();
    await page.waitForFunction(() => document.activeElement.id === 'cell-5-0');
    await page.keyboard.press('Control+z');
    await page.locator('#cell-5-0').waitFor({ state: 'detached' });
  },
  'the example is cleared': (page) => page.getByRole('button', { name: 'Clear it and start my own' }).press('Enter'),
};
for (const [what, press] of Object.entries(presses)) {
  story(`the focus is not lost when ${what}`, async ({ page, open, settled }) => {
    await open();
    await settled();
    await press(page);
    await keepsFocus(page, settled);
  });
}

/** Lets the page say nothing to whoever computes for it, its worker or itself, between `hold()` and `release()`. */
const holding = (context) => context.addInitScript(() => {
  let held;
  for (const { prototype } of [Worker, MessagePort]) {
    const { postMessage } = prototype;
    prototype.postMessage = function (...message) {
      const post = () => postMessage.apply(this, message);
      if (held) held.push(post);
      else post();
    };
  }
  window.hold = () => void (held = []);
  window.release = () => {
    const all = held;
    held = undefined;
    for (const post of all) post();
  };
});

story('the focus is not lost when the rows are sorted, however long the answer takes', { firefox: true }, async ({ page, context, open, settled }) => {
  await holding(context);
  await open();
  await settled();
  await page.evaluate(() => window.hold());
  const sort = page.getByRole('button', { name: 'Sort by rank' });
  await sort.press('Enter');
  await settled({ run: ['idle', 'running'] });
  // A browser takes the focus off a disabled button when it paints.
  await page.screenshot();
  assert.equal(await focused(page), 'Sort by rank');
  await page.evaluate(() => window.release());
  await settled();
  assert.equal((await ranks(page))[0], '1');
  assert.equal(await focused(page), 'Sort by rank');
});

story('the panels open and close by keys', async ({ page, open, settled }) => {
  await open();
  await settled();
  const share = page.getByRole('button', { name: 'Share' });
  await share.press('Enter');
  await hasFocus(page, 'share-link');
  assert.equal(await share.getAttribute('aria-expanded'), 'true');
  await share.press('Enter');
  await page.locator('#share-link').waitFor({ state: 'detached' });
  assert.equal(await share.getAttribute('aria-expanded'), 'false');
  assert.equal(await focused(page), 'Share');
  assert.equal((await ranks(page)).length, 5);
});

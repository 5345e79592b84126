// Where the keyboard is: one stop in the whole grid, every key of its pattern, and never nowhere; and what is said.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, commit, enter, paste, said, says, twoRows } from '../board.mjs';

const hasFocus = (page, id) => page.waitForFunction((id) => document.activeElement.id === id, id);
const focusedId = (page) => page.evaluate(() => document.activeElement.id);
const isNowhere = (page) => page.evaluate(() => document.activeElement === document.body || !document.activeElement.isConnected);

story('the Tab key stops in the grid once, at the cell that had the focus last', async ({ page, open, settled }) => {
  await open();
  await settled();
  const stops = await page.locator('[role=grid] :is(input, button, [tabindex])').evaluateAll(
    (all) => all.filter((one) => one.tabIndex >= 0).map((one) => one.id),
  );
  assert.deepEqual(stops, ['cell-0-0']);
  await enter(cell(page, 2, 3));
  await page.keyboard.press('Tab');
  assert.equal(await focusedId(page), 'add-row');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focusedId(page), 'cell-2-3');
});

/** From the cell of the second row's first range: the keys, and where they lead. */
const KEYS = [
  ['ArrowRight', 'cell-1-2'], ['ArrowLeft', 'cell-1-0'], ['ArrowUp', 'cell-0-1'], ['ArrowDown', 'cell-2-1'],
  ['Home', 'cell-1-0'], ['End', 'cell-1-4'], ['Control+Home', 'heading-0'], ['Control+End', 'cell-4-4'],
  ['PageDown', 'cell-4-1'], ['PageUp', 'heading-1'], ['Tab', 'add-row'],
];
story('every key of the grid pattern leads where the pattern says', async ({ page, open, settled }) => {
  await open();
  await settled();
  for (const [key, id] of KEYS) {
    await enter(cell(page, 1, 1));
    await page.keyboard.press(key);
    await hasFocus(page, id).catch(() => {});
    assert.equal(await focusedId(page), id, key);
  }
});

story('Enter, F2 and typing edit a cell, and Escape takes it back', async ({ page, open, settled }) => {
  await open();
  await settled();
  const field = cell(page, 1, 1);
  const before = await said(field);
  for (const key of ['Enter', 'F2']) {
    await enter(field);
    await page.keyboard.press(key);
    await page.locator('#cell-1-1[data-editing]').waitFor();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focusedId(page), 'cell-1-1', 'the caret moves, and the focus does not');
    await page.keyboard.press('Escape');
    await page.locator('#cell-1-1:not([data-editing])').waitFor();
  }
  await page.keyboard.press('ArrowRight');
  await hasFocus(page, 'cell-1-2');
  await page.keyboard.press('ArrowLeft');
  await hasFocus(page, 'cell-1-1');
  await page.keyboard.type('7');
  assert.equal(await said(field), '7');
  await page.keyboard.press('Escape');
  assert.equal(await said(field), before);
});

/** A table whose columns nobody knows. */
const unknown = 'What\tHow many\tHow long\nA\t5 to 10\t3\nB\t6 to 20\t4\n';
const importing = async (page) => {
  await paste(page, { 'text/plain': unknown });
  await hasFocus(page, 'import-heading');
};
const leaves = async (page, panel) => {
  const toggle = page.getByRole('button', { name: panel, exact: true });
  await toggle.press('Enter');
  await page.locator('.panel').waitFor();
  await toggle.press('Enter');
  await page.locator('.panel').waitFor({ state: 'detached' });
};
const block = async (page) => {
  await enter(cell(page, 0, 1));
  await page.keyboard.press('Shift+ArrowDown');
  await page.locator('[aria-selected=true]').first().waitFor();
};
const ways = {
  'a table is taken over': async (page) => {
    await importing(page);
    await page.getByRole('button', { name: 'Take it over' }).press('Enter');
    await page.locator('#import-heading').waitFor({ state: 'detached' });
  },
  'a table is turned down': async (page) => {
    await importing(page);
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.locator('#import-heading').waitFor({ state: 'detached' });
  },
  'the box for pasting closes': (page) => leaves(page, 'Paste or open'),
  'the text of the board closes': (page) => leaves(page, 'Text of the board'),
  'the share panel closes': (page) => leaves(page, 'Share'),
  'a block is cleared': async (page) => {
    await block(page);
    await page.keyboard.press('Delete');
    await says(page, 'cell-1-1', '');
  },
  'a block is pasted': async (page) => {
    await block(page);
    await paste(page, { 'text/plain': '1 to 2\n3 to 4' }, cell(page, 1, 1));
    await says(page, 'cell-0-1', '1 to 2');
  },
  'a deleted row comes back': async (page) => {
    await page.locator('#delete-4').press('Enter');
    await page.locator('#cell-4-0').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.locator('#cell-4-0').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.locator('#cell-4-0').waitFor({ state: 'detached' });
  },
  'the board’s text is changed': async (page) => {
    await page.getByRole('button', { name: 'Text of the board' }).press('Enter');
    await hasFocus(page, 'source-box');
    await page.locator('#source-box').fill(twoRows());
    await page.getByRole('button', { name: 'Apply' }).press('Enter');
    await page.locator('#cell-2-0').waitFor({ state: 'detached' });
  },
  'one future is shown and left again': async (page) => {
    await page.getByRole('button', { name: 'Show one future' }).press('Enter');
    await page.getByRole('button', { name: 'All futures again' }).press('Enter');
    await page.locator('.picture .future').first().waitFor({ state: 'detached' });
  },
};
for (const [what, go] of Object.entries(ways)) {
  story(`the keyboard keeps its place when ${what}`, async ({ page, open, settled }) => {
    await open();
    await settled();
    await go(page);
    await settled({ run: ['done', 'failed', 'idle'] });
    await page.screenshot();
    assert.equal(await isNowhere(page), false);
  });
}

/** Notes each text of the live region, with the time at which it came. */
const listen = (page) => page.evaluate(() => {
  window.said = [];
  const region = document.querySelector('[role=status]');
  new MutationObserver(() => window.said.push([performance.now(), region.textContent.replace(/[\u2066-\u2069]/g, '')]))
    .observe(region, { childList: true, characterData: true, subtree: true });
});
const heard = (page, part) => page.waitForFunction((part) => window.said.find(([, text]) => text.includes(part))?.[1], part)
  .then((text) => text.jsonValue());

story('a new order, an error and a message are said through one live region', async ({ page, open, settled }) => {
  await open(asFragment(twoRows('score: rice')));
  await settled();
  await listen(page);
  await commit(page, cell(page, 0, 1), '900 to 5000');
  assert.match(await heard(page, 'Ranking updated'), /Ranking updated: (no clear winner, )?Checkout redesign first in \d+ of 100\./);
  await commit(page, cell(page, 1, 4), '3 to 2');
  assert.match(await heard(page, 'Effort of'), /Effort of Bulk export: The low end comes first\. Not updated/);
  await page.locator('#delete-1').click();
  await heard(page, 'Deleted one initiative.');
  await page.keyboard.press('Control+z');
  await page.locator('#cell-1-0').waitFor();
});

story('a choice within a picture is said', async ({ page, open, settled }) => {
  await open();
  await settled();
  await listen(page);
  await page.locator('#pair-second').selectOption({ index: 3 });
  assert.match(await heard(page, 'beats'), /beats/);
  await page.getByRole('button', { name: 'Show one future' }).click();
  await heard(page, 'comes first');
});

story('however fast the board changes, no more is said than once a second', async ({ page, open, settled }) => {
  await open();
  let { digest } = await settled();
  await listen(page);
  for (const text of ['900 to 1000', '800 to 1000', '700 to 1000', '600 to 1000', '500 to 1000']) {
    await commit(page, cell(page, 0, 1), text);
    ({ digest } = await settled({ after: digest }));
  }
  await page.locator('#delete-1').click();
  await heard(page, 'Deleted one initiative.');
  const times = await page.evaluate(() => window.said.map(([time]) => time));
  assert.ok(times.length >= 2, String(times));
  const pauses = times.slice(1).map((time, at) => time - times[at]);
  assert.ok(Math.min(...pauses) >= 990, `pauses of ${pauses} ms`);
});

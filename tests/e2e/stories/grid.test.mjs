// The keys of the grid: where each leads, and when a text is being edited.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, cells, enter, exampleBoard, hasFocus, said, says, twoRows, type } from '../board.mjs';

story('the grid is one stop of Tab, which comes back to where it was left', { firefox: true }, async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  await settled();
  assert.equal(await page.locator('.board-table [tabindex="0"]').count(), 1);
  await enter(cell(page, 1, 2));
  await page.waitForFunction(() => document.getElementById('cell-1-2').tabIndex === 0);
  assert.equal(await page.locator('.board-table [tabindex="0"]').count(), 1);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('.board-table')), null);
  await page.keyboard.press('Shift+Tab');
  await hasFocus(page, 'cell-1-2');
});

story('after a click on a cell, or Escape in it, typing replaces its text', { firefox: true }, async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  await settled();
  await cell(page, 0, 1).click();
  await page.keyboard.type('300 to 400');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'cell-1-1');
  await cell(page, 1, 1).click();
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await page.keyboard.type('500 to 600');
  await page.keyboard.press('Enter');
  assert.deepEqual((await cells(page)).map((row) => row[1]), ['300 to 400', '500 to 600']);
});

// The driver of Firefox tells two clicks as two, never as one that is double.
story('a double click on a cell edits its text', async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  await settled();
  await cell(page, 0, 1).dblclick();
  await page.locator('#cell-0-1[data-editing]').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  assert.equal(await said(cell(page, 0, 1)), '500 to 20000');
});

const KEYS = [
  ['End', 'cell-4-5'],
  ['Home', 'cell-4-0'],
  ['Control+End', 'cell-29-5'],
  ['Control+Home', 'heading-0'],
  ['ArrowDown', 'cell-0-0'],
  ['PageDown', 'cell-10-0'],
  ['PageDown', 'cell-20-0'],
  ['PageDown', 'cell-29-0'],
  ['PageUp', 'cell-19-0'],
  ['Control+ArrowRight', 'cell-19-5'],
  ['ArrowRight', 'up-19'],
  ['End', 'cell-19-5'],
  ['ArrowLeft', 'cell-19-4'],
];
story('every key of a grid leads where it does in a spreadsheet', { firefox: true }, async ({ page, open, settled }) => {
  await open(asFragment(await exampleBoard('thirty-features-rice')));
  await settled();
  const before = await cells(page);
  await enter(cell(page, 4, 2));
  for (const [key, id] of KEYS) {
    await page.keyboard.press(key);
    await hasFocus(page, id).catch(() => assert.fail(`${key} does not lead to ${id}`));
  }
  assert.deepEqual(await cells(page), before);
});

story('what is typed before a cell has its field goes into it', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  await settled();
  // All keys come in one task, before anything is drawn: after what gives a cell the focus, or the key that leads to it.
  const press = (keys, id) => page.evaluate(({ keys, id }) => {
    if (id) document.getElementById(id).closest('[tabindex]').focus();
    for (const key of keys) {
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  }, { keys, id });
  await press(['4', '2'], 'cell-1-1');
  await hasFocus(page, 'cell-1-1');
  await says(page, 'cell-1-1', '42');
  await page.keyboard.type(' to 50');
  await press(['Enter', '7', '5']);
  await hasFocus(page, 'cell-2-1');
  await says(page, 'cell-2-1', '75');
  assert.equal(await said(cell(page, 1, 1)), '42 to 50');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await press(['Enter', '9']);
  await hasFocus(page, 'cell-3-1');
  await says(page, 'cell-3-1', '9');
  await page.keyboard.press('Escape');
  await press(['ArrowUp', '6']);
  await says(page, 'cell-2-1', '6');
  await page.keyboard.press('Escape');
  await press(['ArrowUp', 'Delete']);
  await says(page, 'cell-1-1', '');
  assert.notEqual(await said(cell(page, 2, 1)), '');
});

story('typing replaces, F2 and Enter edit, and Enter goes down', { firefox: true }, async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  const text = () => said(cell(page, 0, 1));
  await enter(cell(page, 1, 1));
  await page.keyboard.press('ArrowUp');
  await hasFocus(page, 'cell-0-1');
  await page.keyboard.type('7 to 9');
  assert.equal(await text(), '7 to 9');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'cell-1-1');
  const typed = await settled({ after: digest });
  for (const [key, more, whole] of [['F2', '5', '7 to 95'], ['Enter', '0', '7 to 950']]) {
    await page.keyboard.press('ArrowUp');
    await hasFocus(page, 'cell-0-1');
    await page.keyboard.press(key);
    await page.locator('#cell-0-1[data-editing]').waitFor();
    await page.keyboard.type(more);
    // Arrows move the caret while a text is edited.
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.evaluate(() => document.activeElement.selectionStart), whole.length - 1);
    await page.keyboard.press('Enter');
    await hasFocus(page, 'cell-1-1');
    assert.equal(await text(), whole);
  }
  await settled({ after: typed.digest });
});

story('Tab leaves an edited cell for the next, and Escape takes the edit back', { firefox: true }, async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  await enter(cell(page, 0, 1));
  await type(page, cell(page, 0, 1), '7 to 9');
  await page.keyboard.press('Tab');
  await hasFocus(page, 'cell-0-2');
  const edited = await settled({ after: digest });
  await page.keyboard.press('F2');
  await page.keyboard.type('000');
  await page.keyboard.press('Escape');
  assert.equal(await said(cell(page, 0, 2)), '0.5 to 2');
  await hasFocus(page, 'cell-0-2');
  assert.equal((await settled()).digest, edited.digest);
});

story('Alt and an arrow move the row, and the focus stays in its cell', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  await settled();
  await enter(cell(page, 0, 1));
  await page.keyboard.press('Alt+ArrowDown');
  await says(page, 'cell-1-0', 'Checkout redesign');
  await hasFocus(page, 'cell-1-1');
  await page.keyboard.press('Alt+ArrowDown');
  await says(page, 'cell-2-0', 'Checkout redesign');
  await page.keyboard.press('Alt+ArrowUp');
  await says(page, 'cell-1-0', 'Checkout redesign');
});

story('what an input method composes stays in the cell until it is done', async ({ page, context, open, settled }) => {
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  const devtools = await context.newCDPSession(page);
  const compose = (text) => devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const press = async (key, code) => {
    // As a browser tells of keys that an input method takes for itself.
    const told = { key, code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...told });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...told });
  };
  await enter(cell(page, 0, 0));
  await cell(page, 0, 0).selectText();
  await compose('け');
  await compose('けん');
  for (const key of ['Enter', 'ArrowDown', 'Escape', 'ArrowUp']) {
    await press(key, key);
    await compose('けんさく');
    await hasFocus(page, 'cell-0-0');
    assert.equal(await said(cell(page, 0, 0)), 'けんさく');
  }
  await devtools.send('Input.insertText', { text: '検索' });
  await hasFocus(page, 'cell-0-0');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'cell-1-0');
  assert.equal(await said(cell(page, 0, 0)), '検索');
  await page.locator('#order-picture').getByText('検索').first().waitFor();
  assert.ok((await settled()).digest, digest);
});

// The grid as a spreadsheet: a block of cells chosen, copied, cut, pasted, filled and emptied.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, cells, chosen, enter, twoRows } from '../board.mjs';
import { onClipboard, putOnClipboard } from '../clipboard.mjs';

const BOARD = asFragment(twoRows().replace(/\n$/, '\nAudit log\t10 to 20\t1 to 2\t50%\t1 to 3\n'));
const HTML = [
  ['<td>500 to 2000</td>', '<td>0.5 to 2</td>'],
  ['<td>2000 to 3000</td>', '<td>0.25 to 1</td>'],
].map((row) => `<tr>${row.join('')}</tr>`).join('\n');

/** Chooses the ranges of reach and impact of the first two rows. */
async function chooseFour(page) {
  await enter(cell(page, 0, 1));
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await chosen(page, ['cell-0-1', 'cell-0-2', 'cell-1-1', 'cell-1-2']);
}

story('a block is chosen by keys, and let go by Escape or a step', { firefox: true }, async ({ page, open, settled, shot }) => {
  await open(BOARD);
  await settled();
  await chooseFour(page);
  await shot('block of cells');
  await page.keyboard.press('Escape');
  await chosen(page, []);
  await chooseFour(page);
  await page.keyboard.press('ArrowDown');
  await chosen(page, []);
  await page.keyboard.press('Control+a');
  await page.waitForFunction(() => document.querySelectorAll('[aria-selected=true]').length === 15);
});

story('a block is chosen by the pointer, dragged or with Shift', { firefox: true }, async ({ page, open, settled }) => {
  await open(BOARD);
  await settled();
  await cell(page, 2, 4).scrollIntoViewIfNeeded();
  const middle = async (row, column) => {
    const { x, y, width, height } = await cell(page, row, column).boundingBox();
    return [x + width / 2, y + height / 2];
  };
  await page.mouse.move(...await middle(0, 1));
  await page.mouse.down();
  await page.mouse.move(...await middle(0, 2), { steps: 4 });
  await page.mouse.move(...await middle(1, 2), { steps: 4 });
  await page.mouse.up();
  await chosen(page, ['cell-0-1', 'cell-0-2', 'cell-1-1', 'cell-1-2']);
  await cell(page, 2, 3).click();
  await chosen(page, []);
  await cell(page, 1, 4).click({ modifiers: ['Shift'] });
  await chosen(page, ['cell-1-3', 'cell-1-4', 'cell-2-3', 'cell-2-4']);
});

story('a copied block is a table for other programs, and comes back as it was', { firefox: true }, async ({ page, open, settled }) => {
  await open(BOARD);
  const { digest } = await settled();
  await chooseFour(page);
  await page.keyboard.press('Control+c');
  const copied = await onClipboard(page);
  assert.equal(copied['text/plain'], '500 to 2000\t0.5 to 2\n2000 to 3000\t0.25 to 1\n');
  assert.ok(copied['text/html'].replace(/<t[hd]/g, '<td').replace(/<\/t[hd]/g, '</td').includes(HTML), copied['text/html']);
  await enter(cell(page, 1, 1));
  await page.keyboard.press('Control+v');
  await settled({ after: digest });
  const after = await cells(page);
  assert.deepEqual([after[1].slice(1, 3), after[2].slice(1, 3)], [['500 to 2000', '0.5 to 2'], ['2000 to 3000', '0.25 to 1']]);
  await page.keyboard.press('Control+z');
  await page.locator(`[data-digest="${digest}"]`).waitFor();
});

story('a block that is cut is gone from here and on the clipboard', { firefox: true }, async ({ page, open, settled }) => {
  await open(BOARD);
  const { digest } = await settled();
  const before = await cells(page);
  await chooseFour(page);
  await page.keyboard.press('Control+x');
  await settled({ after: digest });
  const [first, second] = await cells(page);
  assert.deepEqual([first.slice(1, 3), second.slice(1, 3)], [['', ''], ['', '']]);
  assert.equal((await onClipboard(page))['text/plain'], '500 to 2000\t0.5 to 2\n2000 to 3000\t0.25 to 1\n');
  await enter(cell(page, 0, 1));
  await page.keyboard.press('Control+v');
  await page.locator(`[data-digest="${digest}"]`).waitFor();
  assert.deepEqual(await cells(page), before);
});

story('a single text that is pasted fills the block', async ({ page, open, settled }) => {
  await open(BOARD);
  const { digest } = await settled();
  await putOnClipboard(page, { 'text/plain': '3 to 4' });
  await chooseFour(page);
  await page.keyboard.press('Control+v');
  await settled({ after: digest });
  const [first, second] = await cells(page);
  assert.deepEqual([first.slice(1, 3), second.slice(1, 3)], [['3 to 4', '3 to 4'], ['3 to 4', '3 to 4']]);
});

story('the first row of a block fills it downwards', async ({ page, open, settled }) => {
  await open(BOARD);
  const { digest } = await settled();
  await chooseFour(page);
  await page.keyboard.press('Control+d');
  await settled({ after: digest });
  const [first, second, third] = await cells(page);
  assert.deepEqual(second.slice(1, 3), first.slice(1, 3));
  assert.deepEqual(third.slice(1, 3), ['10 to 20', '1 to 2']);
});

story('a block is emptied by one key, in one step', async ({ page, open, settled }) => {
  await open(BOARD);
  const { digest } = await settled();
  const before = await cells(page);
  await chooseFour(page);
  await page.keyboard.press('Delete');
  await settled({ after: digest });
  assert.deepEqual((await cells(page)).map((row) => row.filter((text) => text === '').length), [2, 2, 0]);
  await page.keyboard.press('Control+z');
  await page.locator(`[data-digest="${digest}"]`).waitFor();
  assert.deepEqual(await cells(page), before);
});

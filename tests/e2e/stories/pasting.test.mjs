// A sheet from a spreadsheet, pasted onto the page.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { cell, cells, commit, enter, exampleBoard, notice, paste, ranks, said, twoRows } from '../board.mjs';
import { putOnClipboard } from '../clipboard.mjs';

const SHEET = await exampleBoard('thirty-features-rice');
const FIELDS = SHEET.trimEnd().split('\n').map((line) => line.split('\t'));

/** The sheet as Google Sheets copies it: styles on everything, bold headings, nested spans, line ends inside cells. */
const AS_HTML = [
  '<meta charset="utf-8"><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style>',
  '<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" style="table-layout:fixed"><colgroup><col width="160"></colgroup><tbody>',
  ...FIELDS.map((fields, row) => {
    const cells = fields.map((text) => (row === 0
      ? `<td style="font-weight:bold;" data-sheets-value='{"1":2}'><b>${text}</b></td>`
      : `<td style="overflow:hidden;padding:2px 3px"><span style="font-size:10pt"><span>\n  ${text.replace(' ', '</span>\n <span>')} </span></span></td>`));
    return `<tr style="height:21px;">${cells.join('\n')}</tr>`;
  }),
  '</tbody></table>',
].join('\n');

/** Excel wraps the table in a document of its own, with comments around the fragment. */
const AS_EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--.xl65{mso-number-format:"\\@";}--></style></head>
<body><!--StartFragment--><TABLE border=0>${FIELDS.map((fields) => `<TR height=20>${fields.map((text) => `<TD class=xl65>${text}</TD>`).join('')}</TR>`).join('\n')}</TABLE><!--EndFragment--></body></html>`;

story('a sheet of thirty rows becomes a ranking, with the way back beside it', { firefox: true }, async ({ page, open, settled, shot }) => {
  await open();
  const example = await settled();
  const before = await cells(page);
  await paste(page, { 'text/plain': SHEET });
  const { run, digest } = await settled({ after: example.digest });
  assert.equal(run, 'done');
  await notice(page).getByText('Pasted 30 initiatives as a new board.').waitFor();
  assert.deepEqual(await cells(page), FIELDS.slice(1).map((fields) => FIELDS[0].map((_, at) => fields[at] ?? '')));
  const given = await ranks(page);
  const undecided = FIELDS.slice(1).map((fields) => [1, 2, 3, 4].some((at) => ['', 'TBD', undefined].includes(fields[at])));
  assert.deepEqual(given.map((rank) => rank === '–'), undecided);
  const numbers = given.filter((rank) => rank !== '–').map(Number).sort((left, right) => left - right);
  assert.deepEqual(numbers, Array.from({ length: numbers.length }, (_, at) => at + 1));
  await shot('thirty rows', { fullPage: true });
  await notice(page).getByRole('button', { name: 'Back to the board before' }).click();
  assert.equal((await settled({ after: digest })).digest, example.digest);
  assert.deepEqual(await cells(page), before);
});

for (const [program, html] of [['Google Sheets', AS_HTML], ['Excel', AS_EXCEL]]) {
  story(`a table as ${program} copies it gives the same board as its plain text`, async ({ page, open, settled, visitor }) => {
    await open();
    const example = await settled();
    await paste(page, { 'text/plain': SHEET });
    const plain = await settled({ after: example.digest });
    const other = await visitor();
    await other.open();
    await other.settled();
    await paste(other.page, { 'text/plain': 'the flavour that is not read', 'text/html': html });
    assert.equal((await other.settled({ after: example.digest })).digest, plain.digest);
    assert.deepEqual(await cells(other.page), await cells(page));
  });
}

story('a sheet on the real clipboard arrives by the paste key', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  const example = await settled();
  await putOnClipboard(page, { 'text/plain': SHEET });
  await page.keyboard.press('Control+v');
  await settled({ after: example.digest });
  assert.equal((await cells(page)).length, 30);
});

story('a block without headings goes over the cells from where it is pasted', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  const before = await cells(page);
  await paste(page, { 'text/plain': '700 to 800\t1 to 2\n900 to 950\t2 to 3\n' }, cell(page, 3, 1));
  await settled({ after: digest });
  const after = structuredClone(before);
  after[3].splice(1, 2, '700 to 800', '1 to 2');
  after[4].splice(1, 2, '900 to 950', '2 to 3');
  assert.deepEqual(await cells(page), after);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.locator(`[data-digest="${digest}"]`).waitFor();
  assert.deepEqual(await cells(page), before);
});

story('a block that reaches below the board adds rows', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await paste(page, { 'text/plain': 'Audit log\t100 to 200\nBilling\t300 to 400\n' }, cell(page, 4, 0));
  await settled({ after: digest });
  const texts = await cells(page);
  assert.equal(texts.length, 6);
  assert.deepEqual(texts[5], ['Billing', '300 to 400', '', '', '']);
  assert.equal((await ranks(page))[5], '–');
});

story('one word pasted into a cell is text in that cell', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await putOnClipboard(page, { 'text/plain': '700 to 900' });
  await enter(cell(page, 0, 1));
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  await settled({ after: digest });
  assert.equal(await said(cell(page, 0, 1)), '700 to 900');
  assert.equal(await notice(page).textContent(), '');
});

story('what is pasted into another field of the page stays there', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await putOnClipboard(page, { 'text/plain': twoRows() });
  await page.getByRole('button', { name: 'Paste or open' }).click();
  await page.keyboard.press('Control+v');
  assert.equal((await page.getByRole('textbox', { name: 'Paste a board' }).inputValue()).split('\n').length, 4);
  assert.equal((await settled()).digest, digest);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await settled({ after: digest });
  assert.equal((await cells(page)).length, 2);
});

story('a paste over an edited board can be taken back to the edit', async ({ page, open, settled }) => {
  await open();
  const example = await settled();
  await commit(page, cell(page, 0, 1), '111 to 222');
  const mine = await settled({ after: example.digest });
  await paste(page, { 'text/plain': twoRows() });
  const pasted = await settled({ after: mine.digest });
  await page.locator('body').press('Control+z');
  assert.equal((await settled({ after: pasted.digest })).digest, mine.digest);
  assert.equal(await said(cell(page, 0, 1)), '111 to 222');
});

// A table of another program: seen before it is taken over, and nothing of it silently.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, cells, commit, enter, exampleBoard, notice, paste, ranks, twoRows } from '../board.mjs';
import { dropFile, openFile, panel, preview, previewed, takeOver, use } from '../importing.mjs';

const UNKNOWN = [
  'Thing,Gain,Toil,Sure,Who',
  'Search,3,2,80%,Ana',
  'Export,5,4,100%,Li',
  'Audit,2,1,50%,Li',
  '',
].join('\n');

story('a sheet with unknown headings is asked about, and each answer is seen at once', async ({ page, open, settled, shot }) => {
  await open();
  const { digest } = await settled();
  await openFile(page, UNKNOWN);
  await panel(page).getByRole('heading', { name: 'Import a table' }).waitFor();
  await panel(page).getByText('No score can be made out of these columns yet.').waitFor();
  assert.deepEqual(await preview(page), UNKNOWN.trimEnd().split('\n').map((line) => line.split(',')));
  await use(page, 1).selectOption({ label: 'value' });
  await use(page, 2).selectOption({ label: 'effort' });
  await previewed(page, 'Effort');
  await use(page, 4).selectOption({ label: 'leave out' });
  await page.locator('.preview').getByText('Ana').waitFor({ state: 'detached' });
  assert.equal(await panel(page).getByText('No score can be made').count(), 0);
  await shot('import mapping', { fullPage: true });
  assert.equal((await settled()).digest, digest);
  const seen = await preview(page);
  await takeOver(page);
  await settled({ after: digest });
  assert.deepEqual(await cells(page), seen.slice(1));
  assert.deepEqual((await ranks(page)).toSorted(), ['1', '2', '3']);
});

story('points are offered a spread by their confidence, and its ranges are seen before they count', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await openFile(page, UNKNOWN.replace('Thing,Gain,Toil,Sure', 'Initiative,Value,Effort,Confidence'));
  await panel(page).getByText('6 numbers have no range').waitFor();
  const points = [['3', '2'], ['5', '4'], ['2', '1']];
  const ranges = [['2 to 4.5', '1.3 to 3'], ['4 to 6.3', '3.2 to 5'], ['1 to 4', '0.5 to 2']];
  const numbers = async () => (await preview(page)).slice(1).map((row) => row.slice(1, 3));
  const spread = panel(page).getByRole('checkbox', { name: 'Make ranges of them' });
  assert.deepEqual(await numbers(), points);
  await spread.check();
  await previewed(page, '2 to 4.5');
  assert.deepEqual(await numbers(), ranges);
  await spread.uncheck();
  await previewed(page, '3');
  assert.deepEqual(await numbers(), points);
  await spread.check();
  await takeOver(page);
  await settled({ after: digest });
  assert.deepEqual((await cells(page)).map((row) => row.slice(1, 3)), ranges);
});

story('a file that is dropped is taken like one that is opened', { firefox: true }, async ({ page, open, settled, visitor }) => {
  await open();
  await settled();
  assert.ok(await dropFile(page, UNKNOWN));
  await panel(page).waitFor();
  const dropped = await preview(page);
  const other = await visitor();
  await other.open();
  await other.settled();
  await openFile(other.page, UNKNOWN);
  await panel(other.page).waitFor();
  assert.deepEqual(await preview(other.page), dropped);
});

story('a board that was saved opens from its file without a question', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await dropFile(page, twoRows('title: From a file'), 'board.tsv');
  await settled({ after: digest });
  await notice(page).getByText('Pasted 2 initiatives as a new board.').waitFor();
  assert.equal(await page.getByLabel('Title of the board').inputValue(), 'From a file');
  assert.equal(await panel(page).count(), 0);
});

const TRACKER = [
  'Summary,Issue key,Labels,Labels,Custom field (Story Points),Custom field (Value),Sprint,Sprint,Description',
  '"Search, faster",R-1,a,b,3,5,S1,S2,"Two',
  'lines"',
  'Export,R-2,c,,5,8,S1,,One',
  '',
].join('\r\n');

story('a tracker’s export with repeated headings becomes one column each', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await openFile(page, TRACKER);
  await panel(page).waitFor();
  assert.deepEqual((await preview(page))[0].slice(0, 5), ['Summary', 'Issue key', 'Labels', 'Story Points', 'Value']);
  assert.equal(await use(page, 3).locator('option:checked').textContent(), 'add to Labels');
  await takeOver(page);
  await settled({ after: digest });
  const [first, second] = await cells(page);
  assert.deepEqual([first[0], first[2], second[2]], ['Search, faster', 'a, b', 'c']);
  assert.deepEqual((await ranks(page)).toSorted(), ['1', '2']);
});

story('an import that is cancelled leaves all as it was', async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  const first = await settled();
  await commit(page, cell(page, 0, 1), '111 to 222');
  const { digest } = await settled({ after: first.digest });
  const before = await cells(page);
  await openFile(page, UNKNOWN);
  await use(page, 1).selectOption({ label: 'value' });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await panel(page).waitFor({ state: 'detached' });
  assert.deepEqual(await cells(page), before);
  assert.equal((await settled()).digest, digest);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal((await settled({ after: digest })).digest, first.digest);
});

story('an import is one step to undo, with whatever was chosen on the way', async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  const before = await cells(page);
  await openFile(page, UNKNOWN);
  await use(page, 1).selectOption({ label: 'value' });
  await use(page, 2).selectOption({ label: 'effort' });
  await panel(page).getByRole('checkbox').check();
  await takeOver(page);
  const imported = await settled({ after: digest });
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal((await settled({ after: imported.digest })).digest, digest);
  assert.deepEqual(await cells(page), before);
  assert.ok(await page.getByRole('button', { name: 'Undo' }).isDisabled());
  await page.getByRole('button', { name: 'Redo' }).click();
  assert.equal((await settled({ after: digest })).digest, imported.digest);
});

const WIKI = {
  // Row numbers of their own, paragraphs in cells, and a heading row of th.
  Confluence: `<div class="table-wrap"><table class="confluenceTable"><tbody>
    <tr><th class="numberingColumn"></th><th class="confluenceTh"><p><strong>Initiative</strong></p></th><th><p>Value</p></th><th><p>Effort</p></th></tr>
    <tr><td class="numberingColumn">1</td><td><p>Search</p><p>for teams</p></td><td><p>5 to 10</p></td><td><p>1 to 2</p></td></tr>
    <tr><td class="numberingColumn">2</td><td><p>Export</p></td><td><p>3 to 4</p></td><td><p>2 to 3</p></td></tr></tbody></table></div>`,
  Notion: `<meta charset='utf-8'><table><thead><tr><th>Initiative</th><th>Value</th><th>Effort</th></tr></thead><tbody>
    <tr><td>Search<br>for teams</td><td>5 to 10</td><td>1 to 2</td></tr><tr><td>Export</td><td>3 to 4</td><td>2 to 3</td></tr></tbody></table>`,
};
for (const [wiki, html] of Object.entries(WIKI)) {
  story(`a table of ${wiki} keeps what stands in a cell together`, { firefox: wiki === 'Confluence' }, async ({ page, open, settled }) => {
    await open();
    const { digest } = await settled();
    await paste(page, { 'text/html': html, 'text/plain': 'Search\nfor teams\t5 to 10' });
    // Whatever is left out, as the row numbers are, is asked about.
    if (wiki === 'Confluence') await takeOver(page);
    await settled({ after: digest });
    assert.deepEqual(await cells(page), [['Search for teams', '5 to 10', '1 to 2'], ['Export', '3 to 4', '2 to 3']]);
    // Whoever passes through the cell changes nothing of it.
    await enter(cell(page, 0, 0));
    await enter(cell(page, 1, 0));
    await page.getByRole('button', { name: 'Text of the board' }).click();
    assert.match(await page.locator('#source-box').inputValue(), /^"Search\nfor teams"\t5 to 10\t/m);
  });
}

story('thirty rows of points become a ranking in at most five actions', async ({ page, open, settled }) => {
  // The sheet as most have it: one number a cell.
  const lines = (await exampleBoard('thirty-features-rice')).trimEnd().split('\n').filter((line) => !line.startsWith('#'));
  const point = (text) => text.replace(/^(\S+) to \S+$/, '$1');
  const sheet = lines.map((line) => line.split('\t').map(point).join('\t')).join('\n');
  await open();
  const { digest } = await settled();
  const actions = [
    () => paste(page, { 'text/plain': sheet }),
    () => panel(page).getByRole('checkbox', { name: 'Make ranges of them' }).check(),
    () => takeOver(page),
  ];
  assert.ok(actions.length <= 5);
  for (const act of actions) await act();
  await settled({ after: digest });
  const given = await ranks(page);
  assert.equal(given.length, 30);
  const ranked = given.filter((rank) => rank !== '–').map(Number);
  assert.ok(ranked.length > 20);
  assert.deepEqual(ranked.toSorted((a, b) => a - b), ranked.map((_, at) => at + 1));
  assert.match((await cells(page))[0][1], / to /);
});

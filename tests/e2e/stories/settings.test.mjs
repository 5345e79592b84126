// The settings in the open, and the text of the board beside its table.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, cells, commit, ranks, said, twoRows, type } from '../board.mjs';

const source = (page) => page.locator('#source-box');
const lines = (page) => page.locator('.settings .setting-line').allTextContents();
const openSettings = (page) => page.getByText('Columns and correlation').click();
const openSource = (page) => page.getByRole('button', { name: 'Text of the board' }).click();

story('how much estimates are wrong together is said in words, moves the numbers and writes its line', async ({ page, open, settled, shot }) => {
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  await openSettings(page);
  await openSource(page);
  const together = page.getByLabel('How much our estimates of Effort tend to be wrong together');
  assert.equal(await together.locator('option:checked').textContent(), 'not at all');
  const words = await together.locator('option').allTextContents();
  assert.match(words.join('; '), /^not at all.*; a little.*; noticeably.*; strongly.*; entirely/);
  await together.selectOption({ label: words[3] });
  const strong = await settled({ after: digest });
  assert.match((await lines(page)).join('\n'), /^# together: Effort 0\.75$/m);
  assert.match(await source(page).inputValue(), /^# together: Effort 0\.75$/m);
  await together.selectOption({ label: words[0] });
  assert.equal((await settled({ after: strong.digest })).digest, digest);
  assert.doesNotMatch(await source(page).inputValue(), /together/);
  await shot('settings', { fullPage: true });
});

story('a unit is said once and stands at its heading and in its line', async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  await settled();
  await openSettings(page);
  await commit(page, page.getByLabel('The unit of Effort'), 'weeks');
  await page.locator('.settings .setting-line').getByText('# unit: Effort = weeks').waitFor();
  await page.locator('.board-table thead').getByText('weeks').waitFor();
  await openSource(page);
  assert.match(await source(page).inputValue(), /^# unit: Effort = weeks$/m);
});

story('what a column is for can be chosen, and back again gives the same numbers', async ({ page, open, settled }) => {
  await open(asFragment('Initiative\tValue\tEffort\tRisk\nA\t5 to 9\t1 to 2\t1 to 3\nB\t4 to 8\t1 to 3\t2 to 3\n'));
  const { digest } = await settled();
  await openSettings(page);
  const risk = page.getByLabel('In the score: Risk');
  assert.equal(await risk.locator('option:checked').textContent(), 'a label, leaves it alone');
  await risk.selectOption({ label: 'divides it' });
  const divided = await settled({ after: digest });
  assert.match(await page.locator('#formula').inputValue(), /Risk/);
  await page.getByLabel('In the score: Risk').selectOption({ label: 'a label, leaves it alone' });
  assert.equal((await settled({ after: divided.digest })).digest, digest);
});

story('the text of the board and its table follow each other', async ({ page, open, settled, shot }) => {
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  await openSource(page);
  await commit(page, cell(page, 0, 1), '111 to 222');
  const edited = await settled({ after: digest });
  assert.match(await source(page).inputValue(), /^Checkout redesign\t111 to 222\t/m);
  const text = (await source(page).inputValue()).replace('111 to 222', '500 to 2000');
  await type(page, source(page), `# level: 80%\n${text}Audit log\t10 to 20\t1 to 2\t50%\t1 to 3\n`);
  assert.equal((await settled()).digest, edited.digest);
  await page.getByRole('button', { name: 'Apply' }).click();
  await settled({ after: edited.digest });
  assert.deepEqual((await cells(page)).map((row) => row.slice(0, 2)), [
    ['Checkout redesign', '500 to 2000'], ['Bulk export', '2000 to 3000'], ['Audit log', '10 to 20'],
  ]);
  assert.equal(await page.locator('#level').inputValue(), '80%');
  assert.equal((await ranks(page)).length, 3);
  await shot('text of the board', { fullPage: true });
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal((await settled({ run: 'done' })).digest, edited.digest);
  assert.match(await source(page).inputValue(), /^Checkout redesign\t111 to 222\t/m);
});

story('an error in the text of the board is named by its line, and the text stays', async ({ page, open, settled }) => {
  await open(asFragment(twoRows('level: 90%')));
  const { digest } = await settled();
  await openSource(page);
  const broken = (await source(page).inputValue()).replace('level: 90%', 'level: very').replace('1 to 4', 'soon');
  await type(page, source(page), broken);
  await page.getByRole('button', { name: 'Apply' }).click();
  const problems = page.locator('.source-problems li');
  await problems.filter({ hasText: 'Line 1' }).waitFor();
  await problems.filter({ hasText: 'Line 3' }).waitFor();
  assert.equal(await problems.count(), 2);
  assert.equal(await source(page).inputValue(), broken);
  assert.equal(await said(cell(page, 0, 4)), 'soon');
  await type(page, source(page), broken.replace('very', '90%').replace('soon', '1 to 4'));
  await page.getByRole('button', { name: 'Apply' }).click();
  await problems.first().waitFor({ state: 'detached' });
  assert.equal((await settled({ run: 'done' })).digest, digest);
});

// How the score is computed and how the order is made, chosen on the page.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, cells, commit, enter, openNumbers, ordered, ranks, twoRows, verdict } from '../board.mjs';

const plain = (text) => text.replace(/[\u2068\u2069]/g, '');
const headings = (page) => page.locator('.heading-input').evaluateAll((inputs) => inputs.map((input) => input.value));
const figures = (page) => page.locator('#order-picture tbody tr').evaluateAll(
  (rows) => Object.fromEntries(rows.map((row) => {
    const [name, rank, , expected, mean] = [...row.cells].map((cell) => cell.textContent);
    return [name, { rank, expected, mean }];
  })),
);

story('the product’s two rows show its known means, chance and no winner', async ({ page, open, settled }) => {
  await open(asFragment(twoRows('score: rice', 'order: mean')));
  assert.equal((await settled()).run, 'done');
  await openNumbers(page);
  await page.getByRole('cell', { name: '522', exact: true }).waitFor();
  assert.equal((await figures(page))['Checkout redesign'].mean, '522');
  assert.equal((await figures(page))['Bulk export'].mean, '499');
  const first = ordered(page).filter({ hasText: 'Checkout redesign' }).locator('.chance');
  assert.equal(await first.textContent(), '45 of 100');
  assert.match(plain(await verdict(page).textContent()), /^No clear winner: Checkout redesign and Bulk export cannot be told apart/);
  assert.equal(await page.locator('#order').inputValue(), 'mean');
});

story('another order states its rule and puts another first', async ({ page, open, settled }) => {
  await open(asFragment(twoRows('score: rice')));
  await settled();
  const first = async () => plain(await ordered(page).first().locator('.name').textContent());
  assert.equal(await page.getByRole('combobox', { name: 'Order by' }).inputValue(), 'expected');
  await page.getByText('Expected value ÷ expected ⁨effort⁩ decides').waitFor();
  const rules = {
    mean: ['The mean score decides', 'Checkout redesign'],
    median: ['The median score decides', 'Bulk export'],
    p10: ['The cautious score decides', 'Bulk export'],
    first: ['The chance of being first decides.', 'Bulk export'],
  };
  for (const [order, [rule, name]] of Object.entries(rules)) {
    await page.getByRole('combobox', { name: 'Order by' }).selectOption(order);
    await page.getByText(rule).waitFor();
    assert.equal((await settled()).run, 'done');
    assert.equal(await first(), name, order);
  }
});

story('another model brings the columns it lacks and keeps what is there', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  const before = await cells(page);
  await page.getByRole('combobox', { name: 'Score', exact: true }).selectOption({ label: 'ICE' });
  await page.locator('.heading-input[id="heading-5"]').waitFor();
  assert.deepEqual(await headings(page), ['Initiative', 'Reach', 'Impact', 'Confidence', 'Effort', 'Ease']);
  await settled({ after: digest });
  assert.deepEqual(await ranks(page), ['–', '–', '–', '–', '–']);
  for (let row = 0; row < 5; row += 1) await commit(page, cell(page, row, 5), `${row + 1} to ${row + 3}`);
  const after = await cells(page);
  assert.deepEqual(after.map((row) => row.toSpliced(5, 1)), before);
  await page.waitForFunction(() => document.querySelectorAll('.board-table .rank:not(.unranked)').length === 5);
});

story('an own formula ranks', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await page.getByRole('combobox', { name: 'Score', exact: true }).selectOption({ label: 'Own formula' });
  await settled({ run: 'done' });
  await commit(page, page.getByRole('textbox', { name: 'Formula of the score' }), 'chance(confidence) * impact / effort^2');
  await settled({ after: digest });
  assert.deepEqual((await ranks(page)).toSorted(), ['1', '2', '3', '4', '5']);
  assert.equal(await page.locator('#model').inputValue(), '');
  assert.equal(await page.locator('#cell-0-1-hint .reading').count(), 0);
});

story('a renamed heading stays in the score', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await commit(page, page.locator('#heading-1'), 'Souls');
  await settled({ after: digest });
  assert.equal(await page.locator('#formula').inputValue(), 'Souls * Impact * Confidence / Effort');
  assert.deepEqual((await ranks(page)).toSorted(), ['1', '2', '3', '4', '5']);
  await enter(cell(page, 1, 1));
  await page.getByRole('textbox', { name: 'Souls of ⁨Bulk export⁩' }).waitFor();
});

story('a label column takes texts, leaves the numbers alone, and goes again', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await page.getByRole('button', { name: 'Add a column' }).click();
  await page.waitForFunction(() => document.activeElement.id === 'heading-5');
  await page.keyboard.insertText('Owner');
  await page.keyboard.press('Enter');
  await commit(page, cell(page, 0, 5), 'Ana');
  await settled({ run: 'done' });
  assert.equal((await settled()).digest, digest);
  assert.equal((await cells(page))[0][5], 'Ana');
  await page.getByText('label, not in the score').waitFor();
  await page.getByRole('button', { name: 'Delete the column Owner' }).click();
  await page.locator('#heading-5').waitFor({ state: 'detached' });
  assert.deepEqual(await headings(page), ['Initiative', 'Reach', 'Impact', 'Confidence', 'Effort']);
  assert.equal((await settled({ run: 'done' })).digest, digest);
});

story('sorting lays the rows in the order of their ranks', async ({ page, open, settled }) => {
  await open();
  await settled();
  await page.getByRole('button', { name: 'Sort by rank' }).click();
  await page.waitForFunction(() => document.querySelector('.board-table .rank').textContent === '1');
  assert.deepEqual(await ranks(page), ['1', '2', '3', '4', '5']);
});

story('in a German page 1,5 is one and a half', async ({ page, open, settled }) => {
  await open('?lang=de');
  const { digest } = await settled();
  await commit(page, cell(page, 0, 4), '1,5 bis 2,5');
  await settled({ after: digest });
  await page.locator('#cell-0-4-hint').getByText('1,5 bis 2,5').waitFor();
});

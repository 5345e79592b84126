// Texts that cannot be read, or can be read in two ways: nothing is lost, nothing is read silently.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { cell, commit, enter, hint, ordered, ranks, said, type, verdict } from '../board.mjs';

const stale = (page) => page.getByText('Not updated: this is the last result that could be computed.', { exact: true });
const isInvalid = (field) => field.evaluate((cell) => cell.getAttribute('aria-invalid') ?? cell.dataset.invalid ?? null);

story('an unreadable text stays, has its error and its fix beside it, and the last result stays marked', { firefox: true }, async ({
  page, open, settled, shot,
}) => {
  await open();
  const { digest } = await settled();
  const before = await verdict(page).textContent();
  const field = cell(page, 0, 4);
  await commit(page, field, '4 to 1');
  await hint(page, 0, 4).getByText('The low end comes first.').waitFor();
  assert.equal(await said(field), '4 to 1');
  assert.equal(await isInvalid(field), 'true');
  await stale(page).waitFor();
  assert.equal(await verdict(page).textContent(), before);
  assert.equal(await ordered(page).count(), 5);
  await page.getByText('1 cell cannot be read.').waitFor();
  await shot('error state', { fullPage: true });

  await hint(page, 0, 4).getByRole('button', { name: 'Make it 1 to 4' }).click();
  await settled({ run: 'done' });
  assert.equal(await said(field), '1 to 4');
  assert.equal(await isInvalid(field), null);
  assert.equal(await stale(page).count(), 0);
  assert.equal((await settled()).digest, digest);
});

story('the error of a cell is said to whoever reads with their ears', async ({ page, open, settled }) => {
  await open();
  await settled();
  await commit(page, cell(page, 1, 1), 'many');
  const field = page.getByRole('textbox', { name: 'Reach of ⁨Bulk export⁩' });
  await hint(page, 1, 1).getByText('A word here is not known.').waitFor();
  await enter(cell(page, 1, 1));
  const described = await field.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby')).textContent);
  assert.match(described, /^A word here is not known\. Write numbers, such as 5 to 10\./);
});

story('ends in the wrong order are swapped by one click', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await commit(page, cell(page, 2, 4), '10 to 5');
  await hint(page, 2, 4).getByRole('button', { name: 'Make it 5 to 10' }).click();
  await settled({ after: digest, run: 'done' });
  assert.equal(await said(cell(page, 2, 4)), '5 to 10');
});

const questions = {
  '5-10k': ['5,000 to 10,000', 'The suffix was taken for both ends.', '5 to 10000'],
  '~7': ['3.5 to 14', 'A spread was added around your number.', '7'],
};
for (const [text, [reading, asked, otherwise]] of Object.entries(questions)) {
  story(`the text ${text} is read, with the other reading one click away`, async ({ page, open, settled }) => {
    await open();
    const { digest } = await settled();
    await commit(page, cell(page, 0, 1), text);
    const read = await settled({ after: digest });
    assert.equal(await said(cell(page, 0, 1)), text);
    await hint(page, 0, 1).getByText(reading).waitFor();
    await hint(page, 0, 1).getByText(asked).waitFor();
    await hint(page, 0, 1).getByRole('button', { name: `Make it ${otherwise}` }).click();
    await settled({ after: read.digest });
    assert.equal(await said(cell(page, 0, 1)), otherwise);
    assert.equal(await hint(page, 0, 1).getByRole('button').count(), 0);
  });
}

story('a text is read along while it is typed, and nothing is complained of before it is committed', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await type(page, cell(page, 0, 1), '5k to ');
  assert.equal(await isInvalid(cell(page, 0, 1)), null);
  assert.equal(await hint(page, 0, 1).locator('.error').count(), 0);
  await page.keyboard.type('6k');
  await hint(page, 0, 1).getByText('5,000 to 6,000').waitFor();
  assert.equal((await settled()).digest, digest);
});

story('an emptied cell takes its initiative out of the ranks, and says so', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await commit(page, cell(page, 0, 1), '');
  await settled({ after: digest });
  assert.equal((await ranks(page))[0], '–');
  await hint(page, 0, 1).getByText('not estimated').waitFor();
  await page.getByText('1 initiative is not estimated and not ranked.').waitFor();
});

story('a formula that cannot be read is pointed into, and its fix repairs it', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  const formula = page.getByRole('textbox', { name: 'Formula of the score' });
  await commit(page, formula, 'Reach * Impct / Effort');
  const place = page.locator('#formula-hint');
  await place.getByText('No column and no shared number has this name.').waitFor();
  assert.equal(await place.locator('mark').textContent(), 'Impct');
  assert.equal(await isInvalid(formula), 'true');
  assert.equal(await formula.inputValue(), 'Reach * Impct / Effort');
  await stale(page).waitFor();
  await place.getByRole('button', { name: /^Make it .*Impact/ }).click();
  await settled({ after: digest, run: 'done' });
  assert.equal(await formula.inputValue(), 'Reach * Impact / Effort');
  assert.equal(await stale(page).count(), 0);
});

story('a level that is none is named and kept, and a sound one moves the numbers', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  const level = page.getByRole('textbox', { name: 'How sure the ranges are' });
  await commit(page, level, 'very');
  await page.getByText('Write how sure the ranges are, from 10% to 99.9%, or 100%.', { exact: true }).waitFor();
  assert.equal(await level.inputValue(), 'very');
  assert.equal(await isInvalid(level), 'true');
  await stale(page).waitFor();
  await commit(page, level, '50%');
  await settled({ after: digest, run: 'done' });
  assert.equal(await isInvalid(level), null);
  assert.equal(await stale(page).count(), 0);
});

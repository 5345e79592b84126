// Undo and redo: every change can be taken back and made again.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { cell, cells, commit, enter, hint, ordered, said, type } from '../board.mjs';

const board = async (page) => ({
  cells: await cells(page),
  headings: await page.locator('.heading-input').evaluateAll((inputs) => inputs.map((input) => input.value)),
  formula: await page.locator('#formula').inputValue(),
  rule: await page.locator('.rule > span').textContent(),
});

/** Changes of every kind, each of which gives other numbers or another sheet. */
const changes = [
  (page) => commit(page, cell(page, 0, 1), '700 to 900'),
  (page) => page.getByRole('button', { name: 'Delete ⁨Onboarding emails⁩' }).click(),
  (page) => page.getByRole('button', { name: 'Move ⁨Bulk export⁩ up' }).click(),
  (page) => page.getByRole('button', { name: 'Duplicate ⁨Single sign-on⁩' }).click(),
  (page) => page.locator('#order').selectOption('p10'),
  (page) => page.locator('#model').selectOption('ice'),
  (page) => page.getByRole('button', { name: 'Add an initiative' }).click(),
  (page) => page.getByRole('button', { name: 'Add a column' }).click(),
  (page) => commit(page, page.locator('#heading-0'), 'Idea'),
];

const ways = {
  buttons: [
    (page) => page.getByRole('button', { name: 'Undo' }).click(),
    (page) => page.getByRole('button', { name: 'Redo' }).click(),
  ],
  keys: [(page) => page.keyboard.press('Control+z'), (page) => page.keyboard.press('Control+Shift+z')],
};
for (const [by, [undo, redo]] of Object.entries(ways)) {
  story(`every change is taken back and made again by ${by}`, async ({ page, open, settled }) => {
    await open();
    // The rule tells whom the mean would put first, which only the answer says.
    const answered = async () => {
      await settled({ run: ['done', 'idle'] });
      return board(page);
    };
    const seen = [await answered()];
    for (const change of changes) {
      await change(page);
      seen.push(await answered());
      assert.notDeepEqual(seen.at(-1), seen.at(-2), String(change));
    }
    for (let at = seen.length - 2; at >= 0; at -= 1) {
      await undo(page);
      assert.deepEqual(await answered(), seen[at], `undone to ${at}`);
    }
    assert.ok(await page.getByRole('button', { name: 'Undo' }).isDisabled());
    for (let at = 1; at < seen.length; at += 1) {
      await redo(page);
      assert.deepEqual(await answered(), seen[at], `redone to ${at}`);
    }
    assert.ok(await page.getByRole('button', { name: 'Redo' }).isDisabled());
  });
}

for (const [id, choice] of [['order', 'p10'], ['model', 'ice']]) {
  story(`the choice of ${id} shows what is in force after undo and redo`, async ({ page, open, settled }) => {
    await open();
    await settled();
    const before = await page.locator(`#${id}`).inputValue();
    const shows = (value) => page.waitForFunction(([id, value]) => document.getElementById(id).value === value, [id, value]);
    await page.locator(`#${id}`).selectOption(choice);
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await shows(choice);
  });
}

story('undo brings back the same numbers to the last bit', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await commit(page, cell(page, 0, 1), '700 to 900');
  const edited = await settled({ after: digest });
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal((await settled({ after: edited.digest })).digest, digest);
  await page.getByRole('button', { name: 'Redo' }).click();
  assert.equal((await settled({ after: digest })).digest, edited.digest);
});

story('moving rows moves no number', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  const score = (name) => ordered(page).filter({ hasText: name }).innerHTML();
  const before = await score('Bulk export');
  await page.getByRole('button', { name: 'Move ⁨Bulk export⁩ down' }).click();
  await settled({ after: digest });
  assert.equal((await cells(page))[2][0], 'Bulk export');
  assert.equal(await score('Bulk export'), before);
});

story('undo while typing is the field’s own', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await commit(page, cell(page, 0, 1), '700 to 900');
  const edited = await settled({ after: digest });
  const other = cell(page, 1, 1);
  const before = await said(other);
  await enter(other);
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  assert.equal(await said(other), `${before}x`);
  await page.keyboard.press('Control+z');
  assert.equal(await said(other), before);
  assert.equal(await said(cell(page, 0, 1)), '700 to 900');
  assert.equal((await settled()).digest, edited.digest);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  assert.equal((await settled({ after: edited.digest })).digest, digest);
});

story('undo of an unreadable text brings the result back into force', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await commit(page, cell(page, 0, 1), 'many');
  await hint(page, 0, 1).getByText('A word here is not known.').waitFor();
  await page.keyboard.press('Control+z');
  assert.equal((await settled({ run: 'done' })).digest, digest);
});

story('Escape takes back what is being typed, and nothing else', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  const before = await said(cell(page, 0, 1));
  await type(page, cell(page, 0, 1), '1 to 2');
  await page.keyboard.press('Escape');
  assert.equal(await said(cell(page, 0, 1)), before);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'cell-0-1');
  await page.keyboard.press('Tab');
  assert.equal((await settled()).digest, digest);
  assert.ok(await page.getByRole('button', { name: 'Undo' }).isDisabled());
});

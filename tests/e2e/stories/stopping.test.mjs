// A program that stops takes no board along.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, commit, said, twoRows } from '../board.mjs';

/** Has the next change of the page fail as a browser fails it: the program is told, and cannot go on. */
const plant = (page) => page.evaluate(() => {
  for (const change of ['setAttribute', 'setAttributeNS', 'insertBefore', 'appendChild']) {
    (Element.prototype[change] ? Element : Node).prototype[change] = () => { throw new Error('planted'); };
  }
});

story('a panic leaves the board as text and link, and both bring it back', { firefox: true }, async ({ page, open, settled, allow, shot }) => {
  allow(/./);
  await open(asFragment(twoRows('title: Rescued')));
  const { digest } = await settled();
  await commit(page, cell(page, 0, 1), '500 to 3000');
  const edited = await settled({ after: digest });
  await plant(page);
  // The page may stop as soon as the focus moves.
  await cell(page, 1, 0).click().catch(() => {});
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The calculator has stopped' }).waitFor();
  await shot('a program that has stopped');
  const text = await page.getByRole('textbox', { name: 'The board as text' }).inputValue();
  assert.match(text, /^# title: Rescued\n/);
  assert.match(text, /\nCheckout redesign\t500 to 3000\t/);
  await page.getByRole('link', { name: 'Open the board again' }).click();
  assert.ok((await settled()).digest);
  assert.equal(await said(cell(page, 0, 1)), '500 to 3000');
  assert.ok(edited.digest);
});

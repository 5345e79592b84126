// The page on a phone: nothing lies outside, everything can be touched.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, cells, commit, exampleBoard, hint, linkInAddress, twoRows } from '../board.mjs';

const SMALLEST = 24;

// A phone's window grows with what is too wide for it; the document's own width does not.
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Everything one can press or type in, which cannot be touched: too small, or under something else. */
const untouchable = (page) => page.evaluate((smallest) => {
  const wrong = [];
  for (const control of document.querySelectorAll('button, input, select, textarea, summary, a[href]')) {
    // What lies behind a heading that is shut, or is reached through its label, is not there to be touched.
    if (!control.checkVisibility() || control.classList.contains('visually-hidden')) continue;
    control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = control.getBoundingClientRect();
    const name = control.getAttribute('aria-label') || control.id || control.textContent;
    if (box.width < smallest || box.height < smallest) wrong.push(`${name}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
    if (box.left < 0 || box.right > innerWidth) wrong.push(`${name}: from ${box.left.toFixed(1)} to ${box.right.toFixed(1)}`);
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!control.contains(top) && !(control.disabled && top?.contains(control))) wrong.push(`${name}: covered by ${top?.className}`);
  }
  return wrong;
}, SMALLEST);

for (const width of [360, 320]) {
  const phone = { viewport: { width, height: 740 }, hasTouch: true, isMobile: true };

  story(`at ${width} px the first visit has no sideways scroll, and every control can be touched`, phone, async ({
    page, open, settled, shot,
  }) => {
    await open();
    await settled();
    await shot(`first visit ${width}`, { fullPage: true });
    assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide`);
    assert.deepEqual(await untouchable(page), []);
  });

  story(`at ${width} px errors, questions and panels fit`, phone, async ({ page, open, settled, shot }) => {
    await open();
    await settled();
    await commit(page, cell(page, 0, 1), '5-10k');
    await commit(page, cell(page, 0, 4), '4 to 1');
    await commit(page, page.locator('#level'), 'very');
    await hint(page, 0, 4).getByRole('button').waitFor();
    await shot(`errors ${width}`, { fullPage: true });
    for (const panel of ['Paste or open', 'Share']) {
      await page.getByRole('button', { name: panel }).tap();
      assert.ok((await overflow(page)) <= 0, `${panel}: ${await overflow(page)} px too wide`);
      assert.deepEqual(await untouchable(page), []);
    }
  });

  story(`at ${width} px the error of a formula fits`, phone, async ({ page, open, settled }) => {
    await open();
    await settled();
    await commit(page, page.locator('#formula'), 'Reach * Impct / Effort');
    await page.locator('#formula-hint').getByRole('button').waitFor();
    assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide`);
    assert.deepEqual(await untouchable(page), []);
  });

  story(`at ${width} px a cell is edited and the link follows`, phone, async ({ page, open, settled }) => {
    await open(asFragment(twoRows()));
    const { digest } = await settled();
    await cell(page, 1, 1).tap();
    await cell(page, 1, 1).fill('1 to 2');
    await page.locator('#add-row').tap();
    await settled({ after: digest });
    assert.equal((await cells(page)).length, 3);
    await linkInAddress(page);
    await page.reload();
    await settled();
    assert.equal(await cell(page, 1, 1).inputValue(), '1 to 2');
  });
}

story('at 360 px thirty rows and a long word fit', { viewport: { width: 360, height: 740 } }, async ({ page, open, settled }) => {
  const sheet = await exampleBoard('thirty-features-rice');
  await open(asFragment(sheet.replace('Saved searches', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(2))));
  await settled();
  assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide`);
});

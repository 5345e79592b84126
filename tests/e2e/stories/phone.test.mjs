// The page on a phone: a card an initiative, nothing lies outside, everything can be touched.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, commit, exampleBoard, hint, linkInAddress, said, twoRows, type } from '../board.mjs';

/** What a finger meets: 44 px for whatever enters, changes and arranges the board, 24 px for the rest, and for a pointer. */
const SMALLEST = { '.board, .toolbar, .settings, .score-panel, .notice': 44, body: 24 };

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
    const part = matchMedia('(pointer: coarse)').matches ? Object.keys(smallest).find((part) => control.closest(part)) : 'body';
    const least = smallest[part];
    if (box.width < least - 0.01 || box.height < least - 0.01) wrong.push(`${name}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
    if (box.left < 0 || box.right > innerWidth) wrong.push(`${name}: from ${box.left.toFixed(1)} to ${box.right.toFixed(1)}`);
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!control.contains(top) && !(control.disabled && top?.contains(control))) wrong.push(`${name}: covered by ${top?.className}`);
  }
  return wrong;
}, SMALLEST);

/** Nothing lies outside, and everything can be touched. */
async function fits(page, what) {
  assert.ok((await overflow(page)) <= 0, `${what}: ${await overflow(page)} px too wide`);
  assert.deepEqual(await untouchable(page), [], what);
}

const cards = (page) => page.locator('.board .card');
const low = cell;
const high = (page, row, column) => page.locator(`#high-${row}-${column}`);
const names = (page) => page.locator('.card .name input').evaluateAll((inputs) => inputs.map((input) => input.value));
const ranks = (page) => page.locator('.card .rank').allTextContents();
const columns = (page) => page.locator('details.settings');
const button = (page, name) => page.getByRole('button', { name, exact: true });

for (const width of [360, 320]) {
  const phone = { viewport: { width, height: 740 }, hasTouch: true, isMobile: true };

  story(`at ${width} px the first visit has no sideways scroll, and every control can be touched`, { ...phone, firefox: true }, async ({
    page, open, settled, shot,
  }) => {
    await open();
    await settled();
    await shot(`first visit ${width}`, { fullPage: true });
    await fits(page, 'the page');
    await columns(page).locator('summary').tap();
    await shot(`columns ${width}`, { fullPage: true });
    await fits(page, 'the columns');
  });

  story(`at ${width} px errors, questions and panels fit`, phone, async ({ page, open, settled, shot }) => {
    await open();
    await settled();
    assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches), 'this browser has no finger');
    await commit(page, low(page, 0, 1), '5-10k');
    await commit(page, low(page, 0, 4), '40');
    await commit(page, page.locator('#level'), 'very');
    await hint(page, 0, 1).getByRole('button').waitFor();
    await hint(page, 0, 4).getByRole('button').waitFor();
    await shot(`errors ${width}`, { fullPage: true });
    for (const panel of ['Paste or open', 'Share']) {
      await button(page, panel).tap();
      await fits(page, panel);
    }
  });

  story(`at ${width} px the error of a formula fits`, phone, async ({ page, open, settled }) => {
    await open();
    await settled();
    await commit(page, page.locator('#formula'), 'Reach * Impct / Effort');
    await page.locator('#formula-hint').getByRole('button').waitFor();
    await fits(page, 'the page');
  });

  story(`at ${width} px typing low and high gives the initiatives other ranks, and the link follows`, phone, async ({
    page, open, settled,
  }) => {
    await open(asFragment(twoRows()));
    let { digest } = await settled();
    assert.deepEqual(await ranks(page), ['2', '1']);
    for (const [field, text] of [[low(page, 0, 1), '40'], [high(page, 0, 1), '60']]) {
      await field.tap();
      await field.fill(text);
    }
    // The low end alone is above no high one for a moment; leaving the field commits it.
    await page.locator('#board-heading').tap();
    await page.locator('#cell-0-1-hint .reading', { hasText: '40 to 60' }).waitFor();
    for (const [field, text] of [[low(page, 0, 4), '0.001'], [high(page, 0, 4), '0.002']]) {
      await field.tap();
      await field.fill(text);
    }
    await page.locator('#add-row').tap();
    ({ digest } = await settled({ after: digest }));
    await page.waitForFunction(() => document.querySelector('.card .rank').textContent === '1');
    assert.equal(await cards(page).count(), 3);
    assert.equal(await low(page, 2, 0).evaluate((field) => field === document.activeElement), true);
    await linkInAddress(page);
    await page.reload();
    await settled();
    assert.deepEqual([await low(page, 0, 1).inputValue(), await high(page, 0, 1).inputValue()], ['40', '60']);
  });
}

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

story('a high end below the low one is an error beside the place, with a fix', phone, async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  await high(page, 0, 4).tap();
  await high(page, 0, 4).fill('0.5');
  await page.locator('#board-heading').tap();
  await hint(page, 0, 4).locator('.error').waitFor();
  for (const field of [low(page, 0, 4), high(page, 0, 4)]) {
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
  }
  assert.deepEqual([await low(page, 0, 4).inputValue(), await high(page, 0, 4).inputValue()], ['1', '0.5']);
  await hint(page, 0, 4).getByRole('button', { name: 'make it 0.5 to 1' }).tap();
  await settled({ after: digest });
  assert.deepEqual([await low(page, 0, 4).inputValue(), await high(page, 0, 4).inputValue()], ['0.5', '1']);
  assert.equal(await hint(page, 0, 4).locator('.error').count(), 0);
});

story('what two fields cannot say is written in one, and neither way loses what the other said', phone, async ({
  page, open, settled,
}) => {
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  const asText = button(page, 'Reach of ⁨Checkout redesign⁩, write it as text');
  await asText.tap();
  await low(page, 0, 1).fill('500 to 2000 mid 900');
  await page.locator('#board-heading').tap();
  await settled({ after: digest });
  assert.equal(await low(page, 0, 1).inputValue(), '500 to 2000 mid 900');
  await button(page, 'Reach of ⁨Checkout redesign⁩, write low and high').tap();
  await high(page, 0, 1).fill('3000');
  await page.locator('#board-heading').tap();
  await page.locator('#cell-0-1-hint .reading', { hasText: '500 to 3,000' }).waitFor();
  await asText.tap();
  assert.equal(await low(page, 0, 1).inputValue(), '500 to 3000 mid 900');
});

story('initiatives are added, moved, duplicated and deleted by buttons, and undo brings them back', phone, async ({
  page, open, settled,
}) => {
  await open(asFragment(twoRows()));
  await settled();
  const before = await names(page);
  await button(page, 'Move ⁨Checkout redesign⁩ down').tap();
  assert.deepEqual(await names(page), ['Bulk export', 'Checkout redesign']);
  await button(page, 'Duplicate ⁨Bulk export⁩').tap();
  assert.deepEqual(await names(page), ['Bulk export', 'Bulk export (copy)', 'Checkout redesign']);
  await button(page, 'Delete ⁨Bulk export⁩').tap();
  await button(page, 'Add an initiative').tap();
  assert.deepEqual(await names(page), ['Bulk export (copy)', 'Checkout redesign', '']);
  for (let step = 0; step < 4; step += 1) await button(page, 'Undo').tap();
  assert.deepEqual(await names(page), before);
});

story('a prompt is added in one touch and asks its question in every card', phone, async ({ page, open, settled, shot }) => {
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  await columns(page).locator('summary').tap();
  await button(page, 'Metric it moves').tap();
  await button(page, 'Near, mid or long term').tap();
  assert.equal(await low(page, 0, 6).evaluate((field) => field === document.activeElement), true);
  assert.equal(await low(page, 1, 5).getAttribute('placeholder'), 'Which metric does it move?');
  const answers = await low(page, 0, 6).evaluate((field) => [...field.list.options].map((option) => option.value));
  assert.deepEqual(answers, ['near', 'mid', 'long']);
  await low(page, 0, 6).fill('near');
  await page.locator('#board-heading').tap();
  await shot('prompts 360', { fullPage: true });
  await fits(page, 'the page');
  const told = new URL(await linkInAddress(page));
  assert.equal((await settled()).digest, digest, 'labels are none of the score');
  await page.goto('about:blank');
  await page.goto(told.href);
  await settled();
  assert.equal(await low(page, 0, 6).inputValue(), 'near');
});

story('columns are renamed, measured, added and deleted behind their heading', phone, async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  await settled();
  await columns(page).locator('summary').tap();
  await commit(page, page.locator('#heading-4'), 'Cost');
  await commit(page, page.getByRole('textbox', { name: 'The unit of Cost' }), 'weeks');
  await page.locator('.card .unit', { hasText: 'in weeks' }).first().waitFor();
  await button(page, 'Add a column').tap();
  await low(page, 0, 5).waitFor();
  await button(page, 'Delete the column Notes').tap();
  await low(page, 0, 5).waitFor({ state: 'detached' });
});

story('turning the phone keeps what is being typed, and the keyboard goes on where it was', phone, async ({
  page, open, settled,
}) => {
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  await low(page, 1, 1).tap();
  await type(page, low(page, 1, 1), '2500');
  await page.setViewportSize({ width: 740, height: 360 });
  await page.getByRole('grid').waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'cell-1-1');
  assert.equal(await said(cell(page, 1, 1)), '2500 to 3000');
  await type(page, cell(page, 1, 1), '2600 to 2900');
  await page.setViewportSize({ width: 360, height: 740 });
  await high(page, 1, 1).waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'cell-1-1');
  assert.deepEqual([await low(page, 1, 1).inputValue(), await high(page, 1, 1).inputValue()], ['2600', '2900']);
  await settled({ after: digest });
});

story('a narrow part of a wide page holds cards too', { viewport: { width: 1280, height: 800 } }, async ({ page, open, settled }) => {
  await open(asFragment(twoRows()));
  await settled();
  await page.locator('body').evaluate((body) => { body.style.inlineSize = '420px'; });
  await cards(page).first().waitFor();
  assert.equal(await page.getByRole('grid').count(), 0);
  await page.locator('body').evaluate((body) => { body.style.inlineSize = ''; });
  await page.getByRole('grid').waitFor();
  assert.equal(await cards(page).count(), 0);
});

story('at 360 px thirty rows and a long word fit', { viewport: { width: 360, height: 740 } }, async ({ page, open, settled }) => {
  const sheet = await exampleBoard('thirty-features-rice');
  await open(asFragment(sheet.replace('Saved searches', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(2))));
  await settled();
  assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide`);
});

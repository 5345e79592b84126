// What somebody sees who opens the page for the first time.
import assert from 'node:assert/strict';
import { SUB_PATH, story } from '../harness.mjs';
import { cell, cells, commit, drafts, linkInAddress, notice, ranks, verdict } from '../board.mjs';

story('a first visit shows the worked example and names no winner', { firefox: true }, async ({ page, open, settled, shot }) => {
  await open();
  assert.equal((await settled()).run, 'done');
  await page.getByText('This is a worked example.').waitFor();
  assert.equal(await page.getByLabel('Title of the board').inputValue(), 'Example: next quarter');
  assert.equal((await cells(page)).length, 5);
  assert.deepEqual((await ranks(page)).sort(), ['1', '2', '3', '4', '5']);
  assert.match(await verdict(page).textContent(), /^No clear winner: .+ cannot be told apart/);
  await shot('first visit desktop', { fullPage: true });
});

story('the page works under a path of a wiki', async ({ page, open, settled }) => {
  await open('', { under: SUB_PATH });
  await settled();
  await commit(page, cell(page, 0, 1), '600 to 700');
  assert.equal(new URL(await linkInAddress(page)).pathname, SUB_PATH);
});

story('the example is written neither to the link nor to storage before an edit', async ({ page, open, settled, origin }) => {
  await page.clock.install();
  await open();
  await settled();
  await page.clock.runFor(5000);
  assert.equal(page.url(), `${origin}/`);
  await page.reload();
  await settled();
  assert.equal(page.url(), `${origin}/`);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await commit(page, cell(page, 0, 1), '600 to 700');
  await page.clock.runFor(5000);
  assert.match(page.url(), /#r1/);
  assert.equal((await drafts(page)).length, 1);
});

story('clearing the example gives an empty board, and undo brings it back', async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  const before = await cells(page);
  await page.getByRole('button', { name: 'Clear it and start my own' }).click();
  await settled({ after: digest });
  assert.deepEqual(await cells(page), Array(3).fill(Array(5).fill('')));
  assert.deepEqual(await ranks(page), ['–', '–', '–']);
  assert.match(await verdict(page).textContent(), /^Nothing to rank yet/);
  assert.equal(await page.getByLabel('Title of the board').inputValue(), '');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'cell-0-0');
  await notice(page).getByRole('button', { name: 'Undo' }).click();
  await page.locator(`[data-digest="${digest}"]`).waitFor();
  assert.deepEqual(await cells(page), before);
  await page.getByText('This is a worked example.').waitFor();
});

story('the page says what it is before its program arrives', { firefox: true }, async ({ page, context, open, settled }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await context.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('about:blank');
  const opening = open();
  await page.getByText('Rank work by ranges you believe.').waitFor();
  await page.getByRole('heading', { name: 'rangerank' }).waitFor();
  assert.equal(await page.locator('[data-run]').getAttribute('data-run'), 'loading');
  release();
  await opening;
  assert.equal((await settled()).run, 'done');
  assert.equal(await page.getByText('Rank work by ranges you believe.').count(), 0);
});

const luminance = ([red, green, blue]) => (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
const colours = (page) => page.evaluate(() => {
  const { backgroundColor, color } = getComputedStyle(document.body);
  return [backgroundColor, color].map((colour) => colour.match(/\d+/g).map(Number));
});

for (const [colorScheme, isRight] of [
  ['dark', (paper, ink) => paper < 0.15 && ink > 0.7],
  ['light', (paper, ink) => paper > 0.85 && ink < 0.3],
]) {
  story(`the ${colorScheme} scheme has ${colorScheme} paper`, { firefox: colorScheme === 'dark', colorScheme }, async ({ page, open, settled, shot }) => {
    await open();
    await settled();
    const [paper, ink] = (await colours(page)).map(luminance);
    assert.ok(isRight(paper, ink), `paper ${paper}, ink ${ink}`);
    await shot(`first visit ${colorScheme}`, { fullPage: true });
  });
}

story('with reduced motion nothing moves', { reducedMotion: 'reduce' }, async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await commit(page, cell(page, 0, 1), '600 to 700');
  await settled({ after: digest });
  await page.getByRole('button', { name: 'Share' }).click();
  const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length);
  assert.equal(moving, 0);
});

story('on a laptop the whole of the worked example is in sight without scrolling sideways', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  await settled();
  const outside = await page.evaluate(() => [...document.querySelectorAll('.board-table input, .board-table button')].filter((one) => {
    const box = one.getBoundingClientRect();
    const frame = one.closest('.table-frame').getBoundingClientRect();
    return box.left < frame.left || box.right > Math.min(frame.right, innerWidth);
  }).map((one) => one.getAttribute('aria-label')));
  assert.deepEqual(outside, []);
});

for (const width of [1280, 360]) {
  story(`at ${width} px the numbers of the axis stand clear of one another`, { viewport: { width, height: 800 } }, async ({ page, open, settled }) => {
    await open();
    await settled();
    const boxes = await page.locator('#order-picture .tick').evaluateAll((texts) => texts.map((text) => {
      const { left, right } = text.getBoundingClientRect();
      return { text: text.textContent, left, right };
    }));
    assert.ok(boxes.length >= 2);
    const collisions = boxes.slice(1).filter((box, at) => box.left < boxes[at].right + 4).map(({ text }) => text);
    assert.deepEqual(collisions, []);
  });
}

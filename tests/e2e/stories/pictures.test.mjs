// The pictures: each with a name, a finding and its numbers as a table, to be kept as files and played with.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { cell, commit, notice, openNumbers, ordered, type } from '../board.mjs';
import { saved } from '../files.mjs';

const figure = (page, id) => page.locator(`#${id}-picture`);
const PICTURES = ['#order-picture', '.learn-first', '#ranks-picture', '#pairs-picture', '#map-picture', '#score-picture'];
const NUMBERS = 'details.numbers';

/** Opens the numbers of a picture; resolves to the button that saves it. */
async function saving(page, id, kind) {
  await figure(page, id).locator(NUMBERS).locator('summary').click();
  return figure(page, id).getByRole('button', { name: `Save as ${kind}` });
}

story('every picture has a name, a finding and a table', async ({ page, open, settled, shot }) => {
  await open();
  await settled();
  for (const place of PICTURES) {
    const picture = page.locator(place);
    assert.ok((await picture.getByRole('heading').textContent()).length > 5, place);
    assert.ok((await picture.locator('.finding').first().textContent()).length > 20, place);
    await picture.locator(NUMBERS).locator('summary').click();
    await picture.getByRole('table').waitFor();
    assert.ok(await picture.locator('tbody tr').count() >= 2, place);
  }
  await shot('pictures', { fullPage: true });
});

story('a picture and its table say the same numbers', async ({ page, open, settled }) => {
  await open();
  await settled();
  await openNumbers(page);
  const names = await page.locator('#order-picture tbody th').allTextContents();
  assert.equal(await ordered(page).count(), names.length);
  const chances = await page.locator('#order-picture tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent).find((text) => /of 100/.test(text))));
  for (const [at, chance] of chances.entries()) {
    const row = await ordered(page).nth(at).textContent();
    assert.ok(row.includes(names[at]) && row.includes(chance), `${row}: ${names[at]}, ${chance}`);
  }
  const numbers = (texts) => texts.flatMap((text) => text.match(/\d+/) ?? []).toSorted();
  const drawn = numbers(await figure(page, 'pairs').locator('svg text:is(.number, .tick)').allTextContents());
  assert.equal(drawn.length, names.length * (names.length - 1));
  await openNumbers(page, 'pairs');
  assert.deepEqual(drawn, numbers(await figure(page, 'pairs').locator('tbody td').allTextContents()));
});

story('no picture turns while somebody is likely to press the next key', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  await settled();
  await page.evaluate(() => {
    let acted = 0;
    for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, () => { acted = Date.now(); }, true);
    new MutationObserver(() => { window.waited ??= Date.now() - acted; }).observe(document.getElementById('order-picture'), {
      subtree: true, childList: true, attributes: true, characterData: true,
    });
  });
  const turned = async (after) => {
    const waited = await (await page.waitForFunction(() => window.waited)).jsonValue();
    assert.ok(waited >= 250, `turned ${waited} ms after ${after}`);
    await settled();
    await page.evaluate(() => { window.waited = null; });
  };
  await commit(page, cell(page, 0, 1), '90000 to 99000');
  await turned('a key');
  await type(page, cell(page, 0, 1), '1 to 2');
  await cell(page, 2, 2).click();
  await turned('a click into a cell');
});

story('a picture saved twice is the same SVG, with title, date and link', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  await settled();
  const button = await saving(page, 'order', 'SVG');
  const first = await saved(page, () => button.click());
  const second = await saved(page, () => button.click());
  assert.match(first.name, /^Example-next-quarter-.+\.svg$/);
  assert.ok(first.bytes.equals(second.bytes));
  const svg = first.bytes.toString();
  const found = await (await page.context().newPage()).evaluate((svg) => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    return { name: root.localName, title: root.querySelector('title').textContent, text: [...root.querySelectorAll('text')].map((text) => text.textContent).join('') };
  }, svg);
  assert.deepEqual([found.name, found.title], ['svg', 'Example: next quarter: The order']);
  assert.match(found.text, new RegExp(String(new Date().getUTCFullYear())));
  assert.match(found.text.replace(/\s/g, ''), /http:\/\/127\.0\.0\.1:\d+\/\?e#r1\w+/);
  assert.doesNotMatch(svg, /var\(--|<script|href=/);
});

story('a picture saved as PNG is one, sharp and not empty', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  await settled();
  const button = await saving(page, 'order', 'PNG');
  const { name, bytes } = await saved(page, () => button.click());
  assert.match(name, /\.png$/);
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  assert.ok(width >= 1000 && width <= 4000 && height >= 400 && height <= 4000, `${width} × ${height}`);
  const colours = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, bytes.toString('base64'));
  assert.ok(colours > 20, `${colours} colours`);
});

story('where no PNG can be made of a picture, that is said', async ({ page, open, settled }) => {
  await open();
  await settled();
  await page.evaluate(() => { HTMLCanvasElement.prototype.toBlob = (done) => done(null); });
  await (await saving(page, 'order', 'PNG')).click();
  await notice(page).getByText('Save it as SVG instead.').waitFor();
});

story('futures are replayed only when asked, and stop when asked', async ({ page, open, settled }) => {
  await page.clock.install();
  await open();
  await settled();
  const replay = figure(page, 'order').locator('.replay');
  const play = replay.getByRole('button', { name: 'Play futures' });
  assert.equal(await play.getAttribute('aria-pressed'), 'false');
  await page.clock.runFor(5000);
  assert.equal(await replay.getByText(/^Future \d+:/).count(), 0);
  await play.click();
  await replay.getByText('Future 1:').waitFor();
  await page.clock.runFor(1000);
  await replay.getByText('Future 2:').waitFor();
  await replay.getByRole('button', { name: 'Pause' }).click();
  await play.waitFor();
  const shown = await replay.locator('.finding').textContent();
  await page.clock.runFor(5000);
  assert.equal(await replay.locator('.finding').textContent(), shown);
  await replay.getByRole('button', { name: 'All futures again' }).click();
  await replay.getByText(/^Future \d+:/).waitFor({ state: 'detached' });
});

story('with reduced motion no future plays by itself, and each can be shown', { reducedMotion: 'reduce' }, async ({ page, open, settled }) => {
  await open();
  await settled();
  const replay = figure(page, 'order').locator('.replay');
  assert.equal(await replay.getByRole('button', { name: 'Play futures' }).isVisible(), false);
  await replay.getByRole('button', { name: 'Show one future' }).click();
  await replay.getByText('Future 1:').waitFor();
});

story('two initiatives chosen against each other are told in a sentence', async ({ page, open, settled }) => {
  await open();
  await settled();
  const sentence = figure(page, 'pairs').locator('.pair');
  const [first, second] = [page.locator('#pair-first'), page.locator('#pair-second')];
  await first.selectOption({ label: 'Bulk export' });
  await second.selectOption({ label: 'Faster search' });
  await sentence.getByText(/Bulk export.* beats .*Faster search/).waitFor();
  const there = Number((await sentence.textContent()).match(/(\d+) of 100/)[1]);
  // Whoever would meet itself changes places.
  await first.selectOption({ label: 'Faster search' });
  await sentence.getByText(/Faster search.* beats .*Bulk export/).waitFor();
  const back = Number((await sentence.textContent()).match(/(\d+) of 100/)[1]);
  assert.equal(there + back, 100);
});

story('the threshold of a score is moved by keys and by dragging, and says its chance', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  await settled();
  const threshold = page.getByRole('slider', { name: 'Threshold' });
  const said = async () => {
    const text = await threshold.getAttribute('aria-valuetext');
    assert.equal(await figure(page, 'score').locator('svg .strong').first().textContent(), text);
    return Number(text.match(/(\d+) of 100/)?.[1] ?? (/more than/.test(text) ? 100 : 0));
  };
  const chance = (is) => page.waitForFunction(([is]) => {
    const text = document.querySelector('.threshold-input').getAttribute('aria-valuetext');
    return text !== is && text;
  }, [is]);
  assert.equal(await said(), 50);
  const before = await threshold.getAttribute('aria-valuetext');
  await threshold.focus();
  for (let presses = 0; presses < 8; presses += 1) await threshold.press('ArrowRight');
  await chance(before);
  const higher = await said();
  assert.ok(higher < 50, `${higher}`);
  for (let presses = 0; presses < 16; presses += 1) await threshold.press('ArrowLeft');
  assert.ok(await said() > 50);
  const { x, y, width, height } = await threshold.boundingBox();
  const value = await threshold.getAttribute('aria-valuetext');
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.9, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await chance(value);
  assert.ok(await said() < higher);
});

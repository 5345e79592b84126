// Measures how soon the page answers what is typed, committed and pasted, and prints a table: `node measure.mjs`.
//
// In Chromium, from the time the browser gives an event to when the frame that shows what came of it has been handed
// on to be painted: a message that is posted in that frame's animation callback arrives once its styles, layout and
// paint are done, unless another task goes before it; at the next frame they are done as well. What comes after, on the
// way to the screen, is not the page's. "4× slower" holds the page's main thread back by DevTools'
// `Emulation.setCPUThrottlingRate`; the worker is not held back. A machine at other work measures that work: "work" is
// what a fixed piece of work took on the same pages, before and after, so that two tables can be told apart.
import { resolve } from 'node:path';
import { launch } from './browser.mjs';
import { asFragment, cell, enter } from './board.mjs';
import { putOnClipboard } from './clipboard.mjs';
import { serveFolder } from './server.mjs';

const HEADINGS = 'Initiative\tReach\tImpact\tConfidence\tEffort\tOwner\tMetric\tHorizon';
const rows = (count) => Array.from({ length: count }, (_, row) => [
  `Initiative ${row + 1}`, `${100 * (row + 1)} to ${200 * (row + 2)}`, '0.5 to 2', '60% to 90%', `${row + 1} to ${2 * row + 3}`,
  'Ana', 'Paid invoices', 'Near',
].join('\t'));
const board = (count) => [HEADINGS, ...rows(count), ''].join('\n');

/** In the page: notes the time from an event until what it changed, once `isThere`, has been painted. */
const watchFor = ({ event, key, isThere }) => {
  const there = isThere ? new Function(`return ${isThere}`) : () => true;
  window.times = [];
  addEventListener(event, (happened) => {
    if (key && happened.key !== key) return;
    const asked = happened.timeStamp;
    // A report that stands already is not the one that is waited for.
    const before = document.querySelector('[data-run]').dataset.digest;
    const frame = () => {
      if (!there.call({ before })) return requestAnimationFrame(frame);
      const { port1, port2 } = new MessageChannel();
      let isNoted = false;
      const note = () => {
        if (!isNoted) window.times.push(performance.now() - asked);
        isNoted = true;
      };
      port1.onmessage = note;
      port2.postMessage(null);
      return requestAnimationFrame(note);
    };
    requestAnimationFrame(frame);
  }, true);
};
const noted = (page, count) => page.waitForFunction((count) => window.times.length >= count, count, { polling: 20 });

/** In the page: the time that a fixed piece of work takes, in milliseconds. */
const fixedWork = () => {
  const began = performance.now();
  let mixed = 1;
  for (let turn = 1; turn < 4e6; turn += 1) mixed = Math.imul(mixed ^ (mixed >>> 15), turn | 1);
  window.mixed = mixed;
  return performance.now() - began;
};
const works = [];
const noteWork = async (page) => void works.push(await page.evaluate(fixedWork));

/** A fresh page with this board, answered, its main thread so many times slower. */
async function opened({ browser, origin }, text, slower) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${origin}/${asFragment(text)}`);
  // Nothing of the board before is still to be drawn.
  await page.locator('[data-run=done]').waitFor();
  await page.locator('#score-picture').waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await noteWork(page);
  return page;
}

/** Every press of a key over what a cell of thirty rows holds, the report of the cell before still under way. */
async function keys(stage) {
  const page = await opened(stage, board(30), 4);
  await page.evaluate(watchFor, { event: 'keydown' });
  let pressed = 0;
  for (let row = 0; row < 20; row += 1) {
    await cell(page, row, 1).click();
    for (const key of [...`${row + 3} to ${row + 57}k`, 'Enter']) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      pressed += 1;
      await noted(page, pressed);
    }
  }
  return times(page);
}

/** Enter in a cell of twenty rows until the page has painted the new order. */
async function commits(stage) {
  const page = await opened(stage, board(20), 1);
  const isThere = 'document.querySelector("[data-run=done]") && document.querySelector("[data-run]").dataset.digest !== this.before';
  await page.evaluate(watchFor, { event: 'keydown', key: 'Enter', isThere });
  for (let edit = 0; edit < 40; edit += 1) {
    const field = cell(page, edit % 20, 1);
    await enter(field);
    await field.selectText();
    await page.keyboard.insertText(`${edit * 37 + 1} to ${edit * 91 + 2}`);
    await page.keyboard.press('Enter');
    await noted(page, edit + 1);
  }
  return times(page);
}

const ROWS = 'document.querySelectorAll(".board-table tbody tr")';
/** The rows beyond the window are drawn after those in it. */
const IN_SIGHT = `${ROWS}.length > 2 && ${ROWS}[${ROWS}.length - 1].getBoundingClientRect().bottom > innerHeight`;

/** Ctrl+V of 200 rows of 8 cells until those in sight, or all, are painted. */
const pastes = (isThere) => async (stage) => {
  const all = [];
  for (let round = 0; round < 10; round += 1) {
    const page = await opened(stage, board(2), 4);
    await putOnClipboard(page, { 'text/plain': board(200) });
    await page.evaluate(watchFor, { event: 'paste', isThere });
    await page.keyboard.press('Control+v');
    await noted(page, 1);
    all.push(...await times(page));
  }
  return all;
};

/** The times noted; the page is done with. */
async function times(page) {
  const found = await page.evaluate(() => window.times);
  await noteWork(page);
  await page.context().close();
  return found;
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];

const WHAT = [
  ['key press to painted echo, 30 rows, 4× slower', 100, keys],
  ['commit of a cell to painted order, 20 rows', 50, commits],
  ['paste of 200 × 8 cells to those in sight painted, 4× slower', 300, pastes(IN_SIGHT)],
  ['paste of 200 × 8 cells to all painted, 4× slower', '–', pastes(`${ROWS}.length === 200`)],
];

const browser = await launch();
const server = await serveFolder(resolve(process.env.DIST ?? new URL('../../dist', import.meta.url).pathname));
const ascending = (one, other) => one - other;
console.log('| ms | asked | median | p98 | most | times | work |\n|---|---|---|---|---|---|---|');
for (const [what, asked, measure] of WHAT) {
  const found = (await measure({ browser, origin: server.origin })).toSorted(ascending);
  const work = quantile(works.splice(0).toSorted(ascending), 0.5).toFixed(1);
  const told = [quantile(found, 0.5), quantile(found, 0.98), found.at(-1)].map((ms) => ms.toFixed(0));
  console.log(`| ${[what, typeof asked === 'number' ? `≤ ${asked}` : asked, ...told, found.length, work].join(' | ')} |`);
}
await browser.close();
await server.close();

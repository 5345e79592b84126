// The states of the page that somebody may be in. Each is reached by scripts in the page alone, so that pages and frames
// walk the same way.
import { asFragment, enter, exampleBoard, twoRows } from './board.mjs';

/** Runs in the page: presses what has this name, or leads by this selector. */
const press = (target, name) => target.evaluate((name) => {
  const isNamed = (one) => [one.getAttribute('aria-label'), one.textContent].some((text) => text?.trim() === name);
  const found = [...document.querySelectorAll('button, summary')].find(isNamed) ?? document.querySelector(name);
  found.focus();
  found.click();
}, name);

/** Types into a field and leaves it. */
const commit = (target, selector, text) => enter(target.locator(selector)).then(() => target.evaluate(([selector, text]) => {
  const field = document.querySelector(selector);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.blur();
}, [selector, text]));

/** Waits in the page until something is there, or is no longer. */
const until = (target, selector, isThere = true) => target.evaluate(([selector, isThere]) => new Promise((resolve, reject) => {
  const isSo = () => Boolean(document.querySelector(selector)) === isThere;
  if (isSo()) return resolve();
  const watch = new MutationObserver(() => {
    if (!isSo()) return;
    watch.disconnect();
    clearTimeout(limit);
    resolve();
  });
  const limit = setTimeout(() => reject(new Error(`never ${isThere ? '' : 'without '}${selector}`)), 10_000);
  watch.observe(document, { subtree: true, childList: true, attributes: true });
}), [selector, isThere]);

/** Opens every picture's table and every help. */
const openAll = async (target) => {
  await target.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await until(target, '.numbers:not(:has(table))', false);
};

/** Has the program stop at its next change, as a panic does. */
const stop = async (target) => {
  await target.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('planted') })));
  await until(target, '.stopped');
};

const table = 'What\tHow many\tHow long\nA\t5 to 10\t3\nB\t6 to 20\t4\nC\t1\t2\n';

/**
 * Name, the end of the address, and the way from there. `settles` leads to what the page shows once it stands: whole
 * pictures, unless said.
 */
export const STATES = [
  { name: 'the worked example', rest: '' },
  { name: 'the worked example with everything open', rest: '', reach: openAll },
  { name: 'the compact view', rest: '?embed' },
  { name: 'the compact view with everything open, to be looked at', rest: '?embed&ro', reach: openAll },
  { name: 'an empty board', rest: '', reach: async (page) => {
    await press(page, 'Clear it and start my own');
    await until(page, '.unranked, .card:not(:has(.rank))');
  } },
  { name: 'editing a cell', rest: '', reach: (page) => enter(page.locator('#cell-0-1')).then(() => page.evaluate(() => {
    const cell = document.getElementById('cell-0-1');
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true, cancelable: true }));
  })).then(() => until(page, '#cell-0-1[data-editing], .card #cell-0-1:focus')) },
  { name: 'an error in a cell', rest: '', reach: async (page) => {
    await commit(page, '#cell-0-4', '4 to 1');
    await commit(page, '#cell-1-1', 'many');
    await until(page, '#cell-0-4-hint .fix');
  } },
  { name: 'a question about a cell', rest: '', reach: async (page) => {
    await commit(page, '#cell-0-1', '5-10k');
    await until(page, '#cell-0-1-hint .fix');
  } },
  { name: 'an error in the formula', rest: '', reach: async (page) => {
    await commit(page, '#formula', 'Reach * Impct / Effort');
    await until(page, '#formula-hint .fix');
  } },
  { name: 'an error of the level', rest: '', reach: async (page) => {
    await commit(page, '#level', 'very');
    await until(page, '#level[aria-invalid]');
  } },
  { name: 'a message with a way back', rest: '', reach: async (page) => {
    await press(page, '#delete-1');
    await until(page, '.notice');
  } },
  { name: 'a board of one’s own', rest: asFragment(twoRows('title: Ours')) },
  { name: 'a long board with shared numbers', rest: async () => asFragment(await exampleBoard('thirty-features-rice')), reach: openAll },
  { name: 'a label column', rest: '', reach: async (page) => {
    await press(page, 'Add a column');
    await until(page, '#heading-5');
  } },
  { name: 'a chosen block', rest: '', reach: async (page) => {
    await enter(page.locator('#cell-0-1'));
    await page.evaluate(() => {
      const cell = document.getElementById('cell-0-1');
      cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, cancelable: true }));
    });
    await until(page, '[aria-selected=true], .card');
  } },
  { name: 'one replayed future', rest: '', reach: async (page) => {
    await press(page, 'Show one future');
    await until(page, '.picture .future');
  } },
  { name: 'the share panel', rest: '', reach: async (page) => {
    await press(page, 'Share');
    await until(page, '#share-link');
  } },
  { name: 'the open panel', rest: '', reach: async (page) => {
    await press(page, 'Paste or open');
    await until(page, '#open-box');
  } },
  { name: 'a link that cannot be read', rest: '#r1nonsense', settles: '.notice' },
  { name: 'the import panel', rest: '', reach: async (page) => {
    await press(page, 'Paste or open');
    await until(page, '#open-box');
    await page.evaluate((text) => void (document.getElementById('open-box').value = text), table);
    await press(page, 'Open');
    await until(page, '#import-heading');
  } },
  { name: 'the source view with a problem', rest: asFragment(twoRows('level: very')), reach: async (page) => {
    await press(page, 'Text of the board');
    await until(page, '.source-problems li');
  } },
  { name: 'a program that has stopped', rest: asFragment(twoRows()), reach: stop },
];

/** Leads a page from nowhere to a state. `lang` is a parameter of the address. */
export async function reach(page, origin, state, { lang } = {}) {
  // What the state before left in storage would be opened in place of the example.
  await page.evaluate(() => {
    if (location.protocol === 'about:') return;
    localStorage.clear();
    Storage.prototype.setItem = () => {};
  });
  await page.goto('about:blank');
  await page.goto(await address(origin, state, lang));
  await settle(page, state);
}

/** The address that a state begins at. */
export async function address(origin, { rest }, lang) {
  const end = typeof rest === 'function' ? await rest() : rest;
  return `${origin}/${lang ? `?lang=${lang}` : ''}${end}`;
}

/** Waits until the page stands, all its pictures drawn, then goes on to the state. */
export async function settle(target, { settles = '.rangerank:has(.picture .dot):not(:has([aria-busy=true]))', reach }) {
  await until(target, settles);
  await reach?.(target);
}

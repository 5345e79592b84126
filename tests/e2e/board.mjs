// How a story speaks of the board on the page: its cells, its ranks, what is typed and what is pasted.
import { readFile } from 'node:fs/promises';

/** The board text of a file in `examples/boards`. */
export const exampleBoard = (name) => readFile(new URL(`../../examples/boards/${name}.tsv`, import.meta.url), 'utf8');

/** The two rows of the product's own demonstration, with settings on top. */
export const twoRows = (...settings) => [
  ...settings.map((setting) => `# ${setting}`),
  'Initiative\tReach\tImpact\tConfidence\tEffort',
  'Checkout redesign\t500 to 2000\t0.5 to 2\t80%\t1 to 4',
  'Bulk export\t2000 to 3000\t0.25 to 1\t90%\t2 to 3',
  '',
].join('\n');

/** An address's end that opens a board text, as other tools write it. */
export const asFragment = (text) => `#t=${encodeURIComponent(text)}`;

export const cell = (page, row, column) => page.locator(`#cell-${row}-${column}`);
export const hint = (page, row, column) => page.locator(`#cell-${row}-${column}-hint`);
export const notice = (page) => page.locator('.notice-place');
export const openBox = (page) => page.getByRole('textbox', { name: 'Paste a board' });
export const verdict = (page) => page.locator('#verdict');

/** The texts of all cells, row by row. */
export const cells = (page) => page.locator('.board-table tbody tr').evaluateAll(
  (rows) => rows.map((row) => [...row.querySelectorAll('.cell-input')].map((cell) => cell.value ?? cell.textContent)),
);

/** The ranks beside the rows, from the first row to the last; `–` where there is none. */
export const ranks = (page) => page.locator('.board-table tbody .rank').evaluateAll(
  (places) => places.map((place) => (place.classList.contains('unranked') ? '–' : place.textContent)),
);

/** What a cell says: it is a field only where the keyboard is. */
export const said = (cell) => cell.evaluate((element) => element.value ?? element.textContent);

/** Waits until the cell with this id says so. */
export const says = (page, id, text) => page.waitForFunction(([id, text]) => {
  const cell = document.getElementById(id);
  return (cell.value ?? cell.textContent) === text;
}, [id, text]);

/** Moves the keyboard into a field, or into a cell that is one only then. */
export async function enter(field, options = {}) {
  await field.waitFor();
  const element = await field.elementHandle();
  const id = await element.evaluate((element, options) => {
    element.closest('input, textarea, [tabindex]').focus(options);
    return element.id;
  }, options);
  await hasFocus(await element.ownerFrame(), id);
}

/** Waits until what was committed in a field is drawn: until then it stands there as it was typed. */
export const drawn = (page) => page.waitForFunction(() => !document.querySelector('[data-editing]'));

/** Types over what a field holds, without committing it. */
export async function type(page, field, text) {
  await enter(field);
  await field.selectText();
  await page.keyboard.insertText(text);
}

/** The rows of the picture of the order, best first. */
export const ordered = (page) => page.locator('#order-picture .row');

/** Opens the numbers of a picture. */
export async function openNumbers(page, picture = 'order') {
  const numbers = page.locator(`#${picture}-picture .numbers`);
  await numbers.locator('summary').click();
  await numbers.locator('table').waitFor();
}

/** Types over what a field holds and commits it. */
export async function commit(page, field, text) {
  await type(page, field, text);
  await page.keyboard.press('Enter');
  await drawn(page);
}

/** Pastes `{ 'text/plain': …, 'text/html': … }` as the browser does, onto a field or onto the page. */
export const paste = (page, flavours, onto = page.locator('body')) => onto.evaluate((element, flavours) => {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(flavours)) clipboardData.setData(type, text);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox takes no such thing from whoever makes an event.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  element.dispatchEvent(event);
}, flavours);

/** Waits until the address bar holds the board's link and resolves to it. */
export async function linkInAddress(page, { not = '' } = {}) {
  await page.waitForFunction((not) => /#r1\w+$/.test(location.href) && location.href !== not, not);
  return page.url();
}

/** The keys of the boards that this browser keeps. */
export const drafts = (page) => page.evaluate(
  () => Object.keys(localStorage).filter((key) => key.startsWith('rangerank.draft.')),
);

/** Waits until a page sees that so many boards are kept: what another tab has written reaches it a moment later. */
export const keeps = (page, count) => page.waitForFunction(
  (count) => Object.keys(localStorage).filter((key) => key.startsWith('rangerank.draft.')).length === count, count,
);

/** Waits until exactly these cells, by their ids, are chosen as a block. */
export const chosen = (page, ids) => page.waitForFunction((ids) => {
  const inputs = document.querySelectorAll('.board-table [aria-selected=true] .cell-input');
  return [...inputs].map((input) => input.id).join() === ids.join();
}, ids);

/** Waits until what has this id has the focus, on a page or in a frame. */
export const hasFocus = (target, id) => target.waitForFunction((id) => document.activeElement.id === id, id);

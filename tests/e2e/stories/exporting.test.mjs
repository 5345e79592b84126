// The board and its results for other programs: on the clipboard, in files, and back again.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cells, notice, twoRows } from '../board.mjs';
import { onClipboard } from '../clipboard.mjs';
import { saved } from '../files.mjs';

const INJECTION = '=HYPERLINK("http://example.invalid","here")';
const BOARD = twoRows('title: Handed on').replace('Effort\n', 'Effort\tOwner\n').replace('1 to 4\n', `1 to 4\t${INJECTION}\n`);
const NAMES = ['Checkout redesign', 'Bulk export'];

/** The share panel of the board, and its digest. */
async function shared({ page, open, settled }) {
  await open(asFragment(BOARD));
  const { digest } = await settled();
  await page.getByRole('button', { name: 'Share' }).click();
  return digest;
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** What a button of the panel puts on the clipboard. */
async function copied(page, name) {
  await press(page, name);
  await notice(page).getByText('Copied.').waitFor();
  await press(page, 'Dismiss the message');
  return onClipboard(page);
}

const MARKUPS = {
  'Copy as Markdown': /^\| Rank \| Initiative .+ \|\n\|(---\|)+\n(\| \d \| .+ \|\n){2}$/,
  'Copy as HTML': /^<table>[^]*<td>Checkout redesign<\/td>[^]*<\/table>\n*$/,
  'Copy for Confluence': /^<table>[^]*<th>Initiative<\/th>[^]*<td>Checkout redesign<\/td>[^]*<\/table>\n*$/,
  'Copy for Jira': /^\|\| Rank \|\| Initiative .+ \|\|\n(\| \d \| .+ \|\n){2}$/,
};

story('the results are copied in the markup of each wiki, with every initiative', { isWhole: true }, async (person) => {
  await shared(person);
  for (const [button, markup] of Object.entries(MARKUPS)) {
    const { 'text/plain': text } = await copied(person.page, button);
    assert.match(text, markup, button);
    for (const name of NAMES) assert.ok(text.includes(name), `${button}: ${name}`);
  }
});

story('the table goes onto the clipboard as text and as HTML at once', { firefox: true, isWhole: true }, async (person) => {
  await shared(person);
  const { 'text/plain': plain, 'text/html': html } = await copied(person.page, 'Copy as table');
  const fields = plain.trimEnd().split('\n').map((line) => line.split('\t'));
  assert.deepEqual(fields.map(([name]) => name), ['Initiative', ...NAMES]);
  // The page's policy lets no text become markup.
  const found = await (await person.context.newPage()).evaluate((html) => {
    const { rows } = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
    return [...rows].map((row) => [...row.cells].map((cell) => cell.textContent));
  }, html);
  assert.deepEqual(found.map((row) => row.slice(0, 5)), fields.map((row) => row.slice(0, 5)));
});

story('a copied table that is pasted into an empty page is the same board', { isWhole: true }, async (person) => {
  const digest = await shared(person);
  const { page } = person;
  const before = await cells(page);
  await copied(page, 'Copy as table');
  await press(page, 'Share');
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await person.open();
  const example = await person.settled();
  await press(page, 'Clear it and start my own');
  const empty = await person.settled({ after: example.digest });
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Control+v');
  assert.equal((await person.settled({ after: empty.digest, run: 'done' })).digest, digest);
  assert.deepEqual(await cells(page), before);
});

story('no text of a board becomes a formula of a spreadsheet', { isWhole: true }, async (person) => {
  await shared(person);
  const { page } = person;
  const { bytes } = await saved(page, () => press(page, 'Board as CSV'));
  const csv = bytes.toString();
  assert.ok(csv.includes(`"'${INJECTION.replaceAll('"', '""')}"`), csv);
  const { 'text/plain': plain, 'text/html': html } = await copied(page, 'Copy as table');
  for (const text of [plain, html]) assert.doesNotMatch(text, /(?<!')=HYPERLINK/);
});

const FILES = {
  'Save as file': [/^Handed-on\.tsv$/, /^# title: Handed on\n/],
  'Board as CSV': [/^Handed-on\.csv$/, /Reach low,Reach high,Impact low,Impact high,.*\r\n.*500,2000,0\.5,2/],
  'Results as CSV': [/^Handed-on-.+\.csv$/, /Checkout redesign.*\r\n/],
  'Report as JSON': [/^Handed-on\.json$/, /^\{/],
};
story('each file is named by the board and holds it', async (person) => {
  const digest = await shared(person);
  for (const [button, [named, holds]] of Object.entries(FILES)) {
    const { name, bytes } = await saved(person.page, () => press(person.page, button));
    assert.match(name, named, button);
    const text = bytes.toString();
    assert.match(text, holds, button);
    for (const initiative of NAMES) assert.ok(text.includes(initiative), `${button}: ${initiative}`);
    if (button === 'Report as JSON') assert.equal(JSON.parse(text).digest, digest);
  }
});

story('the CSV of a board opens as the same board', async (person) => {
  const digest = await shared(person);
  const { bytes } = await saved(person.page, () => press(person.page, 'Board as CSV'));
  const other = await person.visitor();
  await other.open();
  const example = await other.settled();
  await press(other.page, 'Paste or open');
  await other.page.getByLabel('Open a file').setInputFiles({ name: 'board.csv', mimeType: 'text/csv', buffer: bytes });
  assert.equal((await other.settled({ after: example.digest })).digest, digest);
  assert.equal(await other.page.getByLabel('Title of the board').inputValue(), 'Handed on');
});

// Links that something happened to: what can be read is read, and what cannot is named and kept.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, cells, commit, drafts, linkInAddress, notice, openBox, said, twoRows } from '../board.mjs';

/** A link of the two rows as the page itself writes it: `{ fragment, digest, texts }`. */
async function written({ visitor }) {
  const writer = await visitor();
  await writer.open(asFragment(twoRows()));
  await writer.settled();
  await commit(writer.page, cell(writer.page, 0, 1), '500 to 2100');
  const { pathname, search, hash } = new URL(await linkInAddress(writer.page));
  assert.equal(pathname + search, '/?e');
  const { digest } = await writer.settled();
  return { fragment: hash.slice(1), digest, texts: await cells(writer.page) };
}

const middle = (fragment) => fragment.length >> 1;
const otherLetter = (fragment, at) => fragment.slice(0, at) + (fragment[at] === 'a' ? 'b' : 'a') + fragment.slice(at + 1);

/** A link whose checksum does not fit, so that its mark is not taken for a slip. */
const unfit = (link) => link.slice(0, -1) + (link.endsWith('x') ? 'y' : 'x');

const broken = {
  cut: [(whole) => whole.slice(0, -10), (whole) => `This link was cut on its way: ${whole.length - 10} of ${whole.length} characters arrived.`],
  'cut after its first letters': [(whole) => whole.slice(0, 3), () => 'This link was cut on its way: only its first 3 characters arrived.'],
  altered: [(whole) => otherLetter(whole, middle(whole)), () => 'This link was altered on its way'],
  'too new': [(whole) => unfit(whole.replace('r1', 'r2')), () => 'This link has format 2, which this page is too old to read.'],
  'too long': [() => 'r1zzzz'.padEnd(33_000, 'x'), () => 'This link has 33,000 characters, too many to be read.'],
  'no link': [(whole) => unfit(whole.replace('r1', 'r0')), () => 'This is no link to a board.'],
};

story('a link that is broken is named, kept in the box, and overwrites nothing', async (person) => {
  const { page, open, settled, shot } = person;
  const { fragment } = await written(person);
  await open();
  const example = await settled();
  await commit(page, cell(page, 0, 1), '111 to 222');
  await settled({ after: example.digest });
  await linkInAddress(page);
  const kept = await drafts(page);
  for (const [what, [breaks, tells]] of Object.entries(broken)) {
    await page.goto('about:blank');
    await open(`?e#${breaks(fragment)}`);
    await notice(page).getByText(tells(fragment)).waitFor();
    assert.equal(await openBox(page).inputValue(), breaks(fragment), what);
    assert.equal(await said(cell(page, 0, 1)), '111 to 222', what);
    assert.equal(await page.getByText('This is a worked example.').count(), 0, what);
    assert.deepEqual(await drafts(page), kept, what);
    if (what === 'cut') await shot('broken link');
  }
  await page.goto('about:blank');
  await open();
  await page.locator('#cell-0-1').waitFor();
  assert.equal(await said(cell(page, 0, 1)), '111 to 222');
});

story('a broken link put into a tab with a board leaves that board alone', async (person) => {
  const { page, open, settled } = person;
  const { fragment } = await written(person);
  await open();
  const example = await settled();
  await commit(page, cell(page, 0, 1), '111 to 222');
  const { digest } = await settled({ after: example.digest });
  await linkInAddress(page);
  const cut = fragment.slice(0, -10);
  await page.evaluate((fragment) => (location.hash = fragment), cut);
  await notice(page).getByText('This link was cut on its way').waitFor();
  assert.equal(await openBox(page).inputValue(), cut);
  assert.equal(await said(cell(page, 0, 1)), '111 to 222');
  assert.equal((await settled()).digest, digest);
});

story('a broken link that is put right in the box opens', async (person) => {
  const { page, open, settled } = person;
  const { fragment, digest } = await written(person);
  await open(`?e#${fragment.slice(0, -10)}`);
  const box = openBox(page);
  await box.waitFor();
  await box.fill((await box.inputValue()) + fragment.slice(-10));
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  assert.equal((await settled()).digest, digest);
});

const mangled = {
  'has %23 for #': (fragment) => `?e%23${fragment}`,
  'has %2523 for #': (fragment) => `?e%2523${fragment}`,
  'stands in ?s=': (fragment) => `?s=${fragment}`,
  'was percent-encoded behind the #': (fragment) => `?e#%23${fragment}`,
};
story('a link that a program has mangled opens, and the next edit writes a sound one', async (person) => {
  const { page, open, settled, origin } = person;
  const { fragment, digest, texts } = await written(person);
  for (const [what, mangle] of Object.entries(mangled)) {
    await page.goto('about:blank');
    await open(mangle(fragment));
    assert.equal((await settled()).digest, digest, what);
    assert.deepEqual(await cells(page), texts, what);
    await commit(page, cell(page, 1, 1), '2000 to 3100');
    await settled({ after: digest });
    const link = await linkInAddress(page);
    assert.equal(link.slice(0, link.indexOf('#')), `${origin}/?e`, what);
  }
});

story('a board in plain text behind #t= opens', async ({ page, open, settled }) => {
  await open(asFragment(twoRows('title: By hand')));
  assert.equal((await settled()).run, 'done');
  assert.equal(await page.getByLabel('Title of the board').inputValue(), 'By hand');
  assert.deepEqual((await cells(page))[1], ['Bulk export', '2000 to 3000', '0.25 to 1', '90%', '2 to 3']);
});

story('a link inside a mail opens from the box, and a mail without one is kept', async (person) => {
  const { page, open, settled, origin } = person;
  const { fragment, digest } = await written(person);
  await open();
  const example = await settled();
  await page.getByRole('button', { name: 'Paste or open' }).click();
  const box = openBox(page);
  const without = 'Hi Ana,\nthe board is in the other mail.\nLi';
  await box.fill(without);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await notice(page).getByText('There is neither a link nor a table in this text.').waitFor();
  assert.equal(await box.inputValue(), without);
  assert.equal((await settled()).digest, example.digest);
  const quoted = `${origin}/?e#${fragment}`.replace(/.{70}/g, '$&\n> ');
  await box.fill(`Hi Ana,\n> here is the board: <${quoted}>.\n> Li`);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  assert.equal((await settled({ after: example.digest })).digest, digest);
});

// The link: what it carries, where it stands, and what opening it does.
import assert from 'node:assert/strict';
import { settled as answered, story } from '../harness.mjs';
import {
  asFragment, cell, cells, commit, linkInAddress, notice, openBox, ranks, said, twoRows, type, verdict,
} from '../board.mjs';
import { onClipboard } from '../clipboard.mjs';
import { saved } from '../files.mjs';

story('an edit re-ranks on commit, moves no row, and its copied link gives others the same board', { isWhole: true }, async ({
  page, open, settled, visitor, shot,
}) => {
  await open();
  const { digest } = await settled();
  const names = (await cells(page)).map(([name]) => name);
  const before = await ranks(page);
  const slowest = cell(page, before.indexOf('5'), 1);
  await type(page, slowest, '90000 to 100000');
  assert.deepEqual(await ranks(page), before);
  assert.equal((await settled()).digest, digest);
  await page.keyboard.press('Enter');
  const after = await settled({ after: digest });
  assert.equal((await ranks(page))[before.indexOf('5')], '1');
  assert.deepEqual((await cells(page)).map(([name]) => name), names);

  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await notice(page).getByText('Copied.').waitFor();
  const { 'text/plain': link } = await onClipboard(page);
  assert.equal(link, await page.getByLabel('Link to this board').inputValue());
  assert.match(link, /\?e#r1[0-9A-Za-z]+$/);
  await shot('share panel');
  const other = await visitor();
  await other.page.goto(link);
  assert.equal((await other.settled()).digest, after.digest);
  assert.deepEqual(await cells(other.page), await cells(page));
  assert.equal(await verdict(other.page).textContent(), await verdict(page).textContent());
});

story('the address bar gets the link after an edit, and a reload shows the same board', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await commit(page, cell(page, 1, 1), '10 to 20');
  const after = await settled({ after: digest });
  await linkInAddress(page);
  const before = await cells(page);
  await page.reload();
  assert.equal((await settled()).digest, after.digest);
  assert.deepEqual(await cells(page), before);
  assert.equal(await notice(page).textContent(), '');
});

story('an edit made a moment before leaving is in the address all the same', async ({ page, open, settled }) => {
  await page.clock.install();
  await open();
  const { digest } = await settled();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await type(page, cell(page, 1, 1), '10 to 20');
  await page.keyboard.press('Enter');
  assert.doesNotMatch(page.url(), /#/);
  await page.reload();
  await page.clock.resume();
  await settled({ after: digest, run: 'done' });
  assert.equal(await said(cell(page, 1, 1)), '10 to 20');
});

story('a step of editing is no step of the browser’s way back', async ({ page, open, settled }) => {
  await open();
  let { digest } = await settled();
  const length = await page.evaluate(() => history.length);
  for (const text of ['10 to 20', '20 to 30']) {
    const before = page.url();
    await commit(page, cell(page, 1, 1), text);
    ({ digest } = await settled({ after: digest }));
    await linkInAddress(page, { not: before });
  }
  assert.equal(await page.evaluate(() => history.length), length);
});

story('a link put into the same tab opens that board, and the way back restores the one before', { firefox: true }, async ({ page, open, settled, origin }) => {
  await open();
  const { digest } = await settled();
  await commit(page, cell(page, 1, 1), '10 to 20');
  const mine = await settled({ after: digest });
  await linkInAddress(page);
  await page.evaluate((fragment) => (location.hash = fragment), asFragment(twoRows()));
  const theirs = await settled({ after: mine.digest });
  assert.deepEqual((await cells(page)).map(([name]) => name), ['Checkout redesign', 'Bulk export']);
  await notice(page).getByText('Opened the board from the link: 2 initiatives.').waitFor();
  await notice(page).getByRole('button', { name: 'Back to the board before' }).click();
  assert.equal((await settled({ after: theirs.digest })).digest, mine.digest);
  assert.equal(await said(cell(page, 1, 1)), '10 to 20');
  assert.equal(new URL(page.url()).origin, origin);
});

story('a link put into the tab opens though the page writes its own over it in that moment', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  const { digest } = await settled();
  await page.evaluate((fragment) => {
    const own = location.href;
    location.hash = fragment;
    history.replaceState(null, '', own);
  }, asFragment(twoRows()));
  await settled({ after: digest });
  assert.deepEqual((await cells(page)).map(([name]) => name), ['Checkout redesign', 'Bulk export']);
});

story('where copying is refused, the link is selected to be copied by hand', async ({ page, context, open, settled }) => {
  await context.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await open();
  await settled();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await notice(page).getByText('The browser did not allow copying.').waitFor();
  const [selected, link] = await page.getByLabel('Link to this board').evaluate(
    (input) => [document.activeElement === input && input.value.slice(input.selectionStart, input.selectionEnd), input.value],
  );
  assert.equal(selected, link);
});

story('where copying the text or a table is refused, the message says what to do with that', async ({ page, context, open, settled }) => {
  await context.addInitScript(() => {
    for (const way of ['writeText', 'write']) {
      navigator.clipboard[way] = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    }
  });
  await open(asFragment(twoRows()));
  await settled();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy as table', exact: true }).click();
  await notice(page).getByText('Save the board or the results as a file instead.').waitFor();
  await page.getByRole('button', { name: 'Copy as table text' }).click();
  await notice(page).getByText('The board’s text is selected below').waitFor();
  const [selected, text] = await page.locator('#source-box').evaluate(
    (area) => [document.activeElement === area && area.value.slice(area.selectionStart, area.selectionEnd), area.value],
  );
  assert.equal(selected, text);
  assert.match(text, /^Initiative\tReach/);
});

story('the file and the table text that are handed on hold the board', { isWhole: true }, async ({ page, open, settled, visitor }) => {
  await open(asFragment(twoRows('title: Handed on')));
  const { digest } = await settled();
  await page.getByRole('button', { name: 'Share' }).click();
  const file = await saved(page, () => page.getByRole('button', { name: 'Save as file' }).click());
  assert.match(file.name, /\.tsv$/);
  const text = file.bytes.toString();
  await page.getByRole('button', { name: 'Copy as table text' }).click();
  await notice(page).getByText('Copied.').waitFor();
  assert.equal((await onClipboard(page))['text/plain'], text);
  const other = await visitor();
  await other.open();
  const example = await other.settled();
  await other.page.getByRole('button', { name: 'Paste or open' }).click();
  await openBox(other.page).fill(text);
  await other.page.getByRole('button', { name: 'Open', exact: true }).click();
  assert.equal((await other.settled({ after: example.digest })).digest, digest);
  assert.equal(await other.page.getByLabel('Title of the board').inputValue(), 'Handed on');
});

story('what is pasted into other pages shows the board there, to be edited or not', { isWhole: true }, async ({ page, open, host, settled, shot }) => {
  await open(asFragment(twoRows('title: Q3 <core>')));
  const { digest } = await settled();
  await page.getByRole('button', { name: 'Share' }).click();
  const snippet = page.getByLabel('To be pasted there');
  const place = page.getByLabel('Where');
  for (const [where, pattern] of [
    ['MediaWiki', /^\{\{#widget:Iframe\|url=http\S+\?embed#r1\w+\|width=100%\|height=388\|border=0\}\}$/],
    ['Notion', /^http\S+\/\?embed#r1\w+$/],
    ['GitHub, GitLab', /^\| Rank \|[^]*Bulk export[^]*\[Open this board\]\(<http\S+\?e#r1\w+>\)$/],
  ]) {
    await place.selectOption({ label: where });
    assert.match((await snippet.inputValue()).trim(), pattern, where);
  }
  await shot('share for a repository');
  for (const [where, isReadOnly] of [['Any web page', false], ['<rangerank-board>', true]]) {
    await place.selectOption({ label: where });
    await page.getByLabel('Readers cannot change it').setChecked(isReadOnly);
    await page.getByRole('button', { name: 'Copy what to paste' }).click();
    await notice(page).getByText('Copied.').waitFor();
    const { 'text/plain': pasted } = await onClipboard(page);
    assert.equal(pasted, await snippet.inputValue());
    const wiki = await page.context().newPage();
    await wiki.goto(await host(`<!doctype html><title>Wiki</title>${pasted}`));
    const frame = await (await wiki.locator('iframe').elementHandle()).contentFrame();
    assert.equal((await answered(frame)).digest, digest);
    assert.equal(await frame.locator('input').count() > 0, !isReadOnly);
    await wiki.close();
  }
});

story('a link is a QR code for whoever asks, and what cannot be copied is selected', async ({ page, context, open, settled, shot }) => {
  await context.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await open(asFragment(twoRows()));
  await settled();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByText('Show as QR code').click();
  await page.getByRole('img', { name: 'QR code of the link to this board' }).waitFor();
  await shot('share', { fullPage: true });
  await page.getByRole('button', { name: 'Copy what to paste' }).click();
  await notice(page).getByText('What is to be pasted is selected below').waitFor();
  const [selected, text] = await page.getByLabel('To be pasted there').evaluate(
    (area) => [document.activeElement === area && area.value.slice(area.selectionStart, area.selectionEnd), area.value],
  );
  assert.equal(selected, text);
});

// The board on paper: one sheet up to 15 rows, black on white, with everything one needs to find the board again.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, commit, exampleBoard } from '../board.mjs';
import { pages } from '../pdf.mjs';

/** A board of four drivers. Names are as long as names are; the last one is the longest. */
function board(nRows) {
  const names = ['Checkout redesign for returning customers', 'Bulk export', 'Single sign-on with the directory', 'Faster search'];
  const rows = Array.from({ length: nRows }, (_, at) => [
    at === nRows - 1 ? 'The very last initiative, whose name says a little more than others do' : `${names[at % 4]} ${at + 1}`,
    `${100 + 70 * at} to ${900 + 190 * at}`, '0.25 to 2', '50% to 90%', `${1 + (at % 3)} to ${6 + (at % 5)}`,
  ].join('\t'));
  return ['# title: Roadmap of the third quarter', 'Initiative\tReach\tImpact\tConfidence\tEffort', ...rows, ''].join('\n');
}

const squeezed = (text) => text.normalize('NFKC').replace(/[\s⁨⁩]/g, '');

/** The pages of paper. The page hears that it is to be printed before it is, as from its own button. */
async function printed(page, options) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.locator('.paper').waitFor({ state: 'attached' });
  return pages(await page.pdf(options));
}

for (const format of ['A4', 'Letter']) {
  story(`fifteen rows of four drivers fit one page of ${format}, with all that belongs to them`, async ({ page, open, settled, origin }) => {
    await open(asFragment(board(15)));
    const { digest } = await settled();
    const verdict = await page.locator('#verdict').textContent();
    const [sheet, ...more] = await printed(page, { format });
    assert.equal(more.length, 0);
    for (const part of [
      'Roadmap of the third quarter', verdict, digest, '1080 to 3560', '0.25 to 2', 'Chance of each rank',
      'The very last initiative, whose name says a little more than others do', `${origin}/?e#r1`,
    ]) assert.ok(sheet.includes(squeezed(part)), `${part} in ${sheet}`);
    assert.ok(!/Undo|Addaninitiative|Whatisarange/.test(sheet), sheet);
  });
}

story('more rows flow over pages that repeat the headings', { timeout: 60_000 }, async ({ page, open, settled }) => {
  for (const nRows of [30, 80]) {
    await open(asFragment(board(nRows)));
    await page.reload();
    const { digest } = await settled();
    const sheets = await printed(page, { format: 'A4' });
    const having = (part) => sheets.filter((sheet) => sheet.includes(part));
    assert.ok(sheets.length > 1, `${sheets.length} pages`);
    assert.deepEqual(having('ReachImpactConfidenceEffort'), having('0.25to2'));
    assert.equal(having('0.25to2').length > 1, nRows === 80);
    for (let row = 1; row < nRows; row += 1) {
      assert.ok(having(['Fastersearch', 'customers', 'Bulkexport', 'directory'][row % 4] + row).length > 0, `row ${row}`);
    }
    assert.equal(having(digest).length, 1);
  }
});

story('the browser’s own command prints the sheet', async ({ page, open, settled }) => {
  await open(asFragment(board(3)));
  const { digest } = await settled();
  // The last picture to be drawn.
  await page.locator('#score-picture').waitFor();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const [sheet] = pages(await page.pdf({ format: 'A4' }));
  assert.ok(sheet.includes('Chanceofeachrank') && sheet.includes(digest) && !sheet.includes('Howsure'), sheet);
});

story('the link on paper opens the board', async ({ page, open, settled, visitor }) => {
  await open(asFragment(board(3)));
  const { digest } = await settled();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const link = await page.locator('.paper-link').textContent();
  const other = await visitor();
  await other.page.goto(link);
  assert.equal((await other.settled()).digest, digest);
});

story('the page is itself again after printing, and the sheet shows the last edit', async ({ page, open, settled }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.printed = document.querySelector('.paper')?.textContent;
      dispatchEvent(new Event('afterprint'));
    };
  });
  await open(asFragment(await exampleBoard('b2b-quarter-rice')));
  const { digest } = await settled();
  await commit(page, cell(page, 0, 1), '111 to 222');
  await settled({ after: digest });
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.waitForFunction(() => window.printed?.includes('111 to 222'));
  await page.locator('.paper').waitFor({ state: 'detached' });
});

story('paper is black on white whatever the theme, and holds no control', { colorScheme: 'dark' }, async ({ page, open, settled, shot }) => {
  await open(asFragment(board(15)));
  await settled();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.locator('.paper').waitFor();
  const colours = await page.locator('.paper :is(h1, th, td:not([data-shade]))').evaluateAll(
    (all) => [...new Set(all.map((one) => getComputedStyle(one).color))],
  );
  assert.deepEqual(colours, ['rgb(0, 0, 0)']);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgba(0, 0, 0, 0)');
  assert.equal(await page.locator('button:visible, input:visible, select:visible, textarea:visible').count(), 0);
  assert.equal(await page.locator('.paper :is(th, td)').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length), 0);
  await page.setViewportSize({ width: 688, height: 1032 });
  await shot('the sheet of paper', { fullPage: true });
});

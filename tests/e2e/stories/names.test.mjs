// Names that look like markup, or that turn the writing around: text, everywhere.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, cells, commit, notice, openNumbers, paste, verdict } from '../board.mjs';

const NAMES = [
  '<img src=x onerror="document.title=`run`">',
  '</td></tr></table><script>document.title="run"</script>',
  '<svg/onload=document.title="run">',
  'javascript:document.title="run"',
  '&lt;b&gt;&amp;&#60;i>',
  '{{7*7}}${7*7}',
];
const HEADING = '<iframe src="/frame"></iframe>';
const BOARD = [
  '# title: <title>run</title><img src=title onerror="document.title=`run`">',
  `Initiative\tValue\tEffort\t${HEADING}`,
  ...NAMES.map((name) => `${name}\t5 to 10\t1 to 2\t<img src=label onerror="document.title=\`run\`">`),
  '',
].join('\n');

/** Fails on whatever a name might have made: an element, a dialog, a run script. Requests fail by themselves. */
async function nothingRan(page) {
  assert.equal(await page.title(), 'rangerank: rank work by ranges you believe');
  const made = await page.locator('.rangerank').locator('img, iframe, script, object, embed, a, link, style').count();
  assert.equal(made, 0);
}

const shown = (page, place) => page.locator(place).allTextContents();
const arrivals = {
  'in a link': async ({ page, open, settled }) => {
    await open(asFragment(BOARD));
    await settled();
    return page;
  },
  'in a pasted text': async ({ page, open, settled }) => {
    await open();
    const { digest } = await settled();
    await paste(page, { 'text/plain': BOARD.replace(/^#.*\n/, '') });
    await settled({ after: digest });
  },
  'in a pasted table': async ({ page, open, settled }) => {
    await open();
    const { digest } = await settled();
    const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const rows = BOARD.trimEnd().split('\n').slice(1).map((line) => `<tr>${line.split('\t').map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
    const bait = '<img src=paste onerror="document.title=`run`"><script>document.title="run"</script>';
    await paste(page, { 'text/html': `${bait}<table>${rows.join('')}</table>${bait}` });
    await settled({ after: digest });
  },
};
for (const [how, arrive] of Object.entries(arrivals)) {
  story(`names that look like markup, ${how}, are text in every view`, { firefox: how === 'in a pasted table' }, async (person) => {
    const { page } = person;
    page.on('dialog', (dialog) => {
      throw new Error(`a dialog opened: ${dialog.message()}`);
    });
    await arrive(person);
    assert.deepEqual((await cells(page)).map(([name]) => name), NAMES);
    assert.equal(await page.locator('#heading-3').inputValue(), HEADING);
    for (const place of ['order', 'ranks']) {
      await openNumbers(page, place);
      assert.deepEqual((await shown(page, `#${place}-picture tbody bdi`)).toSorted(), NAMES.toSorted(), place);
    }
    await page.getByRole('button', { name: 'Share' }).click();
    await nothingRan(page);
  });
}

story('a name that looks like markup is text in the verdict', async ({ page, open, settled }) => {
  await open(asFragment(`Initiative\tValue\tEffort\n${NAMES[0]}\t500 to 600\t1\nB\t1 to 2\t1\n`));
  await settled();
  assert.equal(await verdict(page).textContent(), `⁨${NAMES[0]}⁩ comes first.`);
  await commit(page, cell(page, 0, 1), NAMES[2]);
  await page.locator('#cell-0-1-hint .error').waitFor();
  await commit(page, page.locator('#formula'), NAMES[2]);
  await page.locator('#formula-hint .error').waitFor();
  await nothingRan(page);
});

story('a name that turns the writing around turns nothing but itself', async ({ page, open, settled }) => {
  const turned = 'abc\u202Edef\u2066\u2067\u200F';
  await open(asFragment(`Initiative\tValue\tEffort\n${turned}\t500 to 600\t1\nB\t1 to 2\t1\n`));
  await settled();
  await openNumbers(page);
  const text = await page.locator('main').evaluate((main) => [
    main.textContent, ...[...main.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label')),
  ].join(' '));
  assert.match(text, /abcdef/);
  assert.doesNotMatch(text.replace(/[\u2068\u2069]/g, ''), /[\u202A-\u202E\u2066\u2067\u200E\u200F]/);
});

story('a long name is bounded, and the board still works', async ({ page, open, settled }) => {
  await open(asFragment(`Initiative\tValue\tEffort\n${'long '.repeat(2000)}\t5 to 6\t1\nB\t1 to 2\t1\n`));
  assert.equal((await settled()).run, 'done');
  await openNumbers(page);
  assert.ok((await page.locator('#order-picture tbody bdi').first().textContent()).length <= 200);
  assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth));
  assert.equal(await notice(page).textContent(), '');
});

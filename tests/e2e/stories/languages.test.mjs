// The page in other languages: its words, its numbers, and its direction.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, cells, commit, hint, notice, ranks, verdict } from '../board.mjs';

const document_ = (page) => page.evaluate(() => {
  const { lang, dir } = document.documentElement;
  return { lang, dir, title: document.title };
});
/** A board of one range, in an address that asks for a language. */
const one = (lang, cell) => `?lang=${lang}${asFragment(`Initiative\tValue\tEffort\nA\t${cell}\t1\n`)}`;

story('a German page is German from the title to the foot', { firefox: true }, async ({ page, open, settled, shot }) => {
  await open('?lang=de');
  await settled();
  assert.deepEqual(await document_(page), {
    lang: 'de', dir: 'ltr', title: 'rangerank: Vorhaben nach Spannen ordnen, an die man glaubt',
  });
  assert.match(await verdict(page).textContent(), /^Kein klarer Sieger: .+ lassen sich nicht unterscheiden/);
  assert.equal(await page.getByLabel('Titel des Boards').inputValue(), 'Beispiel: nächstes Quartal');
  await page.getByText('Das Board verlässt diesen Browser nie.').waitFor();
  await page.getByRole('button', { name: '⁨Massenexport⁩ löschen' }).click();
  await notice(page).getByText('Eine Initiative gelöscht.').waitFor();
  const english = await page.locator('.rangerank').innerText();
  assert.doesNotMatch(english, /\b(the|futures|score of|range|board is)\b/);
  await shot('German', { fullPage: true });
});

story('a fix on a German page reads as it is typed there, and puts in what it says', async ({ page, open, settled }) => {
  await open('?lang=de');
  const { digest } = await settled();
  await commit(page, cell(page, 0, 4), '2,5 bis 0,125');
  await hint(page, 0, 4).getByText('Das untere Ende steht vorn.').waitFor();
  await hint(page, 0, 4).getByRole('button', { name: 'Stattdessen 0,125 bis 2,5' }).click();
  await settled({ after: digest });
  await hint(page, 0, 4).getByText('0,125 bis 2,5').waitFor();
});

/** A long number as each language writes it. */
const LONG = [
  ['en', '1,234,567.5'],
  ['de', '1.234.567,5'],
  ['fr', '1\u202f234\u202f567,5'],
  ['es', '1.234.567,5'],
  ['en-IN', '12,34,567.5'],
  ['ja', '1,234,567.5'],
];
story('numbers are written as the browser writes them in each language', async ({ page, open, settled }) => {
  for (const [lang, written] of LONG) {
    await open(one(lang, '1234567.5'));
    await settled();
    const said = await page.evaluate((lang) => new Intl.NumberFormat(lang).format(1234567.5), lang);
    assert.equal(said, written, lang);
    assert.ok((await hint(page, 0, 1).textContent()).includes(written), `${lang}: ${await hint(page, 0, 1).textContent()}`);
  }
});

for (const width of [1280, 360]) {
  story(`from right to left the page of ${width} px is its own mirror`, { firefox: width === 360, viewport: { width, height: 800 } }, async ({ page, open, settled, shot }) => {
    const places = async (lang) => {
      await open(`?lang=${lang}`);
      await settled();
      return page.evaluate(() => {
        const at = (selector) => {
          const { left, right } = document.querySelector(selector).getBoundingClientRect();
          return [left, right].map(Math.round);
        };
        const wanted = ['.brand', '.score-panel .field', '.board h2', '#order-picture h2', '.help summary'];
        return { inner: document.documentElement.clientWidth, places: wanted.map(at), wide: document.documentElement.scrollWidth };
      });
    };
    const plain = await places('en');
    const mirrored = await places('ar-XB');
    assert.equal((await document_(page)).dir, 'rtl');
    assert.equal(mirrored.wide, mirrored.inner);
    const starts = ({ inner, places }, dir) => places.map(([left, right]) => (dir === 'rtl' ? inner - right : left));
    starts(plain, 'ltr').forEach((start, at) => {
      const other = starts(mirrored, 'rtl')[at];
      assert.ok(Math.abs(start - other) <= 2, `place ${at}: ${start} from the left, ${other} from the right`);
    });
    await shot(`mirrored ${width}`, { fullPage: true });
  });
}

story('from right to left names and numbers stay whole, and pictures run on to the right', async ({ page, open, settled }) => {
  await open('?lang=ar-XB');
  await settled();
  assert.deepEqual((await ranks(page)).map((rank) => rank.replace(/[\u2066\u2069]/g, '')).sort(), ['1', '2', '3', '4', '5']);
  assert.equal((await cells(page)).length, 5);
  const loose = await page.evaluate(() => {
    // Every number that the page computes, and every name, lies between the marks that keep it together.
    const said = [...document.querySelectorAll('.reading, .finding, .lesson p, .detail, .picture .chance, .picture .tick, .picture .number')];
    const whole = /\u2066[^\u2066\u2069]*\u2069|\u2068[^\u2068\u2069]*\u2069/g;
    const left = said.map((one) => one.textContent.replaceAll(whole, '').replaceAll('of 100', ''));
    return left.filter((text) => /\d/.test(text.replace('90  futures', '')) && !/fewer than 1|more than 99|in 90 /.test(text));
  });
  assert.deepEqual(loose, []);
  const directions = await page.locator('svg').evaluateAll((all) => [...new Set(all.map((svg) => getComputedStyle(svg).direction))]);
  assert.deepEqual(directions, ['ltr']);
  const [first, last] = await page.locator('#order-picture .tick').evaluateAll((texts) => [texts[0], texts.at(-1)].map((one) => one.getBoundingClientRect().left));
  assert.ok(first < last, `${first} to ${last}`);
});

story('short help opens by a key and says how to give a range', async ({ page, open, settled }) => {
  await open();
  await settled();
  const bet = page.getByText('would you rather bet on your range, or on a wheel that wins 9 times of 10?');
  assert.equal(await bet.isVisible(), false);
  await page.getByText('What does 90% sure mean?').focus();
  await page.keyboard.press('Enter');
  await bet.waitFor();
  await page.getByText('What does a tie mean?').click();
  await page.getByText('in fewer than 75 of 100 futures').waitFor();
  await page.getByText('Why does a vague').click();
  await page.getByText('changes nothing.').waitFor();
});

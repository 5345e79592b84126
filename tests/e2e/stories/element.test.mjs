// <rangerank-board>: a frame that follows its attributes, and a table where there can be none.
import assert from 'node:assert/strict';
import { settled, story } from '../harness.mjs';
import { asFragment, commit, twoRows } from '../board.mjs';
import { boards, fits, standing } from '../hosts.mjs';

const OTHER = 'Initiative\tValue\tEffort\nNew\t5 to 9\t1 to 2\nOld\t2 to 5\t1 to 3\n';
const TABLE = '<table class="fallback"><tr><td>Checkout redesign</td></tr></table>';

const element = (attributes = '', content = TABLE) => (
  `<rangerank-board link="${asFragment(twoRows())}" ${attributes}>${content}</rangerank-board>`
);

/** A page of another origin with these elements. */
const pageWith = async (person, elements, { root = '' } = {}) => person.page.goto(await person.host(`<!doctype html>
  <html ${root}><head><title>Wiki</title><script src="${person.origin}/rangerank-board.js" defer></script>
  <style>.below { margin-top: 4000px }</style>
  <script>window.told = []; for (const name of ['ready', 'state', 'error']) {
    addEventListener('rangerank-' + name, ({ target, detail }) => told.push({ at: target.id, name, detail }));
  }</script></head><body>${elements}</body></html>`));

/** Waits for what an element tells, the last of its kind, and resolves to it. */
const told = (page, name, at = '', part = '') => page.waitForFunction(
  ({ name, at, part }) => window.told.findLast((one) => one.name === name && one.at === at && JSON.stringify(one.detail).includes(part)),
  { name, at, part },
).then((found) => found.jsonValue());

story('several elements each show their board, as high as it is, and tell its changes', { firefox: true }, async (person) => {
  const { page } = person;
  await pageWith(person, element('id="one" title="First"') + element('id="two" readonly lang="de"') + element('id="three" height="200"', ''));
  const [one, two] = await standing3(page);
  await fits(one);
  await fits(two);
  assert.equal(await page.locator('.fallback').first().isVisible(), false);
  assert.deepEqual(await page.locator('rangerank-board').evaluateAll((all) => all.map(({ shadowRoot }) => shadowRoot.querySelector('iframe').title)), ['First', 'rangerank', 'rangerank']);
  assert.equal(await page.locator('#three').evaluate((it) => it.offsetHeight), 200);
  await two.getByText('In voller Größe öffnen').waitFor();
  assert.equal(await two.locator('.board input').count(), 0);
  await told(page, 'ready', 'two');
  await commit(page, one.locator('#cell-0-1'), '111 to 222');
  const { detail } = await told(page, 'state', 'one', '111 to 222');
  assert.match(detail.link, /^r1\w+$/);
  assert.equal(await page.evaluate(() => document.getElementById('one').text), detail.text);
  assert.equal((await told(page, 'state', 'two')).detail.text, twoRows());
});

/** The three frames in the order of the page. */
async function standing3(page) {
  await standing(page, 0);
  await page.waitForFunction(() => ['one', 'two', 'three'].every((at) => window.told.some((one) => one.at === at && one.detail?.digest)));
  const frames = [];
  for (const host of await page.locator('rangerank-board').all()) {
    const frame = await host.evaluateHandle((it) => it.shadowRoot.querySelector('iframe'));
    frames.push(await frame.asElement().contentFrame());
  }
  return frames;
}

story('an element follows its attributes and methods', async (person) => {
  const { page } = person;
  await pageWith(person, element());
  await told(page, 'state', '', 'digest');
  const of = (run, argument) => page.locator('rangerank-board').evaluate(run, argument);
  await of((it, link) => { it.link = link; }, asFragment(OTHER));
  await told(page, 'state', '', 'Old');
  await of((it) => { it.theme = 'dark'; });
  const [frame] = boards(page);
  await frame.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  await of((it, text) => it.load({ text }), twoRows());
  await told(page, 'state', '', 'Bulk export');
  assert.equal(await of((it) => it.load({ link: 'r1AB' }).catch(({ code }) => code)), 'board');
  await settled(frame);
  assert.match((await of((it) => it.request('report'))).report, /"digest"/);
  await of((it) => { it.link = 'nonsense'; });
  assert.equal((await told(page, 'error')).detail.code, 'board');
  await of((it) => { it.readOnly = true; });
  await page.waitForFunction(() => window.told.filter(({ name }) => name === 'ready').length === 2);
  await settled(boards(page)[0]);
  assert.equal(await boards(page)[0].locator('.board input').count(), 0);
});

story('an element that is moved keeps what was changed, and one that is removed leaves nothing behind', async (person) => {
  const { page, context } = person;
  await context.addInitScript(() => {
    window.listening = 0;
    for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
      const own = window[name];
      window[name] = function (type, listener, ...rest) {
        if (type === 'message' && listener.tagName === 'RANGERANK-BOARD') window.listening += by;
        return own.call(this, type, listener, ...rest);
      };
    }
  });
  await pageWith(person, `${element('id="one"')}<section id="other"></section>`);
  await told(page, 'state', 'one', 'digest');
  await commit(page, boards(page)[0].locator('#cell-0-1'), '111 to 222');
  await told(page, 'state', 'one', '111 to 222');
  await page.evaluate(() => {
    window.told = [];
    document.getElementById('other').append(document.getElementById('one'));
  });
  assert.ok((await told(page, 'state', 'one')).detail.text.includes('111 to 222'));
  assert.equal(await page.evaluate(() => window.listening), 1);
  const waiting = await page.evaluate(() => {
    const one = document.getElementById('one');
    const asked = one.request('state').catch(({ message }) => message);
    one.remove();
    window.gone = new WeakRef(one);
    return asked;
  });
  assert.equal(waiting, 'removed');
  assert.equal(boards(page).length, 0);
  assert.equal(await page.evaluate(() => window.listening), 0);
  const devtools = await context.newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  assert.equal(await page.evaluate(() => window.gone.deref()), undefined);
});

story('an element far below is loaded when the reader comes near', { isWhole: true }, async (person) => {
  const { page } = person;
  await pageWith(person, `${element('id="near"')}<div class="below"></div>${element('id="far"')}`);
  await told(page, 'state', 'near', 'digest');
  assert.equal(boards(page).length, 1);
  await page.locator('#far').scrollIntoViewIfNeeded();
  await told(page, 'state', 'far', 'digest');
});

story('what an element holds stands on paper, and until the board does', async (person) => {
  const { page, origin } = person;
  await page.route(`${origin}/?embed*`, () => {});
  await pageWith(person, element());
  await page.waitForFunction(() => customElements.get('rangerank-board'));
  assert.equal(await page.locator('.fallback').isVisible(), true);
  await page.unroute(`${origin}/?embed*`);
  await pageWith(person, element());
  await told(page, 'ready');
  assert.equal(await page.locator('.fallback').isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.fallback').isVisible(), true);
  assert.equal(await page.locator('rangerank-board').evaluate((it) => it.shadowRoot.querySelector('iframe').checkVisibility()), false);
});

story('without script an element shows what it holds', { javaScriptEnabled: false }, async (person) => {
  await pageWith(person, element());
  assert.equal(await person.page.locator('.fallback').isVisible(), true);
});

// Nothing bars the way in any state of the page, as far as axe-core and checks of our own can see; and they do see it.
import assert from 'node:assert/strict';
import { violations } from '../access.mjs';
import { CHECKS, barriers } from '../barriers.mjs';
import { story } from '../harness.mjs';
import { STATES, address, reach, settle } from '../states.mjs';

/** Those with all pictures, which need no way. */
const PICTURED = STATES.filter(({ name }) => name.includes('everything open'));
/** Those states whose ways do not lead by a name, so that they can be reached in any language. */
const named = (...names) => STATES.filter(({ name }) => names.includes(name));
const WORDLESS = named('the worked example with everything open', 'an error in a cell', 'an error in the formula', 'a message with a way back');

/** Walks through these states; fails with all that is wrong in any of them, in the eyes of these checks. */
async function nothingWrong(page, origin, states, { lang, checks = [violations, barriers], before } = {}) {
  const wrong = [];
  for (const state of states) {
    await reach(page, origin, state, { lang });
    await before?.(page);
    for (const check of checks) wrong.push(...(await check(page)).map((line) => `${state.name}: ${line}`));
  }
  assert.equal(wrong.length, 0, wrong.join('\n'));
}

/** A stylesheet of the reader's own. */
const styled = (css) => (page) => page.evaluate((css) => {
  document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
}, css);
/** What WCAG 1.4.12 has readers ask for. */
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const own = { checks: [barriers] };
/** What the driver plants, the page's policy would refuse. */
const planting = { bypassCSP: true };
const profiles = [
  ['in light colours at 1280 px', { firefox: true }, STATES],
  ['in dark colours at 320 px, without motion', { ...phone, colorScheme: 'dark', reducedMotion: 'reduce' }, STATES],
  ['in forced colours', { forcedColors: 'active' }, WORDLESS],
  ['in dark forced colours', { forcedColors: 'active', colorScheme: 'dark' }, PICTURED, own],
  ['in German', {}, WORDLESS, { lang: 'de' }],
  ['from right to left', { viewport: { width: 360, height: 740 }, firefox: true }, WORDLESS, { lang: 'ar-XB' }],
  ['with more space between lines, words and letters', planting, WORDLESS, { ...own, before: styled(SPACED) }],
  ['with text of twice the size', planting, WORDLESS, { ...own, before: styled(':root { font-size: 200% }') }],
  ['at 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, WORDLESS, own],
];
for (const [how, profile, states, options] of profiles) {
  story(`nothing bars the way ${how}`, { ...profile, timeout: 300_000 }, async ({ page, origin, allow }) => {
    allow(/planted/);
    await nothingWrong(page, origin, states, options);
  });
}

story('nothing bars the way in a frame', async ({ page, origin, host }) => {
  const [state] = STATES;
  await page.goto(await host(`<!doctype html><html lang="en"><title>Wiki</title><main><h1>Wiki</h1>
    <iframe title="Board" width="900" height="700" src="${await address(origin, state)}"></iframe></main>`));
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await settle(frame, state);
  assert.deepEqual([...await violations(frame), ...await barriers(frame)], []);
});

story('nothing bars the way while the program is not there', async ({ page, context, origin, allow }) => {
  allow(/wasm|Failed to fetch|ERR_FAILED/);
  await context.route('**/*.wasm', (route) => route.abort());
  await page.goto(origin);
  assert.deepEqual(await violations(page), []);
});

/** What each planted element must be reported as. */
const DEFECTS = {
  'button-name': '<button type="button"></button>',
  'color-contrast': '<p style="color: #999; background: #fff">Hardly to be read</p>',
  'target-size': '<p><button style="all: unset; font-size: 8px">a</button><button style="all: unset; font-size: 8px">b</button></p>',
  'label-content-name-mismatch': '<button type="button" aria-label="Something else">Copy link</button>',
  label: '<input type="text">',
  'heading-order': '<h5>Too deep</h5>',
  region: '',
  'aria-valid-attr-value': '<p aria-live="loudly">News</p>',
  'aria-required-parent': '<p role="row">A row of nothing</p>',
};
story('axe reports each planted defect', { ...planting, timeout: 120_000 }, async ({ page, open, settled }) => {
  await open();
  await settled();
  for (const [rule, html] of Object.entries(DEFECTS)) {
    await page.evaluate((html) => {
      const planted = document.createElement('div');
      planted.id = 'planted';
      planted.innerHTML = html || '<p>Outside of every landmark</p>';
      (html ? document.querySelector('main') : document.body).append(planted);
    }, html);
    const lines = await violations(page);
    assert.ok(lines.some((line) => line.startsWith(`${rule}: `)), `${rule} is not reported: ${lines}`);
    await page.evaluate(() => document.getElementById('planted').remove());
  }
  await page.evaluate(() => document.documentElement.removeAttribute('lang'));
  assert.match((await violations(page)).join('\n'), /^html-has-lang: /m);
});

/** Defects that each check of our own must report, by the way they are planted. */
const PLANTED = {
  sideways: { html: '<div style="width: 3000px">wide</div>' },
  small: { html: '<button type="button" style="all: unset; inline-size: 20px; block-size: 30px"></button>' },
  misnamed: { html: '<label class="field"><span class="field-label">Level</span><input aria-label="Depth"></label>' },
  disordered: { html: '<p role="status">Another voice</p>' },
  moving: { css: '@keyframes planted { to { opacity: 0 } } .brand { animation: planted 1s infinite }' },
  faint: { css: '.picture .dot { fill: var(--rule) }' },
  cut: { css: '.headline { max-block-size: 1em; overflow: hidden }' },
};
story('each check of our own reports its planted defect, and nothing without it', { ...planting, reducedMotion: 'reduce' }, async ({ page, origin }) => {
  await reach(page, origin, PICTURED[0]);
  assert.deepEqual(Object.keys(PLANTED), Object.keys(CHECKS));
  for (const [name, { html = '', css = '' }] of Object.entries(PLANTED)) {
    assert.deepEqual(await barriers(page, [name]), []);
    await page.evaluate(([html, css]) => {
      const planted = Object.assign(document.createElement('div'), { id: 'planted', innerHTML: html });
      planted.append(Object.assign(document.createElement('style'), { textContent: css }));
      document.querySelector('main').append(planted);
    }, [html, css]);
    assert.notDeepEqual(await barriers(page, [name]), [], name);
    await page.evaluate(() => document.getElementById('planted').remove());
  }
});

story('on a touch screen a primary target of 43 px is reported', { ...planting, ...phone }, async ({ page, open, settled }) => {
  await open();
  await settled();
  assert.deepEqual(await barriers(page, ['small']), []);
  await styled('.button { min-block-size: 43px !important; block-size: 43px !important }')(page);
  assert.match((await barriers(page, ['small'])).join('\n'), /Share: .+ × 43\.0, not 44/);
});

story('in forced colours marks without a colour of the reader’s are reported', { ...planting, forcedColors: 'active' }, async ({ page, origin }) => {
  await reach(page, origin, PICTURED[0]);
  assert.deepEqual(await barriers(page, ['faint']), []);
  await styled(':root { --accent: Canvas !important }')(page);
  assert.match((await barriers(page, ['faint'])).join('\n'), /circle\.dot: 1\.00, not 3/);
});

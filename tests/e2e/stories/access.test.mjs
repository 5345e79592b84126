// axe-core has nothing to say about any state of the page, in Chromium and in Firefox; and the check sees what is wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../access.mjs';
import { launchFirefox } from '../browser.mjs';
import { site, story } from '../harness.mjs';
import { STATES, address, reach, settle } from '../states.mjs';

/** Those states whose ways do not lead by a name, so that they can be reached in any language. */
const named = (...names) => STATES.filter(({ name }) => names.includes(name));
const WORDLESS = named('the worked example with everything open', 'an error in a cell', 'an error in the formula', 'a message with a way back');

/** Walks through these states; fails with all that is wrong in any of them. */
async function nothingWrong(page, origin, states, options) {
  const wrong = [];
  for (const state of states) {
    await reach(page, origin, state, options);
    wrong.push(...(await violations(page)).map((line) => `${state.name}: ${line}`));
  }
  assert.equal(wrong.length, 0, wrong.join('\n'));
}

const profiles = [
  ['in light colours at 1280 px', {}, STATES],
  ['in dark colours at 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }, STATES],
  ['in forced colours', { forcedColors: 'active' }, WORDLESS],
  ['in German', {}, WORDLESS, { lang: 'de' }],
  ['from right to left', { viewport: { width: 360, height: 740 } }, WORDLESS, { lang: 'ar-XB' }],
];
for (const [how, profile, states, options] of profiles) {
  story(`axe finds nothing wrong ${how}`, { ...profile, timeout: 120_000 }, async ({ page, origin, allow }) => {
    allow(/planted/);
    await nothingWrong(page, origin, states, options);
  });
}

story('axe finds nothing wrong in a frame', async ({ page, origin, host }) => {
  const [state] = STATES;
  await page.goto(await host(`<!doctype html><html lang="en"><title>Wiki</title><main><h1>Wiki</h1>
    <iframe title="Board" width="900" height="700" src="${await address(origin, state)}"></iframe></main>`));
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await settle(frame, state);
  assert.deepEqual(await violations(frame), []);
});

story('axe finds nothing wrong before the program arrives, nor without one', async ({ page, context, origin, allow }) => {
  allow(/wasm|Failed to fetch|ERR_FAILED/);
  await context.route('**/*.wasm', (route) => route.abort());
  await page.goto(origin);
  assert.deepEqual(await violations(page), []);
});

/** Firefox with preferences of its own, at work on these states. */
const inFirefox = (how, prefs, states, options) => test(`axe finds nothing wrong in Firefox ${how}`, { timeout: 240_000 }, async () => {
  const browser = await launchFirefox(prefs);
  try {
    const [page, { origin }] = await Promise.all([browser.newPage(), site()]);
    await page.setViewport({ width: 1280, height: 800 });
    await nothingWrong(page, origin, states, options);
    await page.setViewport({ width: 320, height: 640 });
    await nothingWrong(page, origin, WORDLESS, options);
  } finally {
    await browser.close();
  }
});
inFirefox('in light colours', {}, STATES);
inFirefox('from right to left in dark colours', { 'layout.css.prefers-color-scheme.content-override': 0 }, WORDLESS, { lang: 'ar-XB' });

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
story('the check reports each planted defect', async ({ page, open, settled }) => {
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

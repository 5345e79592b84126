// How long an edit takes, for whoever reads the log: figures, not a verdict on the machine that runs this.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { asFragment, cell, commit } from '../board.mjs';

const ROWS = 20;
const EDITS = 9;

/** Every row with a range in each of RICE's four drivers. */
const BOARD = [
  '# draws: 16384',
  'Initiative\tReach\tImpact\tConfidence\tEffort',
  ...Array.from({ length: ROWS }, (_, row) => [
    `Initiative ${row + 1}`, `${100 * (row + 1)} to ${200 * (row + 2)}`, '0.5 to 2', '60% to 90%', `${row + 1} to ${2 * row + 3}`,
  ].join('\t')),
  '',
].join('\n');

const median = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];
const rounded = (ms) => `${ms.toFixed(1)} ms`;

story('twenty rows of four ranges are reported again after every edit', { timeout: 60_000 }, async ({ page, open, settled }) => {
  await open(asFragment(BOARD));
  let { digest } = await settled();
  await page.evaluate(() => {
    window.times = [];
    const root = document.querySelector('[data-run]');
    let pressed = 0;
    let asked = 0;
    addEventListener('keydown', ({ key }) => key === 'Enter' && (pressed = performance.now()), true);
    new MutationObserver(() => {
      const now = performance.now();
      // The page may go from idle to done without a frame, or a microtask, in between.
      if (root.dataset.run !== 'done') return void (asked = now);
      const entry = { report: now - asked, answered: now - pressed };
      times.push(entry);
      requestAnimationFrame(() => setTimeout(() => (entry.painted = performance.now() - pressed)));
    }).observe(root, { attributeFilter: ['data-run'] });
  });
  for (let edit = 1; edit <= EDITS; edit += 1) {
    await commit(page, cell(page, edit, 1), `${edit * 37} to ${edit * 91}`);
    ({ digest } = await settled({ after: digest }));
    await page.waitForFunction((edit) => window.times.length === edit && window.times[edit - 1].painted, edit);
  }
  const times = await page.evaluate(() => window.times);
  assert.equal(times.length, EDITS);
  assert.ok(times.every(({ report, answered, painted }) => report > 0 && answered >= report && painted >= answered));
  for (const [what, of] of Object.entries({
    'asked to done': ({ report }) => report,
    'Enter to done': ({ answered }) => answered,
    'Enter to the next frame': ({ painted }) => painted,
  })) {
    const values = times.map(of);
    console.log(`speed: ${ROWS} rows × 4 ranges × 16384 draws, ${what}: median ${rounded(median(values))}, most ${rounded(Math.max(...values))}`);
  }
});

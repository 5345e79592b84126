// The engine works in a worker; where there is none, or it dies, the page still answers, with the same numbers.
import assert from 'node:assert/strict';
import { settled, story } from '../harness.mjs';
import { asFragment, cell, commit, twoRows, verdict } from '../board.mjs';

/** A RICE board of this many rows, each with a range in every driver. */
const board = (rows, draws) => [
  `# draws: ${draws}`,
  'Initiative\tReach\tImpact\tConfidence\tEffort',
  ...Array.from({ length: rows }, (_, row) => [
    `Initiative ${row + 1}`, `${100 * (row + 1)} to ${200 * (row + 2)}`, '0.5 to 2', '60% to 90%', `${row + 1} to ${2 * row + 3}`,
  ].join('\t')),
  '',
].join('\n');

/** Work for seconds, whatever the machine. */
const SLOW = board(150, 262144);
/** Work for long enough to come in between. */
const MIDDLING = board(60, 65536);

/** A frame of the browser and the task after it, in milliseconds. */
const FRAME = 20;

/** Notes on every page what its workers say, and how often the page itself takes up the work. */
const noted = (context) => context.addInitScript(() => {
  window.seen = { workers: [], slices: 0 };
  window.Worker = class extends Worker {
    constructor(...from) {
      super(...from);
      this.said = [];
      this.addEventListener('message', ({ data }) => this.said.push(data));
      window.seen.workers.push(this);
    }
  };
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (...message) {
    window.seen.slices += 1;
    return post.apply(this, message);
  };
});

/** Waits until the latest of so many workers has said that it is there. */
const readied = (target, count = 1) => target.waitForFunction(
  (count) => window.seen.workers.length === count && window.seen.workers.at(-1).said.length > 0, count,
);

/** What the numbers start with where they are what pictures show, and no result. */
const FUTURES = 6;

/** How many results each worker has sent. */
const results = (target) => target.evaluate(
  (futures) => window.seen.workers.map(({ said }) => said.filter((word) => (
    word?.[1] instanceof Float64Array && word[1][0] !== futures)).length),
  FUTURES,
);

const slices = (target) => target.evaluate(() => window.seen.slices);

/** A server whose policy lets no worker be made of text. */
const withoutWorkers = (context) => context.route(/\/(\?.*)?$/, async (route) => {
  const response = await route.fetch();
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'none'";
  return route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
});
const REFUSED = /Content Security Policy|content-security-policy|blocked a worker script/i;

/** An uncaught error in the page's worker, as a panic is. */
const die = (page) => page.workers().at(-1).evaluate(() => void setTimeout(() => { throw new Error('killed'); }));

story('a worker answers, and the page computes nothing', { firefox: true, timeout: 120_000 }, async ({ page, context, open, settled }) => {
  await noted(context);
  await open(asFragment(board(200, 16384)));
  const { digest } = await settled({ timeout: 60_000 });
  await readied(page);
  const before = { slices: await slices(page), results: (await results(page))[0] };
  await page.evaluate(() => {
    const root = document.querySelector('[data-run]');
    window.asked = [];
    window.tasks = [];
    new MutationObserver(() => window.asked.push(performance.now())).observe(root, { attributeFilter: ['data-run'] });
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries())).observe({ entryTypes: ['longtask'] });
  });
  await commit(page, cell(page, 0, 1), '111 to 222');
  await settled({ after: digest, timeout: 60_000 });
  assert.equal(await slices(page), before.slices);
  assert.equal((await results(page))[0], before.results + 1);
  const { waited, longest } = await page.evaluate(() => {
    const [from, to] = [window.asked[0], window.asked.at(-1)];
    // What begins after the answer is its painting.
    const between = window.tasks.filter(({ startTime }) => startTime > from && startTime < to);
    return { waited: to - from, longest: Math.max(0, ...between.map(({ duration }) => duration)) };
  });
  console.log(`worker: 200 rows × 4 ranges × 16384 draws: ${waited.toFixed(0)} ms from asked to done, longest task of the page within ${longest.toFixed(0)} ms`);
});

story('where no worker can start the page answers by itself, with the same numbers', { firefox: true }, async ({ page, context, open, settled, visitor, allow }) => {
  allow(REFUSED);
  await noted(context);
  await open(asFragment(twoRows()));
  const first = await settled();
  await readied(page);
  await commit(page, cell(page, 0, 1), '111 to 222');
  const { digest } = await settled({ after: first.digest });
  assert.ok((await results(page))[0] > 0);

  const alone = await visitor();
  await noted(alone.context);
  await withoutWorkers(alone.context);
  await alone.open(asFragment(twoRows()));
  assert.equal((await alone.settled()).digest, first.digest);
  await commit(alone.page, cell(alone.page, 0, 1), '111 to 222');
  assert.equal((await alone.settled({ after: first.digest })).digest, digest);
  assert.deepEqual((await results(alone.page)).filter((count) => count > 0), []);
  assert.ok(await slices(alone.page) > 0);
});

story('in a frame without an origin of its own a worker answers', async (person) => {
  await noted(person.context);
  await person.context.route(/\.wasm$/, async (route) => {
    const response = await route.fetch();
    return route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  const address = await person.host(`<!doctype html><title>Wiki</title><iframe title="Board" width="900" height="700"
    sandbox="allow-scripts" src="${person.origin}/?e${asFragment(twoRows())}"></iframe>`);
  await person.page.goto(address);
  const frame = await (await person.page.locator('iframe').elementHandle()).contentFrame();
  const { digest } = await settled(frame);
  await readied(frame);
  const before = [await slices(frame), (await results(frame))[0]];
  await commit(person.page, frame.locator('#cell-0-1'), '111 to 222');
  await settled(frame, { after: digest });
  assert.deepEqual([await slices(frame), (await results(frame))[0]], [before[0], before[1] + 1]);
});

story('the newest board wins over one under way', { timeout: 60_000 }, async ({ page, context, open, settled, visitor }) => {
  const other = await visitor();
  await other.open(asFragment(twoRows()));
  const { digest } = await other.settled();
  await noted(context);
  await open(asFragment(SLOW));
  await readied(page);
  assert.equal(await page.locator('[data-run]').getAttribute('data-run'), 'running');
  await page.evaluate((hash) => { location.hash = hash; }, asFragment(twoRows()));
  assert.equal((await settled()).digest, digest);
  assert.deepEqual(await results(page), [1]);
});

story('a worker that dies at work is replaced and asked again', { timeout: 120_000 }, async ({ page, context, open, settled, allow }) => {
  allow(/killed/);
  await noted(context);
  await open(asFragment(MIDDLING));
  await readied(page);
  const before = await slices(page);
  await die(page);
  await readied(page, 2);
  const { run } = await settled({ timeout: 60_000 });
  assert.deepEqual([run, await results(page)], ['done', [0, 1]]);
  assert.equal(await slices(page), before);
});

story('a page whose workers die again and again answers by itself', { timeout: 120_000 }, async ({ page, context, open, settled, allow }) => {
  allow(/killed/);
  await noted(context);
  await open(asFragment(MIDDLING));
  await readied(page);
  await die(page);
  await readied(page, 2);
  await die(page);
  const { run } = await settled({ timeout: 60_000 });
  assert.deepEqual([run, await results(page)], ['done', [0, 0]]);
  assert.ok(await slices(page) > 0);
});

story('a worker that falls silent is replaced', { timeout: 60_000 }, async ({ page, context, open, settled }) => {
  await page.clock.install();
  await noted(context);
  await open(asFragment(twoRows()));
  const { digest } = await settled();
  await readied(page);
  await page.workers()[0].evaluate(() => self.close());
  await commit(page, cell(page, 0, 1), '111 to 222');
  await page.clock.runFor(10_000);
  await readied(page, 2);
  const { run } = await settled({ after: digest });
  assert.deepEqual([run, (await results(page))[1]], ['done', 1]);
});

/** Waits for the way out of a long run, takes it, comes back, and opens another board in between. */
async function stopAndTakeUp(page) {
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  await stop.waitFor();
  await verdict(page).getByText('Simulating this board for the first time…').waitFor();
  await page.waitForFunction(() => document.querySelector('progress').value > 0);
  await stop.press('Enter');
  await settled(page, { run: 'cancelled' });
  const again = page.getByRole('button', { name: 'Calculate', exact: true });
  assert.ok(await again.evaluate((button) => button === document.activeElement));
  await verdict(page).getByText('Stopped before the first result.').waitFor();
  await again.press('Enter');
  await settled(page, { run: 'running' });
  await stop.waitFor();
  await page.evaluate((hash) => { location.hash = hash; }, asFragment(twoRows()));
  assert.equal((await settled(page)).run, 'done');
  assert.equal(await stop.count(), 0);
}

story('a run says after a second how far it is, not before, and can be stopped and taken up', { timeout: 60_000 }, async ({ page, context, open, settled }) => {
  await page.clock.install();
  await noted(context);
  await open(asFragment(twoRows()));
  await settled();
  await readied(page);
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate((hash) => { location.hash = hash; }, asFragment(SLOW));
  await settled({ run: 'running' });
  // The engine is asked once a frame has shown the board.
  await page.clock.runFor(FRAME);
  await page.waitForFunction(() => window.seen.workers[0].said.some((word) => typeof word[1] === 'number'));
  await page.clock.runFor(999 - FRAME);
  assert.equal(await page.locator('progress').count(), 0);
  await page.clock.runFor(FRAME);
  await page.locator('progress').waitFor();
  await page.clock.resume();
  await stopAndTakeUp(page);
});

story('a run of the page itself can be stopped and taken up', { timeout: 60_000 }, async ({ page, context, open, settled, allow }) => {
  allow(REFUSED);
  await withoutWorkers(context);
  await open(asFragment(twoRows()));
  await settled();
  await page.evaluate((hash) => { location.hash = hash; }, asFragment(SLOW));
  await stopAndTakeUp(page);
});

// What every story stands on: a browser, a fresh profile a person, a server, and a watch on errors.
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, it } from 'node:test';
import { DOWNLOADS, launch } from './browser.mjs';
import { SUB_PATH, serveFolder, serveHtml } from './server.mjs';

export { SUB_PATH };

const HERE = dirname(fileURLToPath(import.meta.url));
export const FIXTURE = join(HERE, 'fixture');
export const DIST = resolve(process.env.DIST ?? join(HERE, '../../dist'));
const SHOTS = join(HERE, 'shots');
/** What a server is told to send with the page. */
const HEADERS = join(HERE, '../../hosting/_headers');

const servers = new Map();
const browsers = new Map();
/** The stories, by the browser that is to tell them. */
const told = { Chromium: [], Firefox: [] };
/**
 * The free lanes in which stories are told, by browser. Stories in two lanes share neither a browser, with its clipboard
 * and its window in front, nor a server, which notes what it was asked.
 */
const free = { Chromium: ['left', 'right'], Firefox: ['only'] };

after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  await rm(DOWNLOADS, { recursive: true, force: true });
  for (const server of servers.values()) await (await server).close();
});

/**
 * A story: `run(person)` with the first person, in a profile of their own. It fails on any error of any page.
 * Options: `firefox` (told in Firefox too), `isWhole` (told in a Chromium with windows, see `launch`), `root` (the folder
 * to serve, `dist` unless said), `timeout` in ms (60 000), and whatever Playwright's `newContext` takes (`viewport`, `colorScheme`, `javaScriptEnabled`, …).
 */
export function story(name, options, run) {
  if (typeof options === 'function') return story(name, {}, options);
  const { firefox = false, timeout = 60_000, ...stage } = options;
  told.Chromium.push({ name, timeout, stage, run });
  if (firefox || process.env.ALL) told.Firefox.push({ name, timeout, stage, run });
}

/** Tells every story there is, both browsers side by side, one story at a time in each of their lanes. */
export function tell(engines = Object.keys(told)) {
  describe('stories', { concurrency: true }, () => {
    for (const engine of engines) {
      describe(engine, { concurrency: free[engine].length }, () => {
        for (const { name, timeout, stage, run } of told[engine]) {
          it(name, { timeout }, async () => {
            const lane = free[engine].pop();
            await perform(name, { engine, lane, ...stage }, run).finally(() => free[engine].push(lane));
          });
        }
      });
    }
  });
}

/** What `story` runs; rejects with the first reason to fail. `lane` keeps it apart from what is told meanwhile. */
export async function perform(name, { engine = 'Chromium', lane = 'aside', isWhole = false, root = DIST, ...profile }, run) {
  const stage = { engine, lane, isWhole, site: await site(root, `${engine} ${lane}`), profile, problems: [], allowed: [], closing: [] };
  try {
    const person = await visitor(stage, {});
    let failure;
    try {
      await run(person);
    } catch (error) {
      failure = error;
    }
    const unexpected = stage.problems.filter((problem) => !stage.allowed.some((known) => known.test(problem)));
    if (!failure && unexpected.length === 0) return;
    await person.shot(`failed ${name} ${engine}`).catch(() => {});
    const said = unexpected.map((problem) => `\n  the page said: ${problem}`).join('');
    throw new Error(`${failure?.message ?? 'the page reported errors'}${said}`, { cause: failure });
  } finally {
    for (const close of stage.closing.reverse()) await close();
  }
}

/** A person with a fresh profile: everything a story does, it does through one. */
async function visitor(stage, profile) {
  const wanted = { ...stage.profile, ...profile };
  const context = await (await launched(stage, wanted)).newContext({
    // What a service worker answers, no route of a story sees.
    locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', ...wanted,
  });
  context.setDefaultTimeout(10_000);
  stage.closing.push(() => context.close());
  watch(context, stage);
  const page = await context.newPage();
  return {
    page,
    context,
    origin: stage.site.origin,
    /** The paths that the server was asked for, by this story and those told before it in this lane. */
    asked: () => [...stage.site.asked],
    /** Opens the app: `open('?embed#r1…')`, or `open('', { under: SUB_PATH })`. Waits for the load event only. */
    open: (rest = '', { under = '/' } = {}) => page.goto(`${stage.site.origin}${under}${rest}`),
    /** See `settled`, on the person's first page. */
    settled: (options) => settled(page, options),
    /** Writes tests/e2e/shots/NAME.png; options as for Playwright's `page.screenshot`. */
    shot: (label, options) => shot(page, label, options),
    /** Errors that this story expects, by pattern. */
    allow: (...patterns) => void stage.allowed.push(...patterns),
    /** Another person, in a fresh profile of their own. */
    visitor: (options = {}) => visitor(stage, options),
    /** Somebody else's page with this HTML, on another origin; resolves to its address. */
    host: async (html) => {
      const server = await serveHtml(html);
      stage.closing.push(server.close);
      return `${server.origin}/`;
    },
  };
}

/**
 * Waits until the app under `[data-run]` has answered, `done` or `failed` or the `run` that is named, and has drawn
 * the answer. Resolves to `{ run, digest }`. After an edit, `settled({ after: digest })` waits for an answer with
 * another digest. `target` is a page or a frame.
 */
export async function settled(target, { after: previous, run = ['done', 'failed'], timeout = 10_000 } = {}) {
  const answered = ({ runs, previous }) => {
    const { run, digest } = document.querySelector('[data-run]')?.dataset ?? {};
    // The pictures are made in a task of their own, which says that it is busy only once it has begun.
    const isBegun = run !== 'done' || !document.querySelector('.work') || document.querySelector('.seeing');
    const isDrawn = run === 'running' || (isBegun && !document.querySelector('[aria-busy=true]'));
    return isDrawn && runs.includes(run) && (previous === undefined || digest !== previous) && { run, digest };
  };
  const awaited = { runs: [run].flat(), previous };
  return (await target.waitForFunction(answered, awaited, { timeout })).jsonValue();
}

async function shot(page, label, options) {
  await mkdir(SHOTS, { recursive: true });
  const path = join(SHOTS, `${label.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.png`);
  // Hiding the caret would take a style of the driver's own, which the page's policy refuses.
  await page.screenshot({ path, caret: 'initial', ...options });
  return path;
}

/** How each browser calls a request that it no longer waits for. */
const GIVEN_UP = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'];

/** Notes whatever a user would call broken: errors, failed requests, and requests to anybody else. */
function watch(context, { problems, allowed, engine }) {
  // A style of the driver's own, by which it takes pictures of Firefox; the policy refuses it.
  if (engine === 'Firefox') allowed.push(/sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA=/);
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    // Leaving a page gives up what it still asked for, such as its icon.
    if (GIVEN_UP.includes(request.failure()?.errorText)) return;
    problems.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const stays = ['data:', 'blob:', 'about:', 'file:'].includes(protocol) || hostname === '127.0.0.1';
    if (!stays) problems.push(`request to somebody else: ${request.url()}`);
  });
}

/** The server of a folder, `dist` unless said, for one lane. It ends with the stories. */
export function site(root = DIST, lane = '') {
  const key = JSON.stringify([root, lane]);
  if (!servers.has(key)) servers.set(key, serveFolder(root, root === FIXTURE ? undefined : HEADERS));
  return servers.get(key);
}

/** One browser a lane for all its stories of a kind; Firefox takes the taste of a person from its start. */
function launched({ engine, lane, isWhole }, { colorScheme, reducedMotion }) {
  const kind = engine === 'Firefox' ? { colorScheme: colorScheme ?? undefined, reducedMotion } : { isWhole };
  const key = JSON.stringify([engine, lane, kind]);
  if (!browsers.has(key)) browsers.set(key, launch(engine, kind));
  return browsers.get(key);
}

// The files that a page saves.
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DOWNLOADS } from './browser.mjs';

/** What the page saves when something is pressed: `{ name, bytes }`. */
export async function saved(page, press) {
  if (page.context().browser().browserType().name() === 'firefox') return savedInFolder(page, press);
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The driver tells nothing of Firefox's files: what is new in the folder that they come to, once it is whole. */
async function savedInFolder(page, press) {
  const before = await readdir(DOWNLOADS);
  await press();
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const names = (await readdir(DOWNLOADS)).filter((name) => !before.includes(name));
    const path = names.length === 1 && !names[0].endsWith('.part') && join(DOWNLOADS, names[0]);
    const bytes = path ? await readFile(path) : '';
    if (bytes.length > 0) {
      await rm(path);
      return { name: names[0], bytes };
    }
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error('no file was saved');
}

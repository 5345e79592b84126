// The files that a page saves.
import { readFile, readdir, rm, watch } from 'node:fs/promises';
import { join } from 'node:path';
import { DOWNLOADS } from './browser.mjs';

/** What the page saves when something is pressed: `{ name, bytes }`. */
export async function saved(page, press) {
  if (page.context().browser().browserType().name() === 'firefox') return savedInFolder(press);
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The driver tells nothing of Firefox's files, so the folder that they come to is watched. */
async function savedInFolder(press) {
  const changes = watch(DOWNLOADS, { signal: AbortSignal.timeout(10_000) });
  const next = changes.next();
  await press();
  try {
    for (let change = await next; !change.done; change = await changes.next()) {
      const names = await readdir(DOWNLOADS);
      if (names.length !== 1 || names[0].endsWith('.part')) continue;
      const path = join(DOWNLOADS, names[0]);
      const bytes = await readFile(path);
      if (bytes.length === 0) continue;
      await rm(path);
      return { name: names[0], bytes };
    }
  } finally {
    await changes.return();
  }
  throw new Error('no file was saved');
}

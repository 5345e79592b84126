// The page as one file: wherever it is opened it works, and asks nobody for anything.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settled, story } from '../harness.mjs';
import { asFragment, cell, commit, said, twoRows } from '../board.mjs';
import { saved } from '../files.mjs';

/** The page as one file with the board as it stands on the page. */
async function oneFile(page, names = ['Share', 'Page as one file']) {
  await page.getByRole('button', { name: names[0] }).click();
  const { name, bytes } = await saved(page, () => page.getByRole('button', { name: names[1] }).click());
  assert.match(name, /\.html$/);
  return bytes.toString();
}

/** Opens a file from a disk. */
async function fromDisk({ page }, file) {
  const folder = await mkdtemp(join(tmpdir(), 'rangerank-file-'));
  try {
    await writeFile(join(folder, 'board.html'), file);
    await page.goto(pathToFileURL(join(folder, 'board.html')).href);
  } finally {
    await rm(folder, { recursive: true });
  }
  return page;
}

async function framed({ page, host }, attributes) {
  await page.goto(await host(`<!doctype html><title>Wiki</title><iframe title="Board" width="900" height="700" ${attributes}></iframe>`));
  return (await page.locator('iframe').elementHandle()).contentFrame();
}

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Where the file may lie: what opens it there and gives the page or frame that shows it. */
const PLACES = {
  'on a disk': fromDisk,
  'in srcdoc': (person, file) => framed(person, `srcdoc="${attribute(file)}"`),
  'in srcdoc without an origin': (person, file) => framed(person, `sandbox="allow-scripts" srcdoc="${attribute(file)}"`),
  'in a frame without an origin': async (person, file) => framed(person, `sandbox="allow-scripts" src="${await person.host(file)}"`),
};

story('a page saved as one file shows its board wherever it is opened, and asks for nothing', async (person) => {
  await person.open(asFragment(twoRows('title: A <b>file</b> & more')));
  const { digest } = await person.settled();
  const file = await oneFile(person.page);
  const reader = await person.visitor();
  const asked = [];
  reader.context.on('request', (request) => request.isNavigationRequest() || asked.push(request.url()));
  for (const [where, open] of Object.entries(PLACES)) {
    const shown = await open(reader, file);
    assert.equal((await settled(shown)).digest, digest, where);
    assert.equal(await shown.locator('#rangerank-board').count(), 0, where);
    assert.deepEqual(asked.filter((address) => !/^(blob|data):/.test(address)), [], where);
  }
});

story('one file saves another one, with the board as it stands, in the language it is read in', async (person) => {
  const { page } = person;
  const words = ['Teilen', 'Seite als eine Datei'];
  await person.open(`?lang=de${asFragment(twoRows())}`);
  await person.settled();
  await fromDisk(person, await oneFile(page, words));
  const { digest } = await person.settled();
  await commit(page, cell(page, 0, 1), '111 bis 222');
  const edited = await person.settled({ after: digest });
  const second = await oneFile(page, words);
  const reader = await person.visitor();
  await fromDisk(reader, second);
  assert.equal((await reader.settled()).digest, edited.digest);
  assert.equal(await said(cell(reader.page, 0, 1)), '111 to 222');
});

// The page inside somebody else's: it works, and leaves its host alone.
import assert from 'node:assert/strict';
import { settled, story } from '../harness.mjs';
import { asFragment, cells, commit, notice, twoRows } from '../board.mjs';

const frameOf = async (page) => {
  const element = await page.locator('iframe').elementHandle();
  return element.contentFrame();
};

/** Somebody else's page with the board in a frame: the frame, once it has answered. */
async function framed({ page, origin, host }, attributes = '') {
  const address = await host(`<!doctype html><title>Wiki</title><h1>Wiki</h1>
    <iframe title="Board" width="900" height="700" ${attributes} src="${origin}/?e${asFragment(twoRows())}"></iframe>`);
  await page.goto(address);
  const frame = await frameOf(page);
  return { address, frame, first: await settled(frame) };
}

const history = (target) => target.evaluate(() => [window.history.length, JSON.stringify(window.history.state)]);

story('a framed page writes neither its host’s address nor its own', { firefox: true }, async (person) => {
  const { page } = person;
  await page.clock.install();
  const { address, frame, first } = await framed(person);
  const before = [page.url(), frame.url(), await history(page), await history(frame)];
  await commit(frame.page(), frame.locator('#cell-0-1'), '111 to 222');
  await settled(frame, { after: first.digest });
  await page.clock.runFor(5000);
  assert.deepEqual([page.url(), frame.url(), await history(page), await history(frame)], before);
  assert.equal(page.url(), address);
});

story('a framed page takes no focus from its host', async (person) => {
  await framed(person);
  assert.equal(await person.page.evaluate(() => document.activeElement.tagName), 'BODY');
});

story('the link of a framed page opens the board by itself', async (person) => {
  const { frame, first } = await framed(person);
  await commit(frame.page(), frame.locator('#cell-0-1'), '111 to 222');
  const { digest } = await settled(frame, { after: first.digest });
  await frame.getByRole('button', { name: 'Share' }).click();
  const link = await frame.getByLabel('Link to this board').inputValue();
  const other = await person.visitor();
  await other.page.goto(link);
  assert.equal((await other.settled()).digest, digest);
});

story('in a frame without an origin of its own the page works and says that it keeps no drafts', { firefox: true }, async (person) => {
  const { frame, first } = await framed(person, 'sandbox="allow-scripts"');
  assert.equal(await frame.evaluate(() => self.origin), 'null');
  assert.equal(first.run, 'done');
  await notice(frame).getByText('This browser keeps no drafts here.').waitFor();
  await commit(frame.page(), frame.locator('#cell-0-1'), '111 to 222');
  const { digest } = await settled(frame, { after: first.digest });
  assert.equal((await cells(frame))[0][1], '111 to 222');
  await frame.getByRole('button', { name: 'Share' }).click();
  const link = await frame.getByLabel('Link to this board').inputValue();
  assert.equal(new URL(link).origin, person.origin);
  const other = await person.visitor();
  await other.page.goto(link);
  assert.equal((await other.settled()).digest, digest);
});

story('in a frame without an origin of its own the page looks as it does anywhere', async (person) => {
  const looks = (target) => target.locator('#order-picture .row').first().evaluate((row) => {
    const { display, fontSize } = getComputedStyle(row);
    return { display, fontSize, paper: getComputedStyle(document.body).backgroundColor };
  });
  await person.open(asFragment(twoRows()));
  await person.settled();
  const anywhere = await looks(person.page);
  const { frame } = await framed(person, 'sandbox="allow-scripts"');
  assert.deepEqual(await looks(frame), anywhere);
});

story('in a frame whose storage is blocked as a third party’s, the page works and says so once', async (person) => {
  await person.context.addInitScript(() => {
    if (window.top === window) return;
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
    }
  });
  const { frame, first } = await framed(person);
  const said = notice(frame).getByText('This browser keeps no drafts here.');
  await said.waitFor();
  await commit(frame.page(), frame.locator('#cell-0-1'), '111 to 222');
  const { digest } = await settled(frame, { after: first.digest });
  assert.equal(await said.count(), 0);
  await commit(frame.page(), frame.locator('#cell-0-1'), '222 to 333');
  await settled(frame, { after: digest });
  assert.equal(await said.count(), 0);
});

story('in a frame that may not copy, the link is selected instead', async (person) => {
  person.allow(/The Clipboard API has been blocked because of a permissions policy/);
  const { frame } = await framed(person);
  await frame.getByRole('button', { name: 'Share' }).click();
  await frame.getByRole('button', { name: 'Copy link' }).click();
  await notice(frame).getByText('The browser did not allow copying.').waitFor();
  assert.equal(await frame.evaluate(() => document.activeElement.id), 'share-link');
});

// The compact view, and what host and board say to each other.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { settled, story } from '../harness.mjs';
import { asFragment, commit, exampleBoard, notice, paste, said, says, twoRows } from '../board.mjs';
import { boards, fits, frame, heard, hostPage, quoted, standing } from '../hosts.mjs';

const OTHER = 'Initiative\tValue\tEffort\nNew\t5 to 9\t1 to 2\nOld\t2 to 5\t1 to 3\n';

/** A page of another origin with a board in it: the frame, once it has answered. */
async function held(person, query = '', text = twoRows('title: Q3'), width = 700) {
  const board = `${person.origin}/?embed${query}${asFragment(text)}`;
  await person.page.goto(await person.host(hostPage(frame(board).replace('width="700"', `width="${width}"`))));
  const [one] = await standing(person.page);
  return one;
}

const textOf = async (page, id) => {
  await page.evaluate((id) => window.say({ type: 'request', what: 'state', id }), id);
  return (await heard(page, 'response', id)).text;
};

story('the compact view is readable from 280 px, and leads to the board as it stands', { firefox: true }, async (person) => {
  const { page, context, shot } = person;
  const board = await held(person, '', twoRows('title: Q3'), 280);
  await fits(board);
  assert.deepEqual(await board.locator('h1').allTextContents(), ['Q3']);
  assert.equal(await board.locator('.toolbar, .panel, .language').count(), 0);
  await shot('embedded 280', { fullPage: true });
  const first = await settled(board);
  await commit(page, board.locator('#cell-0-1'), '111');
  const { digest } = await settled(board, { after: first.digest });
  const opening = context.waitForEvent('page');
  await board.getByRole('link', { name: 'Open full size' }).click();
  const full = await opening;
  assert.equal((await settled(full)).digest, digest);
  assert.equal(await full.evaluate(() => window.opener), null);
  assert.equal(await full.locator('.toolbar').count(), 1);
});

story('what may only be looked at has nothing to type in, and no key or paste changes it', async (person) => {
  for (const query of ['&ro', '']) {
    await person.open(`?ro${query && '&embed'}${asFragment(twoRows('title: Q3'))}`);
    const { digest } = await person.settled();
    const { page } = person;
    assert.equal(await page.locator('textarea, [contenteditable], [role=grid], .board input').count(), 0);
    for (const key of ['Control+z', 'Delete', 'a', 'Enter']) await page.keyboard.press(key);
    await paste(page, { 'text/plain': OTHER });
    assert.equal(await page.getByText('Checkout redesign').count() > 0, true);
    assert.equal((await person.settled()).digest, digest);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  }
});

story('a link that did not arrive whole says so in a frame, and leads to the page that says more', async (person) => {
  const { page, origin, context } = person;
  await page.goto(await person.host(hostPage(frame(`${origin}/?embed&lang=en#r1AB`))));
  const board = page.frameLocator('iframe');
  await board.getByText('did not arrive whole').waitFor();
  assert.equal(await board.locator('input, button').count(), 0);
  const opening = context.waitForEvent('page');
  await board.getByRole('link', { name: 'Open full size' }).click();
  await notice(await opening).getByText('This link was cut on its way').waitFor();
});

story('the Tab key goes through a board and out of it again', { firefox: true }, async (person) => {
  const { page } = person;
  await held(person);
  await page.locator('#before').focus();
  let n_stops = 0;
  do {
    await page.keyboard.press('Tab');
    n_stops += 1;
    assert.ok(n_stops < 40, 'the keyboard is still inside');
  } while (await page.evaluate(() => document.activeElement.id !== 'after'));
  assert.ok(n_stops > 5, `${n_stops} stops`);
});

story('a host loads boards, chooses colours and is told content once it has subscribed', { firefox: true, isWhole: true, colorScheme: null }, async (person) => {
  const { page, origin } = person;
  const board = await held(person);
  await heard(page, 'ready');
  const said = (type, id) => heard(page, type, id);
  const say = (message) => page.evaluate((message) => window.say(message), message);
  await say({ type: 'request', what: 'state', id: 'too early' });
  assert.equal((await said('error', 'too early')).code, 'subscribe');
  await say({ type: 'subscribe', id: 1 });
  await said('response', 1);
  const first = await page.waitForFunction(() => window.said.find(({ data }) => data.type === 'state' && data.digest)?.data);
  assert.equal((await first.jsonValue()).text, twoRows('title: Q3'));
  await say({ type: 'load', text: OTHER, id: 2 });
  await said('response', 2);
  assert.equal(await textOf(page, 3), OTHER);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
  assert.equal(await board.locator('.notice').count(), 0);
  await commit(page, board.locator('#cell-0-1'), '6 to 7');
  const changed = await page.waitForFunction(() => window.said.findLast(({ data }) => data.type === 'state' && data.text.includes('6 to 7'))?.data);
  const { link } = await changed.jsonValue();
  assert.equal(await board.getByText('Changes here are lost').count(), 0);
  await say({ type: 'load', link: link.slice(0, -5), id: 4 });
  const { code, message } = await said('error', 4);
  assert.match(`${code}: ${message}`, /^board: this link was cut/);
  await page.waitForFunction(() => window.said.findLast(({ data }) => data.type === 'state')?.data.digest);
  await say({ type: 'request', what: 'report', id: 5 });
  assert.equal(JSON.parse((await said('response', 5)).report).initiatives[0].name, 'New');
  for (const [theme, ink] of [['dark', 'rgb(236, 234, 227)'], ['auto', 'rgb(29, 28, 25)']]) {
    await say({ type: 'theme', theme, id: theme });
    await said('response', theme);
    assert.equal(await board.evaluate(() => getComputedStyle(document.body).color), ink);
  }
  // Embedly's form names the frame as its host has written it.
  const sizes = await page.evaluate(() => said.map(({ data }) => data).filter((data) => typeof data === 'string').map((data) => JSON.parse(data)));
  assert.equal(sizes.at(-1).src, `${origin}/?embed${asFragment(twoRows('title: Q3'))}`);
  assert.equal(sizes.at(-1).context, 'iframe.resize');
  assert.equal(sizes.at(-1).height, await board.evaluate(() => document.body.offsetHeight));
});

story('nobody but the page that holds a board is heard', async (person) => {
  const { page, origin } = person;
  const board = await held(person);
  await page.evaluate((html) => {
    const other = document.createElement('iframe');
    other.srcdoc = html;
    document.body.append(other);
  }, `<script>parent.frames[0].postMessage({ app: 'rangerank', v: 1, type: 'load', id: 'stranger', text: ${JSON.stringify(OTHER)} }, '*');
    parent.postMessage({ type: 'sent' }, '*')</script>`);
  await heard(page, 'sent', undefined, 1);
  // What the host says next is heard after it.
  await page.evaluate(() => { for (const type of ['subscribe', 'eval']) window.say({ type, id: type }); });
  assert.equal((await heard(page, 'error', 'eval')).code, 'type');
  assert.equal(await textOf(page, 'now'), twoRows('title: Q3'));
  assert.equal(await page.evaluate(() => said.some(({ data }) => data.id === 'stranger')), false);
  assert.equal(board.url().startsWith(origin), true);
});

story('a host without an origin is answered, and told no content', async (person) => {
  const { page, origin } = person;
  const inner = hostPage(frame(`${origin}/?embed${asFragment(twoRows())}`));
  await page.goto(await person.host(`<iframe title="Host" sandbox="allow-scripts" srcdoc="${quoted(inner)}" width="720" height="900"></iframe>`));
  await standing(page);
  const host = page.frames().find((one) => one.url() === 'about:srcdoc');
  await host.evaluate((text) => {
    window.say({ type: 'subscribe', id: 1 });
    window.say({ type: 'request', what: 'state', id: 2 });
    window.say({ type: 'load', text, id: 3 });
  }, OTHER);
  assert.equal((await heard(host, 'error', 1)).code, 'origin');
  assert.equal((await heard(host, 'error', 2)).code, 'subscribe');
  await heard(host, 'response', 3);
  await boards(page)[0].locator('#cell-0-0').waitFor();
  assert.equal(await said(boards(page)[0].locator('#cell-0-0')), 'New');
  assert.equal(await host.evaluate(() => JSON.stringify(said.map(({ data }) => data)).includes('Old\\t')), false);
});

story('the host of the examples keeps what its readers change', async (person) => {
  const { page, origin } = person;
  const host = `${origin}/host.html`;
  const body = await readFile(new URL('../../../examples/host.html', import.meta.url), 'utf8');
  await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(host);
  const [first] = await standing(page);
  await commit(page, first.locator('#cell-0-1'), '6 to 7');
  await page.getByText('Kept:').waitFor();
  await page.reload();
  const [again] = await standing(page);
  assert.equal(await said(again.locator('#cell-0-1')), '6 to 7');
  await page.getByRole('button', { name: 'Back to the first board' }).click();
  await says(again, 'cell-0-1', '5 to 9');
  // The reader's own boards are none of a frame's business.
  const keys = await page.evaluate(() => Object.keys(localStorage));
  assert.deepEqual(keys, ['what-next.board']);
});

story('a frame shows nothing that this browser keeps elsewhere', async (person) => {
  const { page, open, origin } = person;
  await open(asFragment(twoRows()));
  await person.settled();
  await commit(page, page.locator('#cell-0-0'), 'Secret plan');
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => localStorage[key].includes('Secret plan')));
  const host = `${origin}/wiki.html`;
  await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body: hostPage(frame(`${origin}/?embed`)) }));
  await page.goto(host);
  const [board] = await standing(page);
  await page.evaluate(() => window.say({ type: 'subscribe', id: 1 }));
  assert.equal((await textOf(page, 2)).includes('Secret'), false);
  await commit(page, board.locator('#cell-0-0'), 'Another');
  await settled(board);
  assert.equal(await page.evaluate(() => Object.values(localStorage).join().includes('Another')), false);
});

story('a long board in a frame has its height at once', async (person) => {
  const board = await held(person, '&ro', await exampleBoard('b2b-quarter-rice'));
  await fits(board);
  await board.locator('summary', { hasText: 'The board' }).click();
  await fits(board);
  await person.shot('embedded read-only', { fullPage: true });
});

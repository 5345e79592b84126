// What this browser keeps between visits, and what the page does where a browser keeps nothing.
import assert from 'node:assert/strict';
import { settled as settledIn, story } from '../harness.mjs';
import { asFragment, cell, commit, drafts, keeps, linkInAddress, notice, said, twoRows } from '../board.mjs';

/** Changes one cell of the board in a tab; resolves to the digest after it is kept. */
async function edit(page, text) {
  const { digest } = await settledIn(page);
  const before = page.url();
  await commit(page, cell(page, 0, 1), text);
  const after = await settledIn(page, { after: digest });
  await linkInAddress(page, { not: before });
  return after.digest;
}

const reach = (page) => said(cell(page, 0, 1));

story('the draft comes back at the plain address', async ({ page, context, open, origin }) => {
  await open();
  const digest = await edit(page, '111 to 222');
  const tab = await context.newPage();
  await tab.goto(`${origin}/`);
  assert.equal((await settledIn(tab)).digest, digest);
  assert.equal(await reach(tab), '111 to 222');
});

story('a link wins over the draft, which is offered and restored by its button', async ({ page, open, settled }) => {
  await open();
  const mine = await edit(page, '111 to 222');
  await page.goto('about:blank');
  await open(asFragment(twoRows()));
  const theirs = await settled();
  assert.notEqual(theirs.digest, mine);
  await notice(page).getByText('This is the board from the link.').waitFor();
  await notice(page).getByRole('button', { name: 'Restore my edits' }).click();
  assert.equal((await settled({ after: theirs.digest })).digest, mine);
  await notice(page).getByText('Brought a kept board back: 5 initiatives.').waitFor();
  await notice(page).getByRole('button', { name: 'Back to the board before' }).click();
  assert.equal((await settled({ after: mine })).digest, theirs.digest);
});

story('looking at a link leaves the draft as it was', async ({ page, open, settled }) => {
  await open();
  const mine = await edit(page, '111 to 222');
  const kept = await drafts(page);
  await page.goto('about:blank');
  await open(asFragment(twoRows()));
  await settled();
  await page.goto('about:blank');
  await open();
  assert.equal((await settled()).digest, mine);
  assert.deepEqual(await drafts(page), kept);
});

story('two tabs do not write over one another', { firefox: true }, async ({ page, context, open, origin, settled }) => {
  await open();
  const first = await edit(page, '111 to 222');
  const tab = await context.newPage();
  await tab.goto(`${origin}/`);
  const second = await edit(tab, '333 to 444');
  await keeps(page, 2);
  for (const [one, mine, text] of [[page, first, '111 to 222'], [tab, second, '333 to 444']]) {
    await one.goto('about:blank');
    await one.goto(`${origin}/`);
    assert.equal((await settledIn(one)).digest, mine);
    assert.equal(await reach(one), text);
  }
  assert.equal((await settled()).digest, first);
});

story('a tab finds its own board again however often it is loaded', async ({ page, context, open, origin }) => {
  await open();
  const mine = await edit(page, '111 to 222');
  const tab = await context.newPage();
  await tab.goto(`${origin}/`);
  // A board that its page has left before would be the other tab's to go on with.
  await settledIn(tab);
  for (const text of ['333 to 444', '444 to 555', '555 to 666']) {
    await page.goto('about:blank');
    await edit(tab, text);
    await open();
    assert.equal((await settledIn(page)).digest, mine);
  }
});

const refusals = {
  'whose storage throws when it is asked for': () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException('refused', 'SecurityError'); } });
    }
  },
  'whose storage is not there': () => {
    Object.defineProperty(window, 'localStorage', { get: () => null });
  },
  'whose storage is full, or has no room as in a private window': () => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  },
  'whose storage cannot be read': () => {
    for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear']) {
      Storage.prototype[name] = () => { throw new DOMException('refused', 'SecurityError'); };
    }
  },
};
for (const [what, refuse] of Object.entries(refusals)) {
  story(`in a browser ${what} the page works and says so once`, async ({ page, context, open, settled }) => {
    await context.addInitScript(refuse);
    await open();
    assert.equal((await settled()).run, 'done');
    const said = notice(page).getByText('This browser keeps no drafts here.');
    await said.waitFor();
    const digest = await edit(page, '111 to 222');
    assert.equal(await said.count(), 0);
    await edit(page, '222 to 333');
    assert.equal(await said.count(), 0);
    await page.reload();
    assert.notEqual((await settled()).digest, digest);
    assert.equal(await reach(page), '222 to 333');
    await page.getByRole('button', { name: 'Paste or open' }).click();
    assert.equal(await page.locator('.recent').getByText('This browser keeps no boards here').count(), 1);
  });
}

story('a disk that fills up later is said once', { firefox: true }, async ({ page, open, settled }) => {
  await open();
  await settled();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await edit(page, '111 to 222');
  await notice(page).getByText('This browser keeps no drafts here.').waitFor();
});

story('on a full disk what was kept before is still there', async ({ page, context, open, settled }) => {
  await open();
  const digest = await edit(page, '111 to 222');
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await page.goto('about:blank');
  await open();
  assert.equal((await settled()).digest, digest);
  await notice(page).getByText('This browser keeps no drafts here.').waitFor();
});

const unreadable = {
  'damaged text': ['no time and no board', '1 x \nInitiative\tValue\n', '1 99999999999999', '1 99999999999999 \n', '', '\u0000\n\u0000'],
  'what a newer version has kept': ['2 99999999999999 x {"board":"of tomorrow"}\nwith more', '10 99999999999999 \nInitiative\tValue\n'],
};
for (const [what, values] of Object.entries(unreadable)) {
  story(`${what} is no obstacle, is said once, and stays`, async ({ page, open, settled }) => {
    await open();
    await settled();
    const mine = await edit(page, '111 to 222');
    await page.evaluate((values) => values.forEach((value, at) => localStorage.setItem(`rangerank.draft.${at + 1}`, value)), values);
    await page.goto('about:blank');
    await open();
    assert.equal((await settled()).digest, mine);
    const said = notice(page).getByText('Something that this browser has kept cannot be read here');
    await said.waitFor();
    await page.reload();
    assert.equal((await settled()).digest, mine);
    assert.equal(await said.count(), 0);
    await edit(page, '222 to 333');
    assert.equal((await drafts(page)).length, values.length + 1);
    await page.getByRole('button', { name: 'Paste or open' }).click();
    await page.locator('.recent').getByText(`${values.length} more cannot be read here`).waitFor();
    assert.equal(await page.locator('.recent-list li').count(), 1);
    await page.getByRole('button', { name: 'Forget all' }).click();
    await page.locator('.recent').getByText(/^Forgot/).waitFor();
    assert.deepEqual(await drafts(page), []);
  });
}

story('a board with a damaged text is a board all the same', async ({ page, open, settled }) => {
  await open();
  await settled();
  await page.evaluate(() => localStorage.setItem('rangerank.draft.7', '1 99999999999999 \n\u0000\t\t"\n# score:\n'));
  await page.reload();
  await page.getByRole('button', { name: 'Paste or open' }).click();
  await page.locator('.recent-list').getByText('# score:').waitFor();
});

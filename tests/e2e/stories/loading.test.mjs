// A page whose program does not arrive stays readable.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';

const headline = (page) => page.getByText('Rank work by ranges you believe.');

story('without script the page says what it is and what it needs', { javaScriptEnabled: false }, async ({ page, open, allow }) => {
  allow(/^request failed: .*\.js csp$/);
  await open();
  await headline(page).waitFor();
  await page.locator('noscript p').waitFor();
});

const failures = {
  'is refused': (route) => route.abort('failed'),
  'is not there': (route) => route.fulfill({ status: 404, body: 'not found' }),
  'is something else': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>sign in' }),
  'is cut short': async (route) => {
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.body()).subarray(0, 1000) });
  },
};
/** Opens the page where the program's file is answered so, and waits until the browser has given it up. */
async function openWithout({ page, context, open, allow }, answer) {
  allow(/./);
  await context.route('**/*.wasm', answer);
  const failed = page.waitForEvent('pageerror');
  await open();
  await failed;
}

for (const [what, answer] of Object.entries(failures)) {
  story(`a page whose program ${what} stays readable`, async (person) => {
    await openWithout(person, answer);
    await headline(person.page).waitFor();
    await person.page.getByText('State for each initiative a range you are 90 % sure of').waitFor();
  });
}

story('a page whose program does not arrive says what to do', async (person) => {
  await openWithout(person, failures['is refused']);
  await person.page.getByText('if nothing happens, reload the page').waitFor();
  await headline(person.page).waitFor();
});

story('after loading, the page asks for nothing', { firefox: true }, async ({ page, context, open, settled }) => {
  await open();
  await settled();
  const asked = [];
  // The icon is the browser's own wish, whenever it comes to it.
  context.on('request', (request) => /icon/.test(request.url()) || asked.push(request.url()));
  const { digest } = await settled();
  await page.locator('#cell-0-1').fill('111 to 222');
  await page.keyboard.press('Enter');
  await settled({ after: digest });
  await page.getByRole('button', { name: 'Share' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#r1'));
  assert.deepEqual(asked, []);
});

// Keeps the page for when its server cannot be reached: a service worker. With the server at hand it changes nothing but
// that files named by what they hold are fetched once; the page itself is always asked for first.
const STORE = 'rangerank';
const PAGE = './';
/** Files whose name says what they hold, beside this one. */
const isFixed = ({ origin, pathname }) => origin === location.origin && /\/(rangerank|page|icon)-[0-9a-f]+(_bg)?\.\w+$/.test(pathname);

/** Keeps the page, and every file that it names; takes them from what the browser has just fetched. */
async function keep(response) {
  const store = await caches.open(STORE);
  const text = await response.clone().text();
  const files = [...text.matchAll(/(?:href|src)="\.\/([^"]+)"/g)].map(([, file]) => new URL(file, registration.scope).href);
  await Promise.all(files.map(async (file) => (await store.match(file)) ?? store.add(new Request(file, { cache: 'force-cache' }))));
  await store.put(PAGE, response);
  for (const { url } of await store.keys()) {
    if (isFixed(new URL(url)) && !files.includes(url)) await store.delete(url);
  }
}

const isPage = ({ pathname }) => [registration.scope, `${registration.scope}index.html`].includes(location.origin + pathname);

async function page(event) {
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(keep(response.clone()).catch(() => {}));
    return response;
  } catch (error) {
    const kept = await (await caches.open(STORE)).match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(fetch(PAGE, { cache: 'force-cache' }).then(keep));
});
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.mode === 'navigate' && isPage(address)) event.respondWith(page(event));
  else if (isFixed(address)) event.respondWith(caches.open(STORE).then((store) => store.match(address.href)).then((kept) => kept ?? fetch(event.request)));
});

// Takes ten thousand links through what makes links of plain text elsewhere: `node tests/wild/run.mjs LINKS`, a link a line.
// Each finds every link whole, and no other, wherever it stands in a text.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { linkifyit } from 'linkify-it';
import * as linkifyjs from 'linkifyjs';
import markdownIt from 'markdown-it';
import { Marked } from 'marked';

/** Where pages live: the links of one are as good as those of another. */
const PAGES = [
  'https://example.org/?e#',
  'https://team.github.io/rangerank/?embed&ro&theme=dark#',
  'http://localhost:8080/?e#',
  'https://wiki.example.co.uk:8443/tools/rank/index.html?lang=de#',
];

const ENDS = ['.', ',', '!', '?', ':', ';', '…', '").'];

/** Where a link stands in a text. */
const PLACES = {
  'in plain text': (link) => `Our board: ${link} as of today`,
  'in parentheses': (link) => `Our board (${link}) as of today`,
  'in bold': (link) => `Our board: **${link}** as of today`,
  'in angle brackets': (link) => `Our board: <${link}> as of today`,
  'at the end of a sentence': (link, at) => `Our board is at ${link}${ENDS[at % ENDS.length]}`,
};

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
/** The addresses of a piece of HTML, as a browser reads them. */
const addresses = (html) => [...html.matchAll(/<a href="([^"]*)"/g)]
  .map(([, address]) => address.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]));

const linkify = linkifyit();
const markdown = markdownIt({ linkify: true });
const marked = new Marked({ gfm: true });
const READERS = {
  'linkify-it': (text) => (linkify.match(text) ?? []).map(({ url }) => url),
  'markdown-it': (text) => addresses(markdown.render(text)),
  marked: (text) => addresses(marked.parse(text)),
  linkifyjs: (text) => linkifyjs.find(text, 'url').map(({ href }) => href),
};

/** Marks that a reader may take for a part of the address; that the page leaves them out, tests/it/links/wild.rs says. */
const TAKEN_ALONG = ['', '**', ':', '…', '%E2%80%A6'];

/** What is not as it should be, and how often each mark was taken along. */
function read(links) {
  const broken = [];
  const taken = {};
  for (const [at, fragment] of links.entries()) {
    const link = PAGES[at % PAGES.length] + fragment;
    for (const [place, write] of Object.entries(PLACES)) {
      for (const [reader, find] of Object.entries(READERS)) {
        const found = find(write(link, at));
        const tail = found.length === 1 && found[0].startsWith(link) ? found[0].slice(link.length) : undefined;
        if (!TAKEN_ALONG.includes(tail)) broken.push(`${reader} ${place}: found ${JSON.stringify(found)} of ${link}`);
        if (tail) taken[tail] = (taken[tail] ?? 0) + 1;
      }
    }
  }
  return { broken, taken };
}

async function main() {
  const links = readFileSync(process.argv[2], 'utf8').trim().split('\n');
  if (links.length !== 10_000) throw new Error(`expected 10000 links, found ${links.length}`);
  const n_workers = availableParallelism();
  const parts = Array.from({ length: n_workers }, (_, part) => links.filter((_, at) => at % n_workers === part));
  const answers = await Promise.all(parts.map((part) => new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: part }).once('message', resolve).once('error', reject);
  })));
  const broken = answers.flatMap((answer) => answer.broken);
  for (const line of broken.slice(0, 10)) console.error(line);
  if (broken.length > 0) throw new Error(`${broken.length} links did not come back whole`);
  const n_read = links.length * Object.keys(PLACES).length * Object.keys(READERS).length;
  const n_taken = answers.flatMap(({ taken }) => Object.values(taken)).reduce((sum, times) => sum + times, 0);
  console.log(`${n_read} of ${n_read} links come back whole, ${n_taken} of them with a mark behind them that the page leaves out`);
}

if (isMainThread) await main();
else parentPort.postMessage(read(workerData));

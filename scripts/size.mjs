// Prints the weight of every file of a folder, raw, gzipped and as brotli 11, and holds it against budget.json: no figure may
// be off what stands there by more than 1 %, neither way. `node scripts/size.mjs FOLDER write` writes what is.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = process.argv[2];
const budget = JSON.parse(readFileSync('budget.json', 'utf8'));

function weight(file) {
  const bytes = readFileSync(join(root, file));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const gzip = gzipSync(bytes, { level: 9 }).length;
  return { file, raw: bytes.length, gzip, brotli: brotliCompressSync(bytes, { params }).length };
}

const total = (rows, column) => rows.reduce((sum, row) => sum + row[column], 0);
const line = (...cells) => console.log(cells.map((cell) => String(cell).padStart(9)).join(' '));

const element = weight(budget.element);

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.path, entry.name).slice(join(root, '/').length))
  .filter((file) => file !== budget.element && !budget.not_fetched.includes(file))
  .sort();
const weights = files.map(weight);
const wasm = weights.filter(({ file }) => file.endsWith('.wasm'));
// What follows once one can type: the later part of the program, which the page names last, and what keeps it.
const [, later] = [...readFileSync(join(root, 'index.html'), 'utf8').matchAll(/rel="preload" href="\.\/([^"]+)"/g)].map(([, file]) => file);
const early = weights.filter(({ file }) => file !== later && file !== 'offline.js');
const mark = (file) => `${file}${file === later || file === 'offline.js' ? ', later' : ''}`;

line('raw', 'gzip', 'brotli', '');
for (const { file, raw, gzip, brotli } of weights) line(raw, gzip, brotli, ` ${mark(file)}`);
line(element.raw, element.gzip, element.brotli, ` ${element.file}, for other pages`);
line(total(weights, 'raw'), total(weights, 'gzip'), total(weights, 'brotli'), ' in all');

const measured = {
  first_wasm_brotli_bytes: total(wasm.filter(({ file }) => file !== later), 'brotli'),
  wasm_brotli_bytes: total(wasm, 'brotli'),
  early_brotli_bytes: total(early, 'brotli'),
  early_files: early.length,
  fetched_brotli_bytes: total(weights, 'brotli'),
  element_gzip_bytes: element.gzip,
  one_file_bytes: readFileSync(join(root, 'rangerank.html')).length,
};
if (!later) throw new Error(`no program in two parts in ${root}; build first (make build)`);
if (process.argv[3] === 'write') {
  writeFileSync('budget.json', `${JSON.stringify({ ...budget, ...measured }, null, 2)}\n`);
}
let isOff = false;
for (const [what, value] of Object.entries(measured)) {
  const known = process.argv[3] === 'write' ? value : budget[what];
  const fits = Math.abs(value / known - 1) <= 0.01;
  console.log(`${fits ? 'ok ' : 'OFF'} ${what}: ${value}, budget ${known}, ${budget.asked[what] ? `asked for ${budget.asked[what]}` : 'kept'}`);
  isOff ||= !fits;
}
if (isOff) console.error('size: FAILED: more than 1 % off the budget; if that is meant, write what is: make budget');
process.exit(isOff ? 1 : 0);

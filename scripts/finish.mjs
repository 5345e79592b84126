// Finishes what Trunk has built, in its staging folder: names the script by what it holds, has the browser check script and
// stylesheet, and writes the page as one file. `node scripts/finish.mjs FOLDER`, with the packer's path in PACK.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
// The element's script keeps its name: other pages ask for it.
const ELEMENT = 'rangerank-board.js';
const only = (ending) => {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending) && file !== ELEMENT);
  if (files.length !== 1) throw new Error(`expected one file *${ending}, found ${files.join(', ') || 'none'}`);
  return files[0];
};
const read = (file) => readFileSync(join(folder, file));
const digest = (kind, bytes, form) => createHash(kind).update(bytes).digest(form);
/** Replaces what must be there, once. */
const replaced = (text, pattern, by) => {
  if (text.split(pattern).length !== 2) throw new Error(`expected once: ${pattern}`);
  return text.replace(pattern, () => by);
};

const built = only('.js');
const [style, icon, program] = [only('.css'), only('.svg'), only('.wasm')];
// Trunk names the script before it is whole; kept under such a name, an old one would pass for it.
const whole = read(built);
const script = `rangerank-${digest('sha256', whole, 'hex').slice(0, 16)}.js`;
renameSync(join(folder, built), join(folder, script));

// Trunk's marks, of which only this has what is final.
const source = readFileSync(join(folder, 'index.html'), 'utf8');
const checked = (file) => `integrity="sha384-${digest('sha384', read(file), 'base64')}" crossorigin="anonymous"`;
const scriptTag = new RegExp(`<script src="./${built}" defer></script>`);
const styleTag = new RegExp(`<link rel="stylesheet" href="./${style}"[^>]*>`);
const iconTag = new RegExp(`<link rel="icon" href="./${icon}"[^>]*>`);
const preloadTag = new RegExp(`<link rel="preload" href="./${program}"[^>]*>`);

const one = oneFile();
let page = replaced(source, scriptTag, `<script src="./${script}" ${checked(script)} defer></script>`);
page = replaced(page, styleTag, `<link rel="stylesheet" href="./${style}" ${checked(style)}>`);
page = replaced(page, iconTag, `<link rel="icon" href="./${icon}">`);
writeFileSync(join(folder, 'index.html'), page);
writeFileSync(join(folder, 'rangerank.html'), one);
// Under names of their own: a host looks for the one, and a browser that keeps the other asks for it again.
copyFileSync('hosting/404.html', join(folder, '404.html'));
copyFileSync('src/browser/offline.js', join(folder, 'offline.js'));

/** The page as one file: what it would fetch is packed in its only script, whose hash its policy names. */
function oneFile() {
  const styles = read(style);
  // A script without an address of its own asks for none, not even where its page has none.
  const start = Buffer.from(replaced(whole.toString(), /script_src = new URL\(document\.currentScript\.src, location\.href\)\.toString\(\);/, ''));
  const wasm = read(program);
  const packed = execFileSync(process.env.PACK, { input: Buffer.concat([styles, start, wasm]), encoding: 'latin1', maxBuffer: 1 << 26 });
  const unpack = [readFileSync('src/one_file/unpack.js', 'utf8'), readFileSync('src/one_file/start.js', 'utf8')]
    .join('').replace(/^ *\/[/*].*\n/gm, '').replace(/^ +/gm, '');
  const boot = replaced(unpack, "'packed', []", `"${packed}",[${styles.length},${start.length},${wasm.length}]`);
  const early = readFileSync('src/one_file/early.css', 'utf8').trim();
  const hash = (bytes) => `'sha256-${digest('sha256', bytes, 'base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(boot)} ${hash(start)} 'wasm-unsafe-eval'`,
    `style-src ${hash(early)} ${hash(styles)}`,
    'worker-src blob:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types rangerank rangerank-file',
  ].join('; ');
  let html = replaced(source, /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
  html = replaced(html, scriptTag, '');
  html = replaced(html, preloadTag, '');
  html = replaced(html, styleTag, `<style>${early}</style>`);
  html = replaced(html, iconTag, `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(read(icon).toString().trim())}">`);
  html = html.replace(/\n\s*/g, '\n');
  return replaced(html, '</body>', `<pre id="rangerank-board" class="late">\n</pre><script>${boot}</script></body>`);
}

// Finishes what Trunk has built, in its staging folder: names script and program by what they hold, has the browser check script and
// stylesheet, and writes the page as one file. `node scripts/finish.mjs FOLDER`, with the packer's path in PACK and the unpacker's in UNPACKER.
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
const [style, icon] = [only('.css'), only('.svg')];
// Trunk names the script and the program before they are whole; kept under such a name, an old one would pass for one.
const named = (file, ending) => {
  const name = `rangerank-${digest('sha256', read(file), 'hex').slice(0, 16)}${ending}`;
  renameSync(join(folder, file), join(folder, name));
  return name;
};
const whole = read(built);
const script = named(built, '.js');
const program = ['first.wasm', 'later.wasm'].map((part) => named(part, '_bg.wasm'));

// Trunk's marks, of which only this has what is final.
const source = readFileSync(join(folder, 'index.html'), 'utf8');
const checked = (file) => `integrity="sha384-${digest('sha384', read(file), 'base64')}" crossorigin="anonymous"`;
const scriptTag = new RegExp(`<script src="./${built}" defer></script>`);
const styleTag = new RegExp(`<link rel="stylesheet" href="./${style}"[^>]*>`);
const iconTag = new RegExp(`<link rel="icon" href="./${icon}"[^>]*>`);
const preloadTag = /<link rel="preload" [^>]*>/;

const one = oneFile();
let page = replaced(source, scriptTag, `<script src="./${script}" ${checked(script)} defer></script>`);
page = replaced(page, styleTag, `<link rel="stylesheet" href="./${style}" ${checked(style)}>`);
page = replaced(page, iconTag, `<link rel="icon" href="./${icon}">`);
const preload = (part, at) => `<link rel="preload" href="./${part}" as="fetch" type="application/wasm" crossorigin="anonymous"${at > 0 ? ' fetchpriority="low"' : ''}>`;
page = replaced(page, preloadTag, program.map(preload).join('\n'));
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
  const parts = program.map(read);
  const content = Buffer.concat([styles, start, ...parts]);
  const unpacker = readFileSync(process.env.UNPACKER);
  const packed = execFileSync(process.env.PACK, [process.env.UNPACKER], { input: content, encoding: 'utf8', maxBuffer: 1 << 26 });
  const sizes = [unpacker, styles, start, ...parts].map((part) => part.length);
  const script = readFileSync('src/one_file/start.js', 'utf8').replace(/^ *\/[/*].*\n/gm, '').replace(/^ +/gm, '');
  const boot = replaced(script, "'packed', []", `"${packed}",${JSON.stringify(sizes)}`);
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
  // An address has to hide no more than what would end it, or be taken for something hidden.
  const picture = read(icon).toString().trim().replaceAll('"', "'").replace(/[%#]/g, encodeURIComponent);
  html = replaced(html, iconTag, `<link rel="icon" href="data:image/svg+xml,${picture}">`);
  html = html.replace(/\n\s*/g, '\n').replace(/>\n</g, '><').replaceAll(' />', '>');
  return replaced(html, '</body>', `<pre id="rangerank-board" class="late">\n</pre><script>${boot}</script></body>`);
}

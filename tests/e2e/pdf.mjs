// What a PDF of Chromium holds: its pages and their texts, as far as a story asks.
import { inflateSync } from 'node:zlib';

const latin = (bytes) => Buffer.from(bytes).toString('latin1');

/** Every object by its number: its dictionary as text, and its stream, inflated, where it has one. */
function objects(file) {
  const text = latin(file);
  const found = new Map();
  for (const { 1: number, 2: head, index, 0: all } of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)(?=endobj|stream\r?\n)/g)) {
    const start = /^stream\r?\n/.exec(text.slice(index + all.length, index + all.length + 8))?.[0].length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const from = index + all.length + (start ?? 0);
    const bytes = start && file.subarray(from, from + length);
    found.set(number, { head, stream: bytes && (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes) });
  }
  return found;
}

/** The characters of a font's glyphs, from its table for copying. */
function characters(cmap) {
  const of = new Map();
  const chars = (hex) => hex.match(/..../g).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, char] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) of.set(parseInt(glyph, 16), chars(char));
  }
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low, high, char] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let glyph = parseInt(low, 16); glyph <= parseInt(high, 16); glyph += 1) {
        of.set(glyph, String.fromCharCode(parseInt(char, 16) + glyph - parseInt(low, 16)));
      }
    }
  }
  return of;
}

/** The text of each page of a PDF, without its spaces, in the order in which it is drawn. */
export function pages(file) {
  const all = objects(file);
  const fonts = new Map();
  for (const { head } of all.values()) {
    for (const [, name, number] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(all.get(number)?.head ?? '')?.[1];
      if (cmap) fonts.set(name, characters(latin(all.get(cmap).stream)));
    }
  }
  const isPage = ({ head }) => /\/Type \/Page\b/.test(head);
  return [...all.values()].filter(isPage).map(({ head }) => {
    const content = latin(all.get(/\/Contents (\d+) 0 R/.exec(head)[1]).stream);
    let font;
    let said = '';
    for (const [token] of content.matchAll(/\/F\d+(?= [\d.]+ Tf)|<\w+>|\((?:\\.|[^\\)])*\)(?= Tj)/g)) {
      if (token.startsWith('/')) font = fonts.get(token.slice(1));
      else if (token.startsWith('<')) {
        for (const glyph of token.slice(1, -1).match(/..../g) ?? []) said += font?.get(parseInt(glyph, 16)) ?? '';
      }
    }
    return said.normalize('NFKC').replace(/\s/g, '');
  });
}

// rangerank for programs: ready once imported, in Node and in browsers; see README.md and index.d.ts.
import start, * as module from './rangerank.js';

const wasm = new URL('rangerank_bg.wasm', import.meta.url);
// What Node reads of a disk, browsers fetch.
const files = wasm.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('node:fs/promises') : undefined;
await start({ module_or_path: files ? await files.readFile(wasm) : wasm });

/** A board that cannot be read in full, or not be evaluated. */
export class BoardError extends Error {
  constructor(problems) {
    const [{ line, column, message, fix }] = problems;
    super(`${line ? `${line}:${column}: ` : ''}${message}${fix ? ` (try ${fix})` : ''}`);
    this.name = 'BoardError';
    this.problems = problems;
  }
}

/** A link that cannot be read, or a text that no link can hold. */
export class LinkError extends Error {
  constructor({ message, ...why }) {
    super(message);
    this.name = 'LinkError';
    Object.assign(this, why);
  }
}

const text = (value) => {
  if (typeof value !== 'string') throw new TypeError(`expected a string, found ${value === null ? 'null' : typeof value}`);
  return value;
};

const unlessRefused = ({ refused, ...answer }) => {
  if (refused) throw new LinkError(refused);
  return answer;
};

export function evaluate(board) {
  const answer = JSON.parse(module.evaluate(text(board)));
  if (answer.problems) throw new BoardError(answer.problems);
  return answer;
}

export function encode(board) {
  return unlessRefused(JSON.parse(module.encode(text(board)))).link;
}

export function decode(link) {
  return unlessRefused(JSON.parse(module.decode(text(link)))).text;
}

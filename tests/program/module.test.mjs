// The module that programs import, as `make dist` leaves it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { BoardError, LinkError, decode, encode, evaluate } from '../../release/program/index.js';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
/** The records of a table between tabs. */
const records = (path) => read(path).trimEnd().split('\n').map((line) => line.split('\t'));
const unescaped = (text) => text.replace(/\\(.)/g, (_, mark) => ({ n: '\n', r: '\r', t: '\t' })[mark] ?? mark);

const BOARD = 'Initiative\tValue\tEffort\nBulk export\t20 to 30\t2 to 3\nDark mode\t5 to 40\t1 to 4\nSSO\tTBD\t2\n';

test('every pinned board has the digest that the page shows', () => {
  const pinned = records('tests/digests/v1.tsv').slice(1);
  assert.ok(pinned.length >= 20);
  for (const [file, digest] of pinned) assert.equal(evaluate(read(file)).digest, digest, file);
});

test('a report is plain data: ranked and unranked initiatives in the order of the board', () => {
  const report = evaluate(BOARD);
  assert.deepEqual(report, structuredClone(report));
  assert.deepEqual(report.initiatives.map(({ name }) => name), ['Bulk export', 'Dark mode', 'SSO']);
  const [first, second, unranked] = report.initiatives;
  assert.deepEqual([first.rank, second.rank].sort(), [1, 2]);
  assert.deepEqual(unranked, { name: 'SSO' });
  assert.ok(Math.abs(first.first + second.first - 1) < 1e-12);
  assert.equal(report.pairwise[0][2], null);
  assert.equal(report.draws, 16384);
});

test('every figure is that of the program on the command line', () => {
  const arguments_ = ['run', '--locked', '--quiet', '--release', '--no-default-features', '--example', 'evaluate'];
  const board = read('examples/boards/b2b-quarter-rice.tsv');
  const told = execFileSync('cargo', arguments_, { cwd: fileURLToPath(root), input: board, encoding: 'utf8' });
  assert.deepEqual(evaluate(board), JSON.parse(told));
});

test('every released link opens, and every released text gives its link', () => {
  const golden = records('tests/links/v1.tsv');
  assert.ok(golden.length >= 7);
  for (const [link, text] of golden) {
    assert.equal(decode(link), unescaped(text));
    assert.equal(encode(unescaped(text)), link);
  }
});

test('a link is found in an address and in a mail', () => {
  const link = encode(BOARD);
  assert.match(link, /^r1[0-9A-Za-z]+$/);
  for (const text of [`https://example.org/?e#${link}`, `https://example.org/?e%23${link}`, `See <https://example.org/?e#${link}>.`]) {
    assert.equal(decode(text), BOARD);
  }
});

test('texts of any characters come back', () => {
  for (const text of ['', ' ', '\n', 'ä€漢👩‍🚀\t\0', '<script>alert(1)</script>', '"\\u0000', 'x'.repeat(262144)]) {
    assert.equal(decode(encode(text)), text);
  }
});

test('a board that cannot be read is thrown with message, place and fix', () => {
  assert.throws(() => evaluate('Initiative\tValue\tEffort\nA\t3 to 1\t2\nB\t1\tmuch\n'), (error) => {
    assert.ok(error instanceof BoardError && error instanceof Error);
    assert.equal(error.name, 'BoardError');
    assert.equal(error.message, '2:3: expected the low end first (try 1 to 3)');
    assert.equal(error.problems.length, 2);
    const [{ place, line, column, fix }, second] = error.problems;
    assert.deepEqual({ place, line, column, fix }, { place: { kind: 'cell', row: 0, column: 1 }, line: 2, column: 3, fix: '1 to 3' });
    assert.deepEqual(second.place, { kind: 'cell', row: 1, column: 2 });
    return true;
  });
});

test('a problem of a setting, a heading or the table says its place', () => {
  const place = (board) => {
    try {
      evaluate(board);
    } catch ({ problems: [{ place }] }) {
      return place;
    }
    return undefined;
  };
  assert.deepEqual(place('# order: best\nInitiative\tValue\tEffort\nA\t1\t2\n'), { kind: 'setting', index: 0 });
  assert.deepEqual(place(''), { kind: 'table' });
  assert.deepEqual(place('# score: Value\nInitiative\tValue\tValue\nA\t1\t2\n'), { kind: 'heading', column: 2 });
  assert.deepEqual(place('# score: 1/(Value - 1)\nInitiative\tValue\nA\t1\n'), { kind: 'row', row: 0 });
});

test('a link that cannot be read is thrown with its reason', () => {
  const link = encode(BOARD);
  const why = (arrived) => {
    try {
      return decode(arrived);
    } catch (error) {
      assert.ok(error instanceof LinkError);
      const { name, message, stack, ...rest } = error;
      assert.equal(name, 'LinkError');
      assert.ok(message.length > 10);
      return rest;
    }
  };
  assert.deepEqual(why(link.slice(0, -9)), { code: 'cut', arrived: link.length - 9, declared: link.length });
  assert.deepEqual(why(`${link.slice(0, 12)}00${link.slice(14)}`), { code: 'altered' });
  assert.deepEqual(why('https://example.org/#r3abc'), { code: 'too new', version: 3 });
  assert.deepEqual(why(`#r1${'z'.repeat(40000)}`), { code: 'too long', arrived: 40002 });
  assert.deepEqual(why('a text without a link'), { code: 'no link' });
  assert.throws(() => encode('x'.repeat(262145)), { name: 'LinkError', code: 'too much text' });
});

test('what is no string is refused', () => {
  for (const value of [undefined, null, 7, {}, ['a']]) {
    for (const ask of [evaluate, encode, decode]) assert.throws(() => ask(value), TypeError);
  }
});

test('the example runs', () => {
  const said = execFileSync('node', [fileURLToPath(new URL('release/program/example.mjs', root))], { encoding: 'utf8' });
  assert.match(said, /^no clear winner: Bulk export, Checkout redesign\n1\. Bulk export: /);
  assert.match(said, /expected the low end first \(try 1 to 4\)/);
});

test('the package holds what it names, its version is that of the crates, and it has no page', () => {
  const { files, version } = JSON.parse(read('release/program/package.json'));
  assert.deepEqual(readdirSync(new URL('release/program', root)).filter((name) => name !== 'package.json').sort(), files.sort());
  assert.equal(version, read('Cargo.toml').match(/^version = "(.*)"$/m)[1]);
  assert.doesNotMatch(read('release/program/rangerank.js'), /document|window|fetch\(['"]http/);
});

test('the types fit what is written with them', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', 'types.ts', 'types.wrong.ts'];
  let said = '';
  try {
    execFileSync('node', ['node_modules/typescript/bin/tsc', ...options], { cwd: folder, encoding: 'utf8' });
  } catch ({ stdout }) {
    said = stdout;
  }
  // Of the two, only the wrong one has errors, one a line that is wrong.
  assert.deepEqual(said.match(/^\S+\(\d+/gm), ['types.wrong.ts(4', 'types.wrong.ts(5', 'types.wrong.ts(6'], said);
});

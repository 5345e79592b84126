// Measures everything in one go and writes docs/performance.md: `node bench/run.mjs [rounds]`; see scripts/bench.sh.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { rice } from './boards.mjs';
import { browser, program } from './contenders.mjs';
import { write } from './document.mjs';

const ROUNDS = Number(process.argv[2] ?? 7);
const OUT = 'target/bench';
const NATIVE = 'target/page/bench-native';
const ROWS = [10, 20, 50, 100, 200, 500, 1000];
const DRAWS = Array.from({ length: 9 }, (_, at) => 2 ** (10 + at));
const PASSES = 3;

const say = (text) => console.log(`bench: ${text}`);
const least = (numbers) => Math.min(...numbers);
const output = (command, ...rest) => execFileSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** The board of so many rows, as a file. */
function board(rows) {
  const path = `${OUT}/rice-${rows}.tsv`;
  writeFileSync(path, rice(rows));
  return path;
}

/** Rounds in alternation: in each, every contender does its runs, and the least of these is its time. */
async function fullReports(chromium) {
  const [worker, editor] = [await chromium.worker(), await chromium.worker()];
  const contenders = [
    { name: 'chromium', runs: 20, warm: 40, ...worker },
    { name: 'edit', runs: 20, warm: 40, run: editor.edit, close: editor.close },
    { name: 'native', runs: 20, warm: 7, ...program(NATIVE, 'serve') },
    { name: 'numpy', runs: 10, warm: 7, ...program(process.env.BENCH_PYTHON, 'bench/numpy_side.py') },
    { name: 'squiggle', runs: 3, warm: 5, ...program('node', process.env.BENCH_SQUIGGLE) },
  ];
  const path = board(20);
  for (const { run, warm } of contenders) await run(path, 16384, warm);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times = {};
    for (let at = 0; at < contenders.length; at++) {
      const { name, run, runs } = contenders[(at + round) % contenders.length];
      const { times: all, cpu } = await run(path, 16384, runs);
      times[name] = { ms: least(all), cpu: Number.isNaN(cpu) ? least(all) : cpu };
    }
    rounds.push(times);
    const told = Object.entries(times).map(([name, { ms, cpu }]) => `${name} ${ms.toFixed(1)} ms (${cpu.toFixed(1)})`);
    say(`round ${round + 1} of ${ROUNDS}: ${told.join(', ')}`);
  }
  for (const { close } of contenders) await close();
  return rounds;
}

/** Time and peak memory of a full report, each in a worker of its own, and what the first evaluation took. */
async function growth(chromium, sizes) {
  const measured = sizes.map((size) => ({ ...size, ms: Infinity, cpu: Infinity, first: Infinity, bytes: 0 }));
  for (let pass = 0; pass < PASSES; pass++) {
    for (const entry of measured) {
      const work = (entry.rows * entry.draws) / (20 * 16384);
      const path = board(entry.rows);
      const worker = await chromium.worker();
      const first = await worker.run(path, entry.draws, 1);
      // Some 200 ms until the browser has compiled what is hot to its best code.
      if (work < 20) await worker.run(path, entry.draws, 1, { batch: Math.ceil(20 / work) });
      const { times, bytes, cpu } = await worker.run(path, entry.draws, work < 20 ? 5 : 2, { batch: Math.ceil(1 / work) });
      await worker.close();
      entry.cpu = Math.min(entry.cpu, Number.isNaN(cpu) ? least(times) : cpu);
      entry.ms = Math.min(entry.ms, ...times);
      entry.first = Math.min(entry.first, ...first.times);
      entry.bytes = Math.max(entry.bytes, bytes);
    }
  }
  return measured;
}

function machine(chromium) {
  const python = output(process.env.BENCH_PYTHON, '-c', 'import platform, numpy; print(platform.python_version(), numpy.__version__)');
  const [pythonVersion, numpy] = python.split(' ');
  const { dependencies } = JSON.parse(readFileSync('bench/squiggle/package.json', 'utf8'));
  return {
    cpu: cpus()[0].model.trim(),
    cores: cpus().length,
    memory: totalmem(),
    system: `${platform()} ${release()}`,
    commit: output('git', 'rev-parse', '--short', 'HEAD'),
    rust: output('rustc', '--version').split(' ')[1],
    chromium: chromium.version,
    node: process.versions.node,
    python: pythonVersion,
    numpy,
    squiggle: dependencies['@quri/squiggle-lang'],
  };
}

mkdirSync(OUT, { recursive: true });
const load = [loadavg()[0]];
const chromium = await browser(`${OUT}/site`);
const results = { date: new Date().toISOString().slice(0, 10), machine: machine(chromium) };
results.rounds = await fullReports(chromium);
say('growth with rows');
results.byRows = await growth(chromium, ROWS.map((rows) => ({ rows, draws: 16384 })));
say('growth with draws');
results.byDraws = await growth(chromium, DRAWS.map((draws) => ({ rows: 20, draws })));
await chromium.close();
say('accuracy');
results.accuracy = JSON.parse(output(NATIVE, 'accuracy', 'tests/values/ten_by_three.tsv'));
results.load = [...load, loadavg()[0]];
writeFileSync(`${OUT}/results.json`, JSON.stringify(results, null, 1));
write(results, 'docs');
say('wrote docs/performance.md');

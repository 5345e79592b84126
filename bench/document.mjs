// From results to docs/performance.md and its plots.
import { writeFileSync } from 'node:fs';
import { bars, lines } from './chart.mjs';

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => {
  const all = sorted(numbers);
  return (all[Math.floor((all.length - 1) / 2)] + all[Math.ceil((all.length - 1) / 2)]) / 2;
};
const ms = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0));
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const percent = (share) => `${(100 * share).toPrecision(2)} %`;
const power = (draws) => `2${[...String(Math.log2(draws))].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]).join('')}`;
const table = (heads, rows) => [heads, heads.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
  .map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Writes the page and its plots into a folder. */
export function write(results, folder) {
  writeFileSync(`${folder}/performance.md`, page(results));
  for (const [name, svg] of Object.entries(plots(results))) writeFileSync(`${folder}/performance-${name}.svg`, svg);
}

function page(results) {
  const { date, machine, load } = results;
  return `# Performance

Written by \`make bench\` on ${date}, at commit ${machine.commit}. How it is measured: [bench/README.md](../bench/README.md).

${table(['machine', ''], [
    ['processor', `${machine.cpu}, ${machine.cores} cores, ${(machine.memory / 2 ** 30).toFixed(0)} GiB, ${machine.system}`],
    ['load (processes that want a core, over a minute)', `${load[0].toFixed(1)} before, ${load[1].toFixed(1)} after, the measurement itself in it`],
    ['versions', `Rust ${machine.rust} · Chromium ${machine.chromium} · Node ${machine.node} · Python ${machine.python} · numpy ${machine.numpy} · squiggle-lang ${machine.squiggle}`],
  ])}

Chromium runs the page's engine, from the same crates with the same profile, flags and steps, in a module that holds nothing else of the page.

## A full report

20 initiatives × 4 drivers (RICE, all uncertain), 16384 draws.

${reports(results)}

## Growth

In Chromium, each size in a worker of its own. A module's memory never shrinks, so its size at the end is its peak; it holds the module's own data and stack as well.

${grown(results)}

## Accuracy

${accuracy(results)}
`;
}

function reports({ rounds, byRows }) {
  const of = (name, time) => rounds.map((contenders) => contenders[name][time]);
  const ratios = (above, below) => rounds.map((contenders) => contenders[above].cpu / contenders[below].cpu);
  const least = (name) => Math.min(...of(name, 'ms'));
  const row = (label, name, [above, below] = [], said, reach, holds) => {
    const figures = [label, ms(median(of(name, 'cpu'))), ms(least(name))];
    if (!reach) return [...figures, '', '', '', ''];
    const found = ratios(above, below);
    const told = [
      `${said} ${median(found).toFixed(2)} × (${Math.min(...found).toFixed(2)} to ${Math.max(...found).toFixed(2)})`,
      `${(least(above) / least(below)).toFixed(2)} ×`, reach, holds(median(found)) ? 'yes' : '**no**',
    ];
    return [...figures, ...told];
  };
  const edits = ratios('edit', 'chromium');
  const twenty = byRows.find(({ rows }) => rows === 20);
  const thousand = byRows.find(({ rows }) => rows === 1000);
  return `${table(['', 'work, ms', 'least ms', 'ratio of the work (least to most)', 'ratio of the least ms', 'to reach', 'reached'], [
    row('rangerank in Chromium', 'chromium'),
    row('rangerank natively', 'native', ['chromium', 'native'], 'Chromium takes', 'at most 1.5 ×', (ratio) => ratio <= 1.5),
    row('numpy, one thread: draws, ranks, pairwise, quantiles', 'numpy', ['numpy', 'chromium'], 'takes', 'at least 4 ×', (ratio) => ratio >= 4),
    row('squiggle-lang: draws and quantiles only', 'squiggle', ['squiggle', 'chromium'], 'takes', 'at least 25 ×', (ratio) => ratio >= 25),
  ])}

Work is the time that processors spent on it, in all threads of a contender: on a busy machine the clock runs on while others are served, this does not. It is the median of ${rounds.length} rounds in alternation; a ratio is taken within a round, and its median is told. The least is that of all runs, by the clock. The first evaluation in a fresh worker, before the browser has compiled the module to its best code, takes ${ms(twenty.first)} ms.

| | found | to reach | reached |
|---|---:|---:|---:|
| 1000 rows × 4 drivers × 16384 draws | ${ms(thousand.cpu)} ms of work (by the clock ${ms(thousand.ms)} ms, the first time ${ms(thousand.first)} ms), ${megabytes(thousand.bytes)} MB | 2 s, 64 MB | ${Math.min(thousand.cpu, thousand.ms) <= 2000 && thousand.bytes <= 64e6 ? 'yes' : '**no**'} |
| one cell edited, 20 rows, in Chromium | ${ms(median(of('edit', 'cpu')))} ms of work, ${median(edits).toFixed(2)} of a full report (${Math.min(...edits).toFixed(2)} to ${Math.max(...edits).toFixed(2)}); of the least ms ${(least('edit') / least('chromium')).toFixed(2)} | 0.10 | ${median(edits) <= 0.1 ? 'yes' : '**no**'} |

![Work of a full report](performance-report.svg)`;
}

function grown({ byRows, byDraws }) {
  const each = ({ rows, draws, cpu }) => (1e6 * cpu) / (rows * draws);
  const cells = (entry) => [ms(entry.cpu), ms(entry.ms), each(entry).toFixed(1), megabytes(entry.bytes)];
  const heads = ['work, ms', 'least ms', 'ns of work a score', 'peak MB'];
  return `${table(['rows, 16384 draws', ...heads], byRows.map((entry) => [entry.rows, ...cells(entry)]))}

![Time and peak memory by rows](performance-rows.svg)

${table(['draws, 20 rows', ...heads], byDraws.map((entry) => [power(entry.draws), ...cells(entry)]))}

![Time and peak memory by draws](performance-draws.svg)`;
}

function accuracy({ accuracy: { rows } }) {
  const cells = ({ mean, p95, first, evpi }) => [percent(mean), percent(p95), first.toFixed(4), percent(evpi)];
  const usual = rows.find(({ draws }) => draws === 16384);
  return `Root mean square errors against exact values (closed forms, and one integral each for P(rank 1) and EVPI) over 16 seeds and the initiatives of [a board](../tests/values/ten_by_three.tsv) of 10 × 3 lognormal ranges; relative, but for P(rank 1). The mean and the 95 % quantile are those of the draws: for such a board the report itself gives their closed forms, without error.

${table(['', 'mean', 'P95', 'P(rank 1)', 'EVPI'], [
    ['rangerank, 16384 draws', ...cells(usual.engine)],
    ['plain Monte Carlo, 16384 draws', ...cells(usual.plain)],
    [`plain Monte Carlo at equal time, ${usual.equalTimeDraws} draws`, ...cells(usual.equalTime)],
    ['to reach with 16384 draws, within 15 %', '0.011 %', '0.29 %', '0.0016', '0.30 %'],
  ])}

Equal time: as many plain draws as fit, natively, into the time of a full report, for these four figures alone; with a ziggurat for the normals and one exponential a score. The report has ranks, pairs, seven quantiles and standard errors besides.

${table(['draws', ...['mean', 'P95', 'P(rank 1)', 'EVPI'].flatMap((figure) => [figure, 'plain'])], rows.map(({ draws, engine, plain }) => {
    const [own, other] = [cells(engine), cells(plain)];
    return [power(draws), ...own.flatMap((cell, at) => [cell, other[at]])];
  }))}

![Errors by draws](performance-accuracy.svg)`;
}

function plots({ rounds, byRows, byDraws, accuracy: { rows } }) {
  const of = (name) => median(rounds.map((contenders) => contenders[name].cpu));
  const bar = (name, label) => ({ name: label, value: of(name), said: `${ms(of(name))} ms` });
  const growth = (title, size, entries, write) => lines({
    title,
    x: { label: size, ticks: entries.map((entry) => entry[size]), write },
    y: { label: 'milliseconds, megabytes' },
    series: [
      { name: 'work, ms', points: entries.map((entry) => [entry[size], entry.cpu]) },
      { name: 'peak memory, MB', points: entries.map((entry) => [entry[size], entry.bytes / 1e6]) },
    ],
  });
  const errors = (who, figure) => rows.map((row) => [row.draws, row[who][figure]]);
  return {
    report: bars({
      title: 'A full report of 20 × 4, 16384 draws',
      label: 'milliseconds of work',
      bars: [
        bar('chromium', 'rangerank, Chromium'), bar('native', 'rangerank, native'),
        bar('numpy', 'numpy'), bar('squiggle', 'squiggle-lang'),
      ],
    }),
    rows: growth('A full report, 16384 draws, by rows', 'rows', byRows),
    draws: growth('A full report, 20 rows, by draws', 'draws', byDraws, power),
    accuracy: lines({
      title: 'Errors of figures from draws, 16 seeds',
      x: { label: 'draws', ticks: rows.map(({ draws }) => draws), write: power },
      y: { label: 'RMSE, relative', write: (value) => `${Number((100 * value).toPrecision(1))} %` },
      series: [
        { name: 'mean', points: errors('engine', 'mean') },
        { name: 'mean, plain', points: errors('plain', 'mean') },
        { name: 'P95', points: errors('engine', 'p95') },
        { name: 'P95, plain', points: errors('plain', 'p95') },
      ],
    }),
  };
}

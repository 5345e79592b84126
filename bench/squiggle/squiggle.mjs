// Draws and quantiles of the same scores in squiggle-lang: answers each line `FILE DRAWS RUNS` with milliseconds.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { run } from '@quri/squiggle-lang';

/** A board as a program. A chance, too, is a plain lognormal range: less work than the logit-normal of the others. */
function program(text) {
  const rows = text.trimEnd().split('\n').slice(1).map((line) => line.split('\t').slice(1, 5));
  const scores = rows.map(([reach, impact, confidence, effort], i) => {
    return `s${i} = (${reach}) * (${impact}) * (${confidence}) / (${effort})`;
  });
  const figures = rows.map((_, i) => `[0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] -> map({|p| quantile(s${i}, p)})`);
  return `${scores.join('\n')}\n[${figures.join(', ')}]`;
}

for await (const line of createInterface({ input: process.stdin })) {
  const [path, draws, runs] = line.split(' ');
  const code = program(readFileSync(path, 'utf8'));
  const times = [];
  for (let at = 0; at < Number(runs); at++) {
    const environment = { sampleCount: Number(draws), xyPointLength: 1000, seed: String(at), profile: false };
    const start = performance.now();
    const { result } = await run(code, { environment });
    times.push((performance.now() - start).toFixed(4));
    if (!result.ok) throw new Error(String(result.value));
  }
  console.log(times.join(' '));
}

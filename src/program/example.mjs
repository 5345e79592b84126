// Ranks three initiatives, and makes and reads a link to them: `node example.mjs`.
import { BoardError, decode, encode, evaluate } from './index.js';

const board = `# title: Q3
Initiative\tReach\tImpact\tConfidence\tEffort
Checkout redesign\t500 to 2000\t0.5 to 2\t80%\t1 to 4
Bulk export\t2000 to 3000\t0.25 to 1\t90%\t2 to 3
Dark mode\t1k-5k\t0.25\t50%\t1 to 2
`;

const { initiatives, verdict, digest } = evaluate(board);
console.log(`${verdict.kind}: ${verdict.leaders.join(', ')}`);
for (const { name, rank, p05, p95, first } of initiatives.toSorted((a, b) => a.rank - b.rank)) {
  console.log(`${rank}. ${name}: ${p05.toFixed(0)} to ${p95.toFixed(0)}, first in ${Math.round(100 * first)} of 100 futures`);
}
console.log(`numbers ${digest}`);

const link = `https://example.org/rangerank/?e#${encode(board)}`;
console.log(link, decode(link) === board);

try {
  evaluate(board.replace('1 to 4', '4 to 1'));
} catch (error) {
  if (!(error instanceof BoardError)) throw error;
  const [{ place, fix }] = error.problems;
  console.log(error.message, place, fix);
}

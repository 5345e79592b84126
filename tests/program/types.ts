// What a program in TypeScript may write; the compiler reads it in module.test.mjs.
import { BoardError, LinkError, decode, encode, evaluate, type Place, type Report } from '../../release/program/index.js';

const report: Report = evaluate('Initiative\tValue\tEffort\nA\t1 to 3\t2\n');
for (const initiative of report.initiatives) {
  if (initiative.rank !== undefined) console.log(initiative.p05.toFixed(1), initiative.rank_acceptability.length);
}
const link: string = encode(decode('#r1'));
try {
  console.log(evaluate(link).verdict.leaders.join(', '));
} catch (error) {
  if (error instanceof BoardError) {
    const places: Place[] = error.problems.map(({ place }) => place);
    for (const place of places) if (place.kind === 'cell') console.log(place.row, place.column);
  } else if (error instanceof LinkError && error.code === 'cut') {
    console.log(error.arrived ?? 0, error.declared);
  }
}

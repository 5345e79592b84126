// What the types refuse: every line below the import is an error.
import { encode, evaluate } from '../../release/program/index.js';

evaluate(7);
evaluate('').verdict.kind === 'sure';
encode('').problems;

// Checks that every name in these scripts stands for something, before one of them runs into it: `names.mjs FILE…`.
import { createRequire } from 'node:module';

// The compiler is the one that the module for programs is tested with.
const ts = createRequire(new URL('../tests/program/package.json', import.meta.url))('typescript');

/** "Cannot find name", as it is, with a guess and in `{ name }`, and a name that another script does not export. */
const UNKNOWN = [2304, 2552, 18004, 2305, 2724];

const program = ts.createProgram(process.argv.slice(2), {
  allowJs: true, checkJs: true, noEmit: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ESNext, types: [], skipLibCheck: true,
});
const found = ts.getPreEmitDiagnostics(program).filter(({ code }) => UNKNOWN.includes(code));
for (const { file, start, messageText } of found) {
  const { line } = file.getLineAndCharacterOfPosition(start);
  console.error(`${file.fileName}:${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}
process.exit(found.length ? 1 : 0);

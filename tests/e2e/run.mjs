// Runs the stories, all in one process so that they share their browsers: `node run.mjs [part of a file name]…`
import { readdir } from 'node:fs/promises';
import { tell } from './harness.mjs';

const folder = new URL('stories/', import.meta.url);
const wanted = process.argv.slice(2);
const files = (await readdir(folder))
  .filter((file) => file.endsWith('.test.mjs'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) throw new Error(`no story file matches ${wanted.join(' ')}`);
for (const file of files) await import(new URL(file, folder));
tell(process.env.BROWSER ? [process.env.BROWSER] : undefined);

// Who is measured: each does what `run(path, draws, runs)` asks and resolves to `{ times, cpu }`: the milliseconds that
// each run took, and those of processors' work that all threads spent on one. The latter does not grow on a busy machine.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile, copyFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { launch } from '../tests/e2e/browser.mjs';
import { serveFolder } from '../tests/e2e/server.mjs';

/** Milliseconds of work of all threads of a process so far; not a number where the system does not tell. */
function work(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const spent = (thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    return threads.reduce((sum, thread) => sum + spent(thread), 0) / 1e6;
  } catch {
    return NaN;
  }
}

/** A program that answers each line `FILE DRAWS RUNS` with milliseconds. */
export function program(command, ...rest) {
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    run: async (path, draws, runs) => {
      const before = work(child.pid);
      child.stdin.write(`${path} ${draws} ${runs}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${command} ended before it had answered`);
      return { times: value.split(' ').map(Number), cpu: (work(child.pid) - before) / runs };
    },
    close: () => void child.stdin.end(),
  };
}

/** Chromium with a page that is blank but for the engine's worker; `folder` holds the module. */
export async function browser(folder) {
  await mkdir(folder, { recursive: true });
  await copyFile(new URL('browser/worker.js', import.meta.url), `${folder}/worker.js`);
  await writeFile(`${folder}/index.html`, '<!doctype html><title>bench</title>');
  const server = await serveFolder(folder);
  const chromium = await launch();
  const page = await chromium.newPage();
  await page.goto(`${server.origin}/`);
  const { processInfo } = await (await chromium.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  // The page's is the last renderer started; the worker is a thread of it.
  const { id: pid } = processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => a.id - b.id).at(-1);
  return {
    version: chromium.version(),
    worker: () => worker(page, pid),
    close: async () => {
      await chromium.close();
      await server.close();
    },
  };
}

/** A fresh worker. `run` also says what is measured and how often at a time, and tells the memory it took. */
async function worker(page, pid) {
  const handle = await page.evaluateHandle(() => new Worker('worker.js', { type: 'module' }));
  const run = async (path, draws, runs, { batch = 1, what = 'evaluate' } = {}) => {
    const asked = { text: await readFile(path, 'utf8'), draws, runs, batch, what };
    const before = work(pid);
    const { times, bytes } = await handle.evaluate((worker, asked) => new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(asked);
    }), asked);
    return { times, bytes, cpu: (work(pid) - before) / (runs * batch) };
  };
  return {
    run,
    edit: (path, draws, runs) => run(path, draws, runs, { batch: 32, what: 'edit' }),
    close: () => handle.evaluate((worker) => worker.terminate()),
  };
}

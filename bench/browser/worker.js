// The engine on a thread of its own. Answers `{ text, draws, runs, batch, what }` with the milliseconds that one
// `evaluate` or `edit` takes, in each of `runs` batches of it, and with the module's memory.
import start from './engine.js';

const ready = start();

onmessage = async ({ data: { text, draws, runs, batch, what } }) => {
  const { memory } = await ready;
  if (!readBoard(text, draws)) throw new Error('the board cannot be read');
  const perform = { evaluate: evaluateBoard, edit: editBoard }[what];
  // The first edit after reading a board evaluates it in full.
  if (what === 'edit') perform();
  const times = [];
  for (let run = 0; run < runs; run++) {
    const before = performance.now();
    for (let at = 0; at < batch; at++) {
      if (Number.isNaN(perform())) throw new Error('the board cannot be evaluated');
    }
    times.push((performance.now() - before) / batch);
  }
  // A module's memory never shrinks: its size is its peak.
  postMessage({ times, bytes: memory.buffer.byteLength });
};

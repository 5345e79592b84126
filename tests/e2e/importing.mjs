// How a story brings a table of another program: as a file that is chosen or dropped, and what the page makes of it.

export const panel = (page) => page.locator('.import');
export const use = (page, column) => page.locator(`#use-${column}`);

/** The rows of the board that would come of it, headings first. */
export const preview = (page) => page.locator('.preview tr').evaluateAll(
  (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)),
);

/** Waits until the preview has this text in it. */
export const previewed = (page, text) => page.locator('.preview').getByText(text, { exact: true }).first().waitFor();

/** Chooses a file in the panel for opening. */
export async function openFile(page, text, name = 'sheet.csv') {
  await page.getByRole('button', { name: 'Paste or open' }).click();
  await page.getByLabel('Open a file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** Drops a file onto the page, as the browser tells of it. Says whether the page takes files at all. */
export const dropFile = (page, text, name = 'sheet.csv') => page.locator('body').evaluate((body, [text, name]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name, { type: 'text/csv' }));
  const tell = (what) => body.dispatchEvent(new DragEvent(what, { dataTransfer, bubbles: true, cancelable: true }));
  const isTaken = !tell('dragover');
  tell('drop');
  return isTaken;
}, [text, name]);

export const takeOver = (page) => page.getByRole('button', { name: 'Take it over' }).click();

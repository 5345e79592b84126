// The real clipboard, as somebody reaches it who copies and pastes in another window: no leave is asked of anybody.

/** Runs `hand` in a window of its own, then comes back to `page`. */
async function elsewhere(page, hand) {
  const other = await page.context().newPage();
  try {
    return await hand(other);
  } finally {
    await other.close();
    await page.bringToFront();
  }
}

/** Puts `{ 'text/plain': …, 'text/html': … }` on the clipboard. */
export const putOnClipboard = (page, flavours) => elsewhere(page, async (other) => {
  await other.evaluate((flavours) => document.addEventListener('copy', (event) => {
    for (const [kind, text] of Object.entries(flavours)) event.clipboardData.setData(kind, text);
    event.preventDefault();
    window.isCopied = true;
  }), flavours);
  await other.keyboard.press('Control+c');
  await other.waitForFunction(() => window.isCopied);
});

/** What the clipboard holds, by flavour, line ends as other programs than Windows' write them. */
export const onClipboard = (page) => elsewhere(page, async (other) => {
  await other.evaluate(() => document.addEventListener('paste', ({ clipboardData }) => {
    const kinds = clipboardData.types.filter((kind) => kind.startsWith('text/'));
    window.pasted = Object.fromEntries(kinds.map((kind) => [kind, clipboardData.getData(kind).replaceAll('\r\n', '\n')]));
  }));
  await other.keyboard.press('Control+v');
  return (await other.waitForFunction(() => window.pasted)).jsonValue();
});

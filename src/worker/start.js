// What starts the page, and, as the same text in a worker of its own, whoever computes for it. The build puts
// wasm-bindgen's glue in the place named below. No module: a page from a file, or in a frame without an origin of
// its own, may run no module, and a worker made of text may import none.
(function startRangerank() {
  /* glue */
  if (self.document) {
    /* stopped */
    self.startRangerank = startRangerank;
    // How the page looks, before anything is drawn; the program reads it from there.
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (['embed', 'ro', 'theme', 'bg'].includes(name)) document.documentElement.dataset[name] = value;
    }
    wasm_bindgen();
  } else {
    // The page sends the program it has compiled; what it sends next, the program hears.
    self.onmessage = ({ data }) => {
      self.onmessage = null;
      wasm_bindgen.initSync({ module: data });
    };
  }
})();

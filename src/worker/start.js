// What starts the page, and, as the same text in a worker of its own, whoever computes for it. The build puts
// wasm-bindgen's glue in the place named below. No module: a page from a file, or in a frame without an origin of
// its own, may run no module, and a worker made of text may import none.
(function startRangerank() {
  /* glue */
  if (self.document) {
    /* stopped */
    /* unstarted */
    // The policy of the page lets no address become a script but those made here, of this very text.
    let policy = { createScriptURL: (address) => address };
    self.startRangerank = () => {
      if (self.trustedTypes && !policy.name) policy = trustedTypes.createPolicy('rangerank', policy);
      const text = new Blob(['(', startRangerank, ')()'], { type: 'text/javascript' });
      return new Worker(policy.createScriptURL(URL.createObjectURL(text)));
    };
    // The page as one file, to bake a board into; the page that is one has it at hand, and its program with it.
    self.rangerankFile ??= async () => {
      const response = await fetch('rangerank.html');
      return response.ok ? response.text() : Promise.reject(new Error(response.status));
    };
    wasm_bindgen({ module_or_path: self.rangerankProgram ?? document.querySelector('link[rel=preload]').href }).catch(unstarted);
  } else {
    // The page sends the program it has compiled; what it sends next, the program hears.
    self.onmessage = ({ data }) => {
      self.onmessage = null;
      wasm_bindgen.initSync({ module: data });
    };
  }
})();

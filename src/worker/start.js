// What starts the page, and, as the same text in a worker of its own, whoever computes for it. The build puts
// wasm-bindgen's glue in the place named below. No module: a page from a file, or in a frame without an origin of
// its own, may run no module, and a worker made of text may import none.
(function startRangerank() {
  /* glue */
  if (self.document) {
    /* stopped */
    /* unstarted */
    // No address becomes a script but those made of this very text, and that of what keeps the page.
    let policy = { createScriptURL: (address) => (/^blob:|^offline\.js$/.test(address) ? address : '') };
    const trusted = (address) => {
      if (self.trustedTypes && !policy.name) policy = trustedTypes.createPolicy('rangerank', policy);
      return policy.createScriptURL(address);
    };
    self.startRangerank = () => {
      const text = new Blob(['(', startRangerank, ')()'], { type: 'text/javascript' });
      return new Worker(trusted(URL.createObjectURL(text)));
    };
    // For when the server cannot be reached (offline.js). A page in a frame leaves that to its host.
    const keep = () => {
      if (self !== top || self.rangerankProgram || !navigator.serviceWorker) return;
      navigator.serviceWorker.register(trusted('offline.js')).catch(() => {});
    };
    // The page as one file, to bake a board into; the page that is one has it at hand, and its program with it.
    self.rangerankFile ??= async () => {
      const response = await fetch('rangerank.html');
      return response.ok ? response.text() : Promise.reject(new Error(response.status));
    };
    // How the page looks, before anything is drawn; the program reads it from there.
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (['embed', 'ro', 'theme', 'bg'].includes(name)) document.documentElement.dataset[name] = value;
    }
    wasm_bindgen({ module_or_path: self.rangerankProgram ?? document.querySelector('link[rel=preload]').href }).then(keep, unstarted);
  } else {
    // The page sends the program it has compiled; what it sends next, the program hears.
    self.onmessage = ({ data }) => {
      self.onmessage = null;
      wasm_bindgen.initSync({ module: data });
    };
  }
})();

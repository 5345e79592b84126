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
    let later;
    self.startRangerank = (first) => {
      const text = new Blob(['(', startRangerank, ')()'], { type: 'text/javascript' });
      const worker = new Worker(trusted(URL.createObjectURL(text)));
      worker.postMessage([first, later]);
      return worker;
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
    // The program comes in two parts (scripts/split): what one needs to type, and the rest a moment later.
    const [first, rest] = self.rangerankProgram ?? [...document.querySelectorAll('link[rel=preload]')].map(({ href }) => fetch(href));
    const compiled = async (part) => {
      const response = await part;
      if (!(response instanceof Response)) return WebAssembly.compile(response);
      if (!response.ok) throw new Error(response.status);
      // A server that names another type is forgiven.
      return WebAssembly.compileStreaming(response.clone()).catch(async () => WebAssembly.compile(await response.arrayBuffer()));
    };
    const coming = compiled(rest);
    const join = async (exports) => {
      later = await coming;
      await WebAssembly.instantiate(later, { p: exports });
      dispatchEvent(new Event('rangerank-later'));
    };
    // Without the rest nothing can be ranked: the page hands its board over, as soon as it has one.
    const lost = (error) => {
      if (self.rangerankBoard === undefined) {
        let board;
        const set = (text) => {
          board = text;
          stopped();
        };
        Object.defineProperty(self, 'rangerankBoard', { get: () => board, set });
      } else {
        stopped();
      }
      unstarted(error);
    };
    coming.catch(() => {});
    wasm_bindgen({ module_or_path: first }).then((exports) => join(exports).then(keep, lost), unstarted);
  } else {
    // The page sends the parts of the program, which it has compiled; what it sends next, the program hears.
    self.onmessage = ({ data }) => {
      self.onmessage = null;
      const [module, later] = data;
      new WebAssembly.Instance(later, { p: wasm_bindgen.initSync({ module }) });
      dispatchEvent(new Event('rangerank-later'));
    };
  }
})();

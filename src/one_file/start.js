// Starts the page that is one file: lays out what is packed in it. Nothing is fetched.
{
  // What another board is baked into: this file as it arrived, without what the page makes of it.
  const file = `<!doctype html>\n${document.documentElement.outerHTML}`;
  self.rangerankFile = async () => file;
  const [text, sizes] = ['packed', []];
  const bytes = unpack(text, sizes.reduce((sum, size) => sum + size));
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const [styles, script, program] = sizes.map((size, at) => bytes.subarray(starts[at], starts[at] + size));
  self.rangerankProgram = program;
  const put = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text;
    document.head.append(element);
  };
  const decode = (part) => new TextDecoder().decode(part);
  // The policy names the hash of this one script, and nothing else runs.
  const policy = self.trustedTypes?.createPolicy('rangerank-file', { createScript: (script) => script });
  put('style', decode(styles));
  put('script', policy ? policy.createScript(decode(script)) : decode(script));
}

// Starts the page that is one file: lays out what is packed in it. Nothing is fetched.
{
  // What another board is baked into: this file as it arrived, without what the page makes of it.
  const file = `<!doctype html>\n${document.documentElement.outerHTML}`;
  self.rangerankFile = async () => file;
  // The text that scripts/pack makes: a program that unpacks, of `sizes[0]` bytes, then what it unpacks to the other sizes.
  const [text, sizes] = ['packed', []];
  const refused = [0, 10, 13, 34, 60, 92];
  const sevens = (text) => {
    const bytes = new Uint8Array(text.length * 7 / 4);
    let [n, held, nHeld] = [0, 0, 0];
    const take = (seven) => {
      held = held << 7 | seven;
      nHeld += 7;
      if (nHeld > 7) bytes[n++] = held >> (nHeld -= 8);
    };
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (sign > 127) take(refused[(sign >> 7) - 1]);
      take(sign & 127);
    }
    return bytes.subarray(0, n);
  };
  const start = async () => {
    const bytes = sevens(text);
    const [unpacker, ...parts] = sizes;
    const { instance: { exports } } = await WebAssembly.instantiate(bytes.subarray(0, unpacker));
    const memory = (at) => new Uint8Array(exports.memory.buffer, at);
    memory(exports.packed()).set(bytes.subarray(unpacker));
    let end = exports.unpack(parts.reduce((sum, size) => sum + size));
    const [styles, script, ...program] = parts.map((size) => {
      end += size;
      return memory(end - size).slice(0, size);
    });
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
  };
  // Unpacking takes a moment; what already stands on the page is painted first.
  setTimeout(start, 50);
}

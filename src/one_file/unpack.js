// Unpacks the text that scripts/pack makes: two characters for thirteen bits, then LZMA (Igor Pavlov's specification of
// 2015; the names are its own), with lc = 4, lp = 0, pb = 0, without header. Returns `size` bytes.
const unpack = (text, size) => {
  const digit = (at) => {
    const sign = text.charCodeAt(at) - 33;
    return sign - (sign > 1) - (sign > 27) - (sign > 59);
  };
  let at = 0;
  let held = 0;
  let nHeld = 0;
  const byte = () => {
    if (nHeld < 8) {
      held |= (digit(at) + 91 * digit(at + 1)) << nHeld;
      nHeld += 13;
      at += 2;
    }
    const low = held & 255;
    held >>>= 8;
    nHeld -= 8;
    return low;
  };

  const [IS_MATCH, IS_REP, IS_REP_G0, IS_REP_G1, IS_REP_G2, IS_REP0_LONG] = [0, 12, 24, 36, 48, 60];
  const [POS_SLOT, POS, ALIGN, LEN, REP_LEN, LITERAL] = [72, 328, 456, 472, 746, 1020];
  const chances = new Uint16Array(LITERAL + (0x300 << 4)).fill(1024);
  byte();
  let range = 0xFFFFFFFF;
  let code = 0;
  for (let i = 0; i < 4; i++) code = (code << 8 | byte()) >>> 0;
  const normalize = () => {
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = (code << 8 | byte()) >>> 0;
    }
  };
  const bit = (index) => {
    const chance = chances[index];
    const bound = (range >>> 11) * chance;
    const isSet = code >= bound;
    if (isSet) {
      range -= bound;
      code -= bound;
      chances[index] = chance - (chance >> 5);
    } else {
      range = bound;
      chances[index] = chance + ((2048 - chance) >> 5);
    }
    normalize();
    return isSet ? 1 : 0;
  };
  const tree = (first, nBits) => {
    let symbol = 1;
    for (let i = 0; i < nBits; i++) symbol = symbol << 1 | bit(first + symbol);
    return symbol - (1 << nBits);
  };
  const reverse = (first, nBits) => {
    let symbol = 0;
    for (let i = 0, node = 1; i < nBits; i++) {
      const low = bit(first + node);
      node = node << 1 | low;
      symbol |= low << i;
    }
    return symbol;
  };
  const direct = (nBits) => {
    let symbol = 0;
    for (let i = 0; i < nBits; i++) {
      range >>>= 1;
      const isSet = code >= range;
      if (isSet) code -= range;
      normalize();
      symbol = symbol << 1 | isSet;
    }
    return symbol;
  };
  const length = (first) => {
    if (!bit(first)) return tree(first + 2, 3);
    return bit(first + 1) ? 16 + tree(first + 18, 8) : 8 + tree(first + 10, 3);
  };
  const distance = (slot) => {
    if (slot < 4) return slot;
    const nBits = (slot >> 1) - 1;
    const base = (2 | slot & 1) << nBits;
    return base + (slot < 14 ? reverse(POS + base - slot, nBits) : (direct(nBits - 4) << 4) + reverse(ALIGN, 4));
  };

  const bytes = new Uint8Array(size);
  let [n, state, rep0, rep1, rep2, rep3] = [0, 0, 0, 0, 0, 0];
  const literal = () => {
    const first = LITERAL + 0x300 * ((n > 0 ? bytes[n - 1] : 0) >> 4);
    let symbol = 1;
    if (state > 6) {
      for (let match = bytes[n - rep0 - 1] << 1, same = true; same && symbol < 256; match <<= 1) {
        const expected = match >> 8 & 1;
        const found = bit(first + ((1 + expected) << 8) + symbol);
        symbol = symbol << 1 | found;
        same = expected === found;
      }
    }
    while (symbol < 256) symbol = symbol << 1 | bit(first + symbol);
    bytes[n++] = symbol;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };
  /** How many bytes come again from one of the last four distances. */
  const repeated = () => {
    const isFirst = state < 7;
    if (bit(IS_REP_G0 + state)) {
      let found = rep1;
      if (bit(IS_REP_G1 + state)) {
        found = rep2;
        if (bit(IS_REP_G2 + state)) [found, rep3] = [rep3, rep2];
        rep2 = rep1;
      }
      [rep1, rep0] = [rep0, found];
    } else if (!bit(IS_REP0_LONG + state)) {
      state = isFirst ? 9 : 11;
      return 1;
    }
    state = isFirst ? 8 : 11;
    return 2 + length(REP_LEN);
  };
  /** How many bytes come again from a new distance. */
  const matched = () => {
    [rep3, rep2, rep1] = [rep2, rep1, rep0];
    const more = length(LEN);
    rep0 = distance(tree(POS_SLOT + (Math.min(more, 3) << 6), 6));
    state = state < 7 ? 7 : 10;
    return 2 + more;
  };
  while (n < size) {
    if (bit(IS_MATCH + state)) {
      for (let count = bit(IS_REP + state) ? repeated() : matched(); count > 0; count--, n++) bytes[n] = bytes[n - rep0 - 1];
    } else {
      literal();
    }
  }
  return bytes;
};

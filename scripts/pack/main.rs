//! Packs what comes in into text: LZMA, then thirteen bits in two characters; `src/one_file/unpack.js` unpacks it.

use std::io::{self, Error, Read, Write};

use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};

/// As far back as a match may reach: all of it.
const MEMORY: u32 = 1 << 21;
/// How many bits of the byte before tell literals apart; positions do not, since a program's have no rhythm.
const LITERAL_CONTEXT: u32 = 4;
const LONGEST: u32 = 273;
const DEPTH: i32 = 1000;

/// Whatever prints, but what would end a string or might end a script.
const ALPHABET: &[u8; 91] =
    b"!#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

fn main() -> io::Result<()> {
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    io::stdout().write_all(&text(&pack(&bytes)?))
}

fn pack(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let options =
        LzmaOptions::new(MEMORY, LITERAL_CONTEXT, 0, 0, EncodeMode::Normal, LONGEST, MfType::Bt4, DEPTH);
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false).map_err(Error::other)?;
    writer.write_all(bytes)?;
    writer.finish().map_err(Error::other)
}

/// Two characters for each thirteen bits, the first ones lowest.
fn text(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len() * 16 / 13 + 4);
    let (mut bits, mut n_bits) = (0_usize, 0_u32);
    let mut put = |bits: usize| {
        let digits = [bits % ALPHABET.len(), bits / ALPHABET.len() % ALPHABET.len()];
        text.extend(digits.map(|digit| ALPHABET[digit]));
    };
    for &byte in bytes {
        bits |= usize::from(byte) << n_bits;
        n_bits += u8::BITS;
        if n_bits >= 13 {
            put(bits & 0x1FFF);
            bits >>= 13;
            n_bits -= 13;
        }
    }
    if n_bits > 0 {
        put(bits);
    }
    text
}

//! Packs the page as one file into text: `pack UNPACKER < CONTENT`, the program that unpacks before what it unpacks, with
//! seven bits in a character; `src/one_file/start.js` starts it.

use std::io::{self, Read, Write};
use std::{env, fs};

/// What would end a string, a line or a script, or becomes something else in a page.
const REFUSED: [u8; 6] = [0, b'\n', b'\r', b'"', b'<', b'\\'];

fn main() -> io::Result<()> {
    let mut bytes = env::args().nth(1).map_or(Ok(Vec::new()), fs::read)?;
    let mut content = Vec::new();
    io::stdin().read_to_end(&mut content)?;
    bytes.extend(rangerank_one_file::pack(&content));
    io::stdout().write_all(text(&bytes).as_bytes())
}

/// Seven bits a character. One that is refused gives way to one of two bytes, which says which it was and carries the
/// next seven bits as well.
fn text(bytes: &[u8]) -> String {
    let bit = |at: usize| bytes.get(at / 8).is_some_and(|byte| byte >> (7 - at % 8) & 1 == 1);
    let mut sevens = (0..bytes.len() * 8)
        .step_by(7)
        .map(|at| (at..at + 7).fold(0, |seven, at| seven << 1 | u8::from(bit(at))));
    let mut text = String::new();
    while let Some(seven) = sevens.next() {
        text.push(match (1_u32..).zip(REFUSED).find(|(_, refused)| *refused == seven) {
            None => char::from(seven),
            Some((which, _)) => {
                let pair = which << 7 | u32::from(sevens.next().unwrap_or_default());
                char::from_u32(pair).unwrap_or_default()
            }
        });
    }
    text
}

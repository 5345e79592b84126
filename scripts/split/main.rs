//! Splits the page's program in two: what a reader needs to see the board and type, and what may arrive a moment later.
//!
//! `split LINKED BOUND FIRST LATER`: the program as the linker wrote it, with its relocations (`--emit-relocs`); the same
//! after wasm-bindgen, with mangled names; where the two parts go. It prints which names of wasm-bindgen's script have
//! become shorter ones. The gates named in [`GATES`] are the only ways from the
//! first part into the later one, so that nothing else can ask for what has not arrived.

mod cut;
mod linked;
mod plan;
mod reach;

use std::error::Error;
use std::io::{self, Write};
use std::{env, fs};

use linked::Linked;

/// Where the functions live through which the first part enters the later one.
const GATES: &str = "rangerank::ui::app::later::gates::";

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<_> = env::args().skip(1).collect();
    let [linked, bound, first, later] = paths.as_slice() else {
        return Err("usage: split LINKED BOUND FIRST LATER".into());
    };
    let linked = Linked::read(&fs::read(linked)?)?;
    let bound = fs::read(bound)?;
    let split = reach::split(&linked, GATES, &plan::entered(&bound, &linked)?);
    let parts = cut::cut(&bound, &split)?;
    fs::write(first, parts.first)?;
    fs::write(later, parts.later)?;
    for (long, short) in parts.renamed {
        writeln!(io::stdout(), "{long} {short}")?;
    }
    Ok(())
}

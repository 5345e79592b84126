//! Reads a board text on standard input and writes its report as JSON: `cargo run --example evaluate < board.tsv`.
//!
//! Ends with 1 and nothing on standard output if the board cannot be read in full, with 2 if it cannot be
//! evaluated. Problems go to standard error as `line:column: message`.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use rangerank::codec::{sheet::Sheet, text};
use rangerank::engine;
use rangerank::model::Locale;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("evaluate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<ExitCode> {
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    let sheet = Sheet::read(&text::decode(&String::from_utf8_lossy(&bytes), Locale::En));
    for problem in &sheet.problems {
        let fix = problem.fix.as_ref().map(|fix| format!(" (try {fix})")).unwrap_or_default();
        eprintln!("{}:{}: {}{fix}", problem.line, problem.column, problem.kind);
    }
    let Some(board) = sheet.board.filter(|_| sheet.problems.is_empty()) else {
        return Ok(ExitCode::from(1));
    };
    match engine::evaluate(&board) {
        Ok(report) => {
            let mut out = io::stdout().lock();
            serde_json::to_writer_pretty(&mut out, &report)?;
            writeln!(out)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            eprintln!("evaluate: {error}");
            Ok(ExitCode::from(2))
        }
    }
}

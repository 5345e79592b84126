//! The engine as a native program: `serve` times boards on request, `accuracy BOARD.tsv` compares it with exact values.

use std::error::Error;
use std::hint::black_box;
use std::io::{self, BufRead, Write};
use std::time::Instant;
use std::{env, fs};

use rangerank::engine::{EvaluateError, VERSION, evaluate};
use rangerank::model::{Board, Draws};
use rangerank_bench::accuracy::{Errors, Figures};
use rangerank_bench::exact::Exact;
use rangerank_bench::plain::Plain;

/// Seeds over which errors are taken.
const SEEDS: std::ops::Range<u64> = 0..16;

/// Times that two ways of the same work are measured in turn.
const ROUNDS: usize = 15;

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let arguments: Vec<_> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve"] => serve(),
        ["accuracy", path] => accuracy(&fs::read_to_string(path)?),
        _ => Err("expected `serve` or `accuracy BOARD.tsv`".into()),
    }
}

fn board(text: &str, draws: u32) -> Result<Board, Box<dyn Error>> {
    rangerank_bench::board(text, draws).ok_or_else(|| "the board cannot be read".into())
}

fn milliseconds<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    black_box(work());
    start.elapsed().as_secs_f64() * 1000.0
}

/// Answers each line `FILE DRAWS RUNS` with the milliseconds of each run.
fn serve() -> Outcome {
    for line in io::stdin().lock().lines() {
        let line = line?;
        let [path, draws, runs] = line.split(' ').collect::<Vec<_>>()[..] else {
            return Err("expected `FILE DRAWS RUNS`".into());
        };
        let board = board(&fs::read_to_string(path)?, draws.parse()?)?;
        let times: Vec<_> = (0..runs.parse()?)
            .map(|_| format!("{:.4}", milliseconds(|| evaluate(black_box(&board)))))
            .collect();
        writeln!(io::stdout().lock(), "{}", times.join(" "))?;
    }
    Ok(())
}

/// Writes as JSON: the errors at each number of draws, and of plain Monte Carlo as well at equal time.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of draws, some millions"
)]
fn accuracy(text: &str) -> Outcome {
    let exact = Exact::of(&board(text, Draws::DEFAULT.get())?).ok_or("no exact values")?;
    let plain = Plain::of(&board(text, Draws::DEFAULT.get())?).ok_or("no product of ranges")?;
    let plain_errors = |n_draws: usize| {
        let runs: Vec<_> = SEEDS.map(|seed| Figures::of_scores(plain.scores(n_draws, seed))).collect();
        json(&Errors::of(&runs, &exact))
    };
    let mut lines = Vec::new();
    for draws in (10..=18).map(|log2| 1_u32 << log2) {
        let mut board = board(text, draws)?;
        let runs: Result<Vec<_>, EvaluateError> = SEEDS
            .map(|seed| {
                board.seed = seed;
                Figures::of_engine(&board)
            })
            .collect();
        let [own, other] = times(&board, &plain);
        let n_equal = (f64::from(draws) * own / other).round() as usize;
        lines.push(format!(
            "{{\"draws\":{draws},\"engine\":{},\"plain\":{},\"equalTime\":{},\"equalTimeDraws\":{n_equal}}}",
            json(&Errors::of(&runs?, &exact)),
            plain_errors(draws as usize),
            plain_errors(n_equal),
        ));
    }
    writeln!(io::stdout().lock(), "{{\"engine\":{VERSION},\"rows\":[\n{}\n]}}", lines.join(",\n"))?;
    Ok(())
}

/// The least milliseconds of a full report, and of the same number of plain draws with the four figures.
fn times(board: &Board, plain: &Plain) -> [f64; 2] {
    let n_draws = board.draws.get() as usize;
    (0..ROUNDS).fold([f64::INFINITY; 2], |least, seed| {
        let own = milliseconds(|| evaluate(black_box(board)));
        let other = milliseconds(|| Figures::of_scores(plain.scores(n_draws, seed as u64)));
        [least[0].min(own), least[1].min(other)]
    })
}

fn json(errors: &Errors) -> String {
    let Errors { mean, p95, first, evpi } = errors;
    format!("{{\"mean\":{mean:e},\"p95\":{p95:e},\"first\":{first:e},\"evpi\":{evpi:e}}}")
}

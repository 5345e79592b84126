//! The inner parts, timed by Criterion: `cargo bench -p rangerank-bench`.

use std::hint::black_box;
use std::rc::Rc;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use rangerank::codec::export::{self, Format};
use rangerank::codec::{link, sheet::Sheet, text};
use rangerank::engine::{Simulation, evaluate, scores};
use rangerank::model::{Board, Draws, Locale};

/// Its confidences are numbers, so that every score is lognormal.
const RICE: &str = include_str!("../examples/boards/thirty-features-rice.tsv");

/// Its confidence is a range, so that quantiles must be taken from the draws.
const UNSURE: &str =
    "Initiative\tReach\tImpact\tConfidence\tEffort\nA\t500 to 2000\t0.5 to 2\t60% to 90%\t1 to 4\n";

fn board(text: &str) -> Board {
    rangerank_bench::board(text, Draws::DEFAULT.get()).expect("it can be read")
}

/// A simulation whose rows are all sampled, before its first batch of futures.
fn sampled(board: &Rc<Board>) -> Simulation {
    let mut simulation = Simulation::new(Rc::clone(board)).expect("it has distributions");
    for _ in &board.initiatives {
        let report = simulation.advance().expect("it has scores");
        assert!(report.is_none(), "ranks come after the rows");
    }
    simulation
}

fn engine(criterion: &mut Criterion) {
    let (rice, unsure) = (Rc::new(board(RICE)), board(UNSURE));
    // One row alone pays for the tables of its run as well.
    criterion.bench_function("sample a lognormal row", |bencher| {
        bencher.iter(|| scores(black_box(&rice), 0));
    });
    criterion.bench_function("sample a row and select its quantiles", |bencher| {
        bencher.iter(|| scores(black_box(&unsure), 0));
    });
    criterion.bench_function("rank a batch of futures of 30 rows", |bencher| {
        bencher.iter_batched(
            || sampled(&rice),
            |mut simulation| {
                let report = simulation.advance();
                (report, simulation)
            },
            BatchSize::LargeInput,
        );
    });
    criterion.bench_function("report on 30 rows", |bencher| {
        bencher.iter(|| evaluate(black_box(&rice)));
    });
}

fn codec(criterion: &mut Criterion) {
    let draft = text::decode(RICE, Locale::En);
    criterion.bench_function("decode a text of 30 rows", |bencher| {
        bencher.iter(|| text::decode(black_box(RICE), Locale::En));
    });
    criterion.bench_function("read a sheet of 30 rows", |bencher| {
        bencher.iter(|| Sheet::read(black_box(&draft)));
    });
    let canonical = text::encode(&draft);
    let fragment = link::encode(&canonical).expect("it is short");
    criterion.bench_function("encode a link of 30 rows", |bencher| {
        bencher.iter(|| link::encode(black_box(&canonical)));
    });
    criterion.bench_function("decode a link of 30 rows", |bencher| {
        bencher.iter(|| link::decode(black_box(&fragment)));
    });
}

/// What somebody sends to hold a page up: each is to be refused, or taken, within a tenth of a second.
fn hostile(criterion: &mut Criterion) {
    let bomb = link::encode(&"\0".repeat(link::MAX_TEXT)).expect("it is as long as may be");
    criterion.bench_function("decode a link of the most text that is allowed", |bencher| {
        bencher.iter(|| link::decode(black_box(&bomb)));
    });
    let digits = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let noise = (0..link::MAX_CHARS - 2).map(|at| char::from(digits[(at * at + at / 7) % digits.len()]));
    let noise = ["r1", &noise.collect::<String>()].concat();
    criterion.bench_function("refuse a link of 32 000 characters of noise", |bencher| {
        bencher.iter(|| link::decode(black_box(&noise)));
    });
    let letter = [bomb.as_str(), "#", &noise, "#"].concat().repeat(3);
    criterion.bench_function("look for a board in a letter of such links", |bencher| {
        bencher.iter(|| link::recover(black_box(&letter)));
    });
    let name = "=cmd|' /C calc'!A0<img src=x onerror=alert(1)>{{7*7}}|\u{202e}\"";
    let rows: Vec<String> = (0..1000).map(|row| format!("{name}{row}\t1 to 2\t3 to 4\n")).collect();
    let board = text::decode(&["Initiative\tValue\tEffort\n", &rows.concat()].concat(), Locale::En);
    criterion.bench_function("export 1000 rows of hostile names in every format", |bencher| {
        bencher.iter(|| {
            let table = export::board(black_box(&board));
            Format::ALL.map(|format| export::write(&table, format, Locale::En))
        });
    });
}

criterion_group!(parts, engine, codec, hostile);
criterion_main!(parts);

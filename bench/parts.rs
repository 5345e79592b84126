//! The inner parts, timed by Criterion: `cargo bench -p rangerank-bench`.

use std::hint::black_box;
use std::rc::Rc;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
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

criterion_group!(parts, engine, codec);
criterion_main!(parts);

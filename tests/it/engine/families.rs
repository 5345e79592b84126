//! Every family: its ends, its known quantiles and means, and what each of its quantile functions promises.

use proptest::prelude::*;
use rangerank::engine::{Distribution, FitError, scores};
use rangerank::model::{Board, Domain, Estimate, Family, Interval, Level, Range};
use serde_json::Value;

use super::boards::{close, driver, known, number, outcome, plain, report};
use super::properties::config;

const PERCENTS: [(&str, f64); 5] = [("p01", 0.01), ("p25", 0.25), ("p50", 0.5), ("p75", 0.75), ("p99", 0.99)];

fn stated(low: f64, high: f64, mid: Option<f64>, family: Option<Family>) -> Range {
    Range { mid, family, ..Range::plain(Interval::new(low, high).unwrap()) }
}

fn fit(range: Range, level: f64, domain: Domain) -> Result<Distribution, FitError> {
    Distribution::fit(&range, Level::new(level).unwrap(), domain)
}

/// A case of families.json, which families.py made by other means in 50 digits.
fn made(case: &str) -> Value {
    let cases: Value = serde_json::from_str(include_str!("../../values/families.json")).unwrap();
    assert!(cases[case].is_object(), "no case {case}");
    cases[case].clone()
}

#[track_caller]
fn is_made(law: Distribution, case: &str) {
    let made = made(case);
    for (key, p) in PERCENTS {
        close(law.quantile(p), number(&made, key), 1e-12);
    }
    close(law.mean(), number(&made, "mean"), 1e-12);
}

#[test]
fn a_triangular_has_its_mode_where_the_middle_is() {
    let law = |low, mode, high, level| {
        fit(stated(low, high, Some(mode), Some(Family::Triangular)), level, Domain::Real).unwrap()
    };
    is_made(law(5.0, 8.0, 20.0, 0.9), "triangular_5_8_20");
    is_made(law(10.0, 38.0, 40.0, 0.8), "triangular_10_38_40_at_80");
    is_made(law(5.0, 8.0, 20.0, 1.0), "triangular_5_8_20_hard");
    close(law(5.0, 8.0, 20.0, 0.9).quantile(0.0), number(&made("triangular_5_8_20"), "min"), 1e-12);
    close(law(5.0, 8.0, 20.0, 0.9).quantile(1.0), number(&made("triangular_5_8_20"), "max"), 1e-12);
}

#[test]
fn a_pert_has_its_mode_where_the_middle_is() {
    let law = |low, mode, high, level| {
        fit(stated(low, high, Some(mode), Some(Family::Pert)), level, Domain::Real).unwrap()
    };
    is_made(law(5.0, 8.0, 20.0, 0.9), "pert_5_8_20");
    is_made(law(10.0, 38.0, 40.0, 0.8), "pert_10_38_40_at_80");
    is_made(law(5.0, 8.0, 20.0, 1.0), "pert_5_8_20_hard");
    let known = known("pert_2_5_14");
    let law = law(2.0, 5.0, 14.0, 1.0);
    for (key, p) in [("p05", 0.05), ("p50", 0.5), ("p95", 0.95)] {
        close(law.quantile(p), number(&known, key), 1e-12);
    }
    close(law.mean(), number(&known, "mean"), 1e-12);
}

#[test]
fn a_middle_in_the_middle_changes_nothing() {
    for family in [Family::Triangular, Family::Pert] {
        for level in [0.5, 0.9, 1.0] {
            let with = |mid| fit(stated(10.0, 40.0, mid, Some(family)), level, Domain::Real).unwrap();
            let (with, without) = (with(Some(25.0)), with(None));
            for (_, p) in PERCENTS {
                close(with.quantile(p), without.quantile(p), 1e-12);
            }
        }
    }
}

#[test]
fn a_normal_above_zero_is_cut_there_and_refitted() {
    let law = |low, high, level| {
        fit(stated(low, high, None, Some(Family::Normal)), level, Domain::Positive).unwrap()
    };
    is_made(law(1.0, 20.0, 0.9), "cut_normal_1_20");
    is_made(law(5.0, 20.0, 0.9), "cut_normal_5_20");
    is_made(law(1.0, 55.0, 0.9), "cut_normal_1_55");
    is_made(law(2.0, 8.0, 0.5), "cut_normal_2_8_at_50");
    // Far from zero nothing is left to cut: mean 15 and sd 1.
    let z = 1.644_853_626_951_472_6;
    close(law(15.0 - z, 15.0 + z, 0.9).quantile(0.3), 15.0 - 0.524_400_512_708_040_9, 1e-13);
    // An exponential, the limit, has its P95 at ln 20/ln(20/19) = 58.4 times its P5. Beyond, nothing is cut.
    let least = |high| law(1.0, high, 0.9).quantile(1e-9);
    assert!(least(58.0) > 0.0 && least(59.0) < -1.0);
    close(law(1.0, 59.0, 0.9).mean(), 30.0, 1e-15);
    close(law(1.0, 59.0, 0.9).quantile(0.05), 1.0, 1e-12);
}

#[test]
fn a_normal_across_zero_is_never_cut() {
    let law = fit(stated(-10.0, 30.0, None, Some(Family::Normal)), 0.9, Domain::Real).unwrap();
    close(law.mean(), 10.0, 1e-15);
    close(law.quantile(0.05), -10.0, 1e-14);
    // Cut without refitting it would have another mean and another P5.
    let naive = known("normal_truncated_at_0_naive");
    assert!(number(&naive, "mean") > 14.0 && number(&naive, "p05") > 1.0);
}

#[test]
fn a_lognormal_with_a_middle_is_shifted_to_it() {
    let law = |low, mid, high, level| {
        fit(stated(low, high, Some(mid), Some(Family::Lognormal)), level, Domain::Real).unwrap()
    };
    is_made(law(10.0, 18.0, 40.0, 0.9), "shifted_10_18_40");
    is_made(law(-5.0, 3.0, 20.0, 0.9), "shifted_-5_3_20");
    is_made(law(10.0, 30.0, 40.0, 0.8), "shifted_10_30_40_at_80");
    let known = known("shifted_lognormal_10_18_40");
    close(law(10.0, 18.0, 40.0, 0.9).mean(), number(&known, "mean"), 1e-12);
    close(law(10.0, 18.0, 40.0, 0.9).quantile(1e-300), number(&known, "theta"), 1e-9);
    // With its middle at the geometric mean it is the usual lognormal, in the middle it is normal.
    close(
        law(4.0, 6.0, 9.0, 0.9).quantile(0.01),
        fit(stated(4.0, 9.0, None, None), 0.9, Domain::Real).unwrap().quantile(0.01),
        1e-12,
    );
    close(law(10.0, 20.0, 30.0, 0.9).mean(), 20.0, 1e-15);
    close(law(10.0, 20.0 + 1e-12, 30.0, 0.9).mean(), 20.0, 1e-12);
}

#[test]
fn means_on_the_log_and_the_logit_scale_are_known() {
    let log = fit(stated(5.0, 20.0, Some(8.0), None), 0.9, Domain::Positive).unwrap();
    close(log.mean(), number(&made("log_metalog_5_8_20"), "mean"), 1e-12);
    let known = known("metalog_spt_semibounded_10_18_40");
    let semibounded = fit(stated(10.0, 40.0, Some(18.0), None), 0.8, Domain::Positive).unwrap();
    close(semibounded.mean(), number(&known, "mean"), 1e-12);
    let negative = fit(stated(-40.0, -10.0, Some(-18.0), None), 0.8, Domain::Real).unwrap();
    close(negative.mean(), -number(&known, "mean"), 1e-12);
    let logit = fit(stated(0.6, 0.9, Some(0.8), None), 0.9, Domain::Probability).unwrap();
    close(logit.mean(), number(&made("logit_metalog_60_80_90"), "mean"), 1e-12);
    let halves = fit(stated(0.1, 0.9, Some(0.12), None), 0.9, Domain::Probability).unwrap();
    assert!(halves.is_two_piece());
    close(halves.mean(), number(&made("logit_two_piece_10_12_90"), "mean"), 1e-11);
}

/// A row whose score is one estimate of that domain.
fn alone(range: Range, level: f64, domain: Domain, together: f64) -> Board {
    let mut board = plain(&[("A", Estimate::Within(range))]);
    board.level = Level::new(level).unwrap();
    board.drivers[0] = rangerank::model::Driver { together, ..driver("Value", domain) };
    board
}

/// Every family with every middle it takes.
fn any_range() -> impl Strategy<Value = (Range, f64, Domain)> {
    let kinds = prop::sample::select(vec![
        (None, false),
        (None, true),
        (Some(Family::Uniform), false),
        (Some(Family::Triangular), false),
        (Some(Family::Triangular), true),
        (Some(Family::Pert), false),
        (Some(Family::Pert), true),
        (Some(Family::Normal), false),
        (Some(Family::Lognormal), false),
        (Some(Family::Lognormal), true),
        (Some(Family::LogitNormal), false),
    ]);
    let domain = prop::sample::select(vec![Domain::Real, Domain::Positive, Domain::Probability]);
    (kinds, domain, 0.01_f64..0.5, 0.01_f64..0.49, 0.001_f64..0.999, 0.1_f64..0.999).prop_map(
        |((family, has_mid), domain, low, width, mid, level)| {
            let scale =
                if domain == Domain::Positive && family != Some(Family::LogitNormal) { 1e4 } else { 1.0 };
            let (low, high) = (low * scale, (low + width) * scale);
            (stated(low, high, has_mid.then_some(low + mid * (high - low)), family), level, domain)
        },
    )
}

proptest! {
    #![proptest_config(config(512))]

    #[test]
    fn every_quantile_function_ascends_through_its_ends_and_its_mean(
        (range, level, domain) in any_range(),
    ) {
        let law = fit(range, level, domain).unwrap();
        let tail = Level::new(level).unwrap().tail();
        let size = range.interval.high() - range.interval.low();
        for (p, end) in [(tail, range.interval.low()), (1.0 - tail, range.interval.high())] {
            let found = law.quantile(p);
            prop_assert!((found - end).abs() <= 1e-12 * end.max(size), "{found} for {end}");
        }
        if let (Some(mid), None | Some(Family::Lognormal)) = (range.mid, range.family) {
            prop_assert!((law.quantile(0.5) - mid).abs() <= 1e-12 * mid, "{} for {mid}", law.quantile(0.5));
        }
        let grid: Vec<_> = [1e-12, 1e-9, 1e-6, 1e-4].into_iter()
            .chain((1..500).map(|k| f64::from(k) / 500.0))
            .chain([1.0 - 1e-4, 1.0 - 1e-6, 1.0 - 1e-9]).collect();
        let quantiles: Vec<_> = grid.iter().map(|p| law.quantile(*p)).collect();
        prop_assert!(quantiles.is_sorted() && quantiles.iter().all(|x| x.is_finite()), "{quantiles:?}");
        prop_assert!(law.mean().is_finite());
    }

    #[test]
    fn every_mean_is_the_average_of_the_quantiles((range, _, domain) in any_range()) {
        let law = fit(range, 0.9, domain).unwrap();
        // Halves of powers of two towards either end, each by Simpson's rule.
        let simpson = |a: f64, b: f64, at: &dyn Fn(f64) -> f64| {
            let n = 64;
            let weight = |k: i32| if k == 0 || k == n { 1.0 } else { f64::from(2 + 2 * (k % 2)) };
            let sum: f64 = (0..=n).map(|k| weight(k) * at(a + (b - a) * f64::from(k) / f64::from(n))).sum();
            sum * (b - a) / (3.0 * f64::from(n))
        };
        let mean: f64 = (1..50).map(|k| {
            let (a, b) = (0.5_f64.powi(k + 1), 0.5_f64.powi(k));
            simpson(a, b, &|p| law.quantile(p)) + simpson(a, b, &|p| law.quantile(1.0 - p))
        }).sum();
        prop_assert!((mean - law.mean()).abs() <= 1e-6 * mean, "{mean} for {}", law.mean());
    }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn the_ends_are_passed_by_as_many_draws_as_stated(
        (range, level, domain) in any_range(),
        together in prop::sample::select(vec![0.0, 0.6]),
    ) {
        let board = alone(range, level, domain, together);
        let drawn = scores(&board, 0).unwrap().unwrap();
        let n = drawn.len() as f64;
        let share = |passes: &dyn Fn(f64) -> bool| drawn.iter().filter(|x| passes(**x)).count() as f64 / n;
        let below = share(&|x| x < range.interval.low());
        let above = share(&|x| x > range.interval.high());
        let tail = board.level.tail();
        // Alone, each of N strata is hit once. Together, the draws are a sum of two such columns, whose shares are
        // as good as those of a plain sample.
        let most = if together == 0.0 { 1.0 / n } else { 4.0 * (tail * (1.0 - tail) / n).sqrt() };
        prop_assert!((below - tail).abs() <= most && (above - tail).abs() <= most, "{below} {above} for {tail}");
        let told = report(&board);
        let it = outcome(&told, 0);
        prop_assert!([it.mean, it.p05, it.p95, it.expected].iter().all(|x| x.is_finite()));
    }
}

#[test]
fn draws_of_a_pert_are_its_quantiles() {
    // The draws come from a table, the quantiles from the distribution function itself.
    for (mid, level) in [(5.1, 0.9), (8.0, 0.9), (12.5, 0.5), (19.0, 0.999), (8.0, 1.0)] {
        let range = stated(5.0, 20.0, Some(mid), Some(Family::Pert));
        let law = fit(range, level, Domain::Real).unwrap();
        let mut board = alone(range, level, Domain::Real, 0.0);
        board.draws = rangerank::model::Draws::new(1 << 16).unwrap();
        let mut drawn = scores(&board, 0).unwrap().unwrap();
        assert!(drawn.windows(2).any(|pair| pair[0] > pair[1]), "sorted before");
        drawn.sort_by(f64::total_cmp);
        let n = drawn.len() as f64;
        for (k, x) in drawn.iter().enumerate().step_by(37) {
            let exact = law.quantile((k as f64 + 0.5) / n);
            assert!((x - exact).abs() < 1e-8 * 15.0, "{mid} {level} {k}: {x} for {exact}");
        }
        assert!(drawn.windows(2).all(|pair| pair[0] < pair[1]), "two strata with one value");
    }
}

#[test]
fn what_divides_may_be_shifted_but_not_cut() {
    let effort = |range: Range| {
        let mut board = super::boards::board(
            super::boards::binary(
                rangerank::model::Operator::Divide,
                rangerank::model::Expr::Number(1.0),
                rangerank::model::Expr::Driver(0),
            ),
            &["Effort"],
            &[("A", &[Estimate::Within(range)])],
        );
        board.drivers[0] = driver("Effort", Domain::Positive);
        scores(&board, 0).map(Option::unwrap)
    };
    // Shifted, it ends at 5.43 or at −11.8: see the known answers.
    assert!(
        effort(stated(10.0, 40.0, Some(18.0), Some(Family::Lognormal))).unwrap().iter().all(|x| *x < 0.19)
    );
    for range in [
        stated(10.0, 40.0, Some(22.0), Some(Family::Lognormal)),
        stated(10.0, 40.0, Some(30.0), Some(Family::Lognormal)),
        stated(10.0, 40.0, None, Some(Family::Normal)),
        stated(1.0, 40.0, Some(2.0), Some(Family::Triangular)),
        stated(1.0, 40.0, Some(20.0), Some(Family::Pert)),
    ] {
        let why = FitError::ReachesZero;
        let error = rangerank::engine::EvaluateError::NoFit { initiative: Some(0), driver: 0, why };
        assert_eq!(effort(range), Err(error), "{range:?}");
    }
    assert!(effort(stated(10.0, 40.0, Some(12.0), Some(Family::Pert))).is_ok());
}

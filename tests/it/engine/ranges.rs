//! Distributions fitted to ranges.

use proptest::prelude::*;
use rangerank::engine::{Distribution, FitError, normal_quantile};
use rangerank::model::{Domain, Family, Interval, Level, Range};

use super::boards::{close, known, number};
use super::properties::config;

fn stated(low: f64, high: f64, mid: Option<f64>, family: Option<Family>) -> Range {
    Range { mid, family, ..Range::plain(Interval::new(low, high).unwrap()) }
}

fn fit(range: Range, level: f64, domain: Domain) -> Result<Distribution, FitError> {
    Distribution::fit(&range, Level::new(level).unwrap(), domain)
}

#[track_caller]
fn has_quantiles(law: Distribution, known: &serde_json::Value, wanted: &[(&str, f64)]) {
    for (key, p) in wanted {
        close(law.quantile(*p), number(known, key), 1e-10);
    }
}

#[test]
fn a_lognormal_mean_passes_the_high_end_beyond_the_known_ratio() {
    let known = known("lognormal_mean_exceeds_hi");
    for (level, ratio) in known["ratio"].as_object().unwrap() {
        let high = ratio.as_f64().unwrap();
        let law = fit(stated(1.0, high, None, None), level.parse().unwrap(), Domain::Positive).unwrap();
        close(law.mean(), high, 1e-10);
    }
}

#[test]
fn a_range_across_zero_is_normal() {
    let known = known("normal_90_-10_30");
    let law = fit(stated(-10.0, 30.0, None, None), 0.9, Domain::Real).unwrap();
    close(law.mean(), number(&known, "mean"), 1e-10);
    close(law.quantile(0.25), number(&known, "p25"), 1e-10);
    close(law.quantile(number(&known, "p_neg")) + 1.0, 1.0, 1e-10);
}

#[test]
fn a_negative_range_is_a_mirrored_lognormal() {
    let law = fit(stated(-1000.0, -100.0, None, None), 0.9, Domain::Real).unwrap();
    let known = known("lognormal_90_100_1000");
    close(law.mean(), -number(&known, "mean"), 1e-10);
    close(law.quantile(0.25), -number(&known, "p75"), 1e-10);
}

#[test]
fn a_uniform_holds_its_share_between_the_ends() {
    let known = known("uniform_90");
    let law = fit(stated(10.0, 28.0, None, Some(Family::Uniform)), 0.9, Domain::Real).unwrap();
    close(law.quantile(0.5), number(&known, "mean"), 1e-14);
    close(law.quantile(1e-12), number(&known, "min"), 1e-10);
    close(law.quantile(1.0 - 1e-12), number(&known, "max"), 1e-10);
}

#[test]
fn a_triangular_has_its_known_corners() {
    let known = known("triangular_5_95_symmetric");
    let law = fit(stated(10.0, 40.0, None, Some(Family::Triangular)), 0.9, Domain::Real).unwrap();
    close(law.quantile(0.5), number(&known, "mode"), 1e-12);
    close(law.quantile(0.0), number(&known, "min"), 1e-12);
    close(law.quantile(1.0), number(&known, "max"), 1e-12);
}

#[test]
fn hard_bounds_are_never_passed() {
    for family in [Family::Uniform, Family::Triangular, Family::Pert] {
        let law = fit(stated(10.0, 40.0, None, Some(family)), 1.0, Domain::Positive).unwrap();
        close(law.quantile(1e-300), 10.0, 1e-10);
        close(law.quantile(1.0 - 1e-16), 40.0, 1e-4);
        close(law.quantile(0.5), 25.0, 1e-14);
    }
}

#[test]
fn a_pert_in_its_middle_is_a_beta() {
    // On 0 to 1 the chance below ¼ is (¼)³·(10 − 15/4 + 6/16).
    let law = fit(stated(0.0, 1.0, None, Some(Family::Pert)), 1.0, Domain::Real).unwrap();
    close(law.quantile(0.103_515_625), 0.25, 1e-14);
    close(law.quantile(1.0 - 0.103_515_625), 0.75, 1e-14);
}

#[test]
fn a_logit_normal_has_its_known_mean() {
    let known = known("logitnormal_90_60_90");
    let law = fit(stated(0.6, 0.9, None, None), 0.9, Domain::Probability).unwrap();
    close(law.mean(), number(&known, "mean"), 1e-10);
    close(law.quantile(0.5), number(&known, "median"), 1e-10);
}

#[test]
fn metalogs_with_a_median_have_their_known_quantiles() {
    let tails = [("p01", 0.01), ("p99", 0.99)];
    let range = |low| stated(low, 40.0, Some(18.0), None);
    let with_shift = |level, case: &str, extra: &[(&str, f64)]| {
        // Shifted across zero, a range stands on the plain scale.
        let shift = 25.0;
        let law =
            fit(stated(10.0 - shift, 40.0 - shift, Some(18.0 - shift), None), level, Domain::Real).unwrap();
        let known = known(case);
        for (key, p) in tails.iter().chain(extra) {
            close(law.quantile(*p) + shift, number(&known, key), 1e-10);
        }
        close(law.mean() + shift, number(&known, "mean"), 1e-10);
    };
    with_shift(
        0.8,
        "metalog_spt_unbounded_10_18_40",
        &[("p05", 0.05), ("p25", 0.25), ("p75", 0.75), ("p95", 0.95)],
    );
    with_shift(0.9, "metalog_spt_unbounded_5_95", &[("p10", 0.1), ("p90", 0.9)]);
    let law = fit(range(10.0), 0.8, Domain::Positive).unwrap();
    let known = known("metalog_spt_semibounded_10_18_40");
    has_quantiles(law, &known, &[("p01", 0.01), ("p05", 0.05), ("p25", 0.25), ("p75", 0.75), ("p95", 0.95)]);
    has_quantiles(law, &known, &tails);
}

#[test]
fn the_metalog_gives_way_at_the_known_skew() {
    // With P10 = −1, P90 = 1 and the median m, a₃/a₂ = −m/0.4.
    let limit = 0.4 * number(&known("metalog3_feasibility"), "k3");
    let law = |mid| fit(stated(-1.0, 1.0, Some(mid), None), 0.8, Domain::Real).unwrap();
    assert!(!law(limit - 1e-9).is_two_piece() && !law(1e-9 - limit).is_two_piece());
    assert!(law(limit + 1e-9).is_two_piece() && law(-limit - 1e-9).is_two_piece());
}

#[test]
fn two_halves_of_normals_stand_in_for_an_infeasible_metalog() {
    let law = fit(stated(-10.0, 30.0, Some(-9.0), None), 0.9, Domain::Real).unwrap();
    assert!(law.is_two_piece());
    let z = normal_quantile(0.95);
    close(law.mean(), -9.0 + (39.0 - 1.0) / z / (2.0 * std::f64::consts::PI).sqrt(), 1e-12);
    // On the log scale the metalog has no mean where its tail is heavier than 1/x.
    let vague = fit(stated(1.0, 1e6, Some(1000.0), None), 0.5, Domain::Positive).unwrap();
    assert!(vague.is_two_piece() && vague.mean().is_finite());
    let known = known("split_normal_10_18_40");
    close((18.0 - 10.0) / z, number(&known, "s1"), 1e-12);
}

#[test]
fn what_does_not_go_together_is_an_error() {
    let normal = Some(Family::Normal);
    let cases = [
        (stated(5.0, 20.0, Some(8.0), normal), 0.9, Domain::Positive, FitError::MidNotSupported),
        (stated(5.0, 20.0, Some(8.0), None), 1.0, Domain::Positive, FitError::NeedsBoundedFamily),
        (stated(5.0, 20.0, None, None), 1.0, Domain::Positive, FitError::NeedsBoundedFamily),
        (stated(5.0, 20.0, None, normal), 1.0, Domain::Positive, FitError::NeedsBoundedFamily),
        (stated(-5.0, 20.0, None, None), 0.9, Domain::Positive, FitError::NeedsOneSign),
        (stated(-5.0, 20.0, None, Some(Family::Lognormal)), 0.9, Domain::Real, FitError::NeedsOneSign),
        (stated(0.5, 1.0, None, None), 0.9, Domain::Probability, FitError::NeedsProbability),
        (stated(0.0, 0.5, None, Some(Family::LogitNormal)), 0.9, Domain::Real, FitError::NeedsProbability),
    ];
    for (range, level, domain, why) in cases {
        assert_eq!(fit(range, level, domain), Err(why), "{range:?}");
    }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn the_ends_are_the_quantiles_of_the_tails(
        low in 0.01_f64..0.5,
        width in 0.01_f64..0.49,
        level in 0.1_f64..0.999,
        mid in prop::option::of(0.01_f64..0.99),
        family in prop::option::of(prop::sample::select(&Family::ALL[..])),
        scale in prop::sample::select(vec![(1.0, Domain::Probability), (1e6, Domain::Positive), (-3.0, Domain::Real)]),
    ) {
        let (factor, domain) = scale;
        let mut ends = [low * factor, (low + width) * factor];
        ends.sort_by(f64::total_cmp);
        let family = if mid.is_some() { None } else { family };
        prop_assume!(!(domain != Domain::Probability && family == Some(Family::LogitNormal)));
        let middle = mid.map(|share| ends[0] + share * (ends[1] - ends[0]));
        let law = fit(stated(ends[0], ends[1], middle, family), level, domain).unwrap();
        let tail = Level::new(level).unwrap().tail();
        for (p, end) in [(tail, ends[0]), (1.0 - tail, ends[1])] {
            let found = law.quantile(p);
            prop_assert!((found - end).abs() <= 1e-9 * end.abs(), "{found} for {end}");
        }
        if let Some(middle) = middle {
            prop_assert!((law.quantile(0.5) - middle).abs() <= 1e-12 * middle.abs());
        }
        let quantiles: Vec<_> = (1..200).map(|k| law.quantile(f64::from(k) / 200.0)).collect();
        prop_assert!(quantiles.is_sorted());
    }

    #[test]
    fn the_mean_is_that_of_the_quantiles(
        low in 0.05_f64..0.5,
        width in 0.05_f64..0.45,
        mid in prop::option::of(0.05_f64..0.95),
        family in prop::option::of(prop::sample::select(&Family::ALL[..])),
        domain in prop::sample::select(vec![Domain::Probability, Domain::Positive]),
    ) {
        let family = if mid.is_some() { None } else { family };
        let law = fit(stated(low, low + width, mid.map(|share| low + share * width), family), 0.9, domain).unwrap();
        let mean = law.mean();
        let n = 100_000;
        let sum: f64 = (0..n).map(|k| law.quantile((f64::from(k) + 0.5) / f64::from(n))).sum();
        prop_assert!((sum / f64::from(n) - mean).abs() <= 1e-3 * mean, "{} for {mean}", sum / f64::from(n));
    }
}

//! What the author of a range is told about it.

use rangerank::engine::{Caution, Distribution, cautions};
use rangerank::model::{Domain, Family, Interval, Level, Range};

use super::boards::{close, known};

fn range(low: f64, high: f64) -> Range {
    Range::plain(Interval::new(low, high).unwrap())
}

fn told(range: Range, domain: Domain) -> Vec<Caution> {
    cautions(&range, Level::DEFAULT, domain)
}

#[test]
fn an_ordinary_range_is_taken_without_a_word() {
    let ends =
        [(5.0, 20.0), (-10.0, 30.0), (-20.0, -5.0), (0.0, 8.0), (1.0, 1000.0), (4e3, 6e3), (-6e3, -4e3)];
    for (low, high) in ends {
        assert_eq!(told(range(low, high), Domain::Real), [], "{low} to {high}");
    }
    for family in [Family::Uniform, Family::Triangular, Family::Pert, Family::Normal, Family::Lognormal] {
        let ordinary = Range { family: Some(family), ..range(5.0, 20.0) };
        assert_eq!(told(ordinary, Domain::Positive), [], "{family:?}");
        assert_eq!(told(Range { family: Some(family), ..range(0.4, 0.6) }, Domain::Positive), []);
    }
    assert_eq!(told(range(0.6, 0.9), Domain::Probability), []);
    assert_eq!(told(Range { mid: Some(8.0), ..range(5.0, 20.0) }, Domain::Positive), []);
}

#[test]
fn a_mean_beyond_the_ends_is_told_from_the_known_ratio_on() {
    for (level, ratio) in known("lognormal_mean_exceeds_hi")["ratio"].as_object().unwrap() {
        let (level, ratio) = (Level::new(level.parse().unwrap()).unwrap(), ratio.as_f64().unwrap());
        let said = |ratio| cautions(&range(1.0, ratio), level, Domain::Positive);
        assert!(!matches!(said(0.9999 * ratio)[..], [Caution::MeanOutside { .. }]), "{level:?}");
        let [Caution::MeanOutside { mean }] = said(1.0001 * ratio)[..] else { panic!("{level:?}") };
        close(mean, ratio, 1e-3);
        assert!(mean > 1.0001 * ratio);
    }
    let mirrored = told(range(-1e6, -1.0), Domain::Real);
    assert!(matches!(mirrored[..], [Caution::MeanOutside { mean }] if mean < -1e6), "{mirrored:?}");
    // By its own level, and on the logit scale too.
    let vague = Range { level: Level::new(0.1).ok(), ..range(0.001, 0.02) };
    let said = told(vague, Domain::Probability);
    assert!(
        matches!(said[..], [Caution::MeanOutside { mean }, Caution::SeldomInside] if mean > 0.02),
        "{said:?}"
    );
}

#[test]
fn ends_far_apart_are_told_once() {
    assert_eq!(told(range(1.0, 1001.0), Domain::Positive), [Caution::FarApart]);
    assert_eq!(told(range(-1001.0, -1.0), Domain::Real), [Caution::FarApart]);
    assert_eq!(told(range(1e-200, 1e-196), Domain::Positive), [Caution::FarApart]);
    assert_eq!(told(range(-1.0, 1001.0), Domain::Real), []);
    assert_eq!(told(range(-0.0001, 1001.0), Domain::Real), []);
    assert_eq!(told(range(0.0, 1001.0), Domain::Real), []);
    let uniform = Range { family: Some(Family::Uniform), level: Level::new(1.0).ok(), ..range(1.0, 1001.0) };
    assert_eq!(told(uniform, Domain::Real), [Caution::FarApart]);
}

#[test]
fn only_a_ranges_own_level_is_told() {
    let own = |share| Range { level: Level::new(share).ok(), ..range(5.0, 6.0) };
    assert_eq!(told(own(0.49), Domain::Positive), [Caution::SeldomInside]);
    assert_eq!(told(own(0.5), Domain::Positive), []);
    assert_eq!(cautions(&range(5.0, 6.0), Level::new(0.2).unwrap(), Domain::Positive), []);
}

#[test]
fn two_halves_that_stand_in_for_a_curve_are_told() {
    let skewed = Range { mid: Some(-9.0), ..range(-10.0, 30.0) };
    assert_eq!(told(skewed, Domain::Real), [Caution::TwoPiece]);
}

#[test]
fn futures_beyond_what_makes_sense_are_told() {
    let of = |family, low, high| Range { family: Some(family), ..range(low, high) };
    assert_eq!(told(of(Family::Uniform, 1.0, 40.0), Domain::Positive), [Caution::BelowZero]);
    assert_eq!(told(of(Family::Uniform, 1.0, 40.0), Domain::Real), []);
    assert_eq!(told(of(Family::Pert, 1.0, 40.0), Domain::Positive), [Caution::BelowZero]);
    assert_eq!(told(of(Family::Normal, 1.0, 20.0), Domain::Positive), [], "cut and refitted");
    assert_eq!(told(of(Family::Normal, 1.0, 59.0), Domain::Positive), [Caution::BelowZero]);
    let shifted = |mid| Range { mid: Some(mid), ..of(Family::Lognormal, 10.0, 40.0) };
    assert_eq!(told(shifted(18.0), Domain::Positive), []);
    assert_eq!(told(shifted(22.0), Domain::Positive), [Caution::BelowZero]);
    assert_eq!(told(of(Family::Normal, 0.6, 0.9), Domain::Probability), [Caution::NoChance]);
    assert_eq!(told(of(Family::Lognormal, 0.6, 0.9), Domain::Probability), [Caution::NoChance]);
    assert_eq!(told(of(Family::Uniform, 0.6, 0.9), Domain::Probability), []);
    assert_eq!(told(of(Family::Triangular, 0.1, 0.99), Domain::Probability), [Caution::NoChance]);
}

#[test]
fn a_range_without_a_distribution_has_another_word_beside_it() {
    let wrong = Range { family: Some(Family::Lognormal), ..range(-1.0, 1e9) };
    assert!(Distribution::fit(&wrong, Level::DEFAULT, Domain::Real).is_err());
    assert_eq!(told(wrong, Domain::Real), []);
}

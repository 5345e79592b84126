//! Dotplots: every future is a dot, and no two dots cover one another.

use proptest::prelude::*;
use rangerank::ui::picture::dots::{chances, stacked};

use crate::engine::properties::config;

#[test]
fn twenty_dots_stand_for_the_middles_of_twenty_parts() {
    let chances: Vec<_> = chances(20).collect();
    assert_eq!((chances.len(), chances[0], chances[19]), (20, 0.025, 0.975));
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn dots_stay_near_their_values_and_cover_none(
        mut values in prop::collection::vec(-50.0_f64..50.0, 0..60),
        diameter in 0.01_f64..40.0,
    ) {
        values.sort_by(f64::total_cmp);
        let dots = stacked(&values, diameter);
        prop_assert_eq!(dots.len(), values.len());
        for ((middle, _), value) in dots.iter().zip(&values) {
            prop_assert!((middle - value).abs() <= 0.5 * diameter + 1e-12);
        }
        for pair in dots.windows(2) {
            let [(left, below), (right, above)] = [pair[0], pair[1]];
            let stands = if above == 0 { right > left } else { right == left && above == below + 1 };
            prop_assert!(stands, "{pair:?}");
        }
    }
}

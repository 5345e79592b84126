//! How many initiatives score above each one, in a few draws at a time.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "indices and counts of initiatives, of which a board has 1000 at most"
)]

use wide::{CmpGt, f64x4, i64x4};

use super::order_key::{order_key, sort_keys};

/// Draws ranked at a time: as many as a few vector registers hold.
pub(super) const LANES: usize = 8;

/// The most initiatives that are compared each with each; above, sorting is faster.
pub(super) const MAX_COMPARED: usize = 128;

/// The scores of one initiative in [`LANES`] draws.
pub(super) type Scores = [f64x4; 2];

/// How many initiatives are strictly above one, in the same draws.
pub(super) type Above = [i16; LANES];

/// Counts, in each draw, the initiatives above each one. `keys` is for its own use.
pub(super) fn rank(tile: &[Scores], above: &mut [Above], keys: &mut [Vec<u64>; 2]) {
    if tile.len() <= MAX_COMPARED {
        compare(tile, above);
    } else {
        (0..LANES).for_each(|lane| sort(tile, above, lane, keys));
    }
}

fn compare(tile: &[Scores], above: &mut [Above]) {
    for (own, above) in tile.iter().zip(above) {
        // As wide as scores, so that lanes of both line up; a mask is −1 where it holds.
        let mut counts = [i64x4::splat(0); 2];
        for other in tile {
            for half in 0..2 {
                counts[half] = counts[half] - mask_bits(other[half].cmp_gt(own[half]));
            }
        }
        *above = narrow(counts);
    }
}

/// Counts in narrower lanes.
#[inline]
pub(super) fn narrow(counts: [i64x4; 2]) -> Above {
    let [low, high] = counts.map(i64x4::to_array);
    std::array::from_fn(|lane| if lane < 4 { low[lane] } else { high[lane - 4] } as i16)
}

/// A mask as numbers: −1 where it holds, else 0.
#[inline]
pub(super) fn mask_bits(mask: f64x4) -> i64x4 {
    i64x4::new(mask.to_array().map(|lane| lane.to_bits().cast_signed()))
}

/// Ranks one draw by sorting keys whose lowest digits made way for the initiative's index.
fn sort(tile: &[Scores], above: &mut [Above], lane: usize, keys: &mut [Vec<u64>; 2]) {
    let indices = tile.len().next_power_of_two() as u64 - 1;
    let own = |scores: &Scores| scores[lane / 4].as_array_ref()[lane % 4];
    let score = |key: u64| own(&tile[(key & indices) as usize]);
    keys[0].clear();
    keys[0].extend((0_u64..).zip(tile).map(|(i, scores)| order_key(-own(scores)) & !indices | i));
    sort_keys(indices.count_ones(), keys);
    let keys = &mut keys[0];
    // Neighbours that differ in the lost digits only may stand the wrong way round.
    for at in 1..keys.len() {
        let mut place = at;
        while place > 0 && score(keys[place - 1]) < score(keys[place]) {
            keys.swap(place - 1, place);
            place -= 1;
        }
    }
    let (mut n_above, mut previous) = (0, f64::INFINITY);
    for (place, &key) in keys.iter().enumerate() {
        if score(key) < previous {
            n_above = place as i16;
            previous = score(key);
        }
        above[(key & indices) as usize][lane] = n_above;
    }
}

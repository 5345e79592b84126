//! Figures of one column of scores: its mean and its quantiles.

use super::order_key::{from_order_key, order_key};

/// The percentages whose quantiles a report holds, in its order.
pub(super) const PERCENTS: [usize; 7] = [5, 10, 25, 50, 75, 90, 95];

/// What is told of one initiative's scores alone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub(super) expected: f64,
    pub(super) mean: f64,
    pub(super) quantiles: [f64; PERCENTS.len()],
}

/// The sum in a fixed order: eight partial sums of every eighth number, then those.
pub(super) fn sum(numbers: &[f64]) -> f64 {
    let mut partial = [0.0; 8];
    for chunk in numbers.chunks(8) {
        partial.iter_mut().zip(chunk).for_each(|(sum, number)| *sum += number);
    }
    partial.iter().sum()
}

/// The mean, from block sums, so that rounding does not grow with the number of draws.
pub(super) fn mean(numbers: &[f64]) -> f64 {
    let blocks: Vec<_> = numbers.chunks(1024).map(sum).collect();
    sum(&blocks) / numbers.len() as f64
}

/// The quantiles of at least twenty numbers for [`PERCENTS`], at the positions N·p + ½ (Hazen 1914), linear between
/// neighbours. None of the numbers is −0.
pub(super) fn quantiles(numbers: &[f64]) -> [f64; PERCENTS.len()] {
    // Counted from 0, N·p − ½: two hundred times that is a whole number.
    let place = |percent: usize| (2 * numbers.len() * percent).saturating_sub(100);
    let around = |percent: usize| [place(percent) / 200, place(percent) / 200 + 1];
    let found = select(numbers, &PERCENTS.map(around).concat());
    let mut pairs = found.as_chunks().0.iter();
    PERCENTS.map(|percent| {
        let [low, high] = pairs.next().copied().unwrap_or_default();
        low + (high - low) * ((place(percent) % 200) as f64 / 200.0)
    })
}

/// Buckets by which numbers are told apart before any is sorted.
const N_BUCKETS: usize = 1024;

/// The numbers of the wanted ranks, which ascend from 0. Counts all numbers into buckets of ascending keys
/// and sorts only the buckets in which a wanted one lies.
fn select(numbers: &[f64], wanted: &[usize]) -> Vec<f64> {
    let bounds = numbers.iter().fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], &x| {
        [if x < low { x } else { low }, if x > high { x } else { high }]
    });
    let [low, high] = bounds.map(order_key);
    let shift = (high - low).checked_ilog2().unwrap_or(0).saturating_sub(N_BUCKETS.ilog2() - 1);
    #[expect(clippy::cast_possible_truncation, reason = "below the number of buckets")]
    let bucket = |x: f64| ((order_key(x) - low) >> shift) as usize % N_BUCKETS;
    let mut counts = [0_usize; N_BUCKETS];
    for &x in numbers {
        counts[bucket(x)] += 1;
    }
    let mut is_wanted = [false; N_BUCKETS];
    // Where the wanted ones will lie among the numbers that are kept.
    let (mut places, mut start, mut n_kept) = (Vec::with_capacity(wanted.len()), 0, 0);
    for (count, is_wanted) in counts.iter().zip(&mut is_wanted) {
        let rest = &wanted[places.len()..];
        let n_within = rest.iter().take_while(|rank| **rank < start + count).count();
        if n_within > 0 {
            *is_wanted = true;
            places.extend(rest[..n_within].iter().map(|rank| n_kept + rank - start));
            n_kept += count;
        }
        start += count;
    }
    let kept = numbers.iter().filter(|&&x| is_wanted[bucket(x)]);
    let mut keys: Vec<_> = kept.map(|&x| order_key(x)).collect();
    keys.sort_unstable();
    places.into_iter().map(|place| from_order_key(keys[place])).collect()
}

//! Figures of one column of scores: its mean and its quantiles.

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

/// The quantiles for [`PERCENTS`], at the positions N·p + ½ (Hazen 1914), linear between neighbours.
pub(super) fn quantiles(numbers: &[f64]) -> [f64; PERCENTS.len()] {
    let last = numbers.len() - 1;
    // Counted from 0, N·p − ½: two hundred times that is a whole number.
    let place = |percent: usize| (2 * numbers.len() * percent).saturating_sub(100);
    let around = |percent: usize| [place(percent) / 200, (place(percent) / 200 + 1).min(last)];
    let mut wanted = PERCENTS.map(around).concat();
    wanted.dedup();
    let mut sorted = numbers.to_vec();
    settle(&mut sorted, 0, &wanted);
    PERCENTS.map(|percent| {
        let [low, high] = around(percent).map(|rank| sorted[rank]);
        low + (high - low) * ((place(percent) % 200) as f64 / 200.0)
    })
}

/// Brings the numbers of the wanted ranks to their places, as sorting would, without sorting the rest.
/// `numbers` starts at rank `start`.
fn settle(numbers: &mut [f64], start: usize, wanted: &[usize]) {
    let Some(&middle) = wanted.get(wanted.len() / 2) else { return };
    let (lower, _, upper) = numbers.select_nth_unstable_by(middle - start, f64::total_cmp);
    settle(lower, start, &wanted[..wanted.len() / 2]);
    settle(upper, middle + 1, &wanted[wanted.len() / 2 + 1..]);
}

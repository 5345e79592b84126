//! Figures of one column of scores: its mean and its quantiles.

/// The chances whose quantiles a report holds, in its order; the median is the fourth.
pub(super) const PROBABILITIES: [f64; 7] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/// What is told of one initiative's scores alone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub(super) expected: f64,
    pub(super) mean: f64,
    pub(super) quantiles: [f64; PROBABILITIES.len()],
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

/// The quantiles for [`PROBABILITIES`], at the positions N·p + ½ (Hazen 1914), linear between neighbours.
pub(super) fn quantiles(numbers: &[f64]) -> [f64; PROBABILITIES.len()] {
    let last = numbers.len() - 1;
    let place = |p: f64| (numbers.len() as f64 * p - 0.5).clamp(0.0, last as f64);
    let mut wanted: Vec<usize> = PROBABILITIES
        .iter()
        .map(|&p| place(p) as usize)
        .flat_map(|below| [below, (below + 1).min(last)])
        .collect();
    wanted.dedup();
    let mut numbers = numbers.to_vec();
    settle(&mut numbers, 0, &wanted);
    PROBABILITIES.map(|p| {
        let below = place(p) as usize;
        let (low, high) = (numbers[below], numbers[(below + 1).min(last)]);
        low + (high - low) * place(p).fract()
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

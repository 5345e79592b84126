//! Quantile dotplots: each dot is an equally likely future, and dots in one place stand on one another.

/// A dot: its middle, and how many stand below it.
pub type Dot = (f64, usize);

/// The dots of values that ascend, in the unit of `diameter`: from the left, each stack takes what lies within a
/// diameter of its first, and stands in the middle of that (Wilkinson 1999, "Dot plots", The American Statistician
/// 53(3), 276–281).
///
/// # Examples
/// ```
/// use rangerank::ui::picture::dots::stacked;
/// assert_eq!(stacked(&[1.0, 1.5, 9.0], 2.0), [(1.25, 0), (1.25, 1), (9.0, 0)]);
/// ```
pub fn stacked(values: &[f64], diameter: f64) -> Vec<Dot> {
    let mut dots = Vec::with_capacity(values.len());
    let mut rest = values;
    while let [first, ..] = rest {
        let n = rest.iter().take_while(|value| **value < first + diameter).count().max(1);
        let middle = 0.5 * (first + rest[n - 1]);
        dots.extend((0..n).map(|below| (middle, below)));
        rest = &rest[n..];
    }
    dots
}

/// The chances whose quantiles stand for `n` equally likely futures: (i − ½)/n.
pub fn chances(n: u32) -> impl Iterator<Item = f64> {
    (0..n).map(move |dot| (f64::from(dot) + 0.5) / f64::from(n))
}

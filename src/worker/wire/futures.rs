//! What pictures show, as plain numbers.

use super::Numbers;
use crate::engine::{DOTS, Futures, REPLAYED, Spread};

/// What comes first where the numbers are futures and no result.
const FUTURES: f64 = 6.0;

/// Futures as numbers.
pub fn write(all: &[Futures]) -> Vec<f64> {
    let mut out = vec![FUTURES];
    for Futures { initiative, dots, replay, spread } in all {
        out.push(*initiative as f64);
        out.extend(dots.iter().flatten());
        out.extend(replay);
        match spread {
            Some(Spread { center, root, radii }) => out.extend(center.iter().chain(root).chain(radii)),
            None => out.extend([f64::NAN; 7]),
        }
    }
    out
}

/// The futures that the numbers say; `None` where they say something else.
pub fn read(numbers: &[f64]) -> Option<Vec<Futures>> {
    let mut from = Numbers(numbers.strip_prefix(&[FUTURES])?);
    let mut all = Vec::new();
    while !from.0.is_empty() {
        let initiative = from.index()?;
        let [twenty, fifty, hundred] = DOTS.map(|n| from.list(n).map(<[f64]>::to_vec));
        let replay = from.list(REPLAYED)?.to_vec();
        let [x, y, first, joint, second, half, most] = from.some()?;
        let spread = Spread { center: [x, y], root: [first, joint, second], radii: [half, most] };
        let spread = (!x.is_nan()).then_some(spread);
        all.push(Futures { initiative, dots: [twenty?, fifty?, hundred?], replay, spread });
    }
    Some(all)
}

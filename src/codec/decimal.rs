//! Decimal numbers as people type them: exact until they become an `f64`.

use std::fmt;

use super::float;

/// `mantissa` × 10^`exponent`. Sums and products are exact or refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    mantissa: i64,
    exponent: i32,
}

impl Decimal {
    /// The most significant digits of a typed number: all that an `i64` surely holds.
    pub(super) const MAX_DIGITS: usize = 18;

    /// A whole number.
    pub(super) const fn whole(mantissa: i64) -> Self {
        Self { mantissa, exponent: 0 }
    }

    /// The number `whole.fraction` × 10^`exponent`, from ASCII digits; `None` if they are too many.
    pub(super) fn from_digits(whole: &str, fraction: &str, exponent: i32) -> Option<Self> {
        let all = [whole, fraction].concat();
        let digits = all.trim_end_matches('0');
        let dropped = i32::try_from(all.len() - digits.len()).ok()?;
        let places = i32::try_from(fraction.len()).ok()?;
        let digits = digits.trim_start_matches('0');
        if digits.is_empty() {
            return Some(Self::whole(0));
        }
        if digits.len() > Self::MAX_DIGITS {
            return None;
        }
        Some(Self { mantissa: digits.parse().ok()?, exponent: exponent.checked_add(dropped - places)? })
    }

    /// The shortest decimal that becomes `x` again. Zero for what is not finite.
    pub(super) fn shortest(x: f64) -> Self {
        let (mantissa, exponent) = float::shortest(x);
        let decimal = Self { mantissa: mantissa.cast_signed(), exponent };
        if x < 0.0 { decimal.negated() } else { decimal }
    }

    /// This × 10^`places`.
    pub(super) const fn shift(self, places: i32) -> Self {
        Self { mantissa: self.mantissa, exponent: self.exponent.saturating_add(places) }
    }

    /// Minus this.
    pub(super) const fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, exponent: self.exponent }
    }

    /// Without its sign.
    pub(super) const fn abs(self) -> Self {
        Self { mantissa: self.mantissa.abs(), exponent: self.exponent }
    }

    /// Rounded to so many significant digits, half away from zero.
    pub(super) fn rounded(self, n_digits: u32) -> Self {
        let n_own = self.mantissa.unsigned_abs().checked_ilog10().unwrap_or(0) + 1;
        let surplus = n_own.saturating_sub(n_digits);
        let unit = 10_i64.pow(surplus);
        let half = if self.mantissa < 0 { -unit / 2 } else { unit / 2 };
        Self { mantissa: (self.mantissa + half) / unit, exponent: self.exponent }.shift(surplus.cast_signed())
    }

    /// The product, if it can be held.
    pub(super) fn times(self, other: Self) -> Option<Self> {
        let mantissa = bounded(self.mantissa.checked_mul(other.mantissa)?)?;
        Some(Self { mantissa, exponent: self.exponent.checked_add(other.exponent)? })
    }

    /// The sum, if it can be held.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let (fine, coarse) = if self.exponent < other.exponent { (self, other) } else { (other, self) };
        if coarse.mantissa == 0 {
            return Some(fine);
        }
        let places = u32::try_from(coarse.exponent.checked_sub(fine.exponent)?).ok()?;
        let aligned = coarse.mantissa.checked_mul(10_i64.checked_pow(places)?)?;
        Some(Self { mantissa: bounded(fine.mantissa.checked_add(aligned)?)?, exponent: fine.exponent })
    }

    /// The nearest `f64`; `None` beyond the largest, and where something would become nothing.
    pub(super) fn to_f64(self) -> Option<f64> {
        let size = float::scaled(self.mantissa.unsigned_abs(), self.exponent);
        let x = if self.mantissa < 0 { -size } else { size };
        (x.is_finite() && (x != 0.0 || self.mantissa == 0)).then_some(x)
    }
}

/// Leaves room for a sign and for one more sum.
fn bounded(mantissa: i64) -> Option<i64> {
    (mantissa.unsigned_abs() < 10_u64.pow(18)).then_some(mantissa)
}

impl fmt::Display for Decimal {
    /// Plain from a millionth to below 10¹⁵, else with an exponent: `0.5`, `1500`, `1.5e21`, `1e-9`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.mantissa == 0 {
            return f.write_str("0");
        }
        if self.mantissa < 0 {
            f.write_str("-")?;
        }
        let all = self.mantissa.unsigned_abs();
        let magnitude = self.exponent.saturating_add(all.checked_ilog10().unwrap_or(0).cast_signed());
        let all = all.to_string();
        let digits = all.trim_end_matches('0');
        if !(-6..15).contains(&magnitude) {
            let (first, more) = digits.split_at_checked(1).unwrap_or((digits, ""));
            let point = if more.is_empty() { "" } else { "." };
            return write!(f, "{first}{point}{more}e{magnitude}");
        }
        let Ok(whole) = usize::try_from(magnitude + 1) else {
            f.write_str("0.")?;
            (magnitude..-1).try_for_each(|_| f.write_str("0"))?;
            return f.write_str(digits);
        };
        match digits.split_at_checked(whole) {
            Some(("", fraction)) => write!(f, "0.{fraction}"),
            Some((whole, "")) => f.write_str(whole),
            Some((whole, fraction)) => write!(f, "{whole}.{fraction}"),
            None => write!(f, "{digits:0<whole$}"),
        }
    }
}

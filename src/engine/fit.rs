//! From a stated range to its distribution.

use super::distribution::{Distribution, Scale, Shape, beta_3_3_quantile};
use super::math::{logit, normal_quantile};
use super::report::FitError;
use rangerank_model::{Domain, Family, Interval, Level, Range};

/// The largest |a₃|/a₂ for which a metalog of three terms ascends everywhere (Keelin 2016, section 3).
const METALOG_LIMIT: f64 = 1.667_113_119_201_929_5;

impl Distribution {
    /// The distribution that a share `level` of futures falls within the range by, with equal chances on
    /// either side, and its median at `mid` where one is stated.
    ///
    /// # Formula
    /// With tail t = (1 − level)/2 and z = Φ⁻¹(1 − t), on the plain, log or logit scale: normal with mean
    /// (L + U)/2 and sd (U − L)/2z; uniform of width (U − L)/level; triangular of width (U − L)/(1 − √2t);
    /// PERT of width (U − L)/(1 − 2·B(t)), B the quantile of the beta distribution (3, 3). With a median m
    /// and ℓ = logit(1 − t), the metalog m, (U − L)/2ℓ, (U + L − 2m)/(2ℓ(½ − t)): Keelin (2016), "The
    /// metalog distributions", Decision Analysis 13(4); two normal halves where it would not ascend or, on the
    /// log scale, would have no mean.
    ///
    /// # Errors
    /// [`FitError`] where the family does not go with the ends, the domain, the level or a median.
    ///
    /// # Examples
    /// ```
    /// use rangerank_engine::Distribution;
    /// use rangerank_model::{Domain, Family, Interval, Level, Range};
    /// let range = Range { family: Some(Family::Uniform), ..Range::plain(Interval::new(10.0, 28.0)?) };
    /// let uniform = Distribution::fit(&range, Level::DEFAULT, Domain::Positive)?;
    /// assert!((uniform.quantile(0.25) - 14.0).abs() < 1e-12); // from 9 to 29
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fit(range: &Range, level: Level, domain: Domain) -> Result<Self, FitError> {
        let interval = range.interval;
        if domain == Domain::Positive && interval.low() <= 0.0 {
            return Err(FitError::NeedsOneSign);
        }
        match (range.mid, range.family) {
            (Some(_), Some(_)) => Err(FitError::MidNotSupported),
            (Some(_), None) if level.is_certain() => Err(FitError::MidNotSupported),
            (Some(mid), None) => Self::with_median(interval, mid, level, domain),
            (None, Some(family @ (Family::Uniform | Family::Triangular | Family::Pert))) => {
                Ok(Self::bounded(interval, family, level.tail()))
            }
            (None, _) if level.is_certain() => Err(FitError::NeedsBoundedFamily),
            (None, family) => {
                let scale = match family {
                    Some(Family::Normal) => Scale::Plain,
                    Some(Family::Lognormal) => log_scale(interval).ok_or(FitError::NeedsOneSign)?,
                    Some(_) => logit_scale(interval)?,
                    None => usual_scale(interval, domain)?,
                };
                let (low, high) = (scale.enter(interval.low()), scale.enter(interval.high()));
                let z = -normal_quantile(level.tail());
                let shape = Shape::Normal { mean: 0.5 * low + 0.5 * high, sd: (0.5 * high - 0.5 * low) / z };
                Ok(Self { shape, scale })
            }
        }
    }

    fn with_median(interval: Interval, mid: f64, level: Level, domain: Domain) -> Result<Self, FitError> {
        let scale = usual_scale(interval, domain)?;
        let [low, median, high] = [interval.low(), mid, interval.high()].map(|x| scale.enter(x));
        let tail = level.tail();
        let span = -2.0 * logit(tail);
        let (a2, a3) = ((high - low) / span, (high + low - 2.0 * median) / (span * (0.5 - tail)));
        let ascends = a2 > 0.0 && a3.abs() <= METALOG_LIMIT * a2;
        let is_log = matches!(scale, Scale::Log | Scale::NegatedLog);
        let shape = if ascends && !(is_log && a2 + 0.5 * a3.abs() >= 1.0) {
            Shape::Metalog([median, a2, a3])
        } else {
            let z = -normal_quantile(tail);
            Shape::TwoPiece { median, below: (median - low) / z, above: (high - median) / z }
        };
        Ok(Self { shape, scale })
    }

    fn bounded(interval: Interval, family: Family, tail: f64) -> Self {
        let left_of_low = match family {
            Family::Triangular => (0.5 * tail).sqrt(),
            Family::Pert => beta_3_3_quantile(tail),
            _ => tail,
        };
        let width = (interval.high() - interval.low()) / (1.0 - 2.0 * left_of_low);
        let low = interval.low() - left_of_low * width;
        let shape = match family {
            Family::Triangular => Shape::Triangular { low, width },
            Family::Pert => Shape::Pert { low, width },
            _ => Shape::Uniform { low, width },
        };
        Self { shape, scale: Scale::Plain }
    }
}

/// The scale of a range that names no family.
fn usual_scale(interval: Interval, domain: Domain) -> Result<Scale, FitError> {
    match domain {
        Domain::Probability => logit_scale(interval),
        Domain::Positive | Domain::Real => Ok(log_scale(interval).unwrap_or(Scale::Plain)),
    }
}

fn log_scale(interval: Interval) -> Option<Scale> {
    if interval.low() > 0.0 { Some(Scale::Log) } else { (interval.high() < 0.0).then_some(Scale::NegatedLog) }
}

fn logit_scale(interval: Interval) -> Result<Scale, FitError> {
    if interval.low() > 0.0 && interval.high() < 1.0 {
        Ok(Scale::Logit)
    } else {
        Err(FitError::NeedsProbability)
    }
}

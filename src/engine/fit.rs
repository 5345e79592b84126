//! From a stated range to its distribution.

use super::beta::{Beta, beta_3_3_quantile};
use super::distribution::{Distribution, Scale, Shape};
use super::math::{expm1, ln, logit, normal_cdf, normal_quantile};
use super::report::FitError;
use super::root::root;
use super::shape::{above, triangular};
use rangerank_model::{Domain, Family, Interval, Level, Range};

/// The largest |a₃|/a₂ for which a metalog of three terms ascends everywhere (Keelin 2016, section 3).
const METALOG_LIMIT: f64 = 1.667_113_119_201_929_5;

impl Distribution {
    /// The distribution that a share `level` of futures falls within the range by, with equal chances on
    /// either side, and its middle at `mid` where one is stated: the mode of a triangular or a PERT, else the median.
    ///
    /// # Formula
    /// With tail t = (1 − level)/2 and z = Φ⁻¹(1 − t), on the plain, log or logit scale: normal with mean
    /// (L + U)/2 and sd (U − L)/2z; uniform of width (U − L)/level; triangular of width (U − L)/(1 − √2t);
    /// PERT of width (U − L)/(1 − 2·B(t)), B the quantile of the beta distribution (3, 3). With a median m
    /// and ℓ = logit(1 − t), the metalog m, (U − L)/2ℓ, (U + L − 2m)/(2ℓ(½ − t)): Keelin (2016), "The
    /// metalog distributions", Decision Analysis 13(4); two normal halves where it would not ascend or, on the
    /// log scale, would have no mean.
    ///
    /// A lognormal with a median is shifted to it: m + (U − m)·(e^(σZ) − 1)/(e^(σz) − 1), with
    /// σ = ln((U − m)/(m − L))/z. A normal in a driver above zero is cut there and refitted, so that the ends hold;
    /// for ends so far apart that even an exponential cannot hold them, it stays whole.
    ///
    /// # Errors
    /// [`FitError`] where the family does not go with the ends, the domain, the level or a middle.
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
        let (interval, tail) = (range.interval, level.tail());
        if domain == Domain::Positive && interval.low() <= 0.0 {
            return Err(FitError::NeedsOneSign);
        }
        match (range.mid, range.family) {
            (Some(mode), Some(family @ (Family::Triangular | Family::Pert))) => {
                Ok(Self::with_mode(interval, mode, family, tail))
            }
            (None, Some(family @ (Family::Uniform | Family::Triangular | Family::Pert))) => {
                Ok(Self::bounded(interval, family, tail))
            }
            (Some(_), Some(Family::Uniform | Family::Normal | Family::LogitNormal)) => {
                Err(FitError::MidNotSupported)
            }
            _ if level.is_certain() => Err(FitError::NeedsBoundedFamily),
            (Some(mid), None) => Self::with_median(interval, mid, level, domain),
            (Some(mid), Some(Family::Lognormal)) => Ok(Self::shifted(interval, mid, tail)),
            (None, family) => {
                let scale = match family {
                    Some(Family::Normal) => Scale::Plain,
                    Some(Family::Lognormal) => log_scale(interval).ok_or(FitError::NeedsOneSign)?,
                    Some(_) => logit_scale(interval)?,
                    None => usual_scale(interval, domain)?,
                };
                let normal = Self::normal(interval, scale, tail);
                Ok(if domain == Domain::Positive { normal.cut_at_zero(interval, tail) } else { normal })
            }
        }
    }

    fn normal(interval: Interval, scale: Scale, tail: f64) -> Self {
        let (low, high) = (scale.enter(interval.low()), scale.enter(interval.high()));
        let z = -normal_quantile(tail);
        let shape = Shape::Normal { mean: 0.5 * low + 0.5 * high, sd: (0.5 * high - 0.5 * low) / z };
        Self { shape, scale }
    }

    /// The lognormal of three parameters through both ends and the median; a normal where that is in the middle.
    fn shifted(interval: Interval, median: f64, tail: f64) -> Self {
        let (below, above) = (median - interval.low(), interval.high() - median);
        let reach = ln(above / below);
        if reach == 0.0 {
            return Self::normal(interval, Scale::Plain, tail);
        }
        let sd = reach / -normal_quantile(tail);
        Self { shape: Shape::Shifted { median, factor: above / expm1(reach), sd }, scale: Scale::Plain }
    }

    /// A normal on the plain scale, without what lies below zero: another normal, cut there, that has the ends at
    /// the same quantiles. What is too little to matter stays, and so does what is too much.
    fn cut_at_zero(self, interval: Interval, tail: f64) -> Self {
        /// All but 10⁻¹⁹ of a normal lies above the first; beyond the second it falls like an exponential.
        const CUTS: (f64, f64) = (-9.0, 25.0);
        let Self { shape: Shape::Normal { mean, sd }, scale: Scale::Plain } = self else { return self };
        let ends = |cut: f64| [tail, 1.0 - tail].map(|p| above(normal_cdf(-cut), p) - cut);
        let excess = |cut: f64| {
            let [low, high] = ends(cut);
            high / low - interval.high() / interval.low()
        };
        if mean >= -CUTS.0 * sd || excess(CUTS.1) < 0.0 {
            return self;
        }
        let cut = root(&excess, CUTS.0, CUTS.1);
        let [low, high] = ends(cut);
        let sd = (interval.high() - interval.low()) / (high - low);
        Self { shape: Shape::Cut { cut, kept: normal_cdf(-cut), sd }, scale: Scale::Plain }
    }

    fn with_median(interval: Interval, mid: f64, level: Level, domain: Domain) -> Result<Self, FitError> {
        let scale = usual_scale(interval, domain)?;
        let [low, median, high] = [interval.low(), mid, interval.high()].map(|x| scale.enter(x));
        let tail = level.tail();
        let span = -2.0 * logit(tail);
        let (a2, a3) = ((high - low) / span, (high + low - 2.0 * median) / (span * (0.5 - tail)));
        let ascends = a3.abs() <= METALOG_LIMIT * a2;
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
            Family::Triangular => Shape::Triangular { low, width, mode: 0.5 },
            Family::Pert => Shape::Pert { low, width },
            _ => Shape::Uniform { low, width },
        };
        Self { shape, scale: Scale::Plain }
    }

    /// A triangular or a PERT with its mode strictly between the ends: there is always one, whose mode stands at the
    /// share of its width at which the ends are as far from it as stated.
    fn with_mode(interval: Interval, mode: f64, family: Family, tail: f64) -> Self {
        let ends = |share: f64| {
            let quantile = |p: f64| match family {
                Family::Triangular => triangular(p, share),
                _ => Beta::with_mode(share).quantile(p),
            };
            (quantile(tail), quantile(1.0 - tail))
        };
        let (below, above) = (mode - interval.low(), interval.high() - mode);
        let excess = |share: f64| {
            let (low, high) = ends(share);
            above * (share - low) - below * (high - share)
        };
        let share = root(&excess, 0.0, 1.0);
        let (left, right) = ends(share);
        let width = (interval.high() - interval.low()) / (right - left);
        let low = interval.low() - left * width;
        let shape = match family {
            Family::Triangular => Shape::Triangular { low, width, mode: share },
            _ => Shape::Beta { low, width, beta: Beta::with_mode(share) },
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

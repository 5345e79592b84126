//! The words a cell may hold, in lower case: joiners, suffixes, units of time, families, months.

use crate::model::{Family, TimeUnit, lower_case};

/// What a word of one meaning stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Word {
    /// Stands between two ends: `to`.
    To,
    /// Stands before two ends joined by `to`: `from`.
    From,
    /// Stands before two ends joined by `and`: `between`.
    Between,
    /// Before one number: not exactly.
    About,
    /// Before one number: the low end alone.
    AtLeast,
    /// Before one number: the high end alone.
    AtMost,
    /// Before a median.
    Mid,
    /// The first half of `logit-normal` or `log-normal`.
    Log(Family),
    /// A family of distributions.
    Family(Family),
    /// × 10 to this power.
    Power(i32),
    /// `m`: million, minutes or months. A capital one is asked about only where time is measured.
    SmallM,
    /// Per cent.
    Percent,
    /// A unit of time.
    Time(TimeUnit),
    /// Whose time it is, or which: `person`, `working`.
    Whose,
    /// No finite number.
    NotFinite,
}

/// What `word` means, if it means one thing wherever it stands.
pub(super) fn meaning(word: &str) -> Option<Word> {
    joining(word).or_else(|| magnitude(word)).or_else(|| span(word).map(Word::Time)).or_else(|| {
        Some(match word {
            "mid" | "median" => Word::Mid,
            "logit" => Word::Log(Family::LogitNormal),
            "log" => Word::Log(Family::Lognormal),
            "logitnormal" => Word::Family(Family::LogitNormal),
            "person" | "man" | "staff" | "working" | "work" | "business" => Word::Whose,
            "nan" | "inf" | "infinity" => Word::NotFinite,
            _ => Word::Family(Family::ALL.into_iter().find(|family| family.word() == word)?),
        })
    })
}

fn joining(word: &str) -> Option<Word> {
    Some(match word {
        "to" | "bis" | "à" | "a" | "hasta" | "till" | "until" | "through" | "から" => Word::To,
        "from" | "von" | "de" | "desde" => Word::From,
        "between" | "zwischen" | "entre" => Word::Between,
        "about" | "around" | "approx" | "approximately" | "roughly" | "ca" | "circa" | "etwa"
        | "ungefähr" | "rund" | "env" | "environ" | "aprox" | "約" => Word::About,
        "over" | "above" | "min" | "least" | "ab" | "mindestens" | "über" => Word::AtLeast,
        "under" | "below" | "max" | "most" | "up" | "höchstens" | "unter" => Word::AtMost,
        _ => return None,
    })
}

fn magnitude(word: &str) -> Option<Word> {
    Some(match word {
        "k" | "thousand" | "tsd" => Word::Power(3),
        "万" => Word::Power(4),
        "lakh" | "lakhs" => Word::Power(5),
        "mn" | "mio" | "mln" | "million" | "millions" | "millionen" | "millones" => Word::Power(6),
        "crore" | "crores" | "cr" => Word::Power(7),
        "億" => Word::Power(8),
        "b" | "bn" | "mrd" | "milliarden" | "milliard" | "milliards" => Word::Power(9),
        "m" => Word::SmallM,
        "percent" | "pct" | "prozent" => Word::Percent,
        _ => return None,
    })
}

/// The unit of time, also as somebody's: `pw` is a person's week.
fn span(word: &str) -> Option<TimeUnit> {
    let word = word.strip_prefix("personen").unwrap_or(word);
    Some(match word {
        "mins" | "minute" | "minutes" | "minuten" | "minuto" | "minutos" | "分" => TimeUnit::Minutes,
        "h" | "hr" | "hrs" | "hour" | "hours" | "ph" | "std" | "stunde" | "stunden" | "heure" | "heures"
        | "hora" | "horas" | "時間" => TimeUnit::Hours,
        "d" | "day" | "days" | "pd" | "pt" | "tag" | "tage" | "tagen" | "j" | "jour" | "jours" | "día"
        | "días" | "dia" | "dias" | "日" => TimeUnit::Days,
        "w" | "wk" | "wks" | "week" | "weeks" | "pw" | "woche" | "wochen" | "semaine" | "semaines"
        | "semana" | "semanas" | "週" | "週間" => TimeUnit::Weeks,
        "mo" | "mos" | "mth" | "mths" | "month" | "months" | "pm" | "monat" | "monate" | "monaten"
        | "mois" | "mes" | "meses" | "月" | "か月" | "ヶ月" | "カ月" => TimeUnit::Months,
        "q" | "qtr" | "quarter" | "quarters" | "quartal" | "quartale" | "trimestre" | "trimestres"
        | "四半期" => TimeUnit::Quarters,
        "y" | "yr" | "yrs" | "year" | "years" | "py" | "jahr" | "jahre" | "jahren" | "an" | "ans"
        | "année" | "années" | "año" | "años" | "年" => TimeUnit::Years,
        _ => return None,
    })
}

/// Whether `word` joins the ends after `between`.
pub(super) fn is_and(word: &str) -> bool {
    matches!(word, "and" | "und" | "et" | "y")
}

/// The number of the month that a spreadsheet abbreviates so.
pub(super) fn month(word: &str) -> Option<i64> {
    Some(match word {
        "jan" | "janv" | "ene" => 1,
        "feb" | "févr" | "fév" => 2,
        "mar" | "mär" | "mrz" | "mars" => 3,
        "apr" | "avr" | "abr" => 4,
        "may" | "mai" => 5,
        "jun" | "juin" => 6,
        "jul" | "juil" => 7,
        "aug" | "août" | "ago" => 8,
        "sep" | "sept" => 9,
        "oct" | "okt" => 10,
        "nov" => 11,
        "dec" | "dez" | "déc" | "dic" => 12,
        _ => return None,
    })
}

/// Whether the whole of a clean text says that nothing is known yet.
pub(super) fn is_nothing(text: &str) -> bool {
    text.chars().all(|ch| ch == '-')
        || text.chars().all(|ch| ch == '?')
        || ["n/a", "na", "n.a.", "tbd", "tba", "tbc", "k.a."].contains(&lower_case(text).as_str())
}

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

/// The words of each meaning. A unit of time is also somebody's: `pw` is a person's week.
const WORDS: [(Word, &str); 28] = [
    (Word::To, "to bis à a hasta till until through から"),
    (Word::From, "from von de desde"),
    (Word::Between, "between zwischen entre"),
    (
        Word::About,
        "about around approx approximately roughly ca circa etwa ungefähr rund env environ aprox 約",
    ),
    (Word::AtLeast, "over above min least ab mindestens über"),
    (Word::AtMost, "under below max most up höchstens unter"),
    (Word::Power(3), "k thousand tsd"),
    (Word::Power(4), "万"),
    (Word::Power(5), "lakh lakhs"),
    (Word::Power(6), "mn mio mln million millions millionen millones"),
    (Word::Power(7), "crore crores cr"),
    (Word::Power(8), "億"),
    (Word::Power(9), "b bn mrd milliarden milliard milliards"),
    (Word::SmallM, "m"),
    (Word::Percent, "percent pct prozent"),
    (Word::Mid, "mid median"),
    (Word::Log(Family::LogitNormal), "logit"),
    (Word::Log(Family::Lognormal), "log"),
    (Word::Family(Family::LogitNormal), "logitnormal"),
    (Word::Whose, "person man staff working work business"),
    (Word::NotFinite, "nan inf infinity"),
    (Word::Time(TimeUnit::Minutes), "mins minute minutes minuten minuto minutos 分"),
    (Word::Time(TimeUnit::Hours), "h hr hrs hour hours ph std stunde stunden heure heures hora horas 時間"),
    (Word::Time(TimeUnit::Days), "d day days pd pt tag tage tagen j jour jours día días dia dias 日"),
    (
        Word::Time(TimeUnit::Weeks),
        "w wk wks week weeks pw woche wochen semaine semaines semana semanas 週 週間",
    ),
    (
        Word::Time(TimeUnit::Months),
        "mo mos mth mths month months pm monat monate monaten mois mes meses 月 か月 ヶ月 カ月",
    ),
    (Word::Time(TimeUnit::Quarters), "q qtr quarter quarters quartal quartale trimestre trimestres 四半期"),
    (Word::Time(TimeUnit::Years), "y yr yrs year years py jahr jahre jahren an ans année années año años 年"),
];

/// The words by which a spreadsheet abbreviates each month.
const MONTHS: [&str; 12] = [
    "jan janv ene",
    "feb févr fév",
    "mar mär mrz mars",
    "apr avr abr",
    "may mai",
    "jun juin",
    "jul juil",
    "aug août ago",
    "sep sept",
    "oct okt",
    "nov",
    "dec dez déc dic",
];

/// What `word` means, if it means one thing wherever it stands.
pub(super) fn meaning(word: &str) -> Option<Word> {
    let stated = |word: &str| WORDS.iter().find(|(_, words)| holds(words, word)).map(|(meaning, _)| *meaning);
    let family = || Family::ALL.into_iter().find(|family| family.word() == word).map(Word::Family);
    let persons =
        || stated(word.strip_prefix("personen")?).filter(|meaning| matches!(meaning, Word::Time(_)));
    stated(word).or_else(family).or_else(persons)
}

/// Whether `word` is one of some words with spaces between them.
fn holds(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

/// Whether `word` joins the ends after `between`.
pub(super) fn is_and(word: &str) -> bool {
    matches!(word, "and" | "und" | "et" | "y")
}

/// The number of the month that a spreadsheet abbreviates so.
pub(super) fn month(word: &str) -> Option<i64> {
    (1..).zip(MONTHS).find(|(_, words)| holds(words, word)).map(|(number, _)| number)
}

/// Whether the whole of a clean text says that nothing is known yet.
pub(super) fn is_nothing(text: &str) -> bool {
    text.chars().all(|ch| ch == '-')
        || text.chars().all(|ch| ch == '?')
        || ["n/a", "na", "n.a.", "tbd", "tba", "tbc", "k.a."].contains(&lower_case(text).as_str())
}

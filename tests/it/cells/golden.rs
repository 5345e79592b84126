//! `tests/values/cells.tsv`: what each text means, written by hand from the specification.

use std::fmt::Write;

use rangerank::codec::cell::{CellError, Context, Note, Reading, Spread, read, write};
use rangerank::model::{Domain, Locale, TimeUnit, Unit};

/// A row of the file: where a text stands, the text, and what the page says of it.
pub(super) struct Row {
    pub(super) locale: Locale,
    pub(super) domain: Domain,
    pub(super) unit: Option<Unit>,
    pub(super) text: String,
    said: [String; 3],
}

impl Row {
    pub(super) fn context(&self) -> Context<'_> {
        Context { domain: self.domain, unit: self.unit.as_ref(), locale: self.locale }
    }
}

pub(super) fn rows() -> Vec<Row> {
    let lines = include_str!("../../values/cells.tsv").lines();
    lines.filter(|line| !line.starts_with("# ")).map(row).collect()
}

fn row(line: &str) -> Row {
    let fields: Vec<&str> = line.split('\t').collect();
    let [locale, domain, unit, text, said @ ..] = fields.as_slice() else { panic!("too few fields: {line}") };
    let locale = Locale::ALL.into_iter().find(|known| known.tag() == *locale).expect(line);
    let domain = match *domain {
        "positive" => Domain::Positive,
        "chance" => Domain::Probability,
        "real" => Domain::Real,
        _ => panic!("no domain: {line}"),
    };
    let unit = TimeUnit::ALL.into_iter().find(|known| known.word() == *unit).map(Unit::Time);
    let said: [&str; 3] = said.try_into().expect(line);
    Row { locale, domain, unit, text: unescaped(text), said: said.map(str::to_owned) }
}

/// `\t`, `\n`, `\u{hex}`, and `\{9*200}` for 200 nines.
fn unescaped(text: &str) -> String {
    let mut pieces = text.split('\\');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (escape, rest) = match piece.split_once('}') {
            Some((escape, rest)) => (escape, rest),
            None => piece.split_at(1),
        };
        match (escape, escape.split_once('{')) {
            ("t", _) => plain.push('\t'),
            ("n", _) => plain.push('\n'),
            (_, Some(("u", hex))) => {
                plain.extend(u32::from_str_radix(hex, 16).ok().and_then(char::from_u32));
            }
            (_, Some(("", repeat))) => {
                let (what, times) = repeat.split_once('*').expect(text);
                plain += &what.repeat(times.parse().expect(text));
            }
            _ => panic!("no escape: {text}"),
        }
        plain += rest;
    }
    plain
}

/// The reading, the question and the notes in the words of the file.
fn said(read: &Result<Reading, CellError>, domain: Domain) -> [String; 3] {
    let none = || "-".to_owned();
    match read {
        Err(error) => {
            let fixes = error.fixes.iter().fold(String::new(), |said, fix| said + " | " + fix);
            [format!("error: {error}{fixes}"), none(), none()]
        }
        Ok(Reading::NotEstimated) => ["not estimated".to_owned(), none(), none()],
        Ok(Reading::Estimated(read)) => {
            let question = read.question.as_ref().map_or_else(none, |question| {
                let otherwise = if question.otherwise.is_empty() { "nothing" } else { &question.otherwise };
                format!("{:?} → {otherwise}", question.doubt)
            });
            let notes: Vec<String> = read.notes.iter().map(note).collect();
            let notes = if notes.is_empty() { none() } else { notes.join(", ") };
            [write(&read.estimate, domain), question, notes]
        }
    }
}

fn note(note: &Note) -> String {
    match note {
        Note::NoRangeYet => "no range yet".to_owned(),
        Note::Converted { from, per_unit } => format!("1 {} = {per_unit}", from.word()),
        Note::Spread(Spread::Factor) => "spread by factor".to_owned(),
        Note::Spread(Spread::Half) => "spread by half".to_owned(),
        Note::Spread(Spread::Odds) => "spread by odds".to_owned(),
        _ => panic!("a note without words: {note:?}"),
    }
}

#[test]
fn every_text_of_the_specification_reads_as_it_says() {
    let rows = rows();
    assert!(rows.len() >= 250, "the file has {} rows", rows.len());
    let mut differing = String::new();
    for row in &rows {
        let found = said(&read(&row.text, &row.context()), row.domain);
        if found != row.said {
            let text: String = row.text.chars().take(40).collect();
            writeln!(
                differing,
                "{text:?} ({}, {:?})\n  expected {:?}\n  found    {found:?}",
                row.locale.tag(),
                row.domain,
                row.said
            )
            .unwrap();
        }
    }
    assert!(differing.is_empty(), "differing rows:\n{differing}");
}

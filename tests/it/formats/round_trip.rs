//! What is exported and read again is the same board, whatever is on it.

use proptest::prelude::*;
use rangerank::codec::cell::write;
use rangerank::codec::export::{Format, board, board_csv};
use rangerank::codec::import::{Found, Mapping, read, read_html};
use rangerank::codec::sheet::Sheet;
use rangerank::codec::text::encode;
use rangerank::model::{
    Domain, Draft, Entry, Estimate, Family, Interval, Level, Line, Locale, Order, Range, ScoreModel,
};

use super::{board as decoded, drafted, imported, runner, written};
use crate::boards::BOARDS;

#[test]
fn every_example_comes_back_from_its_csv() {
    for example in BOARDS {
        let draft = decoded(example.text);
        let csv = board_csv(&draft, Locale::En);
        let found = read(&csv);
        let again = drafted(&found, Locale::En);
        assert_eq!(encode(&again), encode(&draft), "{}", example.name);
        assert!(Mapping::propose(&found, Locale::De).is_recognised, "{}", example.name);
        assert_eq!(
            Sheet::read(&drafted(&found, Locale::De)).board,
            Sheet::read(&draft).board,
            "{}",
            example.name
        );
    }
}

#[test]
fn every_example_comes_back_from_a_csv_with_decimal_commas() {
    for example in BOARDS {
        let draft = decoded(example.text);
        let found = read(&board_csv(&draft, Locale::De));
        for page in [Locale::En, Locale::De] {
            let again = drafted(&found, page);
            assert_eq!(Sheet::read(&again).board, Sheet::read(&draft).board, "{}", example.name);
        }
    }
}

/// Names and labels that mean something to some reader.
const HOSTILE: [&str; 40] = [
    "=1+1",
    "'=",
    "''=1+1",
    "+1",
    "-1",
    "@ana",
    "\t=1",
    "\n",
    "|",
    "||",
    "a | b",
    "<script>alert(1)</script>",
    "<td>",
    "</table>",
    "&lt;",
    "&amp;",
    "\"",
    "\"\"",
    "\"x",
    "x\"",
    ",",
    ";",
    "{html}",
    "[x|http://y]",
    "\\",
    "\\|",
    "`x`",
    "**b**",
    "__",
    "# title: x",
    "#",
    "h1. x",
    "bq. x",
    "- x",
    "'quoted'",
    "Value low",
    "'Value high",
    "1,5",
    "名前 é",
    "{{ site }}",
];

fn hostile() -> impl Strategy<Value = String> {
    let some = || prop::sample::select(&HOSTILE[..]);
    prop_oneof![
        some().prop_map(str::to_owned),
        (some(), some()).prop_map(|(one, other)| format!("{one}{other}")),
        (some(), some()).prop_map(|(one, other)| format!("{one} {other}")),
        any::<String>(),
        Just(String::new()),
    ]
}

/// Cells that are no range.
const NO_RANGES: [&str; 16] = [
    "", "TBD", "?", "-", "n/a", "much", "0", "-3", "120%", "1,5", "10 to 5", "5", "=A1", "3 weeks", "1",
    "0.5",
];

/// The text of a cell: any estimate of any family, or what is none.
fn cell(domain: Domain) -> impl Strategy<Value = String> {
    let number = move |share: f64| match domain {
        Domain::Probability => 0.01 + 0.9 * share,
        Domain::Positive => {
            if share < 0.3 {
                share * 1e-7 + 1e-9
            } else {
                share * 1e17 * share * share
            }
        }
        Domain::Real => (share - 0.5) * 1e4,
    };
    let range = (
        0.0..1.0_f64,
        0.01..1.0_f64,
        prop::option::of(0.1..0.9_f64),
        prop::option::of(prop_oneof![Just(1.0), 0.1..0.99_f64]),
        prop::option::of(prop::sample::select(&Family::ALL[..])),
    );
    let within = range.prop_map(move |(low, more, mid, level, family)| {
        let (low, high) = (number(low * 0.5), number(0.5 + more * 0.5));
        let interval = Interval::new(low, high).expect("ascending");
        let mid = mid.map(|share| low + (high - low) * share).filter(|mid| low < *mid && *mid < high);
        let level = level.map(|level: f64| Level::new((level * 1000.0).round() / 1000.0).expect("a level"));
        write(&Estimate::Within(Range { interval, mid, level, family }), domain)
    });
    let exactly = (0.0..1.0_f64).prop_map(move |share| write(&Estimate::Exactly(number(share)), domain));
    prop_oneof![
        4 => within,
        2 => exactly,
        1 => prop::sample::select(&NO_RANGES[..]).prop_map(str::to_owned),
    ]
}

fn line() -> impl Strategy<Value = Line> {
    let setting = |key: &str, value: String| Line::Setting { key: key.to_owned(), value };
    prop_oneof![
        hostile().prop_map(move |title| setting("title", title)),
        prop::sample::select(&Order::ALL[..])
            .prop_map(move |order| setting("order", order.word().to_owned())),
        prop::sample::select(&ScoreModel::ALL[..])
            .prop_map(move |model| setting("score", model.word().to_owned())),
        Just(setting("score", "min(reach, impact, 2) / effort".to_owned())),
        Just(setting("level", "80%".to_owned())),
        Just(setting("shared", "Rate = 5 to 9".to_owned())),
        Just(setting("together", "Effort 0.5".to_owned())),
        (hostile(), hostile()).prop_map(move |(key, value)| setting(&key, value)),
        hostile().prop_map(Line::Remark),
        Just(Line::Remark("# rangerank".to_owned())),
    ]
}

const HEADINGS: [(&str, Domain); 12] = [
    ("Initiative", Domain::Real),
    ("Reach", Domain::Positive),
    ("Impact", Domain::Positive),
    ("Confidence", Domain::Probability),
    ("Effort (weeks)", Domain::Positive),
    ("Value low", Domain::Real),
    ("Value high", Domain::Real),
    ("'Value high", Domain::Real),
    ("Owner", Domain::Real),
    ("Key", Domain::Real),
    ("", Domain::Real),
    ("Reach low", Domain::Positive),
];

fn column() -> impl Strategy<Value = (String, Domain)> {
    let known =
        prop::sample::select(&HEADINGS[..]).prop_map(|(heading, domain)| (heading.to_owned(), domain));
    prop_oneof![6 => known, 1 => hostile().prop_map(|heading| (heading, Domain::Real))]
}

pub(super) fn any_board() -> impl Strategy<Value = Draft> {
    let rice =
        || HEADINGS[..5].iter().map(|(heading, domain)| ((*heading).to_owned(), *domain)).collect::<Vec<_>>();
    let columns = prop_oneof![
        prop::collection::vec(column(), 0..4).prop_map(move |more| [rice(), more].concat()),
        prop::collection::vec(column(), 2..8),
    ];
    (prop::collection::vec(line(), 0..4), columns, 0..6_usize).prop_flat_map(|(lines, columns, n_rows)| {
        let row: Vec<_> = columns
            .iter()
            .map(|(_, domain)| {
                prop_oneof![3 => cell(*domain).boxed(), 1 => hostile().boxed()].prop_map(Entry::canonical)
            })
            .collect();
        let headings: Vec<String> = columns.into_iter().map(|(heading, _)| heading).collect();
        prop::collection::vec(row, n_rows).prop_map(move |rows| Draft {
            lines: lines.clone(),
            headings: headings.clone(),
            rows,
        })
    })
}

#[test]
fn any_board_comes_back_from_its_csv() {
    runner(3000)
        .run(&any_board(), |draft| {
            let csv = board_csv(&draft, Locale::En);
            prop_assert_eq!(encode(&imported(&csv)), encode(&draft), "{}", csv);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_board_that_a_spreadsheet_saved_again_is_still_one() {
    let draft =
        decoded("# title: Q3, all of it\n# level: 80%\nName\tValue\tEffort\nA, B\t5 to 9\t1\n\nC\t\t2\n");
    let csv = board_csv(&draft, Locale::En);
    let found = read(&csv);
    let width = found.width();
    let resaved: String = csv
        .lines()
        .map(|line| {
            let n_fields =
                if line.starts_with(['#', '\u{feff}', '"']) && !line.contains("A,") { 1 } else { width };
            line.to_owned() + &",".repeat(if line.is_empty() { width - 1 } else { width - n_fields }) + "\n"
        })
        .collect();
    assert_ne!(resaved, csv);
    assert_eq!(encode(&imported(&resaved)), encode(&draft), "{resaved}");
}

/// The cells of an exported table without white space around lines, and without characters that are never shown.
fn shown(draft: &Draft) -> Vec<Vec<String>> {
    let invisible = |ch: &char| !rangerank::model::is_invisible(*ch);
    let spaced = |ch: char| if ch.is_control() || ch.is_whitespace() { ' ' } else { ch };
    let line = |line: &str| line.chars().filter(invisible).map(spaced).collect::<String>();
    let tidy = |field: &rangerank::codec::export::Field| match field {
        rangerank::codec::export::Field::Text(text) => {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            let lines: Vec<String> = text.trim().lines().map(line).collect();
            lines.join("\n")
        }
        rangerank::codec::export::Field::Number(_) => unreachable!("a board's cells are texts"),
    };
    let rows = board(draft).iter().map(|row| row.iter().map(tidy).collect::<Vec<_>>()).collect::<Vec<_>>();
    without_ends(rows)
}

/// Rows without white space in a row or around lines, without empty cells and rows at their ends.
fn without_ends(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let tidy = |cell: &String| {
        let words =
            |line: &str| line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let lines: Vec<String> = cell.split('\n').map(words).filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    };
    let mut rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let mut row: Vec<String> = row.iter().map(tidy).collect();
            while row.last().is_some_and(String::is_empty) {
                row.pop();
            }
            row
        })
        .filter(|row: &Vec<String>| !row.is_empty())
        .collect();
    while rows.last().is_some_and(Vec::is_empty) {
        rows.pop();
    }
    rows
}

fn comes_back(draft: &Draft, found: Found) -> Result<(), TestCaseError> {
    prop_assert_eq!(without_ends(found.rows), without_ends(shown(draft)));
    Ok(())
}

#[test]
fn any_table_comes_back_from_every_markup() {
    runner(3000)
        .run(&any_board(), |draft| {
            let rows = board(&draft);
            if rows[0].len() < 2 {
                return Ok(());
            }
            comes_back(&draft, read(&written(&rows, Format::Markdown)))?;
            comes_back(&draft, read(&written(&rows, Format::Jira)))?;
            for table in [written(&rows, Format::Html), written(&rows, Format::Confluence)] {
                if let Some(found) = read_html(&table) {
                    comes_back(&draft, found)?;
                }
            }
            Ok(())
        })
        .unwrap();
}

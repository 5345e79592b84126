//! What an export holds stays text in whatever reads it, and no text breaks a reader.

use proptest::prelude::*;
use rangerank::codec::export::{Field, Format, write};
use rangerank::codec::import::{Mapping, read, read_html, spread};
use rangerank::codec::sheet::Sheet;
use rangerank::codec::text::encode;
use rangerank::model::Locale;

use super::{runner, written};

const NAMES: [&str; 14] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "</td></tr></table><b>",
    "{html}<b>{html}",
    "{{ site.secret }}",
    "!https://example.org/pixel.png!",
    "[click|javascript:alert(1)]",
    "[click](javascript:alert(1))",
    "![x](https://example.org/pixel.png)",
    "|| a || b ||\n| c |",
    "=HYPERLINK(\"https://example.org\",\"x\")",
    "\u{202e}txet\u{0}",
    "&lt;script&gt; \\ ` * _ $x$ ~~a~~",
];

fn table(name: &str) -> Vec<Vec<Field>> {
    vec![vec![Field::text("Name"), Field::text("Rank")], vec![Field::text(name), Field::Number(1.0)]]
}

#[test]
fn html_has_no_tag_but_the_tables() {
    for name in NAMES {
        for text in [written(&table(name), Format::Html), written(&table(name), Format::Confluence)] {
            let tags: Vec<&str> =
                text.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
            let own = |tag: &&str| matches!(*tag, "table" | "tbody" | "tr" | "th" | "td" | "br/");
            assert!(tags.iter().all(|tag| own(&tag.trim_start_matches('/'))), "{text}");
            let entities = text
                .split('&')
                .skip(1)
                .all(|rest| rest.split_once(';').is_some_and(|(name, _)| name.len() < 6));
            assert!(entities && !text.contains(['\u{202e}', '\u{0}']), "{text}");
        }
    }
}

#[test]
fn markdown_has_as_many_bars_as_columns_and_no_live_mark() {
    for name in NAMES {
        let text = written(&table(name), Format::Markdown);
        assert_eq!(text.lines().count(), 3, "{text}");
        for line in text.lines() {
            assert_eq!(live(line, '|'), 3, "{line}");
            let dead = ['`', '*', '_', '[', ']', '~', '$'].into_iter().all(|mark| live(line, mark) == 0);
            assert!(dead && !line.contains('{'), "{line}");
            assert!(line.replace("<br>", "").find('<').is_none(), "{line}");
        }
    }
}

#[test]
fn jira_has_as_many_bars_as_columns_and_no_live_macro() {
    for name in NAMES {
        let text = written(&table(name), Format::Jira);
        assert_eq!(text.lines().count(), 2, "{text}");
        let row = text.lines().nth(1).unwrap();
        assert_eq!(live(&row.replace(" \\\\ ", " "), '|'), 3, "{row}");
        for mark in ['{', '}', '[', ']', '!', '*', '_', '^', '~', '?', '('] {
            assert_eq!(live(&row.replace(" \\\\ ", " "), mark), 0, "{mark} in {row}");
        }
    }
    for name in ["- x", "# x", "h1. x", "bq. x"] {
        let text = written(&table(name), Format::Jira);
        let cell = text.lines().nth(1).unwrap().trim_start_matches("| ");
        assert!(cell.starts_with(['\\', '&']), "{cell}");
    }
}

/// How often a mark stands in a line without a backslash before it.
fn live(line: &str, mark: char) -> usize {
    let (mut n_live, mut is_escaped) = (0, false);
    for ch in line.chars() {
        n_live += usize::from(ch == mark && !is_escaped);
        is_escaped = ch == '\\' && !is_escaped;
    }
    n_live
}

#[test]
fn no_field_of_a_spreadsheet_starts_like_a_formula() {
    for name in
        ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "a,=1", "a\n=1", "a\"\n=1"]
    {
        for text in [
            written(&table(name), Format::Csv),
            write(&table(name), Format::Csv, Locale::De),
            written(&table(name), Format::Tsv),
        ] {
            let records = read(&text).rows;
            let field = text.split("\r\n").nth(1).unwrap().trim_start_matches('"');
            assert!(field.starts_with(['\'', 'a']), "{text:?}");
            assert_eq!(records[1][0].replace('\r', "\n"), name.replace('\r', "\n"), "{text:?}");
        }
    }
    let numbers = vec![vec![Field::Number(-1.5), Field::Number(1e21), Field::Number(1e-7)]];
    assert_eq!(written(&numbers, Format::Csv), "\u{feff}-1.5,1.5e21,1e-7\r\n".replace("1.5e21", "1e21"));
}

const PIECES: [&str; 46] = [
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "<td colspan=500 rowspan=1000>",
    "<th colspan='9999999999999999999999'>",
    "<!--",
    "-->",
    "<style>",
    "</style>",
    "<br/>",
    "<",
    ">",
    "&amp;",
    "&#x110000;",
    "&#55296;",
    "&",
    ";",
    ",",
    "\t",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    "|",
    "||",
    "|---|",
    "| a | b |",
    "\\",
    "[",
    "]",
    "(",
    "sep=;\n",
    "# title: x",
    "#",
    "# rangerank",
    "Summary,Issue key,Labels,Labels",
    "Effort low,Effort high",
    "P10,P90",
    "5",
    "1,5",
    "=1",
    "'",
    "é",
    "\u{feff}",
    "\u{0}",
];

fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..80);
    prop_oneof![4 => pieces.prop_map(|pieces| pieces.concat()), 1 => any::<String>()]
}

#[test]
fn no_text_makes_the_import_panic_and_what_it_makes_is_a_board() {
    let locales = prop::sample::select(&Locale::ALL[..]);
    runner(6000)
        .run(&(any_text(), locales), |(text, page)| {
            let found = [Some(read(&text)), read_html(&text)];
            for found in found.into_iter().flatten() {
                let mapping = Mapping::propose(&found, page);
                prop_assert_eq!(mapping.uses.len(), found.width());
                let draft = mapping.draft(&found).0;
                prop_assert!(draft.rows.iter().all(|row| row.len() == draft.headings.len()));
                let sheet = Sheet::read(&draft);
                drop(encode(&draft));
                if spread::points(&draft, &sheet).is_some() {
                    let spread = spread::spread(&draft, &sheet, spread::FACTORS);
                    prop_assert!(spread::points(&spread, &Sheet::read(&spread)).is_none());
                }
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_mapping_of_anything_to_anything_makes_a_board() {
    use rangerank::codec::import::{Part, Use};
    use rangerank::codec::models::Role;
    let uses = prop_oneof![
        Just(Use::LeaveOut),
        Just(Use::Name),
        Just(Use::Key),
        Just(Use::Keep),
        Just(Use::Role(Role::Effort)),
        prop::sample::select(&Part::ALL[..]).prop_map(|part| Use::Part(part, "Value".to_owned())),
        (0..9_usize).prop_map(Use::Join),
    ];
    let text = prop::sample::select(vec!["a,b,c,d\n1,2,3,4\n5,6,7,8\n", "", "x\n", "a\tb\n\n1\t2\t3\n"]);
    runner(2000)
        .run(&(text, prop::collection::vec(uses, 0..6), 0..4_usize), |(text, uses, first_row)| {
            let found = read(text);
            let mapping = Mapping { uses, first_row, ..Mapping::propose(&found, Locale::En) };
            let draft = mapping.draft(&found).0;
            prop_assert!(draft.rows.iter().all(|row| row.len() == draft.headings.len()));
            Ok(())
        })
        .unwrap();
}

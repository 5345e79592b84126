//! What each export looks like, character by character.

use rangerank::codec::export::{Field, Format, board, board_csv};
use rangerank::codec::sheet::Sheet;
use rangerank::engine;
use rangerank::model::Locale;
use rangerank::ui::wording::Words;

use super::{board as decoded, written};

const BOARD: &str = "# title: Q3, second half\n# score: value / effort\nInitiative\tValue\tEffort (weeks)\tOwner\tKey\n\
    Search\t5 to 20 mid 8 @80%\t1 to 4 lognormal\t@ana\tk1\nExport | all\tTBD\t3\t-\t\n";

#[test]
fn the_csv_has_every_part_of_a_range_in_a_column_of_its_own() {
    assert_eq!(
        board_csv(&decoded(BOARD), Locale::En),
        "\u{feff}\"# title: Q3, second half\"\r\n# score: value / effort\r\n\r\n\
         Initiative,Value low,Value high,Value mid,Value level,Effort (weeks) low,Effort (weeks) high,Effort (weeks) family,Owner,Key\r\n\
         Search,5,20,8,0.8,1,4,lognormal,'@ana,k1\r\nExport | all,TBD,,,,3,3,,'-,\r\n"
    );
}

#[test]
fn a_decimal_comma_comes_with_semicolons() {
    let text = board_csv(&decoded("Name\tValue\tEffort\nA, B\t0.5 to 1.25\t2\n"), Locale::De);
    assert_eq!(text, "\u{feff}Name;Value low;Value high;Effort low;Effort high\r\nA, B;0,5;1,25;2;2\r\n");
}

#[test]
fn money_and_chances_are_plain_numbers_with_their_unit_above() {
    let text = board_csv(
        &decoded("Name\tReach\tImpact\tConfidence\tEffort\nA\t€5k\t1\t60% to 80%\t2\n"),
        Locale::En,
    );
    assert_eq!(
        text,
        "\u{feff}# unit: Reach = EUR\r\n\r\n\
         Name,Reach low,Reach high,Impact low,Impact high,Confidence low,Confidence high,Effort low,Effort high\r\n\
         A,5000,5000,1,1,0.6,0.8,2,2\r\n"
    );
}

#[test]
fn a_label_that_looks_like_a_part_is_told_from_one() {
    let text = board_csv(&decoded("Name\tValue\tEffort\tEffort low\tCost high\nA\t5\t2\tx\ty\n"), Locale::En);
    assert!(text.contains(",Effort low,Effort high,'Effort low,Cost high\r\n"), "{text}");
}

#[test]
fn what_might_be_taken_for_a_foreign_sheet_says_that_it_is_none() {
    let text = board_csv(&decoded("Name\tValue\tEffort\tNotes\tNotes\nA\t5\t2\tx\ty\n"), Locale::En);
    assert!(text.starts_with("\u{feff}# rangerank,\r\nName,"), "{text}");
    let text = board_csv(&decoded("Name\tValue\tEffort\tNotes\nA\t5\t2\tx\n"), Locale::En);
    assert!(text.starts_with("\u{feff}Name,"), "{text}");
}

#[test]
fn a_table_shows_cells_as_written_and_no_keys() {
    let rows = board(&decoded(BOARD));
    assert_eq!(
        written(&rows, Format::Markdown),
        "| Initiative | Value | Effort (weeks) | Owner |\n|---|---|---|---|\n\
         | Search | 5 to 20 mid 8 @80% | 1 to 4 lognormal | @ana |\n| Export \\| all | TBD | 3 | - |\n"
    );
    assert_eq!(
        written(&rows, Format::Jira),
        "|| Initiative || Value || Effort \\(weeks) || Owner ||\n\
         | Search | 5 to 20 mid 8 @80% | 1 to 4 lognormal | @ana |\n| Export \\| all | TBD | 3 | \\- |\n"
    );
    let table = |owner: &str, other: &str| {
        format!(
            "<table><tbody>\n<tr><th>Initiative</th><th>Value</th><th>Effort (weeks)</th><th>Owner</th></tr>\n\
             <tr><td>Search</td><td>5 to 20 mid 8 @80%</td><td>1 to 4 lognormal</td><td>{owner}</td></tr>\n\
             <tr><td>Export | all</td><td>TBD</td><td>3</td><td>{other}</td></tr>\n</tbody></table>\n"
        )
    };
    assert_eq!(written(&rows, Format::Html), table("&#39;@ana", "&#39;-"));
    assert_eq!(written(&rows, Format::Confluence), table("@ana", "-"));
    let lines = written(&rows, Format::Tsv);
    assert_eq!(lines.lines().nth(1), Some("Search\t5 to 20 mid 8 @80%\t1 to 4 lognormal\t'@ana"));
}

#[test]
fn a_line_end_stays_within_its_cell() {
    let rows = [vec![Field::text("a\r\nb"), Field::text("c\td")]];
    assert_eq!(written(&rows, Format::Csv), "\u{feff}\"a\r\nb\",c\td\r\n");
    assert_eq!(written(&rows, Format::Markdown), "| a<br>b | c d |\n|---|---|\n");
    assert_eq!(written(&rows, Format::Jira), "|| a \\\\ b || c d ||\n");
    assert_eq!(
        written(&rows, Format::Html),
        "<table><tbody>\n<tr><th>a<br/>b</th><th>c d</th></tr>\n</tbody></table>\n"
    );
}

#[test]
fn the_results_are_the_pages_figures_best_first_and_the_unranked_last() {
    let sheet = Sheet::read(&decoded(
        "Initiative\tValue\tEffort\nOpen\tTBD\t1\nWeak\t1 to 2\t4\nStrong\t9000 to 9999\t3\n",
    ));
    let report = engine::evaluate(&sheet.board.unwrap()).unwrap();
    let text = written(&Words::new(Locale::En).results_table(&report), Format::Csv);
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines[0],
        "Rank,Initiative,Tie group,First in 100,Expected,Mean,Median,P5,P10,P25,P75,P90,P95,Expected rank,Gives up"
    );
    assert!(lines[1].starts_with("1,Strong,1,>99,3160,3160,3160,3000,"), "{}", lines[1]);
    assert!(lines[2].starts_with("2,Weak,2,<1,0.36"), "{}", lines[2]);
    assert_eq!(lines[3], ",Open,,,,,,,,,,,,,");
    assert!(text.lines().all(|line| line.split(',').count() == 15));
}

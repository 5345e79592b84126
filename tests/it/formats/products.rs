//! What other products export: each file of `tests/values/import/` and the board it becomes.

use std::fmt::Write;

use rangerank::codec::import::{Found, Mapping, read};
use rangerank::codec::text::encode;
use rangerank::model::Locale;

/// What the page would say of a table, and the board it proposes.
fn told(found: &Found, page: Locale) -> String {
    let mapping = Mapping::propose(found, page);
    let mut told = String::new();
    let asked = if mapping.is_recognised { "recognised" } else { "asked" };
    writeln!(told, "{:?}, {}, {asked}", found.kind, mapping.locale.tag()).expect("a text");
    told + &encode(&mapping.draft(found).0)
}

macro_rules! product {
    ($name:ident, $file:literal) => {
        #[test]
        fn $name() {
            let text = include_str!(concat!("../../values/import/", $file));
            let expected = include_str!(concat!("../../values/import/", $file, ".board"));
            assert_eq!(told(&read(text), Locale::En), expected);
        }
    };
}

product!(excel_writes_semicolons_and_decimal_commas_in_german, "excel-german.csv");
product!(a_title_above_the_headings_becomes_the_boards, "excel-title.csv");
product!(google_sheets_turns_a_range_into_a_date_and_our_guard_comes_off, "sheets-dates.csv");
product!(three_points_become_a_range_with_a_middle, "three-point.csv");
product!(percentiles_become_ranges_of_their_level, "percentiles.tsv");
product!(notion_exports_plain_confidences, "notion.csv");
product!(linear_has_34_columns_of_which_few_are_kept, "linear.csv");
product!(jira_repeats_headings_and_wraps_its_own_fields, "jira.csv");
product!(excel_copies_html_with_comments_and_styles, "excel.html");
product!(google_sheets_copies_one_line_of_html, "google-sheets.html");
product!(libreoffice_copies_html_with_values_in_attributes, "libreoffice.html");
product!(confluence_numbers_its_rows_and_joins_cells, "confluence.html");
product!(notion_copies_a_simple_table, "notion.html");
product!(markdown_has_links_escapes_and_words_around, "github.md");
product!(jiras_wiki_markup_has_bars_in_links, "jira-wiki.txt");
product!(a_list_of_names_is_a_board_without_numbers, "names.txt");
product!(unknown_headings_are_kept_and_asked_about, "unknown-headings.csv");
product!(a_sheet_without_headings_gets_letters, "no-headings.csv");

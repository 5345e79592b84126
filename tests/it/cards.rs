//! The board as cards, rendered on the server: what a reader finds on a telephone.

use rangerank::codec::text;
use rangerank::model::Locale;
use rangerank::ui::board_cards;
use rangerank::ui::state::{Source, State};
use yew::Callback;

use crate::views::{holds, rendered, state_of};

const BOARD: &str = "Initiative\tReach\tImpact\tConfidence\tEffort (weeks)\tTime to test\tOwner\n\
    Checkout\t500 to 2000\t2\t80%\t1 to 4\t\tAna\n\
    Export\t5 to 20 mid 8\t4 to 1\t60% to 90%\t~3\t\t\n\
    <b>\t\t\t\t\t\t\n";

fn cards(board: &str) -> String {
    rendered(board_cards(&state_of(board), &Callback::noop()))
}

/// The field of that name.
#[track_caller]
fn field<'a>(html: &'a str, name: &str) -> &'a str {
    let label = format!("aria-label=\"{name}\"");
    let fields = html.split("<input").skip(1).filter_map(|rest| rest.split('>').next());
    fields
        .into_iter()
        .find(|field| field.contains(&label))
        .unwrap_or_else(|| panic!("no {name:?} in:\n{html}"))
}

#[test]
fn each_initiative_is_a_card_with_its_rank_its_chance_and_its_name() {
    let html = cards(BOARD);
    assert_eq!(html.matches("<li class=\"card\"").count(), 3 + 7, "three initiatives, seven columns");
    holds(&html, "first in more than 99 of 100");
    holds(field(&html, "Initiative, row 1"), "value=\"Checkout\"");
    holds(&html, "<span class=\"chance\">no rank</span>");
    holds(&html, "&lt;b&gt;");
    assert!(!html.contains("<b>"));
}

#[test]
fn there_is_no_grid_and_every_field_is_a_stop_of_the_tab_key() {
    let html = cards(BOARD);
    for part in ["role=\"grid\"", "<table", "tabindex=\"-1\" data-at", "<input tabindex"] {
        assert!(!html.contains(part), "{part}");
    }
    assert_eq!(html.matches("tabindex").count(), 1, "that of the board's heading");
}

#[test]
fn a_range_and_a_number_are_two_decimal_fields() {
    let html = cards(BOARD);
    for (name, value) in [
        ("Reach of \u{2068}Checkout\u{2069}, low end", "500"),
        ("Reach of \u{2068}Checkout\u{2069}, high end", "2000"),
        ("Impact of \u{2068}Checkout\u{2069}, low end", "2"),
        ("Confidence of \u{2068}Checkout\u{2069}, low end", "80"),
        ("Confidence of \u{2068}Export\u{2069}, high end", "90"),
    ] {
        let field = field(&html, name);
        holds(field, "inputmode=\"decimal\"");
        holds(field, &format!("value=\"{value}\""));
    }
    holds(field(&html, "Impact of \u{2068}Checkout\u{2069}, high end"), "placeholder=\"high\"");
    holds(&html, "<bdi>Confidence</bdi> <span class=\"unit\">in %</span>");
}

#[test]
fn what_two_fields_cannot_say_stands_in_one_with_the_way_to_two() {
    let html = cards(BOARD);
    let whole = field(&html, "Reach of \u{2068}Export\u{2069}");
    holds(whole, "value=\"5 to 20 mid 8\"");
    assert!(!whole.contains("inputmode"));
    holds(&html, "aria-label=\"Reach of \u{2068}Export\u{2069}, write low and high\"");
    holds(&html, "aria-label=\"Reach of \u{2068}Checkout\u{2069}, write it as text\"");
    holds(field(&html, "Effort (weeks) of \u{2068}Export\u{2069}"), "value=\"~3\"");
}

#[test]
fn an_error_stands_beside_both_of_its_fields() {
    let html = cards(BOARD);
    for (end, value) in [("low", "4"), ("high", "1")] {
        let field = field(&html, &format!("Impact of \u{2068}Export\u{2069}, {end} end"));
        holds(field, "aria-invalid=\"true\"");
        holds(field, "aria-describedby=\"cell-1-2-hint\"");
        holds(field, &format!("value=\"{value}\""));
    }
    let hint = html.split("id=\"cell-1-2-hint\"").nth(1).and_then(|rest| rest.split("</div>").next());
    holds(hint.unwrap_or_default(), "class=\"error\"");
    holds(hint.unwrap_or_default(), "class=\"fix\"");
}

#[test]
fn every_column_can_be_renamed_used_and_taken_away_below_the_cards() {
    let html = cards(BOARD);
    let columns = html.split("<details class=\"settings\"").nth(1).unwrap_or_default();
    for part in [
        "aria-label=\"Heading of column 2\"",
        "aria-label=\"In the score: Reach\"",
        "aria-label=\"The unit of Reach\"",
        "aria-label=\"How much our estimates of Reach tend to be wrong together\"",
        "aria-label=\"Delete the column Owner\"",
        "Add a column",
    ] {
        holds(columns, part);
    }
}

#[test]
fn a_german_card_has_decimal_commas() {
    let state =
        State::new(text::decode(&BOARD.replace("1 to 4", "1.5 to 4"), Locale::En), Source::Paste, Locale::De);
    let html = rendered(board_cards(&state, &Callback::noop()));
    holds(field(&html, "Effort (weeks) von \u{2068}Checkout\u{2069}, unteres Ende"), "value=\"1,5\"");
    holds(&html, "<span class=\"joiner\">bis</span>");
}

//! Numbers and errors in words: the only place where the page's sentences about the board are made.

mod assumptions;
mod cell_errors;
mod learning;
mod notices;
mod numbers;
mod pictures;
mod problems;
mod readings;
mod report;
mod results;
mod runs;
mod verdicts;

pub use assumptions::{events, shared, together};
pub use learning::{learning, learning_finding, rest_of_lessons};
pub use notices::{NO_LINK, link_advice, link_length, notice};
pub use numbers::{chance, exact, percent, score};
pub use pictures::{
    FIRST_IN, INITIATIVE, LEARNING, LEARNING_HEADINGS, MAP, MATRIX, ORDER, ORDER_HEADINGS, RANKS,
    SCORE_HEADINGS, learned, map_axes, map_finding, matrix_finding, pair_sentence, ratio_mark, reached,
    score_finding, score_of, span,
};
pub use problems::{Fix, OR_NOTHING, fix, formula_place, misfit, problem, run_failure};
pub use readings::{caution, doubt, reading, seldom_inside};
pub use report::json;
pub use results::results;
pub use runs::{long_run, no_verdict, provenance};
pub use verdicts::{
    heat_map_finding, model_name, order_name, order_sentence, ranking_finding, verdict, verdict_detail,
};

/// A name inside a sentence, kept apart from the sentence's own direction of writing.
pub fn isolated(name: &str) -> String {
    let name = if name.is_empty() { "an unnamed initiative" } else { name };
    format!("\u{2068}{name}\u{2069}")
}

/// `A`, `A and B`, `A, B and C`; beyond `most`, the rest as a number.
pub fn list(names: &[String], most: usize) -> String {
    let (shown, rest) = if names.len() > most { names.split_at(most - 1) } else { (names, &[][..]) };
    let mut words = shown.to_vec();
    if !rest.is_empty() {
        words.push(format!("{} more", rest.len()));
    }
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
    }
}

/// `1 row`, `2 rows`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

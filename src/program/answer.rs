//! What the module answers, as JSON: an answer, or why there is none, with message, place and fix as data.

use rangerank::codec::export::Json;
use rangerank::codec::link::{self, LinkError, Recovered};
use rangerank::codec::sheet::{Place, Problem, Sheet};
use rangerank::codec::text;
use rangerank::engine::{self, EvaluateError};
use rangerank::model::Locale;
use rangerank::report;

/// The report on a board text, or `{"problems": […]}` if the board cannot be read in full or evaluated.
///
/// # Examples
/// ```
/// use rangerank_program::evaluate;
/// assert!(evaluate("Initiative\tValue\tEffort\nA\t1 to 3\t2\n").starts_with("{\"engine\":1,\"digest\":"));
/// assert_eq!(
///     evaluate("Initiative\tValue\tEffort\nA\t3 to 1\t2\n"),
///     "{\"problems\":[{\"message\":\"expected the low end first\",\"line\":2,\"column\":3,\
///      \"place\":{\"kind\":\"cell\",\"row\":0,\"column\":1},\"fix\":\"1 to 3\"}]}\n"
/// );
/// ```
pub fn evaluate(board: &str) -> String {
    let sheet = Sheet::read(&text::decode(board, Locale::En));
    let Some(board) = sheet.board.filter(|_| sheet.problems.is_empty()) else {
        return problems(|json| sheet.problems.iter().for_each(|problem| put_problem(json, problem)));
    };
    match engine::evaluate(&board) {
        Ok(report) => report::json(&report),
        Err(why) => problems(|json| put_failure(json, why)),
    }
}

/// `{"link": …}` with the fragment that holds a text, or `{"refused": …}`.
pub fn encode(text: &str) -> String {
    answer(|json| match link::encode(text) {
        Ok(fragment) => json.key("link").text(&fragment),
        Err(why) => put_refusal(json, why),
    })
}

/// `{"text": …}` with the text that the link in any text holds, or `{"refused": …}`.
pub fn decode(arrived: &str) -> String {
    answer(|json| match link::recover(arrived) {
        Recovered::Board { text } => json.key("text").text(&text),
        Recovered::Unreadable { why, .. } => put_refusal(json, why),
        Recovered::Nothing => put_refusal(json, LinkError::NotALink),
    })
}

fn answer(put: impl FnOnce(&mut Json)) -> String {
    let mut json = Json::default();
    json.open('{');
    put(&mut json);
    json.close('}');
    json.finish()
}

fn problems(put: impl FnOnce(&mut Json)) -> String {
    answer(|json| {
        json.key("problems").open('[');
        put(json);
        json.close(']');
    })
}

fn put_problem(json: &mut Json, problem: &Problem) {
    json.open('{');
    json.key("message").text(&problem.kind.to_string());
    put_number(json, "line", problem.line);
    put_number(json, "column", problem.column);
    match problem.place {
        Place::Line(line) => put_place(json, "setting", &[("index", line)]),
        Place::Table => put_place(json, "table", &[]),
        Place::Heading(column) => put_place(json, "heading", &[("column", column)]),
        Place::Cell { row, column } => put_place(json, "cell", &[("row", row), ("column", column)]),
    }
    match &problem.fix {
        Some(fix) => json.key("fix").text(fix),
        None => json.key("fix").word("null"),
    }
    json.close('}');
}

/// What a simulation found out: it knows the row, and no place in the text.
fn put_failure(json: &mut Json, why: EvaluateError) {
    json.open('{');
    json.key("message").text(&why.to_string());
    match why {
        EvaluateError::DividesByZero { initiative, .. }
        | EvaluateError::LeavesReals { initiative, .. }
        | EvaluateError::Overflows { initiative }
        | EvaluateError::NoProbability { initiative, .. }
        | EvaluateError::NoFit { initiative: Some(initiative), .. } => {
            put_place(json, "row", &[("row", initiative)]);
        }
        EvaluateError::NoFit { initiative: None, .. } => put_place(json, "shared", &[]),
    }
    for key in ["line", "column", "fix"] {
        json.key(key).word("null");
    }
    json.close('}');
}

fn put_refusal(json: &mut Json, why: LinkError) {
    json.key("refused").open('{');
    json.key("message").text(&why.to_string());
    json.key("code").text(match why {
        LinkError::Cut { .. } => "cut",
        LinkError::Altered => "altered",
        LinkError::TooNew { .. } => "too new",
        LinkError::TooLong { .. } => "too long",
        LinkError::TooMuchText => "too much text",
        _ => "no link",
    });
    match why {
        LinkError::Cut { arrived, declared } => {
            put_number(json, "arrived", arrived);
            if let Some(declared) = declared {
                put_number(json, "declared", declared);
            }
        }
        LinkError::TooNew { version } => put_number(json, "version", usize::from(version)),
        LinkError::TooLong { chars } => put_number(json, "arrived", chars),
        _ => {}
    }
    json.close('}');
}

fn put_place(json: &mut Json, kind: &str, indices: &[(&str, usize)]) {
    json.key("place").open('{');
    json.key("kind").text(kind);
    for &(key, index) in indices {
        put_number(json, key, index);
    }
    json.close('}');
}

fn put_number(json: &mut Json, key: &str, number: usize) {
    json.key(key).word(&number.to_string());
}

//! The report as JSON: the same names and values as serde gives them.

use rangerank::codec::sheet::Sheet;
use rangerank::engine::evaluate;
use serde_json::Value;

use super::board;
use crate::boards::BOARDS;

#[track_caller]
fn agrees(text: &str) -> Value {
    let report = evaluate(&Sheet::read(&board(text)).board.expect("a board")).expect("a report");
    let json = rangerank::report::json(&report);
    let read: Value = serde_json::from_str(&json).expect(&json);
    // By way of text, as whoever reads it has it; a number is one, whether or not it has a point.
    let expected: Value =
        serde_json::from_str(&serde_json::to_string(&report).expect("a text")).expect("a value");
    same(&read, &expected, "report");
    assert!(json.ends_with("}\n") && json.lines().count() == 1);
    read
}

#[track_caller]
fn same(ours: &Value, theirs: &Value, place: &str) {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>(), "{place}");
            for (key, value) in ours {
                same(value, &theirs[key], &format!("{place}.{key}"));
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{place}");
            for (index, (one, other)) in ours.iter().zip(theirs).enumerate() {
                same(one, other, &format!("{place}[{index}]"));
            }
        }
        (Value::Number(_), Value::Number(_)) => {
            assert_eq!(ours.as_u64(), theirs.as_u64().or(ours.as_u64()), "{place}");
            assert_eq!(ours.as_f64().map(f64::to_bits), theirs.as_f64().map(f64::to_bits), "{place}");
        }
        _ => assert_eq!(ours, theirs, "{place}"),
    }
}

#[test]
fn every_example_has_the_values_that_serde_gives() {
    for example in BOARDS {
        agrees(example.text);
    }
}

#[test]
fn what_has_no_figure_is_null_or_left_out() {
    let report = agrees("Name\tValue\tEffort\nOpen\tTBD\t1\nA\t-3 to 7\t1 to 2\nB\t1 to 2\t1\n");
    assert_eq!(report["initiatives"][0].as_object().map(serde_json::Map::len), Some(1));
    assert_eq!(report["pairwise"][0][1], Value::Null);
    assert_eq!(report["noise"]["mean"][0], Value::Null);
    assert_eq!(agrees("Name\tValue\tEffort\nOpen\tTBD\t1\n")["verdict"]["kind"], "nothing to rank");
}

#[test]
fn whole_numbers_and_texts_are_exact() {
    let report = agrees(
        "# seed: 9007199254740993\n# shared: Rate = 1 to 3\n# score: Value * Rate / Effort\n\
         Name\tValue\tEffort\n\"a\\\"b\u{1f}\u{7f}é\n名\"\t5 to 9\t1e-9 to 3e-9\nB\t1e30 to 2e30\t1\n",
    );
    assert_eq!(report["seed"].as_u64(), Some(9_007_199_254_740_993));
    let shared = report["evppi"].as_array().expect("a list").last().expect("the shared number");
    assert_eq!((&shared["initiative"], &shared["driver"]), (&Value::Null, &Value::from("Rate")));
}

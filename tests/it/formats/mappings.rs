//! What is proposed for each column, what a person may make of it instead, and which conventions numbers follow.

use rangerank::codec::import::{Mapping, Part, Use, read};
use rangerank::codec::models::Role;
use rangerank::codec::text::encode;
use rangerank::model::Locale;

use super::board_of;

#[track_caller]
fn proposed(text: &str) -> Mapping {
    Mapping::propose(&read(text), Locale::En)
}

#[test]
fn known_headings_need_no_question_and_unknown_ones_do() {
    assert!(proposed("Feature,Reach,Impact,Confidence,Effort\nA,1,2,80%,3\n").is_recognised);
    assert!(proposed("Feature,Max effort,Min effort,Benefit\nA,9,3,5\n").is_recognised);
    assert!(!proposed("Feature,Reach,Effort\nA,1,2\n").is_recognised);
    assert!(!proposed("Vorhaben,Value,Effort\nA,1,2\n").is_recognised);
}

#[test]
fn a_part_is_said_in_front_behind_in_parentheses_or_as_a_percentile() {
    for (low, high) in [
        ("Effort low", "Effort high"),
        ("Min effort", "Max effort"),
        ("Effort (min)", "Effort (max)"),
        ("effort_lower", "Effort_Upper"),
        ("Effort P5", "Effort P95"),
        ("P05 effort", "p95 Effort"),
        ("Effort: lower bound", "Effort: upper bound"),
    ] {
        let text = format!("Feature,Value,{low},{high}\nA,7,3,9\n");
        let mapping = proposed(&text);
        let part = |column: usize| match &mapping.uses[column] {
            Use::Part(part, driver) => (*part, driver.to_lowercase()),
            other => panic!("{other:?} for {text}"),
        };
        assert_eq!(part(2), (Part::Low, "effort".to_owned()), "{text}");
        assert_eq!(part(3), (Part::High, "effort".to_owned()), "{text}");
        assert!(
            board_of(&text).to_lowercase().ends_with("value\teffort\na\t7\t3 to 9\n"),
            "{}",
            board_of(&text)
        );
    }
    let weeks = board_of("Feature,Value,Effort low (weeks),Effort high (weeks)\nA,7,3,9\n");
    assert_eq!(weeks, "Feature\tValue\tEffort (weeks)\nA\t7\t3 to 9\n");
}

#[test]
fn one_end_alone_is_no_part() {
    let mapping = proposed("Feature,Value,Effort,Priority level,Max users\nA,7,2,3,4\n");
    assert!(mapping.uses.iter().all(|told| !matches!(told, Use::Part(..))), "{:?}", mapping.uses);
}

#[test]
fn one_end_of_a_row_is_told_to_be_one() {
    let board = board_of("Feature,Value,Effort low,Effort high\nA,7,3,\nB,7,,9\nC,7,,\nD,7,4,4\nE,7,much,\n");
    let cells: Vec<&str> = board.lines().skip(1).map(|line| line.split('\t').nth(2).unwrap_or("")).collect();
    assert_eq!(cells, ["at least 3", "up to 9", "", "4", "much"]);
}

#[test]
fn the_better_case_may_be_the_lower_or_the_higher_end() {
    let board = board_of(
        "Feature,Value best case,Value worst case,Effort optimistic,Effort pessimistic\nA,9,5,1,4\n",
    );
    assert_eq!(board, "Feature\tValue\tEffort\nA\t5 to 9\t1 to 4\n");
}

#[test]
fn plain_chances_are_read_on_one_scale() {
    let confidence = |cells: [&str; 3]| {
        let rows = cells.map(|cell| format!("x,1,2,{cell},3\n")).concat();
        let board = board_of(&format!("Feature,Reach,Impact,Confidence,Effort\n{rows}"));
        board.lines().skip(1).map(|line| line.split('\t').nth(3).unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(confidence(["0.5", "0.8", "1"]), ["50%", "80%", "100%"]);
    assert_eq!(confidence(["50", "80", "100"]), ["50%", "80%", "100%"]);
    assert_eq!(confidence(["50%", "80%", "?"]), ["50%", "80%", "?"]);
}

#[test]
fn a_person_may_name_what_nobody_could_guess() {
    let found = read("Vorhaben;Nutzen (T€);Aufwand von;Aufwand bis;Wer\nSuche;5,5;2;4;Ana\n");
    let proposed = Mapping::propose(&found, Locale::En);
    assert!(!proposed.is_recognised);
    let effort = |part| Use::Part(part, "Effort".to_owned());
    let uses = vec![Use::Name, Use::Role(Role::Value), effort(Part::Low), effort(Part::High), Use::Keep];
    let draft = Mapping { uses, ..proposed }.draft(&found).0;
    assert_eq!(encode(&draft), "Vorhaben\tValue (T€)\tEffort\tWer\nSuche\t5.5\t2 to 4\tAna\n");
}

#[test]
fn the_names_come_first_and_are_headed_so_where_else_another_column_would_be_taken() {
    let found = read("Project,Vorhaben,Value,Effort\nX,Suche,1,2\nX,Export,3,4\n");
    let uses = vec![Use::Keep, Use::Name, Use::Role(Role::Value), Use::Role(Role::Effort)];
    let draft = Mapping { uses, ..Mapping::propose(&found, Locale::En) }.draft(&found).0;
    assert!(
        encode(&draft).starts_with("Initiative\tProject\tValue\tEffort\nSuche\tX\t1\t2\n"),
        "{}",
        encode(&draft)
    );
    // Of several headings that name initiatives, the one whose texts differ most.
    let board = board_of("Project,Task,Value,Effort\nX,Suche,1,2\nX,Export,3,4\n");
    assert!(board.starts_with("Task\tProject\t"), "{board}");
}

#[test]
fn five_hundred_columns_become_a_few() {
    let heading = |column: usize| match column {
        0 => "Summary".to_owned(),
        1 => "Issue key".to_owned(),
        7 => "Custom field (Business value)".to_owned(),
        450 => "Custom field (Story Points)".to_owned(),
        n if n % 3 == 0 => "Comment".to_owned(),
        n => format!("Custom field (Field {n})"),
    };
    let cell = |row: usize, column: usize| match column {
        0 => format!("Issue {row}"),
        1 => format!("ABC-{row}"),
        7 | 450 => (1 + row % 9).to_string(),
        99 => (row * 31 % 17).to_string(),
        n if n % 7 == 0 => "a few words".to_owned(),
        _ => String::new(),
    };
    let line = |cells: Vec<String>| cells.join(",") + "\n";
    let rows = (1..=1000).map(|row| line((0..500).map(|column| cell(row, column)).collect()));
    let text = line((0..500).map(heading).collect()) + &rows.collect::<String>();
    let found = read(&text);
    let mapping = Mapping::propose(&found, Locale::En);
    assert!(mapping.is_recognised);
    let draft = mapping.draft(&found).0;
    assert_eq!(draft.headings, ["Summary", "Issue key", "Business value", "Story Points"]);
    assert_eq!(draft.rows.len(), 1000);
}

#[track_caller]
fn follows(text: &str, page: Locale, locale: Locale) {
    assert_eq!(Mapping::propose(&read(text), page).locale, locale, "{text}");
}

#[test]
fn a_sheets_own_numbers_say_its_conventions() {
    use Locale::{De, En, Fr};
    follows("Name\tValue\nA\t1,5\n", En, De);
    follows("Name\tValue\nA\t1.5\n", De, En);
    follows("Name\tValue\nA\t1.234,5\n", En, De);
    follows("Name\tValue\nA\t0.125\n", De, En);
    follows("Name\tValue\nA\t1.234\n", De, De);
    follows("Name\tValue\nA\t1.234\n", En, En);
    follows("Name\tValue\nA\t12.05.2026\n", En, En);
    follows("Name\tValue\nA\tv1,5\n", En, En);
    follows("Name;Value\nA;1.234\n", En, De);
    follows("Name;Value\nA;1.5\n", En, En);
    follows("Name,Value\nA,1.234\n", De, En);
    follows("Name,Value\nA,\"1,5\"\n", Fr, Fr);
    follows("Name,Value\nA,\"1,5\"\n", En, De);
    follows("Name\tValue\nA\t1,5\nB\t1.5\n", Fr, Fr);
}

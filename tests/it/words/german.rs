//! German sentences, word for word.

use rangerank::codec::sheet::Sheet;
use rangerank::codec::text;
use rangerank::engine::{self, Report};
use rangerank::model::{Board, Locale};
use rangerank::ui::figures::{figure, numbers};
use rangerank::ui::picture::{self, Room};
use rangerank::ui::state::{Action, Notice, Source, State};
use rangerank::ui::wording::Words;
use rangerank::ui::{board_table, notice_bar, score_panel, verdict_line};
use yew::{Callback, Html};

use crate::views::{holds, rendered};

fn german() -> Words {
    Words::new(Locale::De)
}

const TWO: &str = "Initiative\tReach\tImpact\tConfidence\tEffort\n\
    Kasse\t500 to 2000\t0.5 to 2\t80%\t1 to 4\n\
    Export\t2000 to 3000\t0.25 to 1\t90%\t2 to 3\n";

fn evaluated(board: &str) -> (Board, Report) {
    let board = Sheet::read(&text::decode(board, Locale::En)).board.expect("a board");
    let report = engine::evaluate(&board).expect("a report");
    (board, report)
}

fn opened(board: &str) -> State {
    State::new(text::decode(board, Locale::De), Source::Paste, Locale::De)
}

fn table(board: &str) -> String {
    rendered(board_table(&opened(board), &Callback::noop()))
}

/// The sentence without the marks that isolate names.
fn plain(sentence: &str) -> String {
    sentence.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_tie_with_large_stakes() {
    let (_, report) = evaluated(&format!("# order: mean\n{TWO}"));
    assert_eq!(
        plain(&german().verdict(&report)),
        "Kein klarer Sieger: Kasse und Export lassen sich nicht unterscheiden; sich falsch zu entscheiden, kostet \
         viel. Erst mehr herausfinden lohnt sich."
    );
    assert_eq!(
        german().verdict_detail(&report).map(|detail| plain(&detail)).as_deref(),
        Some(
            "Kasse liegt in 45 von 100 Fällen vorn und schlägt Export in 45 von 100. Diese Wahl verschenkt im \
             Mittel 158 gegenüber der jeweils besten: 36\u{a0}% ihres Scores."
        )
    );
}

#[test]
fn ties_with_small_stakes() {
    let board = |rows: &str| format!("Initiative\tValue\tEffort\n{rows}");
    let verdict = |rows: &str| plain(&german().verdict(&evaluated(&board(rows)).1));
    assert_eq!(
        verdict("A\t100 to 102\t1\nB\t100 to 102\t1\n"),
        "Kein klarer Sieger: A und B lassen sich nicht unterscheiden; sich zwischen beiden falsch zu entscheiden, \
         kostet wenig."
    );
    assert_eq!(
        verdict("A\t100 to 102\t1\nB\t100 to 102\t1\nC\t100 to 102\t1\nD\t100 to 102\t1\nE\t100 to 102\t1\n")
            .split(": ")
            .nth(1)
            .and_then(|rest| rest.split(" lassen").next())
            .map(|names| names.matches(", ").count() + names.matches(" und 2 weitere").count()),
        Some(3)
    );
}

#[test]
fn winners_and_empty_boards() {
    let verdict =
        |rows: &str| plain(&german().verdict(&evaluated(&format!("Initiative\tValue\tEffort\n{rows}")).1));
    assert_eq!(verdict("A\t100 to 110\t1\nB\t10 to 11\t1\n"), "A liegt vorn.");
    assert_eq!(verdict("A\t100 to 110\t1\nB\t\t1\n"), "Bisher hat nur A einen Score.");
    assert_eq!(
        verdict("A\t\t\n"),
        "Noch nichts zu ordnen: Eine Initiative braucht in jeder Größe eine Spanne."
    );
}

#[test]
fn the_rule_and_those_that_disagree() {
    let (board, report) = evaluated(TWO);
    let sentence = plain(&german().order_sentence(&report, &board));
    holds(
        &sentence,
        "Erwarteter Nutzen ÷ Erwartungswert von Effort entscheidet: Ungenauigkeit bei Effort bringt nichts ein.",
    );
    let (board, report) = evaluated(&format!("# order: mean\n{TWO}"));
    let sentence = plain(&german().order_sentence(&report, &board));
    holds(&sentence, "Der mittlere Score entscheidet; ein ungenauer Divisor hebt ihn. Nach ");
    holds(&sentence, " läge Export vorn.");
}

#[test]
fn what_is_worth_learning() {
    let (board, report) = evaluated(TWO);
    assert_eq!(
        plain(&german().learning(&report, &board, report.worth_finding_out()[0])),
        "Impact von Export genau zu kennen, würde die erste Wahl in 49 von 100 Fällen ändern; im Mittel 139 an \
         Nutzen wert, 11\u{a0}% des Nutzens auf Platz 1."
    );
    assert_eq!(
        plain(&german().learning_finding(&report, &board)),
        "Jede Zahl genau zu kennen, wäre im Mittel 307 an Nutzen wert, 25\u{a0}% des Nutzens auf Platz 1."
    );
    let (board, report) = evaluated("Initiative\tValue\tEffort\nA\t100\t1\nB\t10\t1\n");
    assert_eq!(
        plain(&german().learning_finding(&report, &board)),
        "Vorab lohnt sich keine Suche: A bleibt in jedem Fall die erste Wahl."
    );
    let (board, report) = evaluated(&format!("# order: median\n{TWO}"));
    let finding = plain(&german().learning_finding(&report, &board));
    holds(
        &finding,
        " Hier zählt die Regel „Erwarteter Nutzen ÷ Erwartungswert von Effort“; nach ihr liegt Export vorn.",
    );
}

#[test]
fn chances() {
    assert_eq!(
        [0.0, 0.456, 1.0].map(|chance| german().chance(chance)),
        ["weniger als 1 von 100", "46 von 100", "mehr als 99 von 100"]
    );
}

#[test]
fn readings_and_units() {
    let html = table(
        "Initiative\tReach\tImpact\tConfidence\tEffort (weeks)\nKasse\t1.500 bis 2.000,5\t0,5 bis 2\t80%\t2mo\n",
    );
    holds(&html, "1.500 bis 2.000,5<");
    holds(&html, "genau 80\u{a0}% · noch keine Spanne");
    holds(&html, "1 Monat = 4,33");
    let html =
        table("# unit: effort = weeks\nInitiative\tValue\tEffort\tTeam\nA\t\t5 bis 20 mid 8 @80% pert\tX\n");
    holds(&html, "in Wochen");
    holds(&html, "5 bis 20, am wahrscheinlichsten 8, zu 80\u{a0}% sicher, PERT");
    holds(&html, "Anmerkung, zählt nicht im Score");
    holds(&html, "aria-label=\"Initiative, Zeile 1\"");
    holds(&html, "aria-label=\"\u{2068}A\u{2069} löschen\"");
    holds(&html, "placeholder=\"von bis\"");
}

#[test]
fn errors_with_fixes_as_they_would_be_typed_here() {
    let value = |cell: &str| table(&format!("Initiative\tValue\tEffort\nA\t{cell}\t1 bis 2\n"));
    let html = value("10 bis 0,5");
    holds(&html, "Das untere Ende steht vorn.");
    holds(&html, ">Stattdessen 0,5 bis 10</button>");
    holds(&html, "1 Zelle ist nicht lesbar.");
    holds(&value("5 bis 20 mid 8 normal"), ">Stattdessen 5 bis 20 mid 8</button>");
    let html = rendered(score_panel(
        german(),
        &opened("# score: reach * impakt\nInitiative\tReach\tImpact\nA\t1\t1\n").draft,
        &opened("# score: reach * impakt\nInitiative\tReach\tImpact\nA\t1\t1\n").sheet,
        &Callback::noop(),
    ));
    holds(&html, "Keine Spalte und keine gemeinsame Zahl heißt so.");
    holds(&html, ">Stattdessen ");
}

#[test]
fn a_run_that_takes_a_while_and_a_result_that_is_old() {
    let mut state = opened("Initiative\tValue\tEffort\nA\t1 bis 2\t1 bis 2\n");
    let line = |state: &State| rendered(verdict_line(state, &Callback::noop()));
    state.apply(Action::RunProgressed { id: state.n_asked, share: 0.4 });
    holds(&line(&state), ">40\u{a0}%<");
    holds(&line(&state), ">Anhalten</button>");
    state.apply(Action::RunCancelled);
    holds(&line(&state), "Vor dem ersten Ergebnis angehalten.");
}

#[test]
fn notices() {
    let bar = |notice: &Notice| rendered(notice_bar(german(), Some(notice), &Callback::noop()));
    let opened = |n_rows: usize| bar(&Notice::Opened { source: Source::Paste, n_rows });
    holds(&opened(1), "Als neues Board eingefügt: 1 Initiative.");
    holds(&opened(1200), "Als neues Board eingefügt: 1.200 Initiativen.");
    holds(&opened(1), ">Zurück zum vorigen Board</button>");
    holds(&bar(&Notice::RowDeleted), ">Rückgängig</button>");
    holds(&bar(&Notice::Copied), "aria-label=\"Meldung schließen\"");
}

#[test]
fn the_picture_of_the_order() {
    let (_, report) = evaluated(TWO);
    let picture = picture::order(german(), &report, &[], Room::Wide, None).expect("a picture");
    let seen = rendered(figure(german(), "order", &picture, Html::default(), &Callback::noop()));
    let html = plain(&(seen + &rendered(numbers(german(), &picture.table))));
    holds(&html, ">vorn in</text>");
    holds(&html, " von 100</text>");
    holds(&html, "überschneidet sich mit dem nächsten, ");
    holds(&html, "<th scope=\"col\"><bdi>Mittlerer Rang</bdi></th>");
}

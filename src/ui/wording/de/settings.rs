//! In German: the board's settings and its source.

use crate::ui::wording::catalog::Settings;

pub(super) const SETTINGS: Settings = Settings {
    help: "Was jede Spalte mit dem Score macht, wie sie gemessen wird, und ob ihre Schätzungen bei allen Initiativen eher in dieselbe Richtung danebenliegen. Jede Wahl ist eine Zeile des Board-Texts.",
    column: "Spalte",
    use_column: "Im Score",
    unit: "Einheit",
    together: "Gemeinsam daneben",
    line: "Zeile des Board-Texts",
    board_lines: "Für das ganze Board:",
    no_lines: "Für das ganze Board ist nichts eingestellt: Es gelten die Vorgaben.",
    use_label: "Im Score: {0}",
    unit_label: "Die Einheit von {0}",
    together_label: "Wie sehr die Schätzungen von {0} gemeinsam danebenliegen",
    multiplies: "multipliziert ihn",
    divides: "teilt ihn",
    label: "Beschriftung, lässt ihn in Ruhe",
    by_formula: "wie die Formel sagt",
    unit_in_heading: "steht in der Überschrift",
    not_at_all: "gar nicht",
    a_little: "ein wenig",
    noticeably: "merklich",
    strongly: "stark",
    entirely: "ganz und gar",
    correlation: "Korrelation {0}",

    source_help: "Das ganze Board als Text: oben Einstellungen, darunter die Tabelle mit Tabulatoren zwischen den Spalten. Was sich hier ändert, ändert sich in der Tabelle, und umgekehrt.",
    line_problem: "Zeile {0}: {1}",
    apply: "Anwenden",
};

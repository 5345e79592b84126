//! In German: the board and its score.

use crate::ui::wording::catalog::{Board, Plural};

pub(super) const BOARD: Board = Board {
    heading: "Das Board",
    rank: "Rang",
    no_rank: "kein Rang",
    initiative: "Initiative",
    change_row: "Zeile ändern",
    add_row: "Initiative hinzufügen",
    add_column: "Spalte hinzufügen",
    sort_by_rank: "Nach Rang sortieren",
    rows_waiting: Plural {
        one: "{0} Initiative ist nicht geschätzt und hat keinen Rang.",
        other: "{0} Initiativen sind nicht geschätzt und haben keinen Rang.",
    },
    cells_broken: Plural { one: "{0} Zelle ist nicht lesbar.", other: "{0} Zellen sind nicht lesbar." },
    heading_label: "Überschrift von Spalte {0}",
    label_column: "Anmerkung, zählt nicht im Score",
    delete_column: "löschen",
    delete_column_label: "Spalte {0} löschen",
    in_unit: "in {0}",
    cell_label: "{0} von {1}",
    label_cell_label: "{0}, Zeile {1}",
    cell_placeholder: "von bis",
    low: "von",
    high: "bis",
    low_end: "{0}, unteres Ende",
    high_end: "{0}, oberes Ende",
    as_text: "{0}, als Text schreiben",
    as_ends: "{0}, mit zwei Enden schreiben",
    move_up: "{0} nach oben",
    move_down: "{0} nach unten",
    duplicate: "{0} duplizieren",
    delete: "{0} löschen",
    minutes: Plural { one: "Minute", other: "Minuten" },
    hours: Plural { one: "Stunde", other: "Stunden" },
    days: Plural { one: "Tag", other: "Tagen" },
    weeks: Plural { one: "Woche", other: "Wochen" },
    months: Plural { one: "Monat", other: "Monaten" },
    quarters: Plural { one: "Quartal", other: "Quartalen" },
    years: Plural { one: "Jahr", other: "Jahren" },

    metric_prompt: "Welche Kennzahl bewegt sie?",
    horizon_prompt: "Kurz-, mittel- oder langfristig?",
    measure_prompt: "Woran wird es gemessen?",
    near: "kurzfristig",
    mid: "mittelfristig",
    long: "langfristig",
    add_labels: "Anmerkungen, die im Score nicht zählen:",
    add_metric: "Kennzahl, die sie bewegt",
    add_horizon: "Kurz-, mittel- oder langfristig",
    add_measure: "Woran es gemessen wird",

    metric: "Kennzahl",
    horizon: "Horizont",
    measure: "Gemessen an",
    copy_of: "{0} (Kopie)",
    new_column: "Notizen",
    chance_of: "Chance auf {0}",
    example: "\
# title: Beispiel: nächstes Quartal
# score: rice
Initiative\tReach\tImpact\tConfidence\tEffort
Neuer Checkout\t500 to 2000\t0.5 to 2\t80%\t1 to 4
Massenexport\t2000 to 3000\t0.25 to 1\t90%\t2 to 3
Begrüßungsmails\t1500 to 4000\t0.1 to 0.5\t60% to 90%\t0.5 to 2
Single Sign-on\t100 to 400\t1 to 3\t70% to 95%\t3 to 8
Schnellere Suche\t800 to 2500\t0.2 to 0.8\t50% to 80%\t2 to 6
",

    score_heading: "Der Score",
    settings_heading: "Spalten und Zusammenhänge",
    score_label: "Score",
    own_formula: "Eigene Formel",
    value_effort: "Nutzen ÷ Aufwand",
    formula_heading: "Formel",
    formula_label: "Formel des Scores",
    level_heading: "Wie sicher",
    level_label: "Wie sicher die Spannen sind",
    level_placeholder: "90%",
    level_hint: "enthält jede Spanne den wahren Wert",
    shared: "{0} ist eine einzige Zahl für alle Initiativen:",
    together: "{0} liegt meist für alle Initiativen in derselben Richtung daneben: Korrelation {1}.",
    is_event: "chance(…) ist ein Ereignis: Es tritt ein oder nicht, für jede Initiative und in jedem Fall aufs Neue.",
    no_event: "{0} ist ein einfacher Faktor; chance({0}) macht daraus ein Ereignis, das eintritt oder nicht.",
};

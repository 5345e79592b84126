//! In German: the pictures.

use crate::ui::wording::catalog::Figures;

pub(super) const FIGURES: Figures = Figures {
    order: "Die Reihenfolge",
    ranks: "Chance auf jeden Rang",
    head_to_head: "Im direkten Vergleich",
    map: "Nutzen gegen Aufwand",
    score_of: "Der Score von {0}",
    learning: "Was sich zuerst herauszufinden lohnt",

    first_in: "vorn in",
    tie_group: "Gruppe",
    first_in_hundred: "Vorn von 100",
    gives_up: "Verschenkt",
    first_in_column: "Vorn in",
    reached_in: "Erreicht in",
    score: "Score",
    to_learn: "Herauszufinden",
    worth: "Wert",
    changes_first: "Ändert die erste Wahl in",
    save_svg: "Als SVG sichern",
    save_png: "Als PNG sichern",

    at_least: "mindestens {0}: {1}",
    score_finding: "{0} erreicht {1} oder mehr in {2} Fällen; {5} liegen zwischen {3} und {4}.",
    beats: "{0} schlägt {1} in {2} Fällen.",
    cells_of_pairs: "Jede Zelle: wie oft die Zeile die Spalte schlägt, in Fällen von hundert.",
    effort: "Aufwand",
    value: "Nutzen",
    map_finding: "{0} bringt den größten Nutzen, {1} hat den kleinsten Wert bei {2}. Innere Flächen enthalten {3} Fälle, äußere {4}; Nutzen ÷ {2} ist auf jeder gestrichelten Linie gleich.",
    ratio: "Verhältnis {0}",
    learned: "{0}: {1}",
    threshold: "Schwelle",
    first_of_pair: "Wie oft schlägt",
    second_of_pair: "die Initiative",

    one_future: "Einen Fall zeigen",
    play: "Fälle abspielen",
    pause: "Pause",
    all_futures: "Wieder alle Fälle",
    in_this_future: "Fall {0}: {1} liegt vorn.",
};

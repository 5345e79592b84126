//! In German: what is kept: recent boards, and the sheet of paper.

use crate::ui::wording::catalog::{Kept, Plural};

pub(super) const KEPT: Kept = Kept {
    heading: "Letzte Boards",
    help: "Nur in diesem Browser aufbewahrt: die {0} zuletzt bearbeiteten.",
    none: "Noch keines: Ein Board wird hier ab seiner ersten Änderung aufbewahrt.",
    refused: "Dieser Browser bewahrt hier keine Boards auf, wie in manchen privaten Fenstern und eingebetteten Seiten oder bei vollem Speicher. Stattdessen hilft es, den Link oder die Datei aufzuheben.",
    edited: "{0}, zuletzt bearbeitet: {1}",
    on_page: "auf dieser Seite",
    forget: "{0} vergessen",
    forget_short: "Vergessen",
    forget_all: "Alle vergessen",
    forgotten: Plural { one: "{0} Board vergessen.", other: "{0} Boards vergessen." },
    bring_back: "Zurückholen",
    unreadable: Plural {
        one: "{0} weiteres lässt sich hier nicht lesen: Es ist beschädigt oder von einer neueren Version dieser Seite aufbewahrt. Es bleibt, bis alle vergessen werden.",
        other: "{0} weitere lassen sich hier nicht lesen: Sie sind beschädigt oder von einer neueren Version dieser Seite aufbewahrt. Sie bleiben, bis alle vergessen werden.",
    },
    unreadable_found: "Etwas, das dieser Browser aufbewahrt hat, lässt sich hier nicht lesen: Es ist beschädigt oder von einer neueren Version dieser Seite. Es bleibt, wie es ist.",

    chances: "Chance auf jeden Rang, in Fällen von hundert",
    open_at: "Dieses Board öffnen unter {0}:",
    link_too_long: "Dieses Board ist zu groß für einen Link.",

    board_unreadable: "Der Link dieses Boards ist nicht vollständig angekommen. In voller Größe sagt die Seite, was daran falsch ist.",
    open_full: "In voller Größe öffnen",
    edit_copy: "Eine Kopie bearbeiten",
    changes_lost: "Änderungen gehen hier verloren, sobald die Seite neu geladen wird. In voller Größe bleiben sie erhalten.",
};

//! In German: importing and exporting.

use crate::ui::wording::catalog::{Plural, Transfer};

pub(super) const TRANSFER: Transfer = Transfer {
    import_heading: "Eine Tabelle übernehmen",
    table_found: "Gefunden: {0} Zeilen und {1} Spalten. Hier lässt sich wählen, wofür jede Spalte steht; darunter steht, was daraus wird.",
    rows_beyond: Plural {
        one: "{0} weitere Zeile bleibt weg: Ein Board hat höchstens 1000.",
        other: "{0} weitere Zeilen bleiben weg: Ein Board hat höchstens 1000.",
    },
    columns_beside: Plural {
        one: "{0} weitere Spalte bleibt weg.",
        other: "{0} weitere Spalten bleiben weg.",
    },
    other_tables: Plural {
        one: "{0} weitere Tabelle bleibt weg.",
        other: "{0} weitere Tabellen bleiben weg.",
    },
    use_label: "Wofür Spalte {0} steht",
    leave_out: "weglassen",
    name_of_row: "Initiative",
    key_of_row: "Schlüssel",
    keep: "so behalten",
    part: "{0} von {1}",
    join: "zu {0} hinzufügen",
    low: "unteres Ende",
    high: "oberes Ende",
    best: "bester Fall",
    worst: "schlechtester Fall",
    middle: "Mitte",
    level: "Sicherheit",
    family: "Verteilung",
    preview: "Das Board, das daraus wird",
    preview_rows: Plural { one: "und {0} weitere Zeile", other: "und {0} weitere Zeilen" },
    problems_found: Plural {
        one: "{0} Stelle lässt sich noch nicht lesen; sie behält ihren Text und lässt sich auf dem Board richten.",
        other: "{0} Stellen lassen sich noch nicht lesen; sie behalten ihren Text und lassen sich auf dem Board richten.",
    },
    no_board_yet: "Aus diesen Spalten ergibt sich noch kein Score. Entweder wählen, wofür sie stehen, oder übernehmen und eine Formel schreiben.",
    points_found: Plural {
        one: "{0} Zahl hat keine Spanne: Eine einzelne Schätzung sagt nicht, wie sicher sie ist.",
        other: "{0} Zahlen haben keine Spanne: Einzelne Schätzungen sagen nicht, wie sicher sie sind.",
    },
    spread: "Spannen daraus machen: bis zum {0}-Fachen mehr oder weniger bei einer Sicherheit um 100 %, zum {1}-Fachen bei 80 %, zum {2}-Fachen bei 50 % oder ohne Angabe",
    take: "Übernehmen",
    cancel: "Abbrechen",
    choose_file: "Datei öffnen",
    drop_help: "Oder eine Datei irgendwo auf die Seite ziehen: Board-Text, CSV oder eine Tabelle aus einem anderen Programm.",

    export_heading: "Anderswohin mitnehmen",
    copy_table: "Als Tabelle kopieren",
    one_file: "Seite als eine Datei",
    no_one_file: "Die Seite als eine Datei ließ sich nicht abrufen. Es klappt, sobald der Server dieser Seite erreichbar ist; Link und Text des Boards brauchen ihn nicht.",
    no_png: "Dieser Browser konnte daraus kein PNG machen. Als SVG geht es.",
    board_csv: "Board als CSV",
    results_csv: "Ergebnisse als CSV",
    report_json: "Bericht als JSON",
    markdown: "Als Markdown kopieren",
    html: "Als HTML kopieren",
    confluence: "Für Confluence kopieren",
    jira: "Für Jira kopieren",
    print: "Drucken",
};

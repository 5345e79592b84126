//! The texts of importing and exporting.

use super::{Plural, Text, topic};

topic! {
    /// The texts of importing and exporting.
    Transfer

    import_heading: Text,
    /// The numbers of rows and columns.
    table_found: Text,
    rows_beyond: Plural,
    columns_beside: Plural,
    other_tables: Plural,
    /// The number of a column.
    use_label: Text,
    leave_out: Text,
    name_of_row: Text,
    key_of_row: Text,
    keep: Text,
    /// A part of a range, and the heading of its driver.
    part: Text,
    /// The heading of another column.
    join: Text,
    low: Text,
    high: Text,
    best: Text,
    worst: Text,
    middle: Text,
    level: Text,
    family: Text,
    preview: Text,
    preview_rows: Plural,
    problems_found: Plural,
    no_board_yet: Text,
    points_found: Plural,
    /// The factors of the three classes of confidence.
    spread: Text,
    take: Text,
    cancel: Text,
    choose_file: Text,
    drop_help: Text,

    export_heading: Text,
    copy_table: Text,
    one_file: Text,
    no_one_file: Text,
    no_png: Text,
    board_csv: Text,
    results_csv: Text,
    report_json: Text,
    markdown: Text,
    html: Text,
    confluence: Text,
    jira: Text,
    print: Text,
}

//! The readers alone: which sign separates, what is quoted, which table of a page is meant.

use rangerank::codec::import::{Kind, read, read_html};

#[track_caller]
fn rows(text: &str, kind: Kind, expected: &[&[&str]]) {
    let found = read(text);
    assert_eq!((found.kind, &found.rows[..]), (kind, &*texts(expected)), "{text}");
}

fn texts(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

#[test]
fn the_sign_that_most_lines_agree_on_separates() {
    rows("a,b;c\n1,2\n3,4\n", Kind::Separated(','), &[&["a", "b;c"], &["1", "2"], &["3", "4"]]);
    rows("a;b\n1,5;2\n2,5;3\n", Kind::Separated(';'), &[&["a", "b"], &["1,5", "2"], &["2,5", "3"]]);
    rows("a\tb\n1,5\t2;3\n", Kind::Separated('\t'), &[&["a", "b"], &["1,5", "2;3"]]);
    rows("sep=;\na;b,c\n", Kind::Separated(';'), &[&["a", "b,c"]]);
    rows("Search, again\nExport\nSign in\n", Kind::List, &[&["Search, again"], &["Export"], &["Sign in"]]);
}

#[test]
fn a_quoted_field_holds_separators_line_ends_and_quotes() {
    rows(
        "\u{feff}a,b\r\n\"1,\r\n2\",\"say \"\"x\"\"\"\r\n\"Big\" plan,3\"\r\n",
        Kind::Separated(','),
        &[&["a", "b"], &["1,\n2", "say \"x\""], &["\"Big\" plan", "3\""]],
    );
}

#[test]
fn settings_stand_above_a_table_however_it_is_written() {
    let found = read("\"# score: min(a, b)\"\n# title: x,,\n\na,b,c\n1,2,3\n");
    assert!(found.is_board);
    assert_eq!((found.lines.len(), found.rows.len()), (2, 2));
    assert_eq!(read("# title: x\na\tb\n").kind, Kind::Board);
    assert!(!read("# of users,b\n1,2\n").is_board);
}

#[test]
fn more_rows_than_a_board_has_are_counted() {
    let text = "a,b\n".to_owned() + &"1,2\n".repeat(5000);
    let found = read(&text);
    assert_eq!((found.rows.len(), found.n_beyond), (1010, 3991));
    let html = format!("<table>{}</table>", "<tr><td colspan=500>x".repeat(5001));
    let found = read_html(&html).unwrap();
    assert_eq!((found.rows.len(), found.n_beyond), (1010, 3991));
}

#[test]
fn what_is_right_of_the_last_column_adds_no_column() {
    assert_eq!(read(&("x,".repeat(600) + "y\n").repeat(2)).width(), 500);
    let html = format!("<table><tr>{}</table>", "<td>x".repeat(600));
    assert_eq!(read_html(&html).unwrap().width(), 500);
}

#[track_caller]
fn cells(html: &str, expected: &[&[&str]]) {
    assert_eq!(read_html(html).map(|found| found.rows), Some(texts(expected)), "{html}");
}

#[test]
fn a_cell_that_covers_others_leaves_them_empty() {
    cells(
        "<table><tr><td rowspan=2>a<td colspan='2'>b<td>c<tr><td>d<td>e<td>f</table>",
        &[&["a", "b", "", "c"], &["", "d", "e", "f"]],
    );
    cells(
        "<table><tr><td rowspan=3>a<td>b<tr><td>c<tr><td>d</table>",
        &[&["a", "b"], &["", "c"], &["", "d"]],
    );
}

#[test]
fn the_table_with_the_most_cells_is_meant() {
    cells(
        "<table><tr><td>menu</table><table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>",
        &[&["a", "b"], &["c", "d"]],
    );
    assert!(read_html("<p>no table</p>").is_none());
    assert!(read_html("<table></table>").is_none());
}

#[test]
fn text_that_is_no_markup_stays_and_markup_that_is_no_text_goes() {
    cells(
        "<TABLE><TR><TD title='a > b'>1 < 2 &amp;lt; &euro;&#8364;&#x20AC; &unknown;</TD><script>x='<td>y'</script>\
         <td><!-- <td>no -->b<style>td{}</style></TD></TR></TABLE>",
        &[&["1 < 2 &lt; €€€ &unknown;", "b"]],
    );
}

#[test]
fn lines_of_a_cell_stay_lines() {
    cells(
        "<table><tr><td><p>a</p>\n <p>b<br>c</p><td><ul><li>d</li><li>e</li></ul></table>",
        &[&["a\nb\nc", "d\ne"]],
    );
}

#[test]
fn a_table_in_a_text_of_a_file_is_no_table_of_its_own() {
    rows(
        "a,b\n1,\"||x||y||\n|1|2|\"\n3,\"| x |\n|---|\n\"\n",
        Kind::Separated(','),
        &[&["a", "b"], &["1", "||x||y||\n|1|2|"], &["3", "| x |\n|---|\n"]],
    );
}

#[test]
fn a_table_between_bars_may_have_words_around_it() {
    rows(
        "words\n\n| a | b |\n|--|:-:|\n| 1 | 2 \\| 3 |\n| 4\n\nmore | words\n",
        Kind::Markdown,
        &[&["a", "b"], &["1", "2 | 3"], &["4"]],
    );
    rows("||a||b||\n|[x|http://y]|*2*|\n|\\{3\\}| |\nend", Kind::Jira, &[&["a", "b"], &["x", "2"], &["{3}"]]);
    assert_eq!(read("a | b\n1 | 2\n").kind, Kind::List);
}

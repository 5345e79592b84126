//! A draft written out in canonical form, and the line and column at which each of its parts comes to stand.

use std::borrow::Cow;

use crate::model::Draft;

use super::{Place, Problem, Sheet};
use crate::codec::setting::line_text;
use crate::codec::table::{quote, unix};

impl Sheet {
    /// The canonical text of the draft this sheet was read from.
    pub fn write(&self, draft: &Draft) -> String {
        self.lay_out(draft, &mut |_, _, _| ())
    }

    /// Puts the problems in reading order and says where they are; `column` holds an offset into the place.
    pub(super) fn locate(&mut self, draft: &Draft, problems: Vec<Problem>) {
        if problems.is_empty() {
            return;
        }
        let mut problems = in_order(problems);
        let mut waiting = problems.iter_mut().peekable();
        let mut locate = |place, line, column| {
            while let Some(problem) = waiting.next_if(|problem| problem.place <= place) {
                (problem.line, problem.column) = (line, problem.column + column);
            }
        };
        self.lay_out(draft, &mut locate);
        self.problems = problems;
    }

    /// Writes the draft and calls `mark` with every place in order, its line and its column, from 1.
    fn lay_out(&self, draft: &Draft, mark: &mut dyn FnMut(Place, usize, usize)) -> String {
        let mut page = Page { text: String::new(), line: 1, column: 1 };
        for (index, line) in draft.lines.iter().enumerate() {
            let (text, value) = line_text(line);
            mark(Place::Line(index), page.line, 1 + value);
            page.put(&text);
            page.put("\n");
        }
        for line in &self.implied {
            page.put(&line_text(line).0);
            page.put("\n");
        }
        mark(Place::Table, page.line, 1);
        put_header(&mut page, draft, mark);
        let n_rows = draft.rows.len() - draft.rows.iter().rev().take_while(|row| is_blank(row)).count();
        for row in 0..n_rows {
            self.put_row(&mut page, draft, row, mark);
        }
        mark(Place::Cell { row: usize::MAX, column: usize::MAX }, page.line, page.column);
        page.text
    }

    fn put_row(&self, page: &mut Page, draft: &Draft, row: usize, mark: &mut dyn FnMut(Place, usize, usize)) {
        let entries = draft.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        let texts: Vec<Cow<'_, str>> =
            (0..entries.len()).map(|column| self.cell_text(draft, row, column)).collect();
        let width = texts.iter().rposition(|text| !text.trim().is_empty()).map_or(0, |last| last + 1);
        for (column, text) in texts.iter().take(width).enumerate() {
            page.field(text, column, false, &mut |line, at| mark(Place::Cell { row, column }, line, at));
        }
        page.put("\n");
    }
}

/// The problems in reading order. Most come so; the others are inserted, which is small code and quick enough.
fn in_order(problems: Vec<Problem>) -> Vec<Problem> {
    let mut order: Vec<usize> = Vec::new();
    for (index, problem) in problems.iter().enumerate() {
        let key = |problem: &Problem| (problem.place, problem.column);
        let is_before = |&other: &usize| problems.get(other).is_some_and(|other| key(other) <= key(problem));
        order.insert(order.partition_point(is_before), index);
    }
    let mut waiting: Vec<Option<Problem>> = problems.into_iter().map(Some).collect();
    order.into_iter().filter_map(|index| waiting.get_mut(index)?.take()).collect()
}

fn put_header(page: &mut Page, draft: &Draft, mark: &mut dyn FnMut(Place, usize, usize)) {
    let width = draft.headings.iter().rposition(|text| !text.trim().is_empty()).map_or(0, |last| last + 1);
    if width == 0 && draft.rows.iter().all(|row| is_blank(row)) {
        return;
    }
    if width == 0 {
        mark(Place::Heading(0), page.line, page.column);
        page.put("\"\"\n");
        return;
    }
    let is_line = |text: &String| width == 1 && text.trim_start().starts_with('#');
    let must = draft.headings.first().is_some_and(is_line);
    for (column, heading) in draft.headings.iter().take(width).enumerate() {
        page.field(heading, column, must, &mut |line, at| mark(Place::Heading(column), line, at));
    }
    page.put("\n");
}

fn is_blank(row: &[crate::model::Entry]) -> bool {
    row.iter().all(|entry| entry.text.trim().is_empty())
}

/// A text as it grows, and where its end is.
struct Page {
    text: String,
    line: usize,
    column: usize,
}

impl Page {
    fn put(&mut self, text: &str) {
        self.text.push_str(text);
        for ch in text.chars() {
            if ch == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
    }

    /// Writes a field, after a tab unless it is the first one.
    fn field(&mut self, text: &str, column: usize, must_quote: bool, mark: &mut dyn FnMut(usize, usize)) {
        if column > 0 {
            self.put("\t");
        }
        mark(self.line, self.column);
        self.put(&quote(&unix(text), must_quote));
    }
}

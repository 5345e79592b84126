//! Keeps each row's random streams through renames and equal names, by writing a key where the name is none.

use crate::codec::sheet::Column;
use crate::codec::sheet::Sheet;
use crate::model::{Draft, Entry, Name};

/// The heading of the column that holds the keys.
const KEY_HEADING: &str = "Key";

/// The key that each row's numbers came from; `None` for a row that has none worth keeping.
pub(super) fn keys_in_use(sheet: &Sheet, n_rows: usize) -> Vec<Option<String>> {
    let initiatives = sheet.board.as_ref().map_or(&[][..], |board| &board.initiatives);
    (0..n_rows)
        .map(|row| {
            initiatives
                .get(row)
                .filter(|initiative| {
                    initiative.estimates.iter().any(Option::is_some) && !initiative.name.is_empty()
                })
                .map(|initiative| initiative.key.clone())
        })
        .collect()
}

/// Writes the `Key` column so that row `i` draws from the streams of `wanted[i]`, and takes away every key that
/// says no more than the name. Returns the draft as `read` reads it.
pub(super) fn settle(draft: &mut Draft, wanted: &[Option<String>], read: &dyn Fn(&Draft) -> Sheet) -> Sheet {
    let (sheet, before) = (read(draft), draft.clone());
    write_keys(draft, &sheet.columns, wanted);
    if *draft == before { sheet } else { read(draft) }
}

fn write_keys(draft: &mut Draft, columns: &[Column], wanted: &[Option<String>]) {
    let Some(name_column) = columns.iter().position(|column| matches!(column, Column::Name)) else { return };
    let key_column = columns.iter().position(|column| matches!(column, Column::Key));
    let names: Vec<String> = draft
        .rows
        .iter()
        .map(|row| {
            row.get(name_column).map_or(String::new(), |entry| Name::new(&entry.text).as_str().to_owned())
        })
        .collect();
    let keys = explicit_keys(&names, wanted);
    match (key_column, keys.iter().all(String::is_empty)) {
        (None, true) => {}
        (Some(column), true) => {
            draft.headings.remove(column);
            draft.rows.iter_mut().filter(|row| column < row.len()).for_each(|row| drop(row.remove(column)));
        }
        (Some(column), false) => {
            for (row, key) in draft.rows.iter_mut().zip(keys) {
                if let Some(entry) = row.get_mut(column) {
                    *entry = Entry::canonical(key);
                }
            }
        }
        (None, false) => {
            draft.headings.push(KEY_HEADING.to_owned());
            for (row, key) in draft.rows.iter_mut().zip(keys) {
                row.push(Entry::canonical(key));
            }
        }
    }
}

/// What the `Key` column must say: nothing where the name is the key.
fn explicit_keys(names: &[String], wanted: &[Option<String>]) -> Vec<String> {
    let wanted = |row: usize| wanted.get(row).and_then(Option::as_ref);
    let mut taken: Vec<String> = (0..names.len()).filter_map(|row| wanted(row).cloned()).collect();
    let mut keys = Vec::with_capacity(names.len());
    for (row, name) in names.iter().enumerate() {
        let key = if let Some(key) = wanted(row) {
            key.clone()
        } else {
            let key = unused(name, &taken);
            taken.push(key.clone());
            key
        };
        let says_no_more = key == *name && !names[..row].contains(name);
        keys.push(if says_no_more { String::new() } else { key });
    }
    keys
}

/// `name`, or the first of `name (2)`, `name (3)`, … that is not taken.
fn unused(name: &str, taken: &[String]) -> String {
    if name.is_empty() || !taken.iter().any(|key| key == name) {
        return name.to_owned();
    }
    let mut number = 2;
    loop {
        let key = format!("{name} ({number})");
        if !taken.contains(&key) {
            return key;
        }
        number += 1;
    }
}

//! The conventions a sheet's numbers follow, as the sheet itself shows them.

use super::{Found, Kind};
use crate::model::Locale;

/// How many cells are asked.
const N_ASKED: usize = 5000;

/// The conventions of a sheet that arrives on a page of those conventions.
///
/// A board text is English. Of a board's own table the sign between its fields decides, for it is written so. Of another, numbers that leave no
/// doubt decide, `1.234,5` or `0,5`; else commas between fields leave none for decimals, and
/// semicolons are what a program with decimal commas writes; else the page's own conventions hold.
pub(super) fn locale(found: &Found, first_row: usize, page: Locale) -> Locale {
    match found.kind {
        Kind::Board => return Locale::En,
        Kind::Separated(',') if found.is_board => return Locale::En,
        Kind::Separated(';') if found.is_board => return Locale::De,
        _ => {}
    }
    let (mut n_points, mut n_commas) = (0, 0);
    let cells = found.rows.iter().skip(first_row).flatten();
    for cell in cells.filter(|cell| !cell.contains(char::is_alphabetic)).take(N_ASKED) {
        for sign in
            cell.split(|ch: char| !ch.is_ascii_digit() && !matches!(ch, '.' | ',')).filter_map(decimal)
        {
            *if sign == ',' { &mut n_commas } else { &mut n_points } += 1;
        }
    }
    let has_comma = match (n_points > 0, n_commas > 0, found.kind) {
        (false, true, _) | (false, false, Kind::Separated(';')) => true,
        (true, false, _) | (false, false, Kind::Separated(',')) => false,
        _ => return page,
    };
    match (has_comma, page.decimal_comma()) {
        (true, false) => Locale::De,
        (false, true) => Locale::En,
        _ => page,
    }
}

/// The decimal sign of a number that leaves no doubt about it.
fn decimal(number: &str) -> Option<char> {
    let is_sign = |ch: char| !ch.is_ascii_digit();
    let at = number.rfind(is_sign)?;
    let (whole, fraction) = number.split_at_checked(at)?;
    let sign = fraction.chars().next()?;
    let n_places = fraction.len() - 1;
    let is_alone = !whole.contains(is_sign);
    let is_clear = if is_alone { n_places != 3 || matches!(whole, "" | "0") } else { !whole.contains(sign) };
    (is_clear && n_places > 0 && !number.starts_with(is_sign)).then_some(sign)
}

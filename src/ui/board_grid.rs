//! The board as a grid: one stop of the Tab key, in which arrows, typing and blocks of cells work as in a spreadsheet.

use std::rc::Rc;

use yew::prelude::*;

use super::app::drawn::use_drawn;
use super::app::motion::{BOARD_ROWS, use_motion};
use super::app::{focus, next};
use super::board_layout::{BoardProps, Shown, heading};
use super::board_row::{BoardRow, ColumnShown, FORM_OF_GRID, N_BUTTONS, form, id_at, shown_columns};
use super::cell::Leaving;
use super::grid::{Cursor, Extent, Step};
use super::grid_focus::{has_focus, is_cell, is_lost, place_of, type_into, under_pointer};
use super::later;
use super::state::{Action, Block, Direction, Target};
use super::text_field::Leave;

/// Where the keyboard is, whether or not that is drawn.
#[derive(Debug)]
struct Place {
    cursor: Cursor,
    /// How often the focus was to follow.
    wish: u32,
    /// The last such wish that was fulfilled.
    followed: u32,
    /// What is typed before it has followed: a key or a click may lead to a cell whose field is still to be drawn.
    early: Option<String>,
}

/// What moves the cursor.
enum Go {
    /// A key, perhaps with Shift.
    Key(Step, bool, Extent),
    /// The focus or the pointer, perhaps with Shift.
    To((usize, usize), bool),
    /// The focus, into a cell whose field has still to be drawn.
    Into((usize, usize)),
    /// All cells are chosen.
    All(Extent),
    /// The block is given up.
    Alone,
}

impl Place {
    /// Goes somewhere else; says whether it has.
    fn go(&mut self, go: Go) -> bool {
        let follows = !matches!(go, Go::To(_, false));
        let cursor = match go {
            Go::Key(step, extends, extent) => self.cursor.moved(step, extends, extent),
            Go::To(at, false) if at == self.cursor.at => return false,
            Go::To(at, extends) => self.cursor.to(at, extends),
            Go::Into(at) => self.cursor.to(at, false),
            Go::All(extent) => Cursor::all(extent),
            Go::Alone => self.cursor.to(self.cursor.at, false),
        };
        self.cursor = cursor;
        if follows {
            self.wish += 1;
            self.early.get_or_insert_default();
        }
        true
    }
}

/// The grid.
#[component]
pub(super) fn BoardGrid(props: &BoardProps) -> Html {
    let place = use_mut_ref(|| Place { cursor: Cursor::new(1, 0), wish: 0, followed: 0, early: None });
    let redraw = use_force_update();
    let node = use_node_ref();
    let BoardProps { words, draft, sheet, locale, dispatch, .. } = props;
    use_motion(BOARD_ROWS, sheet.board.as_ref(), 0..draft.rows.len());
    // The same one as long as nothing of it changes, which is soon said of each row.
    let columns = Rc::clone(&*use_memo(shown_columns(draft, sheet), Rc::clone));
    let extent = Extent { rows: draft.rows.len() + 1, columns: columns.len(), buttons: N_BUTTONS };
    let Place { cursor: wanted, wish, followed, .. } = *place.borrow();
    let cursor = wanted.within(extent);
    let id = id_at(cursor.at, &columns);
    // Takes the focus to the cell that it was wished into, and there what was typed meanwhile; or to the one in the place
    // of a cell that is gone. Unless this is the last chance, that cell may still have to be drawn.
    let follows = {
        let (node, place) = (node.clone(), Rc::clone(&place));
        move |is_gone: bool, is_last: bool| {
            let is_wished = place.borrow().followed != wish;
            if is_wished && !has_focus(&node, &id) || is_gone && is_lost(&node) {
                focus(&id);
            }
            if is_wished && (is_last || has_focus(&node, &id)) {
                let early = {
                    let mut place = place.borrow_mut();
                    place.followed = wish;
                    place.early.take()
                };
                if let Some(early) = early {
                    type_into(&node, &early);
                }
            }
        }
    };
    if wish != followed {
        // An effect may come after other events, which would meet the page without a focus: their keys would be lost.
        let follows = follows.clone();
        next(Box::new(move || follows(false, false)));
    }
    use_effect_with((wish, cursor.at != wanted.at), move |&(_, is_gone)| follows(is_gone, true));
    let go = {
        let place = Rc::clone(&place);
        use_callback((), move |go, ()| {
            if place.borrow_mut().go(go) {
                redraw.force_update();
            }
        })
    };
    let cursor_now = {
        let place = Rc::clone(&place);
        move || place.borrow().cursor.within(extent)
    };
    let leave = use_callback((go.clone(), extent, Rc::clone(&columns), dispatch.clone()), {
        move |leaving, (go, extent, columns, dispatch)| {
            if let Some(step) = leave_cell(leaving, columns, dispatch) {
                go.emit(Go::Key(step, false, *extent));
            }
        }
    });
    let onkeydown = {
        let (go, dispatch, columns) = (go.clone(), dispatch.clone(), Rc::clone(&columns));
        let (cursor_now, is_right_to_left) = (cursor_now.clone(), words.is_right_to_left());
        Callback::from(move |event: KeyboardEvent| {
            let cursor = cursor_now();
            let (row, block) = (cursor.at.0.checked_sub(1), block_of(cursor, &columns));
            match key(&event, is_right_to_left) {
                Some(Key::Step(to)) => go.emit(Go::Key(to, event.shift_key(), extent)),
                Some(Key::All) => go.emit(Go::All(extent)),
                Some(Key::Alone) if cursor.is_block() => go.emit(Go::Alone),
                Some(Key::Clear) if block.rows.start < block.rows.end => {
                    dispatch.emit(Action::BlockCleared(block));
                }
                Some(Key::Fill) => dispatch.emit(Action::BlockFilled(block)),
                Some(Key::Move(to)) => {
                    let Some(row) = row else { return };
                    move_row(row, to, block.columns.start, &dispatch);
                }
                _ => match &mut place.borrow_mut().early {
                    Some(early) if writes(&event) => early.push_str(&event.key()),
                    _ => return,
                },
            }
            event.prevent_default();
        })
    };
    let onfocusin = {
        let go = go.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some(at) = place_of(event.target()) {
                go.emit(if is_cell(event.target()) { Go::Into(at) } else { Go::To(at, false) });
            }
        })
    };
    let onmousedown = {
        let go = go.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(at) = place_of(event.target()).filter(|_| event.shift_key()) {
                event.prevent_default();
                go.emit(Go::To(at, true));
            }
        })
    };
    let onmousemove = {
        let cursor_now = cursor_now.clone();
        Callback::from(move |event: MouseEvent| {
            if event.buttons() & 1 == 0 {
                return;
            }
            let at = place_of(under_pointer(&event)).filter(|at| *at != cursor_now().at);
            if let Some(at) = at.filter(|at| at.0 > 0 && at.1 < extent.columns) {
                event.prevent_default();
                go.emit(Go::To(at, true));
            }
        })
    };
    let written = cursor.is_block().then(|| {
        let block = block_of(cursor, &columns);
        let ends = [block.rows.start, block.rows.end, block.columns.start, block.columns.end];
        ends.map(|end| end.to_string()).join(",")
    });
    let copying = |clears: bool| {
        let (dispatch, draft, locale) = (dispatch.clone(), Rc::clone(draft), *locale);
        let (cursor_now, columns) = (cursor_now.clone(), Rc::clone(&columns));
        Callback::from(move |event: Event| {
            let block = block_of(cursor_now(), &columns);
            if later::copy(&event, &draft, &block, locale) == Some(true) && clears {
                dispatch.emit(Action::BlockCleared(block));
            }
        })
    };
    let (oncopy, oncut) = (copying(false), copying(true));
    let shown = Shown { board: props, leave: &leave, columns: &columns, cursor: Some(cursor) };
    let n_drawn = use_drawn(draft.rows.len(), cursor.at.0);
    html! {
        <div class="table-frame">
            { form(FORM_OF_GRID) }
            <table ref={node} class="board-table" role="grid" aria-labelledby="board-heading" aria-multiselectable="true"
                aria-rowcount={extent.rows.to_string()} aria-busy={(n_drawn < draft.rows.len()).then_some("true")} data-block={written}
                {onkeydown} {onfocusin} {onmousedown} {onmousemove} {oncopy} {oncut}>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" class="rank-column">{ words.board.rank }</th>
                    for place in 0..columns.len() { { heading(shown, place) } }
                    <th role="columnheader" class="actions-column"><span class="visually-hidden">{ words.board.change_row }</span></th>
                </tr></thead>
                <tbody role="rowgroup">
                    for row in 0..n_drawn { <BoardRow key={row} ..shown.row(row, false) /> }
                </tbody>
            </table>
        </div>
    }
}

/// What a key asks of the grid, where no text is being edited.
enum Key {
    Step(Step),
    All,
    Alone,
    Clear,
    Fill,
    Move(Direction),
}

fn key(event: &KeyboardEvent, is_right_to_left: bool) -> Option<Key> {
    let (key, is_held) = (event.key(), event.ctrl_key() || event.meta_key());
    if event.is_composing() {
        return None;
    }
    match (key.as_str(), is_held, event.alt_key()) {
        ("ArrowUp", false, true) => Some(Key::Move(Direction::Up)),
        ("ArrowDown", false, true) => Some(Key::Move(Direction::Down)),
        (_, _, true) => None,
        ("a", true, _) => Some(Key::All),
        ("d", true, _) => Some(Key::Fill),
        ("Delete", false, _) => Some(Key::Clear),
        ("Escape", false, _) => Some(Key::Alone),
        _ => Step::of(&key, is_held, is_right_to_left).map(Key::Step),
    }
}

/// Whether a key writes something.
fn writes(event: &KeyboardEvent) -> bool {
    event.key().chars().count() == 1 && !event.ctrl_key() && !event.meta_key()
}

/// Where a key that ends the editing of a cell leads, unless it moves the row.
fn leave_cell(
    Leaving { at, way }: Leaving,
    columns: &[ColumnShown],
    dispatch: &Callback<Action>,
) -> Option<Step> {
    let to = match way {
        Leave::Enter | Leave::Down => return Some(Step::Down),
        Leave::Up => return Some(Step::Up),
        Leave::Next => return Some(Step::On),
        Leave::Previous => return Some(Step::Back),
        Leave::MoveUp => Direction::Up,
        Leave::MoveDown => Direction::Down,
    };
    if let Some(row) = at.0.checked_sub(1) {
        move_row(row, to, columns.get(at.1).map(|shown| shown.column).unwrap_or_default(), dispatch);
    }
    None
}

/// Moves a row, and the focus along in its cell.
fn move_row(row: usize, to: Direction, column: usize, dispatch: &Callback<Action>) {
    let there = if to == Direction::Up { row.saturating_sub(1) } else { row + 1 };
    dispatch.emit(Action::RowMoved { row, to });
    dispatch.emit(Action::Went(Target::Cell { row: there, column }));
}

/// The block as rows and columns of the draft; the headings are none of it.
fn block_of(cursor: Cursor, columns: &[ColumnShown]) -> Block {
    let (rows, places) = cursor.block();
    let column = |place: usize| columns.get(place).map(|shown| shown.column);
    match (column(*places.start()), column(*places.end())) {
        (Some(first), Some(last)) => {
            Block { rows: rows.start().saturating_sub(1)..*rows.end(), columns: first..last + 1 }
        }
        _ => Block { rows: 0..0, columns: 0..0 },
    }
}

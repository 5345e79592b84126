//! The board as a grid: one stop of the Tab key, in which arrows, typing and blocks of cells work as in a spreadsheet.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::app::drawn::use_drawn;
use super::app::motion::{BOARD_ROWS, use_motion};
use super::block_copy::{copied, copy};
use super::board_layout::{BoardProps, Shown, heading};
use super::board_row::{BoardRow, ColumnShown, N_BUTTONS, id_at, shown_columns};
use super::cell::Leaving;
use super::grid::{Cursor, Extent, Step};
use super::state::{Action, Block, Direction, Target};
use super::text_field::Leave;

/// Where the keyboard is, and how often a key has asked for the focus to follow.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    cursor: Cursor,
    wish: u32,
}

/// What moves the cursor.
enum Go {
    /// A key, perhaps with Shift.
    Key(Step, bool, Extent),
    /// The focus or the pointer, perhaps with Shift.
    To((usize, usize), bool),
    /// All cells are chosen.
    All(Extent),
    /// The block is given up.
    Alone,
}

impl Reducible for Place {
    type Action = Go;

    fn reduce(self: Rc<Self>, go: Go) -> Rc<Self> {
        let cursor = match go {
            Go::Key(step, extends, extent) => self.cursor.moved(step, extends, extent),
            Go::To(at, false) if at == self.cursor.at => return self,
            Go::To(at, extends) => self.cursor.to(at, extends),
            Go::All(extent) => Cursor::all(extent),
            Go::Alone => self.cursor.to(self.cursor.at, false),
        };
        let follows = !matches!(go, Go::To(_, false));
        Rc::new(Self { cursor, wish: self.wish + u32::from(follows) })
    }
}

/// The grid.
#[component]
pub(super) fn BoardGrid(props: &BoardProps) -> Html {
    let place = use_reducer(|| Place { cursor: Cursor::new(1, 0), wish: 0 });
    let node = use_node_ref();
    let BoardProps { words, draft, sheet, locale, dispatch, .. } = props;
    use_motion(BOARD_ROWS, sheet.board.as_ref(), 0..draft.rows.len());
    let columns = shown_columns(draft, sheet);
    let extent = Extent { rows: draft.rows.len() + 1, columns: columns.len(), buttons: N_BUTTONS };
    let cursor = place.cursor.within(extent);
    use_effect_with(place.wish, {
        let (node, id) = (node.clone(), id_at(cursor.at, &columns));
        move |wish| {
            // The key has moved it already, unless the cell had still to be drawn.
            if *wish > 0 && !has_focus(&node, &id) {
                focus(&node, &id);
            }
        }
    });
    use_effect_with(cursor.at == place.cursor.at, {
        let (node, id) = (node.clone(), id_at(cursor.at, &columns));
        move |is_there| {
            if !is_there && is_lost(&node) {
                focus(&node, &id);
            }
        }
    });
    let go = {
        let dispatcher = place.dispatcher();
        use_callback((), move |go, ()| dispatcher.dispatch(go))
    };
    // The focus goes at once, while nothing has been drawn that the browser would have to lay out first.
    let step = use_callback((extent, Rc::clone(&columns)), {
        let (go, node) = (go.clone(), node.clone());
        move |(at, step): ((usize, usize), Step), (extent, columns)| {
            go.emit(Go::Key(step, false, *extent));
            focus(&node, &id_at(Cursor::new(at.0, at.1).moved(step, false, *extent).at, columns));
        }
    });
    let leave = use_callback((step.clone(), Rc::clone(&columns), dispatch.clone()), {
        move |leaving, (step, columns, dispatch)| leave_cell(leaving, columns, step, dispatch)
    });
    let block = block_of(cursor, &columns);
    let onkeydown = {
        let (go, dispatch, block) = (go.clone(), dispatch.clone(), block.clone());
        let is_right_to_left = words.is_right_to_left();
        Callback::from(move |event: KeyboardEvent| {
            let row = cursor.at.0.checked_sub(1);
            match key(&event, is_right_to_left) {
                Some(Key::Step(to)) if event.shift_key() => go.emit(Go::Key(to, true, extent)),
                Some(Key::Step(to)) => step.emit((cursor.at, to)),
                Some(Key::All) => go.emit(Go::All(extent)),
                Some(Key::Alone) if cursor.is_block() => go.emit(Go::Alone),
                Some(Key::Clear) if block.rows.start < block.rows.end => {
                    dispatch.emit(Action::BlockCleared(block.clone()));
                }
                Some(Key::Fill) => dispatch.emit(Action::BlockFilled(block.clone())),
                Some(Key::Move(to)) => {
                    let Some(row) = row else { return };
                    move_row(row, to, block.columns.start, &dispatch);
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let onfocusin = {
        let go = go.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some(at) = place_of(event.target()) {
                go.emit(Go::To(at, false));
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
        let go = go;
        Callback::from(move |event: MouseEvent| {
            if event.buttons() & 1 == 0 {
                return;
            }
            let at = place_of(under_pointer(&event)).filter(|at| *at != cursor.at);
            if let Some(at) = at.filter(|at| at.0 > 0 && at.1 < extent.columns) {
                event.prevent_default();
                go.emit(Go::To(at, true));
            }
        })
    };
    let copied = copied(draft, &block);
    let oncopy = copy(copied.clone(), *locale, None);
    let written = cursor.is_block().then(|| {
        let ends = [block.rows.start, block.rows.end, block.columns.start, block.columns.end];
        ends.map(|end| end.to_string()).join(",")
    });
    let clear = dispatch.reform(move |()| Action::BlockCleared(block.clone()));
    let oncut = copy(copied, *locale, Some(clear));
    let shown = Shown { board: props, leave: &leave, columns: &columns, cursor: Some(cursor) };
    let n_drawn = use_drawn(draft.rows.len(), cursor.at.0);
    html! {
        <div class="table-frame">
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

/// What a key that ends the editing of a cell makes happen.
fn leave_cell(
    Leaving { at, way }: Leaving,
    columns: &[ColumnShown],
    step: &Callback<((usize, usize), Step)>,
    dispatch: &Callback<Action>,
) {
    let key = |to| step.emit((at, to));
    match way {
        Leave::Enter | Leave::Down => key(Step::Down),
        Leave::Up => key(Step::Up),
        Leave::Next => key(Step::On),
        Leave::Previous => key(Step::Back),
        Leave::MoveUp | Leave::MoveDown => {
            let to = if way == Leave::MoveUp { Direction::Up } else { Direction::Down };
            if let Some(row) = at.0.checked_sub(1) {
                move_row(row, to, columns.get(at.1).map(|shown| shown.column).unwrap_or_default(), dispatch);
            }
        }
    }
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

/// The place of the grid that something happened in.
fn place_of(target: Option<web_sys::EventTarget>) -> Option<(usize, usize)> {
    let element: Element = target?.dyn_into().ok()?;
    let at = element.closest("[data-at]").ok()??.get_attribute("data-at")?;
    let (row, column) = at.split_once(',')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// What lies under the pointer. While a text is dragged over, Firefox tells of every move as one of the field that the
/// drag began in.
fn under_pointer(event: &MouseEvent) -> Option<web_sys::EventTarget> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target
        .owner_document()?
        .element_from_point(event.client_x() as f32, event.client_y() as f32)
        .map(Into::into)
}

/// Gives the focus to a part of the grid; the text of a cell is chosen with it, so that typing replaces it.
fn focus(grid: &NodeRef, id: &str) {
    let grid = grid.cast::<Element>();
    let found = grid.and_then(|grid| grid.query_selector(&["#", id].concat()).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    let _ = element.focus();
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}

fn has_focus(grid: &NodeRef, id: &str) -> bool {
    focused(grid).is_some_and(|focused| focused.id() == id)
}

/// Whether nothing has the focus, as when what had it is gone.
fn is_lost(grid: &NodeRef) -> bool {
    focused(grid).is_none_or(|focused| focused.tag_name() == "BODY")
}

fn focused(grid: &NodeRef) -> Option<Element> {
    grid.cast::<Element>()?.owner_document()?.active_element()
}

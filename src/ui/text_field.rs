//! A one-line text that is committed by Enter or by leaving it, and taken back by Escape.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::app::store::when_drawn;

/// The properties of a [`TextField`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct TextFieldProps {
    /// The text as committed.
    pub text: AttrValue,
    /// The accessible name.
    pub label: AttrValue,
    /// Told what was typed, when it is committed and differs.
    pub commit: Callback<String>,
    /// Told of each change before it is committed; `None` when typing ended.
    #[prop_or_default]
    pub typing: Callback<Option<AttrValue>>,
    /// Told of the keys that lead out of the field.
    #[prop_or_default]
    pub leave: Callback<Leave>,
    /// Whether the field is a place of a grid, whose keys are the grid's until the text is being edited.
    #[prop_or_default]
    pub in_grid: bool,
    /// Whether the Tab key stops here, as an attribute.
    #[prop_or_default]
    pub tabindex: Option<&'static str>,
    /// The element's id.
    #[prop_or_default]
    pub id: AttrValue,
    /// The element's class.
    #[prop_or_default]
    pub class: Classes,
    /// What stands in an empty field.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// The id of the form that it belongs to.
    #[prop_or_default]
    pub form: Option<AttrValue>,
    /// Which keys a touch screen offers.
    #[prop_or_default]
    pub inputmode: Option<&'static str>,
    /// The id of the list of its usual answers.
    #[prop_or_default]
    pub list: Option<&'static str>,
    /// Whether the committed text has an error beside it.
    #[prop_or_default]
    pub invalid: bool,
    /// The id of the element that describes the field.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
}

/// A key that leads out of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leave {
    /// Enter, after the text was committed.
    Enter,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Tab, while a cell is edited.
    Next,
    /// Shift with Tab, while a cell is edited.
    Previous,
    /// Alt with arrow up.
    MoveUp,
    /// Alt with arrow down.
    MoveDown,
}

/// A one-line text.
#[component]
pub(super) fn TextField(props: &TextFieldProps) -> Html {
    let typed = use_state(|| None::<AttrValue>);
    // Whether arrows move the caret: from Enter, F2 or a second click on, and while something is typed.
    let is_open = use_state(|| false);
    let is_editing = typed.is_some() || *is_open;
    // What was committed and has not been drawn since: whoever then leaves the field does not commit it again.
    let (committed, in_grid) = (use_mut_ref(|| None::<String>), props.in_grid);
    // Whether a key has led out of the field since it was drawn: those that follow are the next cell's.
    let is_left = use_mut_ref(|| false);
    use_effect({
        let is_left = Rc::clone(&is_left);
        move || *is_left.borrow_mut() = false
    });
    let text = one_line(&props.text);
    let value = (*typed).clone().unwrap_or_else(|| text.clone());

    let end = {
        let (typed, is_open, typing, commit, text) =
            (typed.clone(), is_open.clone(), props.typing.clone(), props.commit.clone(), text.clone());
        // What the field holds counts, whether or not it has been drawn since.
        move |keep: bool, input: &HtmlInputElement| {
            let now = input.value();
            if committed.borrow().as_ref() == Some(&now) {
                return;
            }
            if *is_open {
                is_open.set(false);
            }
            if typed.is_none() && now == text.as_str() {
                return;
            }
            let (typed, typing) = (typed.clone(), typing.clone());
            let over = move || {
                typed.set(None);
                typing.emit(None);
            };
            if keep && now != text.as_str() {
                committed.replace(Some(now.clone()));
                commit.emit(now.clone());
                // The field says what was typed until what has come of it is drawn.
                let (committed, input) = (Rc::clone(&committed), input.clone());
                when_drawn(Box::new(move || {
                    committed.take();
                    if input.value() == now {
                        over();
                    }
                }));
                return;
            }
            over();
            if !keep {
                input.set_value(&text);
                if in_grid {
                    input.select();
                }
            }
        }
    };
    let oninput = {
        let (typed, typing) = (typed, props.typing.clone());
        Callback::from(move |event: InputEvent| {
            let text = AttrValue::from(event.target_unchecked_into::<HtmlInputElement>().value());
            typing.emit(Some(text.clone()));
            typed.set(Some(text));
        })
    };
    let onblur = {
        let end = end.clone();
        Callback::from(move |event: FocusEvent| end(true, &event.target_unchecked_into()))
    };
    let onkeydown = {
        let (leave, is_open) = (props.leave.clone(), is_open.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || in_grid && *is_left.borrow() {
                return;
            }
            let input: HtmlInputElement = event.target_unchecked_into();
            let is_typed = input.value() != text.as_str();
            if in_grid && !is_editing && !is_typed {
                if matches!(event.key().as_str(), "Enter" | "F2") {
                    event.prevent_default();
                    is_open.set(true);
                    caret_to_end(&input);
                }
                return;
            }
            if in_grid && matches!(event.key().as_str(), "ArrowUp" | "ArrowDown") && event.shift_key() {
                event.stop_propagation();
                return;
            }
            let undo_here = is_typed && (event.ctrl_key() || event.meta_key());
            if undo_here {
                event.stop_propagation();
                return;
            }
            let out = match (event.key().as_str(), event.alt_key()) {
                ("Escape", _) if is_editing || is_typed => {
                    event.stop_propagation();
                    end(false, &input);
                    return;
                }
                ("Tab", _) if in_grid => {
                    if event.shift_key() {
                        Leave::Previous
                    } else {
                        Leave::Next
                    }
                }
                ("Enter", _) => Leave::Enter,
                ("ArrowUp", false) => Leave::Up,
                ("ArrowDown", false) => Leave::Down,
                ("ArrowUp", true) => Leave::MoveUp,
                ("ArrowDown", true) => Leave::MoveDown,
                _ => {
                    if in_grid {
                        event.stop_propagation();
                    }
                    return;
                }
            };
            event.stop_propagation();
            event.prevent_default();
            end(true, &input);
            *is_left.borrow_mut() = true;
            leave.emit(out);
        })
    };
    // A click chooses the whole text, as any other way there, so that typing replaces it; left to itself, the browser
    // would put the caret into it once the button is up. A part that was dragged over stays chosen.
    let onmouseup = (in_grid && !is_editing).then(|| {
        Callback::from(|event: MouseEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let ends = [input.selection_start(), input.selection_end()].map(|end| end.ok().flatten());
            let length = u32::try_from(input.value().encode_utf16().count()).ok();
            // Firefox ends a drag over other cells here, where it began.
            if has_focus(&input) && (ends[0] == ends[1] || ends == [Some(0), length]) {
                input.select();
                event.prevent_default();
            }
        })
    });
    let ondblclick = in_grid.then(|| Callback::from(move |_: MouseEvent| is_open.set(true)));
    // The attribute alone would not show a text that equals the last rendered one after typing was taken back.
    let node = use_node_ref();
    use_effect_with((value.clone(), node.clone()), move |(value, node)| {
        if let Some(input) = node.get().and_then(|node| node.dyn_into::<HtmlInputElement>().ok())
            && input.value() != value.as_str()
        {
            input.set_value(value);
            // Where the focus stayed, as below the last row, typing replaces what it finds here too.
            if in_grid && has_focus(&input) {
                input.select();
            }
        }
    });

    html! {
        <input ref={node} type="text" id={props.id.clone()} class={props.class.clone()} {value} {oninput} {onblur} {onkeydown} {onmouseup} {ondblclick}
            form={props.form.clone()} tabindex={props.tabindex} data-editing={is_editing.then_some("true")}
            inputmode={props.inputmode} list={props.list} placeholder={props.placeholder.clone()} autocomplete="off" spellcheck="false" dir="auto"
            aria-label={props.label.clone()} aria-invalid={props.invalid.then_some("true")}
            aria-describedby={props.described_by.clone()} />
    }
}

/// A text as a field of one line holds it. Left to itself, the browser would join the lines without a space, and the
/// field would then seem to have been changed by whoever only passes through it.
fn one_line(text: &AttrValue) -> AttrValue {
    if text.contains('\n') { text.replace('\n', " ").into() } else { text.clone() }
}

fn has_focus(input: &HtmlInputElement) -> bool {
    input.owner_document().and_then(|document| document.active_element()).as_ref() == Some(input.as_ref())
}

/// Puts the caret behind the text of a field.
fn caret_to_end(input: &HtmlInputElement) {
    let end = u32::try_from(input.value().encode_utf16().count()).ok();
    let _ = input.set_selection_start(end);
    let _ = input.set_selection_end(end);
}

//! From a tree to canonical text, with no parenthesis that is not needed.

use crate::model::{Expr, Name, Operator};

use super::super::float;
use super::{CHANCE, Names, continues_word, function_word, is_function, starts_word};

/// Canonical text of a formula. Reading it gives the same tree, if no number in it is negative.
pub fn write(expr: &Expr, names: &Names<'_>) -> String {
    let mut text = String::new();
    put(&mut text, expr, Binding::Sum, names);
    text
}

/// A name as a formula writes it: as it is if it is one word, else in square brackets.
pub fn write_name(name: &Name) -> String {
    let name = name.as_str();
    if name.starts_with(starts_word) && name.chars().all(continues_word) && !is_function(name) {
        name.to_owned()
    } else {
        format!("[{}]", name.replace(']', "]]"))
    }
}

/// How tightly a part binds, loosest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sum,
    Product,
    Signed,
    Power,
    Operand,
}

fn binding(expr: &Expr) -> Binding {
    match expr {
        Expr::Binary(Operator::Add | Operator::Subtract, ..) => Binding::Sum,
        Expr::Binary(Operator::Multiply | Operator::Divide, ..) => Binding::Product,
        Expr::Negate(_) => Binding::Signed,
        Expr::Number(number) if number.is_sign_negative() => Binding::Signed,
        Expr::Binary(Operator::Power, ..) => Binding::Power,
        _ => Binding::Operand,
    }
}

/// Appends `expr` where nothing looser than `at_least` may stand bare.
fn put(text: &mut String, expr: &Expr, at_least: Binding, names: &Names<'_>) {
    let bare = binding(expr) >= at_least;
    if !bare {
        text.push('(');
    }
    match expr {
        Expr::Number(number) => text.push_str(&float::write(*number)),
        Expr::Driver(index) => put_name(text, names.drivers.get(*index)),
        Expr::Shared(index) => put_name(text, names.shared.get(*index)),
        Expr::Negate(inner) => {
            text.push('-');
            put(text, inner, Binding::Signed, names);
        }
        Expr::Binary(operator, left, right) => {
            let (sign, at_left, at_right) = match operator {
                Operator::Add => (" + ", Binding::Sum, Binding::Product),
                Operator::Subtract => (" - ", Binding::Sum, Binding::Product),
                Operator::Multiply => (" * ", Binding::Product, Binding::Signed),
                Operator::Divide => (" / ", Binding::Product, Binding::Signed),
                Operator::Power => ("^", Binding::Operand, Binding::Signed),
            };
            put(text, left, at_left, names);
            text.push_str(sign);
            put(text, right, at_right, names);
        }
        Expr::Call(function, operands) => put_call(text, function_word(*function), operands, names),
        Expr::Chance(inner) => put_call(text, CHANCE, std::slice::from_ref(&**inner), names),
    }
    if !bare {
        text.push(')');
    }
}

fn put_call(text: &mut String, word: &str, operands: &[Expr], names: &Names<'_>) {
    text.push_str(word);
    for (index, operand) in operands.iter().enumerate() {
        text.push_str(if index == 0 { "(" } else { ", " });
        put(text, operand, Binding::Sum, names);
    }
    text.push(')');
}

fn put_name(text: &mut String, name: Option<&Name>) {
    text.push_str(&name.map(write_name).unwrap_or_default());
}

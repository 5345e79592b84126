//! A formula as a list of steps over columns of draws, and what can go wrong in one.

use super::column::{apply, combine};
use super::math::{exp, ln, pow};
use super::monomial::Number;
use rangerank_model::{Expr, Function, Operator};

/// A formula, its operands before its operators.
#[derive(Debug)]
pub(super) struct Program<'a>(Vec<Step<'a>>);

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Constant(f64),
    Load(Number),
    Negate,
    Binary(Operator, &'a Expr),
    Call(Function, &'a [Expr]),
    /// The event with this number; the tree of its probability.
    Chance(usize, &'a Expr),
}

/// What went wrong, and in which part of the formula.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fault<'a> {
    DividesByZero(&'a Expr),
    LeavesReals(&'a Expr),
    NoProbability(&'a Expr),
    Overflows,
}

/// Where a program reads its columns. All are equally long.
pub(super) trait Columns {
    /// The draws of a number.
    fn number(&self, number: Number) -> &[f64];
    /// The uniform draws that decide an event.
    fn event(&self, event: usize) -> &[f64];
}

impl<'a> Program<'a> {
    /// The program of a formula; its events are numbered from `n_events` on, which is moved past them.
    pub(super) fn new(expr: &'a Expr, n_events: &mut usize) -> Self {
        let mut steps = Vec::new();
        compile(expr, &mut steps, n_events);
        Self(steps)
    }

    /// Runs the program into `out`, as long as the columns are; `stack` is for its own use.
    pub(super) fn run(
        &self,
        columns: &impl Columns,
        out: &mut [f64],
        stack: &mut Vec<Vec<f64>>,
    ) -> Result<(), Fault<'a>> {
        let length = out.len();
        let mut depth = 0;
        for step in &self.0 {
            match *step {
                Step::Constant(value) => push(stack, &mut depth, length).fill(value),
                Step::Load(number) => {
                    push(stack, &mut depth, length).copy_from_slice(columns.number(number));
                }
                Step::Negate => apply(&mut stack[depth - 1], |x| -x),
                Step::Binary(operator, right) => {
                    binary(operator, right, &mut stack[depth - 2..depth])?;
                    depth -= 1;
                }
                Step::Call(function, operands) => {
                    call(function, operands, &mut stack[depth - operands.len()..depth])?;
                    depth -= operands.len() - 1;
                }
                Step::Chance(event, of) => happen(columns.event(event), of, &mut stack[depth - 1])?,
            }
            if !stack[depth - 1].iter().all(|x| x.is_finite()) {
                return Err(Fault::Overflows);
            }
        }
        out.copy_from_slice(&stack[0]);
        Ok(())
    }
}

fn compile<'a>(expr: &'a Expr, steps: &mut Vec<Step<'a>>, n_events: &mut usize) {
    match expr {
        Expr::Number(value) => steps.push(Step::Constant(*value)),
        Expr::Driver(driver) => steps.push(Step::Load(Number::Driver(*driver))),
        Expr::Shared(shared) => steps.push(Step::Load(Number::Shared(*shared))),
        Expr::Negate(inner) => {
            compile(inner, steps, n_events);
            steps.push(Step::Negate);
        }
        Expr::Binary(operator, left, right) => {
            compile(left, steps, n_events);
            compile(right, steps, n_events);
            // The operand at fault: a divisor, or the base of a power.
            let blamed = if *operator == Operator::Power { left } else { right };
            steps.push(Step::Binary(*operator, blamed));
        }
        Expr::Call(_, operands) if operands.is_empty() => steps.push(Step::Constant(0.0)),
        Expr::Call(function, operands) => {
            for operand in operands {
                compile(operand, steps, n_events);
            }
            steps.push(Step::Call(*function, operands));
        }
        Expr::Chance(inner) => {
            let event = *n_events;
            *n_events += 1;
            compile(inner, steps, n_events);
            steps.push(Step::Chance(event, inner));
        }
    }
}

fn push<'s>(stack: &'s mut Vec<Vec<f64>>, depth: &mut usize, length: usize) -> &'s mut [f64] {
    if stack.len() == *depth {
        stack.push(Vec::new());
    }
    *depth += 1;
    let column = &mut stack[*depth - 1];
    column.resize(length, 0.0);
    column
}

fn binary<'a>(operator: Operator, blamed: &'a Expr, operands: &mut [Vec<f64>]) -> Result<(), Fault<'a>> {
    let [left, right] = operands else { return Ok(()) };
    match operator {
        Operator::Add => combine(left, right, |a, b| a + b),
        Operator::Subtract => combine(left, right, |a, b| a - b),
        Operator::Multiply => combine(left, right, |a, b| a * b),
        Operator::Divide => return divide(left, right, blamed),
        Operator::Power => return power(left, right, blamed),
    }
    Ok(())
}

/// Divides in place; `below` is the tree of the divisors.
pub(super) fn divide<'a>(scores: &mut [f64], divisors: &[f64], below: &'a Expr) -> Result<(), Fault<'a>> {
    if divisors.contains(&0.0) {
        return Err(Fault::DividesByZero(below));
    }
    combine(scores, divisors, |a, b| a / b);
    Ok(())
}

fn power<'a>(left: &mut [f64], right: &[f64], base: &'a Expr) -> Result<(), Fault<'a>> {
    let leaves = |(&x, &y): (&f64, &f64)| (x < 0.0 && y.fract() != 0.0) || (x == 0.0 && y < 0.0);
    if left.iter().zip(right).any(leaves) {
        return Err(Fault::LeavesReals(base));
    }
    combine(left, right, pow);
    Ok(())
}

fn call<'a>(function: Function, operands: &'a [Expr], columns: &mut [Vec<f64>]) -> Result<(), Fault<'a>> {
    let ([first, others @ ..], [operand, ..]) = (columns, operands) else { return Ok(()) };
    match function {
        // Not f64::min and max: which zero they give for −0 and 0 differs between platforms.
        Function::Min => fold(first, others, |a, b| if b < a { b } else { a }),
        Function::Max => fold(first, others, |a, b| if b > a { b } else { a }),
        Function::Exp => apply(first, exp),
        Function::Sqrt if first.iter().all(|x| *x >= 0.0) => apply(first, f64::sqrt),
        Function::Ln if first.iter().all(|x| *x > 0.0) => apply(first, ln),
        Function::Sqrt | Function::Ln => return Err(Fault::LeavesReals(operand)),
    }
    Ok(())
}

fn fold(first: &mut [f64], others: &[Vec<f64>], join: impl Fn(f64, f64) -> f64) {
    for other in others {
        combine(first, other, &join);
    }
}

/// Turns probabilities into events: 1 where the uniform lies below, else 0.
fn happen<'a>(uniforms: &[f64], of: &'a Expr, column: &mut [f64]) -> Result<(), Fault<'a>> {
    if !column.iter().all(|p| (0.0..=1.0).contains(p)) {
        return Err(Fault::NoProbability(of));
    }
    combine(column, uniforms, |p, u| if u < p { 1.0 } else { 0.0 });
    Ok(())
}

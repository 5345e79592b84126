//! What of a program can be reached without a gate, and what therefore may follow later.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::linked::{Linked, Node};

/// How a program is to be split.
#[derive(Debug, Default)]
pub(crate) struct Split {
    /// The names of the functions that are reached through gates alone, with the gates.
    pub(crate) later: BTreeSet<String>,
    /// The gates among them.
    pub(crate) gates: BTreeSet<String>,
    /// The addresses of the data that only those read.
    pub(crate) data: Vec<Range<u32>>,
}

/// The most bytes that lie between data only to align it.
const ALIGNMENT: u32 = 16;

/// Splits a program at its gates: functions whose path begins with `gates`. Functions of the names that are `entered` are
/// called from outside.
pub(crate) fn split(linked: &Linked, gates: &str, entered: &BTreeSet<String>) -> Split {
    let is_gate = |name: &str| format!("{:#}", rustc_demangle::demangle(name)).starts_with(gates);
    let names = &linked.names;
    let gates: BTreeSet<String> = names.values().filter(|name| is_gate(name)).cloned().collect();
    let entered = names.iter().filter(|(_, name)| entered.contains(*name)).map(|(index, _)| index);
    let roots = linked.exported.iter().chain(entered).copied();
    let reached = reached(linked, roots.map(Node::Function).collect(), &gates);

    let (first, later): (Vec<_>, Vec<_>) =
        names.iter().partition(|(index, _)| reached.contains(&Node::Function(**index)));
    let mut later: BTreeSet<String> = later.into_iter().map(|(_, name)| name.clone()).collect();
    for (_, name) in first {
        // A name that means two functions stays where it is needed first.
        later.remove(name);
    }
    Split { later, gates, data: data_but(linked, &reached) }
}

/// What can be reached without a gate.
fn reached(linked: &Linked, mut open: Vec<Node>, gates: &BTreeSet<String>) -> BTreeSet<Node> {
    let mut references = BTreeMap::<Node, Vec<Node>>::new();
    for (from, to) in linked.references() {
        match from {
            Some(from) => references.entry(from).or_default().push(to),
            None => open.push(to),
        }
    }
    let is_gate = |node: Node| match node {
        Node::Function(index) => linked.names.get(&index).is_some_and(|name| gates.contains(name)),
        Node::Data(_) => false,
    };
    let mut reached = BTreeSet::new();
    while let Some(node) = open.pop() {
        if !is_gate(node) && reached.insert(node) {
            open.extend(references.get(&node).into_iter().flatten());
        }
    }
    reached
}

/// The addresses of data that is not among what is reached.
fn data_but(linked: &Linked, reached: &BTreeSet<Node>) -> Vec<Range<u32>> {
    let all = linked.data.iter().map(|(&start, &end)| start..end);
    let (kept, others): (Vec<_>, Vec<_>) = all.partition(|data| reached.contains(&Node::Data(data.start)));
    let is_kept =
        |range: Range<u32>| kept.iter().any(|kept| kept.start < range.end && range.start < kept.end);
    let mut found: Vec<Range<u32>> = Vec::new();
    for data in others.into_iter().filter(|data| !is_kept(data.clone())) {
        match found.last_mut() {
            // Between neighbours lies at most what aligns them.
            Some(last) if data.start <= last.end + ALIGNMENT && !is_kept(last.end..data.start) => {
                last.end = last.end.max(data.end);
            }
            _ => found.push(data),
        }
    }
    found
}

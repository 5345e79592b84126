//! What is to lie in which part of a program, and by which names the later part finds what it needs of the first one.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use walrus::ir::{self, InstrSeqId, Value, Visitor};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, FunctionKind, GlobalId, LocalFunction,
    Module, TableId,
};

use crate::linked::Linked;
use crate::reach::Split;

/// What both parts agree on.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) later: BTreeSet<FunctionId>,
    /// The functions of the later part in the table, by their places.
    pub(crate) slots: BTreeMap<u32, FunctionId>,
    /// The places of the gates.
    pub(crate) gates: BTreeMap<FunctionId, u32>,
    pub(crate) table: TableId,
    /// The functions of the first part that the later one calls, and the names under which it finds them.
    pub(crate) lent: Vec<(FunctionId, String)>,
    /// The globals that the later part uses.
    pub(crate) globals: BTreeMap<GlobalId, String>,
    /// The other tables that it uses.
    pub(crate) tables: BTreeMap<TableId, String>,
    pub(crate) memory: String,
}

/// What a function refers to.
#[derive(Debug, Default)]
pub(crate) struct Uses {
    functions: BTreeSet<FunctionId>,
    globals: BTreeSet<GlobalId>,
    tables: BTreeSet<TableId>,
    pub(crate) sequences: Vec<InstrSeqId>,
}

impl<'instr> Visitor<'instr> for Uses {
    fn start_instr_seq(&mut self, sequence: &'instr ir::InstrSeq) {
        self.sequences.push(sequence.id());
    }
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.functions.insert(*function);
    }
    fn visit_global_id(&mut self, global: &GlobalId) {
        self.globals.insert(*global);
    }
    fn visit_table_id(&mut self, table: &TableId) {
        self.tables.insert(*table);
    }
}

/// What a function refers to.
pub(crate) fn uses(function: &LocalFunction) -> Uses {
    let mut uses = Uses::default();
    ir::dfs_in_order(&mut uses, function, function.entry_block());
    uses
}

/// The names of functions that are called from outside the program, or by what wasm-bindgen has put there.
pub(crate) fn entered(bound: &[u8], linked: &Linked) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let module = Module::from_buffer(bound)?;
    let mut entered = BTreeSet::new();
    for export in module.exports.iter() {
        if let ExportItem::Function(id) = export.item {
            entered.insert(id);
        }
    }
    let known: BTreeSet<&str> = linked.names.values().map(String::as_str).collect();
    let is_new = |id: FunctionId| !name(&module, id).is_some_and(|name| known.contains(name));
    for (_, function) in module.funcs.iter_local().filter(|(id, _)| is_new(*id)) {
        entered.extend(uses(function).functions);
    }
    Ok(entered.into_iter().filter_map(|id| name(&module, id).map(str::to_owned)).collect())
}

fn name(module: &Module, id: FunctionId) -> Option<&str> {
    module.funcs.get(id).name.as_deref()
}

/// Plans the cut of a program as wasm-bindgen has written it.
pub(crate) fn plan(module: &Module, split: &Split) -> Result<Plan, Box<dyn Error>> {
    let named = |names: &BTreeSet<String>| -> BTreeSet<_> {
        let is_named = |name: &str| names.contains(name);
        let own = module.funcs.iter_local().map(|(id, _)| id);
        own.filter(|id| name(module, *id).is_some_and(is_named)).collect()
    };
    let (later, gates) = (named(&split.later), named(&split.gates));
    if gates.is_empty() || !gates.is_subset(&later) {
        return Err("the gates are not there, or stand where they are not needed".into());
    }
    let table = module.tables.main_function_table()?.ok_or("no table of functions")?;
    let n_slots = u32::try_from(module.tables.get(table).initial)?;
    let mut slots = BTreeMap::new();
    for (start, functions) in segments(module, table)? {
        let places = (start..).zip(functions).filter(|(_, function)| later.contains(function));
        slots.extend(places.map(|(slot, function)| (slot, *function)));
    }
    let gates: BTreeMap<_, _> = gates.into_iter().zip(n_slots..).collect();
    slots.extend(gates.iter().map(|(gate, slot)| (*slot, *gate)));

    let mut used = Uses::default();
    for (id, function) in module.funcs.iter_local() {
        let found = uses(function);
        if later.contains(&id) {
            used.functions.extend(found.functions);
            used.globals.extend(found.globals);
            used.tables.extend(found.tables);
        } else if let Some(entered) =
            found.functions.iter().find(|it| later.contains(it) && !gates.contains_key(it))
        {
            return Err(
                format!("{:?} enters {:?} by no gate", name(module, id), name(module, *entered)).into()
            );
        }
    }
    let mut names = names(module);
    let mut name_next = || names.next().unwrap_or_default();
    let is_own = |id: &FunctionId| matches!(module.funcs.get(*id).kind, FunctionKind::Local(_));
    let mut lent: Vec<FunctionId> = used.functions.iter().filter(|id| !later.contains(id)).copied().collect();
    // In the order in which they come to lie, so that the list of exports is dense.
    lent.sort_by_key(|id| (is_own(id), name(module, *id)));
    let lent = lent.into_iter().map(|id| (id, name_next())).collect();
    let globals = used.globals.iter().map(|id| (*id, name_next())).collect();
    used.tables.insert(table);
    let tables = used.tables.iter().map(|id| (*id, name_next())).collect();
    let memory = module.exports.iter().find(|export| matches!(export.item, ExportItem::Memory(_)));
    let memory = memory.ok_or("the memory is not exported")?.name.clone();
    Ok(Plan { later, slots, gates, table, lent, globals, tables, memory })
}

/// Where a segment of a table starts, and what it holds.
type Segment<'a> = (u32, &'a [FunctionId]);

/// The segments of a table of functions.
fn segments(module: &Module, table: TableId) -> Result<Vec<Segment<'_>>, Box<dyn Error>> {
    let mut found = Vec::new();
    for element in module.elements.iter() {
        match (&element.kind, &element.items) {
            (ElementKind::Active { table: of, offset }, ElementItems::Functions(functions))
                if *of == table =>
            {
                found.push((address(offset)?, functions.as_slice()));
            }
            _ => return Err("a segment of a table that is not known here".into()),
        }
    }
    Ok(found)
}

/// An address that is written down.
pub(crate) fn address(offset: &ConstExpr) -> Result<u32, Box<dyn Error>> {
    match offset {
        ConstExpr::Value(Value::I32(value)) => Ok(value.cast_unsigned()),
        _ => Err("an address that is computed".into()),
    }
}

/// Short names that no export has yet.
fn names(module: &Module) -> impl Iterator<Item = String> {
    let taken: BTreeSet<String> = module.exports.iter().map(|export| export.name.clone()).collect();
    let letters = || 'a'..='z';
    letters()
        .map(String::from)
        .chain(letters().flat_map(move |a| letters().map(move |b| String::from_iter([a, b]))))
        .chain(letters().flat_map(move |a| {
            letters().flat_map(move |b| letters().map(move |c| String::from_iter([a, b, c])))
        }))
        .filter(move |name| !taken.contains(name))
}

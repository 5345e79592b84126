//! Cuts a program in two modules that share memory, tables and globals.
//!
//! Functions of the later part keep their places in the table of functions, where the first part holds a trap until the
//! later one is instantiated with the first one's exports and puts its own there; gates get places of their own.

use std::collections::BTreeMap;
use std::error::Error;

use walrus::ir::{CallIndirect, Const, Instr, Value};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportKind, Module, ModuleConfig,
};

use crate::plan::{Plan, address, plan, uses};
use crate::reach::Split;

/// The module in which the later part finds what the first one exports.
const FIRST: &str = "p";
/// Sections of the linker, which say what holds no more.
const STALE: [&str; 3] = ["linking", "reloc.CODE", "reloc.DATA"];

/// A program in two parts.
#[derive(Debug)]
pub(crate) struct Parts {
    /// What starts.
    pub(crate) first: Vec<u8>,
    /// What is instantiated with the exports of the first one.
    pub(crate) later: Vec<u8>,
    /// The names by which the script and the program know each other's functions, and those that stand for them.
    pub(crate) renamed: Vec<(String, String)>,
}

/// Cuts a program, as wasm-bindgen has written it, as the linker's word of it says.
pub(crate) fn cut(bound: &[u8], split: &Split) -> Result<Parts, Box<dyn Error>> {
    // Parsed twice, a program has its things in the same order, and the plan for each says the same.
    let parse = || {
        let mut module = ModuleConfig::new().generate_producers_section(false).parse(bound)?;
        for name in STALE {
            module.customs.remove_raw(name);
        }
        Ok::<_, Box<dyn Error>>(module)
    };
    let (mut first, mut later) = (parse()?, parse()?);
    let taken = take_data(&mut first, split)?;
    let (first_plan, later_plan) = (plan(&first, split)?, plan(&later, split)?);
    keep_first(&mut first, &first_plan);
    keep_later(&mut later, &later_plan, taken)?;
    for module in [&mut first, &mut later] {
        walrus::passes::gc::run(module);
    }
    let renamed = shorten(&mut first);
    Ok(Parts { first: first.emit_wasm(), later: later.emit_wasm(), renamed })
}

/// Gives what the script and the program call in one another short names: the digits in the long ones are half of what
/// a name costs. Names that start with two underscores but are no import are wasm-bindgen's own affair.
fn shorten(module: &mut Module) -> Vec<(String, String)> {
    let mut renamed = Vec::new();
    let mut rename = |name: &mut String| {
        let short = format!("_{}", renamed.len());
        renamed.push((std::mem::replace(name, short.clone()), short));
    };
    for import in module.imports.iter_mut().filter(|import| import.name.starts_with("__wb")) {
        rename(&mut import.name);
    }
    for export in module.exports.iter_mut().filter(|export| export.name.starts_with("wasm_bindgen_")) {
        rename(&mut export.name);
    }
    renamed
}

/// Data: its address, and its bytes.
type Piece = (u32, Vec<u8>);

/// Takes the data of the later part out of the first one, which holds zeros there.
fn take_data(first: &mut Module, split: &Split) -> Result<Vec<Piece>, Box<dyn Error>> {
    let mut taken = Vec::new();
    let ids: Vec<_> = first.data.iter().map(walrus::Data::id).collect();
    for id in ids {
        let data = first.data.get_mut(id);
        let DataKind::Active { offset, .. } = &data.kind else {
            return Err("a data segment without an address".into());
        };
        let start = address(offset)?;
        let end = start + u32::try_from(data.value.len())?;
        for range in split.data.iter().filter(|range| start <= range.start && range.end <= end) {
            let bytes = &mut data.value[(range.start - start) as usize..(range.end - start) as usize];
            if bytes.iter().any(|byte| *byte != 0) {
                taken.push((range.start, bytes.to_vec()));
                bytes.fill(0);
            }
        }
    }
    Ok(taken)
}

fn keep_first(module: &mut Module, plan: &Plan) {
    let trap = {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
        builder.func_body().unreachable();
        builder.finish(Vec::new(), &mut module.funcs)
    };
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(functions) = &mut element.items {
            for function in functions.iter_mut().filter(|function| plan.later.contains(function)) {
                *function = trap;
            }
        }
    }
    let table = module.tables.get_mut(plan.table);
    table.initial += plan.gates.len() as u64;
    table.maximum = table.maximum.map(|maximum| maximum.max(table.initial));
    lead_through_table(module, plan);
    for (id, name) in &plan.lent {
        module.exports.add(name, *id);
    }
    for (id, name) in &plan.globals {
        module.exports.add(name, *id);
    }
    for (id, name) in &plan.tables {
        module.exports.add(name, *id);
    }
}

/// Has calls of gates go through the table.
fn lead_through_table(module: &mut Module, plan: &Plan) {
    let mut calls = BTreeMap::new();
    for (gate, slot) in &plan.gates {
        let place = Instr::from(Const { value: Value::I32(slot.cast_signed()) });
        calls.insert(
            *gate,
            [place, CallIndirect { ty: module.funcs.get(*gate).ty(), table: plan.table }.into()],
        );
    }
    for (_, function) in module.funcs.iter_local_mut().filter(|(id, _)| !plan.later.contains(id)) {
        for sequence in uses(function).sequences {
            let instructions = &mut function.block_mut(sequence).instrs;
            *instructions = std::mem::take(instructions)
                .into_iter()
                .flat_map(|(instruction, place)| {
                    let call = match &instruction {
                        Instr::Call(call) => calls.get(&call.func).cloned(),
                        _ => None,
                    };
                    call.map_or_else(|| vec![instruction], Vec::from).into_iter().map(move |it| (it, place))
                })
                .collect();
        }
    }
}

fn keep_later(module: &mut Module, plan: &Plan, taken: Vec<Piece>) -> Result<(), Box<dyn Error>> {
    module.start = None;
    let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
    for id in exports {
        module.exports.delete(id);
    }
    let elements: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
    for id in elements {
        module.elements.delete(id);
    }
    let data: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in data {
        module.data.delete(id);
    }

    for (id, name) in &plan.lent {
        let ty = module.funcs.get(*id).ty();
        if let FunctionKind::Import(imported) = &module.funcs.get(*id).kind {
            let import = module.imports.get_mut(imported.import);
            (import.module, import.name) = (FIRST.to_owned(), name.clone());
        } else {
            let import = module.imports.add(FIRST, name, ImportKind::Function(*id));
            module.funcs.get_mut(*id).kind = FunctionKind::Import(walrus::ImportedFunction { import, ty });
        }
    }
    for (id, name) in &plan.globals {
        let import = module.imports.add(FIRST, name, ImportKind::Global(*id));
        module.globals.get_mut(*id).kind = GlobalKind::Import(import);
    }
    for (id, name) in &plan.tables {
        let import = module.imports.add(FIRST, name, ImportKind::Table(*id));
        let table = module.tables.get_mut(*id);
        table.import = Some(import);
        table.elem_segments.clear();
        table.initial += if *id == plan.table { plan.gates.len() as u64 } else { 0 };
        table.maximum = table.maximum.map(|maximum| maximum.max(table.initial));
    }
    let memory = module.memories.iter().next().ok_or("no memory")?.id();
    let import = module.imports.add(FIRST, &plan.memory, ImportKind::Memory(memory));
    module.memories.get_mut(memory).import = Some(import);
    module.memories.get_mut(memory).data_segments.clear();

    let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
    for (&slot, &function) in &plan.slots {
        match runs.last_mut() {
            Some((start, run)) if *start as usize + run.len() == slot as usize => run.push(function),
            _ => runs.push((slot, vec![function])),
        }
    }
    let at = |address: u32| ConstExpr::Value(Value::I32(address.cast_signed()));
    for (start, run) in runs {
        let kind = ElementKind::Active { table: plan.table, offset: at(start) };
        let id = module.elements.add(kind, ElementItems::Functions(run));
        module.tables.get_mut(plan.table).elem_segments.insert(id);
    }
    for (start, bytes) in taken {
        let id = module.data.add(DataKind::Active { memory, offset: at(start) }, bytes);
        module.memories.get_mut(memory).data_segments.insert(id);
    }
    Ok(())
}

//! A program as the linker wrote it, as far as it matters who refers to what.
//!
//! Source: the conventions of tools for WebAssembly object files, "Linking.md", version 2.

use std::collections::BTreeMap;
use std::error::Error;
use std::ops::Range;

use wasmparser::{
    CustomSectionReader, Data, DataKind, DefinedDataSymbol, Export, ExternalKind, KnownCustom, Linking, Name,
    Operator, Parser, Payload, RelocationEntry, RelocationType, SymbolInfo, TypeRef,
};

/// Something that is referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Node {
    /// A function, by its index.
    Function(u32),
    /// Data, by its address.
    Data(u32),
}

/// A program.
#[derive(Debug, Default)]
pub(crate) struct Linked {
    /// The names of its own functions, by their indices.
    pub(crate) names: BTreeMap<u32, String>,
    /// The functions that are exported.
    pub(crate) exported: Vec<u32>,
    /// The ends of data, by its start.
    pub(crate) data: BTreeMap<u32, u32>,
    n_imported: u32,
    /// Where the bodies of functions stand in the file, in their order.
    bodies: Vec<Range<usize>>,
    /// Where the data segments stand in the file, and at which address in memory.
    segments: Vec<(Range<usize>, u32)>,
    symbols: Vec<Option<Node>>,
    code_start: usize,
    data_start: usize,
    relocations: Vec<(Place, RelocationEntry)>,
}

/// What a relocation stands in.
#[derive(Debug, Clone, Copy)]
enum Place {
    Code,
    Data,
}

impl Linked {
    /// Reads a program.
    ///
    /// # Errors
    ///
    /// It is none, or the linker has not kept its relocations.
    pub(crate) fn read(wasm: &[u8]) -> Result<Self, Box<dyn Error>> {
        let mut linked = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            linked.note(payload?)?;
        }
        let n_imported = linked.n_imported;
        linked.names.retain(|index, _| *index >= n_imported);
        if linked.relocations.is_empty() {
            return Err("no relocations: the program was not linked with --emit-relocs".into());
        }
        Ok(linked)
    }

    /// Who refers to what: each pair of the two, the former `None` where it cannot be told.
    pub(crate) fn references(&self) -> Vec<(Option<Node>, Node)> {
        let mut references = Vec::new();
        for (place, entry) in self.relocations.iter().filter(|(_, entry)| is_reference(entry.ty)) {
            let Some(to) = self.symbols.get(entry.index as usize).copied().flatten() else { continue };
            let holders = self.holders(*place, entry);
            if holders.is_empty() {
                references.push((None, to));
            }
            references.extend(holders.into_iter().map(|holder| (Some(holder), to)));
        }
        references
    }

    /// What holds a relocation: a function, or data, which may lie within other data.
    fn holders(&self, place: Place, entry: &RelocationEntry) -> Vec<Node> {
        let offset = entry.offset as usize;
        match place {
            Place::Code => {
                let at = self.code_start + offset;
                let body = (self.n_imported..).zip(&self.bodies).find(|(_, body)| body.contains(&at));
                body.map(|(index, _)| Node::Function(index)).into_iter().collect()
            }
            Place::Data => {
                let at = self.data_start + offset;
                let address = self.segments.iter().find(|(range, _)| range.contains(&at));
                let address = address
                    .and_then(|(range, address)| Some(address + u32::try_from(at - range.start).ok()?));
                let holds = |(start, end): (&u32, &u32)| {
                    address.filter(|address| (start..end).contains(&address)).map(|_| Node::Data(*start))
                };
                self.data.iter().filter_map(holds).collect()
            }
        }
    }

    fn note(&mut self, payload: Payload<'_>) -> Result<(), Box<dyn Error>> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.n_imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                let exports = exports.into_iter().collect::<Result<Vec<Export<'_>>, _>>()?;
                let functions = exports.iter().filter(|export| export.kind == ExternalKind::Func);
                self.exported.extend(functions.map(|export| export.index));
            }
            Payload::StartSection { func, .. } => self.exported.push(func),
            Payload::CodeSectionStart { range, .. } => self.code_start = range.start,
            Payload::CodeSectionEntry(body) => self.bodies.push(body.range()),
            Payload::DataSection(section) => {
                self.data_start = section.range().start;
                for data in section {
                    self.note_segment(data?)?;
                }
            }
            Payload::CustomSection(section) => self.note_custom(&section)?,
            _ => {}
        }
        Ok(())
    }

    fn note_segment(&mut self, data: Data<'_>) -> Result<(), Box<dyn Error>> {
        let DataKind::Active { offset_expr, .. } = data.kind else {
            return Err("a data segment without an address".into());
        };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            return Err("a data segment at an address that is computed".into());
        };
        let range = data.range.end - data.data.len()..data.range.end;
        self.segments.push((range, value.cast_unsigned()));
        Ok(())
    }

    fn note_custom(&mut self, section: &CustomSectionReader<'_>) -> Result<(), Box<dyn Error>> {
        match section.as_known() {
            KnownCustom::Linking(linking) => {
                for part in linking.subsections() {
                    self.note_linking(part?)?;
                }
            }
            KnownCustom::Reloc(relocations) => {
                let place = if section.name() == "reloc.CODE" { Place::Code } else { Place::Data };
                for entry in relocations.entries() {
                    self.relocations.push((place, entry?));
                }
            }
            KnownCustom::Name(names) => {
                for part in names {
                    self.note_names(part?)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn note_names(&mut self, part: Name<'_>) -> Result<(), Box<dyn Error>> {
        if let Name::Function(functions) = part {
            for naming in functions {
                let naming = naming?;
                self.names.insert(naming.index, naming.name.to_owned());
            }
        }
        Ok(())
    }

    fn note_linking(&mut self, part: Linking<'_>) -> Result<(), Box<dyn Error>> {
        let Linking::SymbolTable(symbols) = part else { return Ok(()) };
        for symbol in symbols {
            let node = match symbol? {
                SymbolInfo::Func { index, .. } => Some(Node::Function(index)),
                SymbolInfo::Data { symbol: Some(defined), .. } => self.note_data(&defined),
                _ => None,
            };
            self.symbols.push(node);
        }
        Ok(())
    }

    fn note_data(&mut self, defined: &DefinedDataSymbol) -> Option<Node> {
        let (_, address) = self.segments.get(defined.index as usize)?;
        let start = address + defined.offset;
        let end = self.data.entry(start).or_insert(start);
        *end = (*end).max(start + defined.size);
        Some(Node::Data(start))
    }
}

/// Whether a relocation stands for a function or for data.
const fn is_reference(kind: RelocationType) -> bool {
    use RelocationType as R;
    matches!(
        kind,
        R::FunctionIndexLeb
            | R::FunctionIndexI32
            | R::TableIndexSleb
            | R::TableIndexI32
            | R::TableIndexRelSleb
            | R::MemoryAddrLeb
            | R::MemoryAddrSleb
            | R::MemoryAddrI32
            | R::MemoryAddrRelSleb
    )
}

//! Has the linker keep its relocations in the page's program, by which `scripts/split` splits it.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bin=rangerank=--emit-relocs");
    }
}

# Where the project's tools live and which Rust it uses; sourced by every script and by the Makefile.

RANGERANK_TOOLS="${RANGERANK_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/rangerank}"
WASM_TARGET=wasm32-unknown-unknown
TRUNK_VERSION=0.21.14
BINARYEN_VERSION=132.0.0
LIGHTHOUSE_VERSION=12.8.2
TWIGGY_VERSION=0.8.0

# wasm-bindgen's command line must match the crate to the patch: Cargo.lock decides.
WASM_BINDGEN_VERSION="$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock)"

# A toolchain taken from the distribution goes before rust-toolchain.toml, but only once it is linked.
if [ -z "${RUSTUP_TOOLCHAIN:-}" ] && [ -e "$RANGERANK_TOOLS/use-debian-rust" ]; then
  export RUSTUP_TOOLCHAIN=debian
fi

PATH="$RANGERANK_TOOLS/trunk-$TRUNK_VERSION/bin:$PATH"
PATH="$RANGERANK_TOOLS/wasm-bindgen-$WASM_BINDGEN_VERSION/bin:$PATH"
PATH="$RANGERANK_TOOLS/binaryen-$BINARYEN_VERSION/node_modules/.bin:$PATH"
PATH="$RANGERANK_TOOLS/twiggy-$TWIGGY_VERSION/bin:$PATH"
PATH="$RANGERANK_TOOLS/cargo-deny/bin:$PATH"
export PATH RANGERANK_TOOLS

# The manifest of the standard library's source, if it is installed.
std_source() { ls "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.toml" 2>/dev/null; }

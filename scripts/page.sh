# How the page is compiled; sourced after env.sh where Trunk is run.

# Every current browser has 128-bit vectors. (RUSTFLAGS replaces what .cargo/config.toml says of them.)
export RUSTFLAGS="-Ctarget-feature=+simd128"

# Where the standard library's source is there, the library is built with the page, for size and without the words
# of panics, which nobody reads in a browser: a tenth of the wasm. A panic stops the program either way.
if std_source >/dev/null; then
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  RUSTFLAGS+=" -Zunstable-options -Cpanic=immediate-abort"
fi

# Where a program lies once it is compiled. `compiled NAME`.
compiled() { printf '%s' "${CARGO_TARGET_DIR:-target}/$WASM_TARGET/page/$1.wasm"; }

# Builds the tools of the build and says where they are; nothing of how the page is compiled holds for them.
page_tools() {
  env -u RUSTFLAGS -u RUSTC_BOOTSTRAP -u CARGO_UNSTABLE_BUILD_STD -u CARGO_UNSTABLE_BUILD_STD_FEATURES \
    cargo build --quiet --locked --release --package rangerank-pack --package rangerank-split
  printf '%s' "${CARGO_TARGET_DIR:-target}/release"
}

# Builds the program that unpacks the page as one file. `unpacker TO`.
unpacker() {
  cargo build --quiet --locked --package rangerank-one-file --lib --profile page --target "$WASM_TARGET"
  shrink "$(compiled rangerank_one_file)" "$1"
}

# Splits the page's program, as wasm-bindgen has written it with mangled names, into first.wasm and later.wasm, and says in
# `renamed` which names its script is to use. `split_page BOUND FOLDER`.
split_page() {
  "$(page_tools)/split" "$(compiled rangerank)" "$1" "$2/first.wasm" "$2/later.wasm" >"$2/renamed"
}

# Makes a program as small as it gets; further words go to wasm-opt. Names make its order, and then go. The stack lies
# below everything else, so nothing has a low address. `shrink FROM TO …`.
shrink() {
  local from="$1" to="$2"; shift 2
  wasm-opt -Oz --converge --one-caller-inline-max-function-size=30 --low-memory-unused --reorder-functions-by-name "$@" --output "$to" "$from"
}

# Makes a module for scripts of what was compiled. `bound_module COMPILED FOLDER NAME`.
bound_module() {
  local wasm="$2/$3_bg.wasm"
  wasm-bindgen --target web --no-typescript --out-dir "$2" --out-name "$3" "$(compiled "$1")"
  shrink "$wasm" "$wasm"
}

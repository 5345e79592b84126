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

# Makes a module for scripts of what was compiled, by the page's own steps: Trunk's, with the words of index.html.
# `bound_module COMPILED FOLDER NAME`.
bound_module() {
  local level params wasm="$2/$3_bg.wasm"
  level="$(sed -n 's/.*data-wasm-opt="\([^"]*\)".*/\1/p' index.html)"
  params="$(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)"
  wasm-bindgen --target web --no-typescript --out-dir "$2" --out-name "$3" "target/$WASM_TARGET/page/$1"
  # shellcheck disable=SC2086 # several words
  wasm-opt "-O$level" $params --output "$wasm" "$wasm"
}

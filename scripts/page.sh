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

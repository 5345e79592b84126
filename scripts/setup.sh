#!/usr/bin/env bash
# Installs what this machine lacks: `setup.sh build` for a release, `setup.sh test` for the browsers as well,
# `setup.sh lighthouse` for Lighthouse beside them, `setup.sh weight` for twiggy.
# Safe to repeat; prints nothing but one line when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: FAILED: %s\n' "$1" >&2; shift; for hint in "$@"; do printf 'setup:   %s\n' "$hint" >&2; done; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command quietly; on failure shows the end of its output and what to do.
quietly() {
  local hint="$1" log; shift
  log="$(mktemp)"
  if ! "$@" >"$log" 2>&1; then
    tail -n 25 "$log" >&2
    fail "$*" "$hint"
  fi
  rm -f "$log"
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }
can_apt() { have apt-get && as_root true 2>/dev/null; }

# Never takes a package away: Debian's rustup gives way to its rustc, and rustup is wanted.
apt_install() {
  can_apt || return 1
  as_root apt-get update -qq >/dev/null 2>&1 || true
  quietly "Install by hand: apt-get install $*" \
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-remove --no-install-recommends "$@"
}

# Compiling nothing tells a target that is missing, or older than its compiler, from one that works.
target_is_there() {
  RUSTUP_AUTO_INSTALL=0 rustc --target "$WASM_TARGET" --crate-type lib --emit=metadata=- - </dev/null >/dev/null 2>&1
}

# rustup's own way first; it may hang where downloads are blocked, so it gets a limit where there is one to give.
target_from_rustup() {
  local limit=""
  ! have timeout || limit="timeout 240"
  $limit rustup target add "$WASM_TARGET" >/dev/null 2>&1 && target_is_there
}

# Builds the target's library from the source that Debian's Rust brings; puts it and a linker where rustc looks.
build_target() {
  local work built libdir linker
  work="$(mktemp -d)"
  built="$work/target/$WASM_TARGET/release/deps"
  libdir="$(rustc --print target-libdir --target "$WASM_TARGET")"
  linker="$(dirname "$(rustc --print target-libdir)")/bin"
  mkdir "$work/src"
  printf '[package]\nname = "empty_shell"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/Cargo.toml"
  printf '#![no_std]\n' >"$work/src/lib.rs"
  quietly "The standard library did not build; is rust-web-src installed?" \
    env RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
    cargo build --manifest-path "$work/Cargo.toml" --target-dir "$work/target" --release --target "$WASM_TARGET" \
    -Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test
  rm -f "$built"/libempty_shell-*
  quietly "Can $libdir be written?" as_root rm -rf "$libdir"
  quietly "Can $libdir be written?" as_root install -D -m 644 -t "$libdir" "$built"/*.rlib
  quietly "Can $linker be written?" as_root install -d "$linker"
  [ -e "$linker/rust-lld" ] || quietly "Can $linker be written?" as_root ln -sf /usr/bin/lld-22 "$linker/rust-lld"
  rm -rf "$work"
  target_is_there
}

# Debian's Rust can build the target on the spot; env.sh takes it from then on.
target_from_debian() {
  can_apt || return 1
  say "rustup cannot add $WASM_TARGET; taking Debian's Rust and building the target (3 minutes)"
  apt_install rustc-web cargo-web rust-web-src lld-22 rust-web-clippy rustfmt-web
  quietly "Is rustup installed?" rustup toolchain link debian /usr
  export RUSTUP_TOOLCHAIN=debian
  target_is_there || build_target || return 1
  mkdir -p "$RANGERANK_TOOLS"
  touch "$RANGERANK_TOOLS/use-debian-rust"
}

need_rust() {
  have cargo || fail "Rust is missing" "Install rustup (https://rustup.rs) and run this again."
  target_is_there && return
  # What was taken from Debian is gone or was upgraded: begin again, rustup first.
  if [ "${RUSTUP_TOOLCHAIN:-}" = debian ]; then
    unset RUSTUP_TOOLCHAIN
    rm -f "$RANGERANK_TOOLS/use-debian-rust"
  fi
  say "adding the WebAssembly target (rustup gets 4 minutes)"
  target_from_rustup || target_from_debian ||
    fail "no WebAssembly target" \
      "Try: rustup target add $WASM_TARGET" \
      "or, on Debian, run this as root or with a sudo that asks no password: it then takes Debian's Rust."
}

# The source of the standard library makes the page lighter; without it all works the same. Each Rust is asked once.
need_std_source() {
  local source limit="" refused done
  refused="$RANGERANK_TOOLS/no-std-source-$(rustc --version | cut -d' ' -f2)"
  mkdir -p "$RANGERANK_TOOLS"
  if ! std_source >/dev/null; then
    [ ! -e "$refused" ] || return 0
    say "adding the source of the standard library"
    ! have timeout || limit="timeout 120"
    $limit rustup component add rust-src >/dev/null 2>&1 || true
  fi
  source="$(std_source)" || { say "it cannot be had: the page will be a tenth heavier"; touch "$refused"; return; }
  # What it depends on is fetched once for each version of it.
  done="$RANGERANK_TOOLS/std-$(cksum <"$(dirname "$source")/Cargo.lock" | cut -d' ' -f1)"
  [ -e "$done" ] && return
  quietly "Check the network and try again." env RUSTC_BOOTSTRAP=1 cargo fetch --locked --manifest-path "$source"
  touch "$done"
}

# Installs a crate's program under a folder named by its version, unoptimised: these tools are not the hot path.
need_crate() {
  local name="$1" version="$2" folder="$3" minutes="$4"; shift 4
  [ -x "$RANGERANK_TOOLS/$folder/bin/$name" ] && return
  say "building $name $version (about $minutes minutes, once)"
  CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 \
    CARGO_TARGET_DIR="$RANGERANK_TOOLS/build" \
    quietly "Check the network and try again." \
    cargo install --root "$RANGERANK_TOOLS/$folder" --version "$version" "$@"
  rm -rf "$RANGERANK_TOOLS/build"
}

need_npm() {
  local folder="$RANGERANK_TOOLS/$1" package="$2" program="$3"
  [ -e "$folder/node_modules/.bin/$program" ] && return
  have npm || fail "Node is missing" "Install Node 20 or later with npm."
  say "fetching $package"
  mkdir -p "$folder"
  quietly "Check the network and try again." npm install --silent --no-audit --no-fund --prefix "$folder" "$package"
}

need_browsers() {
  [ -n "${CHROME:-}" ] || have chromium || have google-chrome || {
    say "installing Chromium"
    apt_install chromium || fail "no Chromium or Chrome" "Install one, or say where it is: CHROME=/path/to/chrome make test"
  }
  # Most stories do without Chromium's windows; where there is no such package, they have them all the same.
  [ -n "${CHROME:-}" ] || have chromium-headless-shell || ! apt-cache show chromium-headless-shell >/dev/null 2>&1 || {
    say "installing Chromium's shell"
    apt_install chromium-headless-shell
  }
  [ -n "${FIREFOX:-}" ] || have firefox-esr || have firefox || {
    say "installing Firefox"
    apt_install firefox-esr || fail "no Firefox" "Install it, or say where it is: FIREFOX=/path/to/firefox make test"
  }
}

# Fetches what a folder's lock file names, once for each version of it.
need_locked() {
  local folder="$1" what="$2"
  cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed" && return
  say "fetching $what"
  (cd "$folder" && quietly "Check the network and try again." npm ci --silent --no-audit --no-fund)
  cp "$folder/package-lock.json" "$folder/node_modules/.installed"
}

need_rust
need_std_source
need_crate trunk "$TRUNK_VERSION" "trunk-$TRUNK_VERSION" 3 trunk --locked
need_crate wasm-bindgen "$WASM_BINDGEN_VERSION" "wasm-bindgen-$WASM_BINDGEN_VERSION" 2 wasm-bindgen-cli
need_npm "binaryen-$BINARYEN_VERSION" "binaryen@$BINARYEN_VERSION" wasm-opt
[ "${1:-build}" != weight ] || need_crate twiggy "$TWIGGY_VERSION" "twiggy-$TWIGGY_VERSION" 1 twiggy
if [[ "${1:-build}" != @(build|weight) ]]; then
  need_browsers
  need_locked tests/e2e "the browser driver"
  need_locked tests/wild "the makers of links"
  need_locked tests/program "TypeScript"
fi
[ "${1:-build}" != lighthouse ] || need_npm "lighthouse-$LIGHTHOUSE_VERSION" "lighthouse@$LIGHTHOUSE_VERSION" lighthouse
by_hand=""
[ "${RUSTUP_TOOLCHAIN:-}" != debian ] || by_hand="; for cargo by hand: export RUSTUP_TOOLCHAIN=debian"
say "ready ($(rustc --version)$by_hand)"

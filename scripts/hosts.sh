#!/usr/bin/env bash
# Puts a board into the pages of real hosts, MkDocs, VitePress and DokuWiki, looks at them in a browser and keeps pictures in docs/hosts.
# Installs what it needs: MkDocs from PyPI, VitePress from npm, DokuWiki and PHP from Debian.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

MKDOCS_VERSION=1.6.1
VITEPRESS_VERSION=1.6.4
say() { printf 'hosts: %s\n' "$*"; }
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

mkdocs="$RANGERANK_TOOLS/mkdocs-$MKDOCS_VERSION"
[ -x "$mkdocs/bin/mkdocs" ] || {
  say "installing MkDocs $MKDOCS_VERSION"
  python3 -m venv "$mkdocs"
  "$mkdocs/bin/pip" install --quiet --disable-pip-version-check "mkdocs==$MKDOCS_VERSION"
}
vitepress="$RANGERANK_TOOLS/vitepress-$VITEPRESS_VERSION"
[ -e "$vitepress/node_modules/.bin/vitepress" ] || {
  say "installing VitePress $VITEPRESS_VERSION"
  mkdir -p "$vitepress"
  npm install --silent --no-audit --no-fund --prefix "$vitepress" "vitepress@$VITEPRESS_VERSION"
}
[ -e /usr/share/dokuwiki ] && command -v php >/dev/null || {
  say "installing DokuWiki and PHP"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends dokuwiki php-cli php-xml php-mbstring >/dev/null
}

[ -e dist/index.html ] || scripts/build.sh
root=target/hosts
rm -rf "$root"
mkdir -p "$root"
cp -r tests/hosts/. "$root/"
link="$(node -e 'const { readFileSync } = require("node:fs"); console.log(`t=${encodeURIComponent(readFileSync("examples/boards/b2b-quarter-rice.tsv", "utf8"))}`)')"
# In a replacement, & stands for what was found.
grep -rl '@LINK@' "$root" | xargs sed -i "s|@LINK@|${link//&/\\&}|"

say "building the sites"
cp -r dist "$root/mkdocs/docs/board"
"$mkdocs/bin/mkdocs" build --quiet -f "$root/mkdocs/mkdocs.yml" -d ../sites/mkdocs
mkdir -p "$root/vitepress/public"
cp -r dist "$root/vitepress/public/board"
ln -s "$vitepress/node_modules" "$root/vitepress/node_modules"
(cd "$root/vitepress" && node_modules/.bin/vitepress build --outDir ../sites/vitepress >/dev/null)

# Debian spreads DokuWiki over the system, for all to share: a wiki of its own is made of it.
wiki="$root/sites/dokuwiki"
mkdir -p "$wiki"
cp -rL /usr/share/dokuwiki/. "$wiki/" 2>/dev/null || true
rm -rf "$wiki/data" "$wiki/conf"
cp -rL /var/lib/dokuwiki/data "$wiki/data" 2>/dev/null || mkdir -p "$wiki/data"
mkdir -p "$wiki/data"/{attic,cache,index,locks,media,media_attic,media_meta,meta,pages,tmp,log} "$wiki/conf"
cp -rL /etc/dokuwiki/. "$wiki/conf/" 2>/dev/null || true
rm -f "$wiki/conf/local.php" "$wiki/inc/preload.php" "$wiki/install.php"
cp tests/hosts/dokuwiki/local.php "$wiki/conf/local.php"
cp "$root/dokuwiki/start.txt" "$wiki/data/pages/start.txt"
cp -r dist "$wiki/board"

node tests/e2e/real_hosts.mjs "$root/sites"

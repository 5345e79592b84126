#!/usr/bin/env bash
# Joins the stylesheets into target/page.css: the tokens, the elements, the layout, then the components by name.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p target
first=(styles/tokens.css styles/base.css styles/layout.css)
joined="$(mktemp)"
cat "${first[@]}" >"$joined"
for file in styles/*.css; do
  [[ " ${first[*]} " == *" $file "* ]] || cat "$file" >>"$joined"
done
cmp -s "$joined" target/page.css || cp "$joined" target/page.css
rm -f "$joined"

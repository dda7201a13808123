#!/bin/sh
# Takes out of an installed and built project what only builds, tests or explains it. Run in the project's folder, in a copy.
set -eu
test -f dashboard/build/handler.js || { echo "The pages are not built: run dashboard/build.ts first." >&2; exit 1; }
cd node_modules
rm -rf typescript vite rolldown @rolldown @oxc-project lightningcss lightningcss-* @types @typescript-eslint \
  @sveltejs/vite-plugin-svelte @sveltejs/adapter-node @jridgewell postcss magic-string .vite '$app'
# Svelte's compiler and what only it uses.
rm -rf svelte/compiler svelte/src/compiler svelte/node_modules @sveltejs/acorn-typescript acorn aria-query axobject-query \
  esrap is-reference locate-character
rm -rf node-linux-*/include node-linux-*/share
find . -type f \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -name '*.md' -o -name '*.flow' \) -delete
find . -type d \( -name test -o -name tests -o -name __tests__ -o -name __fixtures__ -o -name docs -o -name example -o -name examples \) \
  -prune -exec rm -rf {} +
# What browsers are given by <script src>, and the cuts of the typefaces that no picture and no annex is set in.
rm -rf d3/dist/*.js d3-*/dist/*.js @observablehq/plot/dist csv-parse/dist/umd csv-parse/dist/iife
find @fontsource -type f \( -name '*.css' -o -name '*.scss' -o -path '*/files/*' ! -name '*-latin-[4-7]00-normal.woff' \) -delete
# Symbols for debuggers; where there is no strip the image is some 30 MB larger.
if command -v strip >/dev/null; then
  strip node-linux-*/bin/node
  find . \( -name '*.node' -o -name '*.so' \) -exec strip --strip-unneeded {} +
fi
find .bin -xtype l -delete
find . -type d -empty -delete
cd ..
rm -rf tests .github .config .ci .git dashboard/.svelte-kit data/raw data/warehouse data/runs data/downloads
find dashboard -mindepth 1 -maxdepth 1 ! -name build ! -name src ! -name static -exec rm -rf {} +

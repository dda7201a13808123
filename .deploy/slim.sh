#!/bin/sh
# Takes out of an installed and built project what only builds, tests or explains it. Run in the project's folder, in a copy.
set -eu
test -f dashboard/build/handler.js || { echo "The pages are not built: run dashboard/build.ts first." >&2; exit 1; }
cd node_modules
rm -rf typescript vite rolldown @rolldown @oxc-project lightningcss lightningcss-* @types @typescript-eslint \
  @sveltejs/vite-plugin-svelte @sveltejs/adapter-node @jridgewell postcss magic-string .vite '$app'
rm -rf node-linux-*/include node-linux-*/share
find . -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.md' -o -name '*.flow' \) -delete
find . -type d \( -name test -o -name tests -o -name __tests__ -o -name docs -o -name example -o -name examples \) -prune -exec rm -rf {} +
# Symbols for debuggers; where there is no strip the image is some 28 MB larger.
if command -v strip >/dev/null; then
  strip node-linux-*/bin/node
  find . \( -name '*.node' -o -name '*.so' \) -exec strip --strip-unneeded {} +
fi
cd ..
rm -rf tests .github .config .git dashboard/.svelte-kit dashboard/static data/raw data/warehouse data/runs data/downloads
find dashboard -mindepth 1 -maxdepth 1 ! -name build ! -name src -exec rm -rf {} +

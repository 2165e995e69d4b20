#!/bin/sh
# pack.sh LIBRARY VERSION FOLDER - the npm package with the library of this platform, FOLDER/sqlite-viet-VERSION.tgz. What is
# in FOLDER/lib beside, PLATFORM-ARCHITECTURE/libviet.SUFFIX, goes into it too: libraries that were built elsewhere.
set -eu

library=$1 version=$2 folder=$3
here=$(dirname -- "$0")
platform=$(node -p 'process.platform + "-" + process.arch')
suffix=$(node -p '({ darwin: "dylib", win32: "dll" })[process.platform] ?? "so"')

mkdir -p "$folder/lib/$platform"
cp "$here/index.js" "$here/index.d.ts" "$here/README.md" "$here/package.json" LICENSE "$folder"
install -m 644 "$library" "$folder/lib/$platform/libviet.$suffix"
strip -x "$folder/lib/$platform/libviet.$suffix"
cd "$folder"
npm pkg set version="$version"
npm pack --silent

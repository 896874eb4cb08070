#!/bin/sh
# Fetches the released files that this project carries unmodified, checks their SHA-256, and puts them where they belong.
# Needs npm, tar, sha256sum and the network; the normal build needs none of them.
# usage: src/vendor/fetch.sh   (from anywhere in a checkout)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# package version folder-in-the-checkout file...
take() {
    name=$1 version=$2 folder="$here/../../$3"
    shift 3
    npm pack --silent "$name@$version" > /dev/null
    mkdir "$name"
    tar -xzf "$name-$version.tgz" -C "$name"
    mkdir -p "$folder"
    for file in "$@"; do
        cp "$name/package/$file" "$folder/$(basename "$file")"
    done
    (cd "$folder" && sha256sum --check --quiet SHA256SUMS)
}

take axe-core 4.14.1 src/test/resources/theseus/report/vendor/axe-core-4.14.1 axe.min.js LICENSE LICENSE-3RD-PARTY.txt
take dejavu-fonts-ttf 2.37.3 src/main/resources/theseus/report/vendor/dejavu-fonts-2.37 LICENSE ttf/DejaVuSansCondensed.ttf ttf/DejaVuSansCondensed-Bold.ttf
take world-atlas 2.0.2 src/main/resources/theseus/report/vendor/world-atlas-2.0.2 countries-50m.json LICENSE

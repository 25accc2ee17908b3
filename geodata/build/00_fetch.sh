#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Downloads and unpacks the sources: three Debian 12 packages (pinned by version and checksum, not installed) and the npm
# packages of package-lock.json (pinned by version and integrity hash, no install scripts run).
#
#   00_fetch.sh WORKDIR     ->  WORKDIR/debs/<package>/…, WORKDIR/npm/node_modules/…
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(cd "$1" && pwd)

# A Debian package, unpacked into debs/<name>. apt-get writes the epoch's colon as %3a in file names.
fetch_debian_package() {
    local name=$1 version=$2 sha256=$3
    local target=$work/debs/$name
    local file=$work/${name}_${version/:/%3a}_all.deb
    if [ -d "$target" ]; then
        echo "$name $version: already there"
        return
    fi
    echo "$name $version"
    if [ ! -f "$file" ] && ! (cd "$work" && apt-get download -qq "$name=$version"); then
        echo "cannot download $name $version: is this Debian 12, and has apt-get update been run?" >&2
        exit 1
    fi
    echo "$sha256  $file" | sha256sum --check --quiet
    mkdir -p "$target.part"
    dpkg-deb --extract "$file" "$target.part"
    mv "$target.part" "$target"
}

fetch_debian_package qgis-common 3.22.16+dfsg-1 8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960
fetch_debian_package marble-qt-data 4:22.12.3-1 137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48
fetch_debian_package ferret-datasets 7.6.0-5 e5770222647ebfe2ab77b845e07a7e05cb6fed7b12dec9ae287a1f8046031744

if [ -x "$work/npm/node_modules/.bin/mapshaper" ] && cmp -s "$here/package-lock.json" "$work/npm/package-lock.json"; then
    echo "npm packages: already there"
else
    echo "npm packages: $(grep -c '"integrity"' "$here/package-lock.json") pinned"
    mkdir -p "$work/npm"
    cp "$here/package.json" "$here/package-lock.json" "$work/npm/"
    (cd "$work/npm" && npm ci --omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error)
fi

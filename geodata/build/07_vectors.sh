#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Writes the vector layers of the current folder as FlatGeobuf, which loads fastest.
#
#   07_vectors.sh world_map.gpkg OUTDIR
#
# No spatial index: the program reads whole layers, and an index would reorder the features.
set -euo pipefail

world_map=$1
out=$2

write_layer() {
    local source=$1 layer=$2 geometry=$3
    shift 3
    rm -f "$out/$layer.fgb"
    ogr2ogr -q -f FlatGeobuf "$out/$layer.fgb" "$source" "$@" -nln "$layer" -nlt "$geometry" -lco SPATIAL_INDEX=NO
    echo "$layer.fgb: $(stat -c %s "$out/$layer.fgb") bytes"
}

for level in l0 l1 l2; do
    write_layer "countries_$level.geojson" "countries_$level" MULTIPOLYGON
    write_layer "borders_$level.geojson" "borders_$level" MULTILINESTRING
    write_layer "coasts_$level.geojson" "coasts_$level" MULTILINESTRING
done
write_layer states_l1.geojson states_l1 MULTILINESTRING
for layer in lakes urban glaciers; do
    write_layer "$layer.geojson" "$layer" MULTIPOLYGON
done
write_layer rivers.geojson rivers MULTILINESTRING
write_layer "$world_map" disputed MULTILINESTRING disputed_borders

#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Simplifies the divisions to three levels and derives all country layers of a level from the same edges.
#
#   03_levels.sh MAPSHAPER divisions.geojson territories.csv
#   ->  countries_<level>, borders_<level>, outlines_<level>, states_<level>, labels_<level> .geojson in the current folder
#
# Visvalingam's method drops the points that change the shape least; keep-shapes saves small islands. The names of the
# levels: l2 full detail, l1 about 2.5 km, l0 about 15 km. "outlines" are the edges with a country on one side only;
# 05_coasts.py turns them into coasts.
set -euo pipefail

mapshaper=$1
divisions=$2
territories=$3

build_level() {
    local level=$1 interval_m=$2
    local simplify=()
    if [ "$interval_m" -gt 0 ]; then
        simplify=(-simplify visvalingam weighting=0.7 "interval=$interval_m" keep-shapes)
    fi
    echo "-- $level"
    "$mapshaper" \
        -i "$divisions" name=divisions \
        -clean overlap-rule=min-area gap-fill-area=1km2 \
        ${simplify[@]+"${simplify[@]}"} \
        -innerlines name=states where='A.cc == B.cc' + target=divisions \
        -dissolve target=states \
        -target divisions -dissolve cc name=countries + target=divisions \
        -target countries -innerlines name=borders + target=countries \
        -dissolve target=borders \
        -target countries -join "$territories" keys=cc,cc string-fields=num,m49 \
        -points inner name=labels + target=countries \
        -lines name=outlines + target=countries \
        -filter 'TYPE == "outer"' target=outlines \
        -dissolve target=outlines \
        -target countries -o "countries_$level.geojson" precision=0.0001 \
        -target labels -o "labels_$level.geojson" precision=0.001 \
        -target borders -o "borders_$level.geojson" precision=0.0001 geojson-type=FeatureCollection \
        -target outlines -o "outlines_$level.geojson" precision=0.0001 geojson-type=FeatureCollection \
        -target states -o "states_$level.geojson" precision=0.0001 geojson-type=FeatureCollection 2>&1
}

build_level l2 0
build_level l1 2500
build_level l0 15000

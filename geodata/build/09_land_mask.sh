#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Land as a grid, 8192 x 4096 cells from 180 W, 90 N: 255 where a country touches the cell, else 0.
#
#   09_land_mask.sh countries_l2.fgb land_mask.tif
#
# Touching rather than covering, so that no island vanishes. The next steps average it to their own grids.
set -euo pipefail

rm -f "$2"
gdal_rasterize -q -burn 255 -ot Byte -te -180 -90 180 90 -ts 8192 4096 -at "$1" "$2"
gdalinfo "$2" | grep -i '^size'

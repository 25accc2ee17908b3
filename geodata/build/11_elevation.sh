#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# ETOPO5 heights and depths in metres on 4096 x 2048 cells from 180 W, 90 N.
#
#   11_elevation.sh etopo5.cdf elevation.tif
#
# ETOPO5 has its values at the grid lines of 5 minutes, from Greenwich eastwards. The two halves change places, and the
# extent is moved by half a cell so that values sit in cell centres, which is how GDAL reads a grid.
set -euo pipefail

source=$1
target=$2
temporary=${target%.tif}

cut_half() { # first column, west edge, east edge, file
    gdal_translate -q -ot Int16 -a_nodata none -srcwin "$1" 0 2160 2161 \
        -a_ullr "$2" 90.0416667 "$3" -90.0416667 -a_srs EPSG:4326 "$source" "$4"
}

cut_half 2160 -180.0416667 -0.0416667 "${temporary}_west.tif"
cut_half 0 -0.0416667 179.9583333 "${temporary}_east.tif"
gdalbuildvrt -q -overwrite "$temporary.vrt" "${temporary}_west.tif" "${temporary}_east.tif"
gdalwarp -q -overwrite -te -180 -90 180 90 -ts 4096 2048 -r cubic "$temporary.vrt" "$target"
gdalinfo "$target" | grep -i '^size'

#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Modelled persons per cell of 0.25 degrees, for density pictures only.

    10_population.py cities500.txt territories.csv land_mask.tif pop_025.tif

All settlements count (see geonames.py), not only the cities that are kept. A place's residents stay in its cell. Its share of
the country's uncounted people is spread around it with a Gaussian of 1.6 cells (about 45 km), thinned over water, and
brought back to the same total. Cells under 5 persons become 0. Unlike the weights of cities, this does not keep national
sums: people near a border are spread over it.
"""
import sys

import numpy
from osgeo import gdal, osr

import geonames
import grids

gdal.UseExceptions()

HEIGHT, WIDTH = 720, 1440
CELLS_PER_DEGREE = 4
SPREAD_CELLS = 1.6
SMALLEST_LAND_SHARE = 0.02  # keeps the people of islands that the mask hardly shows
SMALLEST_COUNT = 5


def cell(place):
    row = min(HEIGHT - 1, int((90 - place.lat) * CELLS_PER_DEGREE))
    column = int((place.lon + 180) * CELLS_PER_DEGREE) % WIDTH
    return row, column


def count_people(places_by_country, populations):
    """Two grids: residents, and people without a place of their own."""
    residents = numpy.zeros((HEIGHT, WIDTH))
    uncounted = numpy.zeros((HEIGHT, WIDTH))
    for country, places in places_by_country.items():
        model = geonames.model_country(places, populations.get(country, 0))
        for place in places:
            residents[cell(place)] += model.own(place)
            uncounted[cell(place)] += model.share_of_rest(place)
    return residents, uncounted


def spread(uncounted, land_share):
    grid = grids.blurred(uncounted, SPREAD_CELLS, beyond_poles='constant') * numpy.clip(land_share, SMALLEST_LAND_SHARE, 1)
    return grid * (uncounted.sum() / grid.sum())


def write_grid(grid, path):
    options = ['COMPRESS=DEFLATE', 'PREDICTOR=2', 'ZLEVEL=9', 'TILED=NO']
    dataset = gdal.GetDriverByName('GTiff').Create(path, WIDTH, HEIGHT, 1, gdal.GDT_UInt32, options)
    dataset.SetGeoTransform((-180, 1 / CELLS_PER_DEGREE, 0, 90, 0, -1 / CELLS_PER_DEGREE))
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    dataset.SetProjection(wgs84.ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(grid.astype('u4'))


def main(places_path, territories_path, land_mask_path, target_path):
    populations = geonames.read_national_populations(territories_path)
    residents, uncounted = count_people(geonames.read_places_by_country(places_path), populations)
    land_share = grids.read_averaged(land_mask_path, WIDTH, HEIGHT) / 255.0
    people = numpy.round(spread(uncounted, land_share) + residents)
    people[people < SMALLEST_COUNT] = 0
    write_grid(people, target_path)

    latitudes = numpy.broadcast_to(grids.row_latitudes(HEIGHT), people.shape)
    north = people[latitudes > 0].sum() / people.sum()
    print(f'{people.sum() / 1e6:.1f} M people in {int((people > 0).sum())} cells, {100 * north:.1f} % of them north of the equator')


if __name__ == '__main__':
    main(*sys.argv[1:])

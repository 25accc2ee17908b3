#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Cities with modelled weights, as FlatGeobuf points in descending order of residents.

    08_cities.py cities500.txt territories.csv city_overrides.csv cities.fgb

Every place gets a weight (see geonames.py). Kept are places from 15,000 residents, capitals and first-order seats, and the
largest place of a territory that has none of these; the weight of each other place goes to the nearest kept place of the
same territory, so that nobody is lost.
"""
import collections
import math
import os
import sys

from osgeo import ogr, osr

import geonames

ogr.UseExceptions()

SMALLEST_KEPT = 15000
IMPORTANCE = {geonames.CAPITAL: 2, geonames.FIRST_ORDER_SEAT: 1}
FIELDS = [('id', ogr.OFTInteger64), ('name', ogr.OFTString), ('ascii', ogr.OFTString), ('cc', ogr.OFTString),
          ('pop', ogr.OFTInteger64), ('cap', ogr.OFTInteger), ('tz', ogr.OFTString), ('w', ogr.OFTInteger64)]
LARGEST_SEARCH_DEGREES = 7


def is_kept(place):
    return place.residents >= SMALLEST_KEPT or place.kind in IMPORTANCE


def squared_distance(place, other):
    """Squared distance in degrees of latitude, good enough to rank neighbours of one territory."""
    lon_difference = abs(place.lon - other.lon)
    lon_difference = min(lon_difference, 360 - lon_difference) * math.cos(math.radians(place.lat))
    return lon_difference * lon_difference + (place.lat - other.lat) ** 2


class NearestPlace:
    """Finds the nearest of some places through cells of one degree; falls back to looking at all of them."""

    def __init__(self, places):
        self.places = places
        self.cells = collections.defaultdict(list)
        for place in places:
            self.cells[self.cell(place)].append(place)

    @staticmethod
    def cell(place):
        return int(place.lat // 1), int(place.lon // 1)

    def to(self, place):
        row, column = self.cell(place)
        candidates = []
        for reach in range(1, LARGEST_SEARCH_DEGREES + 1):
            candidates = [candidate
                          for near_row in range(row - reach, row + reach + 1)
                          for near_column in range(column - reach, column + reach + 1)
                          for candidate in self.cells.get((near_row, near_column), ())]
            if candidates:
                break
        return min(candidates or self.places, key=lambda candidate: squared_distance(place, candidate))


def weigh(places, national_population):
    model = geonames.model_country(places, national_population)
    for place in places:
        place.weight = model.own(place) + model.share_of_rest(place)


def fold_into_kept(places):
    """The kept places of one territory, which take over the weights of the others."""
    kept = [place for place in places if is_kept(place)] or [max(places, key=lambda place: place.residents)]
    nearest_kept = NearestPlace(kept)
    kept_ids = {place.id for place in kept}
    for place in places:
        if place.id not in kept_ids:
            nearest_kept.to(place).weight += place.weight
    return kept


def write_cities(cities, path):
    if os.path.exists(path):
        os.remove(path)
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    dataset = ogr.GetDriverByName('FlatGeobuf').CreateDataSource(path)
    layer = dataset.CreateLayer('cities', wgs84, ogr.wkbPoint, ['SPATIAL_INDEX=NO'])
    for name, kind in FIELDS:
        layer.CreateField(ogr.FieldDefn(name, kind))
    for city in cities:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature['id'] = city.id
        feature['name'] = city.name
        feature['ascii'] = city.ascii_name if city.ascii_name != city.name else ''
        feature['cc'] = city.country
        feature['pop'] = city.residents
        feature['cap'] = IMPORTANCE.get(city.kind, 0)
        feature['tz'] = city.time_zone
        feature['w'] = round(city.weight)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(round(city.lon, 4), round(city.lat, 4))
        feature.SetGeometryDirectly(point)
        layer.CreateFeature(feature)


def main(places_path, territories_path, overrides_path, target_path):
    overrides = geonames.read_overrides(overrides_path)
    populations = geonames.read_national_populations(territories_path)
    cities = []
    for country, places in geonames.read_places_by_country(places_path, overrides).items():
        weigh(places, populations.get(country, 0))
        cities += fold_into_kept(places)
    cities.sort(key=lambda city: -city.residents)
    write_cities(cities, target_path)

    residents = sum(city.residents for city in cities)
    weights = sum(city.weight for city in cities)
    print(f'{len(cities)} cities: {residents / 1e6:.1f} M residents, {weights / 1e6:.1f} M people after modelling')


if __name__ == '__main__':
    main(*sys.argv[1:])

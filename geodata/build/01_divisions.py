#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""First-order divisions with one territory code each, as GeoJSON.

    01_divisions.py world_map.gpkg divisions.geojson

The source is Natural Earth 1:10m, version 4.1.0, as QGIS packages it. QGIS cut it at 179.9 degrees and 89.9 degrees
south; the seam is closed here by moving those points to 180 and -90. Everything that is drawn of countries (areas,
borders, coasts, division lines) is derived from this one file, so that all of it shares its edges.
"""
import json
import math
import sys

from osgeo import ogr

ogr.UseExceptions()

# Territory code by Natural Earth's `gu_a3`, where `iso_a2` is missing or names the sovereign.
TERRITORY_BY_UNIT = {
    # own ISO 3166-1 codes inside France and Norway
    'GLP': 'GP', 'GUF': 'GF', 'MTQ': 'MQ', 'MYT': 'YT', 'REU': 'RE', 'BVT': 'BV', 'NSV': 'SJ',
    # without an ISO code of their own: shown with the state that ISO and the UN list them under
    'SOL': 'SO', 'CYN': 'CY', 'ESB': 'CY', 'WSB': 'CY', 'USG': 'CU', 'KAB': 'KZ', 'CLP': 'FR',
    'CCK': 'CC', 'CXR': 'CX',
    # Siachen Glacier and Spratly Islands: nobody's
    'KAS': 'XX', 'PGA': 'XX',
}
# Territory code by (`iso_a2`, name), where one unit holds several territories.
TERRITORY_BY_NAME = {
    ('NL', 'Bonaire'): 'BQ', ('NL', 'Saba'): 'BQ', ('NL', 'St. Eustatius'): 'BQ',
    ('RU', 'Crimea'): 'UA', ('RU', 'Sevastopol'): 'UA',  # as ISO 3166-2, the UN and GeoNames have it
}
CUT_LONGITUDE = 179.8995
CUT_LATITUDE = -89.8995


def territory_code(feature):
    return (TERRITORY_BY_UNIT.get(feature['gu_a3'])
            or TERRITORY_BY_NAME.get((feature['iso_a2'], feature['name']))
            or feature['iso_a2'])


def close_seam(lon, lat):
    """A point at the edge of QGIS's cut, moved onto the edge of the map; any other point, rounded to 11 m."""
    if abs(lon) > CUT_LONGITUDE:
        lon = math.copysign(180.0, lon)
    if lat < CUT_LATITUDE:
        lat = -90.0
    return [round(lon, 4), round(lat, 4)]


def ring_coordinates(ring):
    """The ring's points on the closed map, without repeated neighbours."""
    coordinates = []
    for point in ring.GetPoints():
        moved = close_seam(point[0], point[1])
        if not coordinates or coordinates[-1] != moved:
            coordinates.append(moved)
    return coordinates


def multipolygon_coordinates(geometry):
    polygons = []
    for polygon in geometry:
        rings = [ring_coordinates(ring) for ring in polygon]
        rings = [ring for ring in rings if len(ring) >= 4]
        if rings:
            polygons.append(rings)
    return polygons


def division(code, name, unit, polygons):
    return {'type': 'Feature',
            'properties': {'cc': code, 'name': name, 'gu': unit},
            'geometry': {'type': 'MultiPolygon', 'coordinates': polygons}}


def vatican_city():
    """Vatican City (0.44 km2), which the source lacks: a ring of 12 points around its centre, so that it can be clicked."""
    ring = [[round(12.4534 + 0.0046 * math.cos(-hour * math.pi / 6), 4),
             round(41.9033 + 0.0030 * math.sin(-hour * math.pi / 6), 4)] for hour in range(12)]
    return division('VA', 'Vatican City', 'VAT', [[ring + ring[:1]]])


def main(source_path, target_path):
    divisions = []
    source = ogr.Open(source_path)
    for feature in source.GetLayer('states_provinces'):
        polygons = multipolygon_coordinates(feature.GetGeometryRef())
        if polygons:
            divisions.append(division(territory_code(feature), feature['name'] or '', feature['gu_a3'] or '', polygons))
    divisions.append(vatican_city())

    with open(target_path, 'w', encoding='utf-8') as target:
        json.dump({'type': 'FeatureCollection', 'features': divisions}, target, separators=(',', ':'), ensure_ascii=False)
    territories = {feature['properties']['cc'] for feature in divisions}
    print(f'{len(divisions)} divisions of {len(territories)} territories')


if __name__ == '__main__':
    main(*sys.argv[1:])

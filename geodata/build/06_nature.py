#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Lakes, urban areas, glaciers (areas, largest first) and rivers (lines, longest first) of Natural Earth 1:50m.

    06_nature.py MARBLE_NATURALEARTH_FOLDER OUTPUT_FOLDER     ->  lakes, urban, glaciers, rivers .geojson

`area` is in square degrees and `km` in kilometres; both only serve to leave out the small ones on small maps.
"""
import json
import math
import sys

from osgeo import gdal, ogr

import pn2

ogr.UseExceptions()

AREA_LAYERS = {'lakes': 'lakes', 'urban': 'urban_areas', 'glaciers': 'glaciated_areas'}
LINE_LAYERS = {'rivers': 'rivers_lake_centerlines'}
KM_PER_DEGREE = 111.2


def closed(points):
    return points if points[0] == points[-1] else points + points[:1]


def assemble_polygons(parts):
    """Rings of each polygon, outer one first. Inner rings follow their outer ring and carry its identifier."""
    polygons = []
    current_id = None
    for part in parts:
        if len(part.points) < 3:
            continue
        ring = closed(part.points)
        if len(ring) < 4:
            continue
        if part.flag == pn2.OUTER_RING:
            polygons.append([ring])
            current_id = part.geometry_id
        elif part.flag == pn2.INNER_RING and part.geometry_id == current_id:
            polygons[-1].append(ring)
    return polygons


def only_areas(geometry):
    """The polygons of a repaired geometry, without the points and lines that repairing can leave."""
    if geometry.GetGeometryName() != 'GEOMETRYCOLLECTION':
        return geometry
    areas = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in geometry:
        if part.GetGeometryName() == 'POLYGON':
            areas.AddGeometry(part)
        elif part.GetGeometryName() == 'MULTIPOLYGON':
            for polygon in part:
                areas.AddGeometry(polygon)
    return areas


def is_valid(geometry):
    """GDAL's answer without the warning that it prints with a no."""
    gdal.PushErrorHandler('CPLQuietErrorHandler')
    try:
        return geometry.IsValid()
    finally:
        gdal.PopErrorHandler()


def area_features(parts):
    features = []
    repaired = 0
    for rings in assemble_polygons(parts):
        geometry = ogr.CreateGeometryFromJson(json.dumps({'type': 'Polygon', 'coordinates': rings}))
        if not is_valid(geometry):
            repaired += 1
            geometry = only_areas(geometry.MakeValid())
        if geometry.GetDimension() < 2 or geometry.IsEmpty():
            continue
        features.append({'type': 'Feature',
                         'properties': {'area': round(geometry.Area(), 4)},
                         'geometry': json.loads(geometry.ExportToJson(['COORDINATE_PRECISION=4']))})
    features.sort(key=lambda feature: -feature['properties']['area'])
    return features, repaired


def length_km(line):
    return sum(math.hypot((start[0] - end[0]) * math.cos(math.radians(start[1])), start[1] - end[1]) * KM_PER_DEGREE
               for start, end in zip(line, line[1:]))


def line_features(parts):
    lines_by_id = {}
    for part in parts:
        if len(part.points) > 1:
            lines_by_id.setdefault(part.geometry_id, []).append(part.points)
    features = [{'type': 'Feature',
                 'properties': {'km': round(sum(length_km(line) for line in lines))},
                 'geometry': {'type': 'MultiLineString', 'coordinates': lines}} for lines in lines_by_id.values()]
    features.sort(key=lambda feature: -feature['properties']['km'])
    return features


def write_features(features, path):
    with open(path, 'w', encoding='utf-8') as target:
        json.dump({'type': 'FeatureCollection', 'features': features}, target, separators=(',', ':'))


def main(source_folder, target_folder):
    for layer, source in AREA_LAYERS.items():
        features, repaired = area_features(pn2.read_parts(f'{source_folder}/ne_50m_{source}.pn2'))
        write_features(features, f'{target_folder}/{layer}.geojson')
        print(f'{layer}: {len(features)} areas, {repaired} of them repaired')
    for layer, source in LINE_LAYERS.items():
        features = line_features(pn2.read_parts(f'{source_folder}/ne_50m_{source}.pn2'))
        write_features(features, f'{target_folder}/{layer}.geojson')
        print(f'{layer}: {len(features)} lines')


if __name__ == '__main__':
    main(*sys.argv[1:])

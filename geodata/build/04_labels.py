#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Writes each territory's label point into the countries of all levels, as `lab_lon` and `lab_lat`.

    04_labels.py labels.geojson countries.geojson…      (the countries are changed in place)

The point lies inside the territory's largest part. All levels get the same point, so that labels stand still while zooming.
"""
import json
import sys


def read_json(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def main(labels_path, *countries_paths):
    points = {label['properties']['cc']: label['geometry']['coordinates'] for label in read_json(labels_path)['features']}
    for path in countries_paths:
        countries = read_json(path)
        for country in countries['features']:
            properties = country['properties']
            lon, lat = points[properties['cc']]
            properties['lab_lon'], properties['lab_lat'] = round(lon, 3), round(lat, 3)
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(countries, file, separators=(',', ':'), ensure_ascii=False)
    print(f'{len(points)} label points in {len(countries_paths)} levels')


if __name__ == '__main__':
    main(*sys.argv[1:])

#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Coast lines: the outlines of the land without the edges that only close the map sheet.

    05_coasts.py outlines.geojson coasts.geojson

Points are those of the country polygons. A line is split where artificial edges are taken out; a ring that loses an edge
becomes one open line, not two.
"""
import json
import sys

from map_edges import is_artificial


def split_at_artificial_edges(line):
    """The line's real parts, in order. Parts that meet at the start point of a closed line are joined again."""
    parts = []
    current = [line[0]]
    for start, end in zip(line, line[1:]):
        if is_artificial(start, end):
            parts.append(current)
            current = [end]
        else:
            current.append(end)
    parts.append(current)

    is_ring_that_was_cut = line[0] == line[-1] and len(parts) > 1
    if is_ring_that_was_cut:
        last = parts.pop()
        parts[0] = last[:-1] + parts[0]
    return [part for part in parts if len(part) >= 2]


def read_lines(path):
    with open(path, encoding='utf-8') as file:
        features = json.load(file)['features']
    for feature in features:
        geometry = feature['geometry']
        yield from [geometry['coordinates']] if geometry['type'] == 'LineString' else geometry['coordinates']


def main(source_path, target_path):
    outlines = list(read_lines(source_path))
    coasts = [part for outline in outlines for part in split_at_artificial_edges(outline)]
    feature = {'type': 'Feature', 'properties': {}, 'geometry': {'type': 'MultiLineString', 'coordinates': coasts}}
    with open(target_path, 'w', encoding='utf-8') as target:
        json.dump({'type': 'FeatureCollection', 'features': [feature]}, target, separators=(',', ':'))
    edges_before = sum(len(line) - 1 for line in outlines)
    edges_after = sum(len(line) - 1 for line in coasts)
    print(f'{target_path}: {len(coasts)} lines, {edges_after} edges, {edges_before - edges_after} artificial edges taken out')


if __name__ == '__main__':
    main(*sys.argv[1:])

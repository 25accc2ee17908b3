#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Checks on every level that borders and coasts together are all real edges of the countries, each exactly once.

    check_topology.py MAP_FOLDER        (exit code 1 if anything is wrong)

An edge between two countries must be a border, an edge of one country a coast, and an edge that only closes the map sheet
neither.
"""
import collections
import sys

from osgeo import ogr

from map_edges import is_artificial, undirected

ogr.UseExceptions()

LEVELS = ('l0', 'l1', 'l2')


def lines_of(geometry):
    """All rings and lines of a geometry, as lists of (lon, lat)."""
    if geometry.GetGeometryCount() == 0:
        return [geometry.GetPoints()]
    return [line for part in geometry for line in lines_of(part)]


def count_edges(path):
    """How often each edge occurs in the file's only layer, whichever way it is walked."""
    counts = collections.Counter()
    dataset = ogr.Open(path)
    for feature in dataset.GetLayer(0):
        for line in lines_of(feature.GetGeometryRef()):
            counts.update(undirected(start, end) for start, end in zip(line, line[1:]))
    return counts


def check_level(folder, level):
    countries = count_edges(f'{folder}/countries_{level}.fgb')
    borders = count_edges(f'{folder}/borders_{level}.fgb')
    coasts = count_edges(f'{folder}/coasts_{level}.fgb')
    artificial = {edge for edge in countries if is_artificial(*edge)}
    between_two = {edge for edge, count in countries.items() if count == 2}
    of_one = {edge for edge, count in countries.items() if count == 1}

    print(f'{level}: {len(countries)} edges = {len(borders)} borders + {len(coasts)} coasts + {len(artificial)} artificial')
    return {
        'edges of more than two countries': len(countries) - len(between_two) - len(of_one),
        'edges without length': sum(1 for start, end in countries if start == end),
        'borders missing': len(between_two - borders.keys()),
        'borders that are none': len(borders.keys() - between_two),
        'coasts missing': len(of_one - artificial - coasts.keys()),
        'coasts that are none': len(coasts.keys() - (of_one - artificial)),
        'artificial edges drawn': len(artificial & (borders.keys() | coasts.keys())),
        'borders drawn twice': sum(1 for count in borders.values() if count > 1),
        'coasts drawn twice': sum(1 for count in coasts.values() if count > 1),
    }


def describe_division_lines(folder):
    """Simplifying folds a few narrow divisions flat, onto the coast or onto themselves. Such an edge is harmless where it is."""
    divisions = count_edges(f'{folder}/states_l1.fgb')
    countries = count_edges(f'{folder}/countries_l1.fgb')
    folded = len(divisions.keys() & countries.keys()) + sum(1 for count in divisions.values() if count > 1)
    print(f'states_l1: {len(divisions)} edges, {folded} of them of divisions that simplifying folded flat')


def main(folder):
    wrong = 0
    for level in LEVELS:
        for what, count in check_level(folder, level).items():
            if count:
                print(f'  {what}: {count}')
                wrong += count
    describe_division_lines(folder)
    print('all edges are drawn once' if wrong == 0 else f'{wrong} edges are wrong')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))

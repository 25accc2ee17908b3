# SPDX-License-Identifier: MIT
"""What an edge of the map is: helpers for the steps that take geometries apart."""


def is_artificial(start, end):
    """Whether an edge only closes the map sheet: it runs along 180 degrees east or west, or lies at the South Pole."""
    along_antimeridian = start[0] == end[0] and abs(start[0]) == 180
    at_south_pole = start[1] == end[1] == -90
    return along_antimeridian or at_south_pole


def undirected(start, end):
    """The same key for an edge, whichever way it is walked."""
    start, end = tuple(start[:2]), tuple(end[:2])
    return (start, end) if start <= end else (end, start)

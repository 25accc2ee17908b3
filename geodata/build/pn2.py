# SPDX-License-Identifier: MIT
"""Reader for PN2, the vector format in which Marble packages Natural Earth.

Big-endian. The file starts with version (1 byte), number of geometries (4) and whether map colours follow (1). Each part
has a flag (1), the identifier of its geometry (4), a map colour where the header says so (1), and a number of absolute
nodes (4). A node is latitude, longitude and a count of relative nodes (2 bytes each), then that many differences of
latitude and longitude (1 byte each). All are in 1/120 degree.
"""
import struct
from dataclasses import dataclass

LINE, RING, OUTER_RING, INNER_RING, MULTI_GEOMETRY = range(5)
UNITS_PER_DEGREE = 120.0


@dataclass
class Part:
    geometry_id: int
    flag: int
    points: list  # (lon, lat) in degrees


class Reader:
    def __init__(self, data):
        self.data = data
        self.position = 0

    def read(self, layout):
        values = struct.unpack_from('>' + layout, self.data, self.position)
        self.position += struct.calcsize('>' + layout)
        return values

    def at_end(self):
        return self.position >= len(self.data)


def degrees(units):
    return round(units / UNITS_PER_DEGREE, 4)


def read_points(reader):
    points = []
    node_count, = reader.read('I')
    for _ in range(node_count):
        lat, lon, relative_count = reader.read('hhh')
        points.append((degrees(lon), degrees(lat)))
        for _ in range(relative_count):
            lat_step, lon_step = reader.read('bb')
            points.append((degrees(lon + lon_step), degrees(lat + lat_step)))
    return points


def read_parts(path):
    """All parts of the file, in its order."""
    with open(path, 'rb') as file:
        reader = Reader(file.read())
    _version, _geometry_count, has_map_colours = reader.read('BIB')
    parts = []
    while not reader.at_end():
        flag, geometry_id = reader.read('BI')
        if flag == MULTI_GEOMETRY:
            reader.read('BB' if has_map_colours else 'B')  # number of parts, which follow one by one
            continue
        if has_map_colours:
            reader.read('B')
        parts.append(Part(geometry_id, flag, read_points(reader)))
    return parts

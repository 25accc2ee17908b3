#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Compares two folders of map files and says how they differ; exit code 1 if they do.

    compare.py NEW_FOLDER geodata/map

Files with the same bytes need no look inside. Of others it tells, for vectors, fields, features, vertices, changed
attributes by field and the largest shift of a vertex; for rasters, size, changed cells and the largest and mean change.
"""
import os
import sys

import numpy
from osgeo import gdal, ogr

gdal.UseExceptions()
ogr.UseExceptions()

RASTERS = ('.tif', '.jpg', '.png')


def read_bytes(path):
    with open(path, 'rb') as file:
        return file.read()


def coordinates_of(geometry):
    if geometry is None:
        return []
    if geometry.GetGeometryCount() == 0:
        return [point[:2] for point in geometry.GetPoints()]
    return [point for part in geometry for point in coordinates_of(part)]


def read_vectors(path):
    """Fields as 'name type', and (attributes, coordinates) of each feature, in order."""
    dataset = ogr.Open(path)
    layer = dataset.GetLayer(0)
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
    features = [(feature.items(), coordinates_of(feature.GetGeometryRef())) for feature in layer]
    return layer.GetName(), [f'{field.GetName()} {field.GetTypeName()}' for field in fields], features


def attribute_differences(features, others):
    changed = {}
    for (attributes, _), (other_attributes, _) in zip(features, others):
        for name in attributes.keys() & other_attributes.keys():
            if attributes[name] != other_attributes[name]:
                changed[name] = changed.get(name, 0) + 1
    return changed


def vertex_differences(features, others):
    """Number of features with another number of vertices, and the largest shift in the others, in degrees."""
    reshaped = 0
    largest_shift = 0.0
    for (_, points), (_, other_points) in zip(features, others):
        if len(points) != len(other_points):
            reshaped += 1
        elif points:
            largest_shift = max(largest_shift, float(numpy.abs(numpy.array(points) - numpy.array(other_points)).max()))
    return reshaped, largest_shift


def compare_vectors(path, other_path):
    name, fields, features = read_vectors(path)
    other_name, other_fields, others = read_vectors(other_path)
    differences = []
    if name != other_name:
        differences.append(f'layer {name} against {other_name}')
    if fields != other_fields:
        differences.append(f'fields {fields} against {other_fields}')
    if len(features) != len(others):
        differences.append(f'{len(features)} features against {len(others)}')
    vertices = sum(len(points) for _, points in features)
    other_vertices = sum(len(points) for _, points in others)
    if vertices != other_vertices:
        differences.append(f'{vertices} vertices against {other_vertices}')
    for field, count in sorted(attribute_differences(features, others).items()):
        differences.append(f'{field} differs in {count} features')
    reshaped, largest_shift = vertex_differences(features, others)
    if reshaped:
        differences.append(f'{reshaped} features with another number of vertices')
    if largest_shift:
        differences.append(f'vertices moved by up to {largest_shift:.6f} degrees')
    return differences


def compare_rasters(path, other_path):
    raster, other = gdal.Open(path), gdal.Open(other_path)
    cells, other_cells = raster.ReadAsArray().astype(float), other.ReadAsArray().astype(float)
    if cells.shape != other_cells.shape:
        return [f'size {cells.shape} against {other_cells.shape}']
    differences = []
    if raster.GetGeoTransform() != other.GetGeoTransform():
        differences.append('another extent')
    change = numpy.abs(cells - other_cells)
    if change.any():
        differences.append(f'{int((change > 0).sum())} of {change.size} cells differ, by up to {change.max():g}, '
                           f'{change.mean():g} on average')
    return differences


def compare_files(path, other_path):
    """What differs, as sentences; None if the bytes are the same."""
    if read_bytes(path) == read_bytes(other_path):
        return None
    compare = compare_rasters if path.endswith(RASTERS) else compare_vectors
    return compare(path, other_path) or ['other bytes, same content']


def main(folder, other_folder):
    names, other_names = set(os.listdir(folder)), set(os.listdir(other_folder))
    different = 0
    for name in sorted(names | other_names):
        if name not in names or name not in other_names:
            different += 1
            print(f'{name}: only in {folder if name in names else other_folder}')
            continue
        differences = compare_files(os.path.join(folder, name), os.path.join(other_folder, name))
        if differences is None:
            print(f'{name}: same bytes')
        else:
            different += 1
            print(f'{name}: ' + '; '.join(differences))
    print(f'{len(names | other_names)} files, {different} of them different')
    return 1 if different else 0


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit('usage: compare.py NEW_FOLDER OLD_FOLDER')
    sys.exit(main(*sys.argv[1:]))

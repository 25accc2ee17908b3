# SPDX-License-Identifier: MIT
"""Helpers for grids that span the world: rows from north to south, columns from 180 W eastwards."""
import numpy
from osgeo import gdal

gdal.UseExceptions()

WORLD_BOUNDS = (-180, -90, 180, 90)


def read_averaged(path, width, height):
    """The grid at another size, each cell the mean of what it covers."""
    source = gdal.Open(path)
    return gdal.Warp('', source, format='MEM', width=width, height=height, outputBounds=WORLD_BOUNDS,
                     resampleAlg='average').ReadAsArray()


def row_latitudes(height):
    """Latitudes of the row centres, as a column."""
    return (90 - 180 / height * (numpy.arange(height) + 0.5))[:, None]


def blurred(grid, sigma, beyond_poles='edge'):
    """Gaussian blur with `sigma` in cells, going round at the antimeridian."""
    height, width = grid.shape
    radius = int(3 * sigma)
    kernel = numpy.exp(-0.5 * (numpy.arange(-radius, radius + 1) / sigma) ** 2)
    kernel /= kernel.sum()
    padded = numpy.pad(grid, ((0, 0), (radius, radius)), 'wrap')
    grid = sum(kernel[i] * padded[:, i:i + width] for i in range(len(kernel)))
    padded = numpy.pad(grid, ((radius, radius), (0, 0)), beyond_poles)
    return sum(kernel[i] * padded[i:i + height] for i in range(len(kernel)))

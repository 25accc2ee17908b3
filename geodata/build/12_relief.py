#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Shaded relief of land and sea floor for a dark and a light theme, 4096 x 2048 pixels, plate carree from 180 W, 90 N.

    12_relief.py elevation.tif land_mask.tif glaciers.fgb OUTDIR     ->  relief_dark.jpg, relief_light.jpg

An underlay for markers and labels, so it is kept quiet: land is lighter than sea at every height and depth (in both themes),
the sea floor is only hinted at, and colours change slowly.
"""
import os
import sys

import numpy
from osgeo import gdal

import grids

gdal.UseExceptions()

METRES_PER_DEGREE = 111320
ANTARCTIC_CIRCLE_OF_GRIDDING = -60  # ETOPO5 is coarse south of it


class Theme:
    """Colours by height in metres, how strongly slopes show (0 not, 1 fully), and the tint of ice."""

    def __init__(self, land, sea, ice, land_shading, sea_shading, jpeg_quality):
        self.land, self.sea, self.ice = land, sea, ice
        self.land_shading, self.sea_shading = land_shading, sea_shading
        self.jpeg_quality = jpeg_quality


THEMES = {
    'dark': Theme(
        sea=[(-8000, (13, 19, 29)), (-5000, (15, 22, 33)), (-3000, (17, 25, 37)), (-1000, (19, 28, 42)), (0, (22, 32, 47))],
        land=[(0, (43, 49, 58)), (300, (47, 53, 62)), (1200, (56, 61, 69)), (3000, (72, 76, 83)), (6000, (92, 96, 103))],
        ice=(78, 85, 95), land_shading=0.42, sea_shading=0.16, jpeg_quality=88),
    'light': Theme(
        sea=[(-8000, (180, 202, 219)), (-5000, (190, 210, 225)), (-3000, (198, 216, 229)), (-1000, (206, 222, 233)),
             (0, (214, 228, 237))],
        land=[(0, (235, 234, 225)), (200, (236, 234, 223)), (1000, (233, 227, 212)), (2500, (225, 216, 200)),
              (4500, (229, 223, 214)), (6500, (242, 240, 236))],
        ice=(246, 248, 250), land_shading=0.18, sea_shading=0.05, jpeg_quality=86),
}


def blend(low, high, share):
    return low + (high - low) * share


def smooth_step(value, start, end):
    """0 below `start`, 1 above `end`, and without a kink between them."""
    share = numpy.clip((value - start) / (end - start), 0, 1)
    return share * share * (3 - 2 * share)


def ruggedness(heights, sigma):
    """Standard deviation of the heights around each cell, in metres."""
    mean = grids.blurred(heights, sigma)
    return numpy.sqrt(numpy.maximum(grids.blurred(heights * heights, sigma) - mean * mean, 0))


def without_survey_artefacts(heights):
    """ETOPO5 without the steps of the contour maps it was made from, which show in plains, and the stripes of Antarctica."""
    plain = 1 - smooth_step(ruggedness(heights, 5), 40, 170)
    heights = blend(heights, grids.blurred(heights, 4), plain)
    latitudes = grids.row_latitudes(heights.shape[0])
    antarctic = smooth_step(-latitudes, -ANTARCTIC_CIRCLE_OF_GRIDDING, -ANTARCTIC_CIRCLE_OF_GRIDDING + 5)
    return blend(heights, grids.blurred(heights, 7), antarctic)


def slopes(heights):
    """Rise per metre towards the east and towards the north."""
    rows = heights.shape[0]
    cell_metres = METRES_PER_DEGREE * 180 / rows
    shrink = numpy.maximum(numpy.cos(numpy.radians(grids.row_latitudes(rows))), 0.15)
    padded = numpy.pad(heights, ((0, 0), (1, 1)), 'wrap')
    east = (padded[:, 2:] - padded[:, :-2]) / (2 * cell_metres * shrink)
    north = -numpy.gradient(heights, axis=0) / cell_metres
    return east, north


def illumination(east_slope, north_slope, azimuth, altitude, exaggeration):
    """Lambert shading, 0 to 1, by a light from `azimuth` (degrees clockwise from north)."""
    azimuth, altitude = numpy.radians(azimuth), numpy.radians(altitude)
    x, y = -east_slope * exaggeration, -north_slope * exaggeration
    towards_light = (x * numpy.sin(azimuth) + y * numpy.cos(azimuth)) * numpy.cos(altitude) + numpy.sin(altitude)
    return numpy.clip(towards_light / numpy.sqrt(x * x + y * y + 1), 0, 1)


def shading(heights, land):
    """-1 (away from the light) to 1 (towards it), 0 on a plain: a main light from the north-west and a fill light."""
    on_land = numpy.maximum(heights, 1)
    at_sea = numpy.minimum(heights, -1) * 0.45
    surface = blend(at_sea, on_land, land)
    surface = blend(grids.blurred(surface, 1), grids.blurred(surface, 2), 0.25)
    east, north = slopes(surface)

    def lit(azimuth, altitude):
        return illumination(east, north, azimuth, altitude, exaggeration=18) - numpy.sin(numpy.radians(altitude))

    light = 0.65 * lit(315, 45) + 0.35 * lit(25, 50)
    return numpy.tanh(light / 0.22)


def colours_by_height(heights, stops):
    levels = [height for height, _ in stops]
    channels = zip(*(colour for _, colour in stops))
    return numpy.stack([numpy.interp(heights, levels, channel) for channel in channels], axis=-1)


def paint(theme, heights, land, ice, shade):
    land_colours = colours_by_height(numpy.maximum(heights, 0), theme.land)
    land_colours = blend(land_colours, numpy.array(theme.ice, float), ice[..., None])
    sea_colours = colours_by_height(numpy.minimum(heights, 0), theme.sea)
    land_colours *= (1 + theme.land_shading * shade)[..., None]
    sea_colours *= (1 + theme.sea_shading * shade)[..., None]
    return numpy.clip(numpy.round(blend(sea_colours, land_colours, land[..., None])), 0, 255).astype('u1')


def read_ice(glaciers_path, land):
    """Share of ice in each cell, with a soft edge; all land south of 60 degrees counts as ice."""
    height, width = land.shape
    mask = gdal.GetDriverByName('MEM').Create('', width, height)
    mask.SetGeoTransform((-180, 360 / width, 0, 90, 0, -180 / height))
    glaciers = gdal.OpenEx(glaciers_path)
    gdal.RasterizeLayer(mask, [1], glaciers.GetLayer(0), burn_values=[1])
    ice = mask.ReadAsArray().astype(float)
    ice[grids.row_latitudes(height)[:, 0] < -60] = 1
    return grids.blurred(ice, 1.5)


def write_jpeg(pixels, path, quality):
    height, width, channels = pixels.shape
    image = gdal.GetDriverByName('MEM').Create('', width, height, channels)
    for channel in range(channels):
        image.GetRasterBand(channel + 1).WriteArray(pixels[..., channel])
    gdal.SetConfigOption('GDAL_PAM_ENABLED', 'NO')  # no .aux.xml beside the picture
    # Baseline, not progressive: it decodes four times faster and is no larger.
    gdal.GetDriverByName('JPEG').CreateCopy(path, image, options=[f'QUALITY={quality}'])


def main(elevation_path, land_mask_path, glaciers_path, out_folder):
    heights = gdal.Open(elevation_path).ReadAsArray().astype(float)
    land = grids.read_averaged(land_mask_path, heights.shape[1], heights.shape[0]) / 255.0
    ice = read_ice(glaciers_path, land)
    heights = without_survey_artefacts(heights)
    shade = shading(heights, land)
    for name, theme in THEMES.items():
        path = f'{out_folder}/relief_{name}.jpg'
        write_jpeg(paint(theme, heights, land, ice, shade), path, theme.jpeg_quality)
        print(f'relief_{name}.jpg: {os.path.getsize(path)} bytes')


if __name__ == '__main__':
    main(*sys.argv[1:])

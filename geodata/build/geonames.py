# SPDX-License-Identifier: MIT
"""GeoNames places and the people that this project assigns to them.

GeoNames counts a place's own residents, and very unevenly: the places of Germany hold 94 % of its people, those of India
21 %, those of Ethiopia 8 %. Shares computed from them would be biased towards countries that count well. So the rest of a
country's people is spread over its places by the square root of their size, which favours small places, where uncounted
people mostly live:

    weight = scale * residents + rest * sqrt(max(residents, 500)) / sum of sqrt(max(residents, 500)) over the country

`rest` is the national population (CLDR) less the sum of residents, not below 0. Where the residents exceed the national
population, `scale` brings them down to it; else it is 1. The weights of a country sum to its national population.
"""
import collections
import csv
import math
import sys
from dataclasses import dataclass

# Sections of places, and places that are historical, religious, farms, abandoned or destroyed.
NOT_SETTLEMENTS = {'PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'PPLR', 'STLMT'}
CAPITAL = 'PPLC'
FIRST_ORDER_SEAT = 'PPLA'
SMALLEST_SIZE = 500  # cities500 lists places from 500 inhabitants; one without a figure counts as this size


@dataclass
class Place:
    id: int
    name: str
    ascii_name: str
    country: str
    lat: float
    lon: float
    residents: int
    kind: str  # GeoNames feature code
    time_zone: str
    weight: float = 0.0


@dataclass
class CountryModel:
    """How a country's people are shared out among its places."""
    scale: float
    rest: float
    root_sum: float

    def own(self, place):
        return place.residents * self.scale

    def share_of_rest(self, place):
        return self.rest * size_root(place) / self.root_sum


def size_root(place):
    return math.sqrt(max(place.residents, SMALLEST_SIZE))


def read_overrides(path):
    """GeoNames identifier -> row of city_overrides.csv: residents where GeoNames counts a district's people or is wrong."""
    with open(path, encoding='utf-8') as file:
        return {int(row['id']): row for row in csv.DictReader(file)}


def read_places_by_country(path, overrides):
    """Territory code -> its settlements, in the order of the file."""
    unused = dict(overrides)
    places = collections.defaultdict(list)
    with open(path, encoding='utf-8') as file:
        for line in file:
            columns = line.rstrip('\n').split('\t')
            if columns[7] in NOT_SETTLEMENTS:
                continue
            place = Place(id=int(columns[0]), name=columns[1], ascii_name=columns[2], lat=float(columns[4]),
                          lon=float(columns[5]), kind=columns[7], country=columns[8],
                          residents=int(columns[14] or 0), time_zone=columns[17])
            override = unused.pop(place.id, None)
            if override:
                if (override['name'], override['cc']) != (place.name, place.country):
                    sys.exit(f"override of {place.id}: it is {place.name}, {place.country}")
                place.residents = int(override['residents'])
            places[place.country].append(place)
    if unused:
        sys.exit(f"overrides of places that there are not: {sorted(unused)}")
    return places


def read_national_populations(territories_path):
    with open(territories_path, encoding='utf-8') as file:
        return {row['cc']: int(row['pop'] or 0) for row in csv.DictReader(file)}


def model_country(places, national_population):
    residents = sum(place.residents for place in places)
    return CountryModel(scale=min(1.0, national_population / residents) if residents else 0,
                        rest=max(0, national_population - residents),
                        root_sum=sum(size_root(place) for place in places))

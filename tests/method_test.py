# SPDX-License-Identifier: MIT
"""A second implementation of docs/method.md, from its words and the data files alone: whether two people who read it
compute the same. Status on a date, distances, and the four models of round-trip time."""
import calendar
import csv
import datetime
import functools
import heapq
import io
import json
import math
import os
import pathlib
import subprocess
import sys

DATA = pathlib.Path(os.environ["FOOTPRINT_DATA"]) / "geodata"
PROGRAM = os.environ["FOOTPRINT_PROGRAM"]
DAY = datetime.timedelta(days=1)
failures = []


def expect(what, mine, theirs, tolerance=0):
    same = mine == theirs if tolerance == 0 else abs(float(mine) - float(theirs)) <= tolerance
    if not same:
        failures.append(f"{what}: the method gives {mine}, the program {theirs}")


def rows_of(*arguments):
    done = subprocess.run([PROGRAM, *arguments, "--format", "csv"], capture_output=True, text=True, check=True)
    return list(csv.DictReader(io.StringIO(done.stdout)))


# Status of a site on a date


def interval(text):
    """The days that "2016", "2016-11" or "2016-11-21" stands for."""
    parts = [int(part) for part in text.split("-")]
    first = datetime.date(*(parts + [1, 1])[:3])
    month = parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else calendar.monthrange(parts[0], month)[1]
    return first, datetime.date(parts[0], month, day)


def a_year_before(day):
    month_end = calendar.monthrange(day.year - 1, day.month)[1]
    return datetime.date(day.year - 1, day.month, min(day.day, month_end))


def event_interval(event, earliest, latest):
    first, last = earliest, latest
    if "date" in event:
        first, last = exact_first, exact_last = interval(event["date"])
        if event.get("basis") == "first_seen":
            first = min(max(a_year_before(exact_last), earliest), exact_first)
    if "after" in event:
        first = max(first, interval(event["after"])[0] + DAY)
    if "by" in event:
        last = min(last, interval(event["by"])[1])
    return first, last


def status_of(site, provider, day):
    launch = interval(provider["provider"]["launched"])[0]
    compiled = interval(provider["compiled"])[1]
    if "announced" in site and "opened" not in site:
        opened = None
    else:
        opened = event_interval(site.get("opened", {}), launch, compiled)
    if "closed" in site:
        first, last = event_interval(site["closed"], opened[1], compiled)
        if day >= last:
            return "closed"
        if day >= first:
            return "uncertain"
    if opened and day >= opened[1]:
        return "open"
    if opened and day >= opened[0]:
        return "uncertain"
    if "announced" in site:
        announced = interval(site["announced"]["date"])[1] if "date" in site["announced"] else compiled
        if day >= announced:
            return "announced"
    return None


def check_status():
    providers = [json.loads(path.read_text()) for path in sorted((DATA / "catalog").glob("*.json"))
                 if ".schema" not in path.name]
    for text in ("2008-12-31", "2012-02-29", "2014-02-25", "2016-04-30", "2016-09-12", "2018-06-30", "2020-02-29",
                 "2021-03-15", "2022-06-01", "2023-07-04", "2024-02-01", "2025-10-01", "2026-06-30"):
        day = datetime.date.fromisoformat(text)
        mine = {}
        for provider in providers:
            for site in provider["sites"]:
                status = status_of(site, provider, day)
                if status:
                    mine[f"{provider['provider']['id']}/{site['id']}"] = status
        theirs = {f"{row['provider']}/{row['id']}": row["status"]
                  for row in rows_of("sites", "--status", "all", "--as-of", text)}
        for key in sorted(set(mine) | set(theirs)):
            expect(f"status of {key} on {text}", mine.get(key), theirs.get(key))


# Round-trip times


def distance(a, b):
    """Great circle, km; (lon, lat) in degrees."""
    lon_a, lat_a, lon_b, lat_b = map(math.radians, (*a, *b))
    h = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1, math.sqrt(h)))


class Graph:
    def __init__(self, day):
        corridors = json.loads((DATA / "corridors.json").read_text())
        self.at = {hub["id"]: (hub["lon"], hub["lat"]) for hub in corridors["hubs"]}
        self.end_only = {hub["id"] for hub in corridors["hubs"] if hub.get("end_only")}
        self.next_to = {hub: [] for hub in self.at}
        for one in corridors["corridors"]:
            if "since" in one and interval(one["since"])[0] > day:
                continue
            km = distance(self.at[one["from"]], self.at[one["to"]])
            self.next_to[one["from"]].append((one["to"], km))
            self.next_to[one["to"]].append((one["from"], km))
        self.ways = {hub: self.from_hub(hub) for hub in self.at}

    def from_hub(self, start):
        known = {}
        queue = [(0.0, start)]
        while queue:
            km, hub = heapq.heappop(queue)
            if hub in known:
                continue
            known[hub] = km
            if hub in self.end_only and hub != start:
                continue  # a way may end there, not pass
            for other, more in self.next_to[hub]:
                heapq.heappush(queue, (km + more, other))
        return known

    @functools.lru_cache(maxsize=None)
    def entries(self, place):
        nearest = sorted((distance(place, at), hub) for hub, at in self.at.items())[:3]
        reach = 2 * nearest[0][0] + 300
        return [(km, hub) for i, (km, hub) in enumerate(nearest)
                if km <= reach and (i == 0 or hub not in self.end_only)]

    def path(self, a, b):
        straight = distance(a, b)
        ways = [leg + self.ways[hub][other] + other_leg
                for leg, hub in self.entries(a) for other_leg, other in self.entries(b) if other in self.ways[hub]]
        if straight < 1500:
            ways.append(1.3 * straight)
        return max(min(ways), straight)


class Users:
    def __init__(self, graph):
        gateways = json.loads((DATA / "gateways.json").read_text())
        self.graph = graph
        self.of = {one["country"]: one for one in gateways["countries"]}
        self.detours = {frozenset(one["between"]): one["via"] for one in gateways["detours"]}

    def path_and_extra(self, place, country, site, site_country):
        direct = self.graph.path(place, site)
        if country == site_country:
            return direct, 0
        known = self.of.get(country, {})
        hub = self.detours.get(frozenset((country, site_country)), known.get("gateway"))
        if hub:
            at = self.graph.at[hub]
            direct = max(direct, self.graph.path(place, at) + self.graph.path(at, site))
        return direct, known.get("extra_ms", 0)


PLACES = {"Dubai": "AE", "Lagos": "NG", "Ürümqi, CN": "CN", "Nuuk": "GL", "Suva": "FJ", "Yakutsk": "RU", "Tel Aviv": "IL",
          "La Paz, BO": "BO", "Perth, AU": "AU"}


def check_times():
    for text in ("2016-04-30", "2026-06-30"):
        day = datetime.date.fromisoformat(text)
        graph = Graph(day)
        users = Users(graph)
        sites = {f"{row['provider']}/{row['id']}": row for row in rows_of("sites", "--status", "all", "--as-of", text)}
        for network, access, site_term in (("wired", 12, 10), ("wireless", 25, 22)):
            for model in ("users", "corridor", "great-circle", "floor"):
                for row in rows_of("nearest", *PLACES, "--all", "--access", "all", "--as-of", text, "--model", model,
                                   "--access-network", network):
                    place = float(row["from_lon"]), float(row["from_lat"])
                    site = sites[f"{row['provider']}/{row['site']}"]
                    at = float(site["lon"]), float(site["lat"])
                    d = distance(place, at)
                    low, high = {"users": ((0.6, 0), (1.7, 0)), "corridor": ((0.9, -3), (1.1, 4)),
                                 "great-circle": ((0.86, 0), (1.54, 0)), "floor": ((1, 0), (1, 0))}[model]
                    if model == "users":
                        country = next(code for name, code in PLACES.items() if row["from"].startswith(name.split(",")[0]))
                        p, extra = users.path_and_extra(place, country, at, site["country"])
                        ms = access + extra + 1.25 * 1.263 * 2 * p / 200
                    elif model == "corridor":
                        p = graph.path(place, at)
                        ms = site_term + 10.15 * min(1, p / 2000) + 1.263 * 2 * p / 200
                    elif model == "great-circle":
                        ms = site_term + 1.5 * 2 * d / 200
                    else:
                        ms = 2 * d / 204.2
                    what = f"{model} from {row['from']} to {row['provider']}/{row['site']} on {text}, {network}"
                    expect(what, ms, row["rtt_ms"], 0.02)
                    floor = 2 * d / 204.2
                    expect(what + ", low", max(low[0] * ms + low[1], floor), row["rtt_low_ms"], 0.02)
                    expect(what + ", high", high[0] * ms + high[1], row["rtt_high_ms"], 0.02)


check_status()
check_times()
for failure in failures[:20]:
    print(failure, file=sys.stderr)
if failures:
    sys.exit(f"{len(failures)} figures differ")

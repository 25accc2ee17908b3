# SPDX-License-Identifier: MIT
"""Clicks filter the map: one market, one provider, a country switched off, and Reset brings everything back."""
import json
import os
import pathlib

from harness import Session, check, check_equal

DATA = pathlib.Path(os.environ["FOOTPRINT_DATA"]) / "geodata"
MARKETS = {market["id"]: market for market in json.loads((DATA / "markets.json").read_text())["markets"]}


def countries_of(market):
    return {code for part in MARKETS[market]["subregions"] for code in part["countries"]}


with Session() as session:
    everything = session.start()["shown"]

    session.click("section:providers")  # folds the providers away: the markets are then all in sight
    session.wait_item("market:middle-east")
    session.click_only("middle-east")
    trace = session.wait(lambda t: t["idle"] and "countries" in t["view"].get("filter", {}), "the filter to be set")
    check_equal(set(trace["view"]["filter"]["countries"]), countries_of("middle-east"), "the countries of the market")
    check(0 < trace["shown"] < everything, f"{trace['shown']} sites of {everything} are in the Middle East")
    in_market = trace["shown"]

    session.click("fold:middle-east")
    session.click("subregion:gulf")
    trace = session.wait(lambda t: t["idle"] and "SA" not in t["view"]["filter"]["countries"], "the Gulf to be off")
    check("IL" in trace["view"]["filter"]["countries"], "the Levant stays on")
    check(trace["shown"] < in_market, "fewer sites without the Gulf")

    session.click("reset-filter")
    trace = session.wait(lambda t: t["idle"] and "filter" not in t["view"], "the filter to be reset")
    check_equal(trace["shown"], everything, "sites after Reset")

    session.click("section:providers")
    session.wait_item("provider:aws")
    session.click("providers-none")
    session.wait(lambda t: t["idle"] and t["shown"] == 0, "no site to be shown")
    session.click("provider:alibaba")
    trace = session.wait(lambda t: t["idle"] and t["shown"] > 0, "one provider to be shown")
    check_equal(trace["view"]["filter"], {"providers": ["alibaba"]}, "the filter")
    check(all(key.startswith("alibaba/") for target in trace["targets"] for key in target["sites"]),
          "only Alibaba's markers are drawn")
    check_equal(session.quit(), 0, "the exit code")

# SPDX-License-Identifier: MIT
"""Ctrl+R reads the data again while a picture is written and the timeline plays; a broken file changes nothing."""
import json
import os
import pathlib
import shutil

from harness import Session, check, check_equal


def own_data(session):
    """A copy of the data whose catalogue can be edited."""
    source = pathlib.Path(os.environ["FOOTPRINT_DATA"]) / "geodata"
    folder = session.folder / "data/geodata"
    folder.mkdir(parents=True)
    for path in source.iterdir():
        if path.name in ("catalog", "views"):
            shutil.copytree(path, folder / path.name)
        elif path.name != "build":
            (folder / path.name).symlink_to(path)
    session.environment["FOOTPRINT_DATA"] = str(session.folder / "data")
    return folder / "catalog"


def edit(path, change):
    record = json.loads(path.read_text())
    change(record)
    path.write_text(json.dumps(record))


def add_site(record):
    site = dict(next(s for s in record["sites"] if s["id"] == "me-east-1"), id="me-test-1", name="Test (Muscat)",
                city="Muscat", country="OM", position=[58.4, 23.6])
    record["sites"].append(site)


with Session() as session:
    catalogue = own_data(session)
    session.start("--provider", "alibaba", "--as-of", "2016-12-31", "--analysis", "nearest")
    before = session.trace()["shown"]

    # A large picture is on its way and the years run; the catalogue gains a site.
    session.key("r")
    session.key("ctrl+e")
    session.click("size-2160")
    session.click("export-start")
    session.key("Escape") # the keys are the dialog's as long as it is open; the picture is made without it
    session.wait(lambda t: "export-name" not in t["items"], "the dialog to be closed")
    session.key("space")
    session.wait(lambda t: t["timeline"]["playing"], "the timeline to play")
    edit(catalogue / "alibaba.json", add_site)
    session.key("ctrl+r")
    session.wait(lambda t: "481 sites" in t["notice"], "the new data, while time runs")
    session.wait(lambda t: t["notice"].endswith(".png"), "the picture")
    session.key("space")
    session.wait(lambda t: t["idle"] and not t["timeline"]["playing"], "the pause")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["shown"] == before + 1, "the new site among those of that day")
    check("alibaba/me-test-1" in sum((t["sites"] for t in session.trace()["targets"]), []), "the new site is on the map")

    # The search finds it, too.
    session.key("ctrl+f")
    session.type("muscat")
    session.wait_item("hit:site:alibaba/me-test-1")
    session.key("Escape")

    # A file that is broken changes nothing, and is named.
    whole = (catalogue / "alibaba.json").read_text()
    (catalogue / "alibaba.json").write_text(whole[:len(whole) // 2])
    session.key("ctrl+r")
    trace = session.wait(lambda t: t["idle"] and "stays as it was" in t["notice"], "the refusal")
    check("alibaba.json" in trace["notice"], f"the notice names the file: {trace['notice']!r}")
    # It has its place when the window rests, and stays there: it was drawn whole.
    at_rest = trace["items"]["notice"]
    session.move(640, 400)
    session.wait(lambda t: t["idle"] and t["frame"] > trace["frame"], "another frame")
    check_equal(session.trace()["items"]["notice"], at_rest, "where the notice is")
    check_equal(trace["shown"], before + 1, "the sites that are shown")

    # A provider that is gone is left out of the filter, which is said.
    (catalogue / "alibaba.json").unlink()
    session.key("ctrl+r")
    trace = session.wait(lambda t: t["idle"] and "of 13 providers" in t["notice"], "the data without a provider")
    check("providers" not in trace["view"].get("filter", {}), "the filter lets all providers through")
    check(trace["shown"] > before, "sites of all providers")
    check_equal(session.quit(), 0, "the exit code")

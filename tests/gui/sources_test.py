# SPDX-License-Identifier: MIT
"""The sources of a site: told in its details, and opened in the browser when they are clicked, in none other way."""
import json
import os
import pathlib

from harness import Session, check, check_equal

with Session() as session:
    # The desktop's way to a browser, which writes down what it is asked for.
    bin_folder = session.folder / "bin"
    bin_folder.mkdir()
    asked = session.folder / "asked.txt"
    opener = bin_folder / "xdg-open"
    opener.write_text(f'#!/bin/sh\nfor word; do echo "$word"; done >> {asked}\n')
    opener.chmod(0o755)
    session.environment["PATH"] = f"{bin_folder}:{os.environ['PATH']}"

    view = session.folder / "qatar.json"
    view.write_text('{"version": 2, "selection": {"site": "azure/qatarcentral"}}')
    session.start("--view", str(view))
    session.scroll_to("source:1", over="details-title")
    check(not asked.exists(), "nothing is opened unasked")
    session.click("source:0")
    session.wait(lambda t: asked.exists() and asked.read_text().endswith("\n"), "the browser to be asked")
    catalogue = json.loads((pathlib.Path(os.environ["FOOTPRINT_DATA"]) / "geodata/catalog/azure.json").read_text())
    site = next(one for one in catalogue["sites"] if one["id"] == "qatarcentral")
    check_equal(asked.read_text(), site["sources"][0]["url"] + "\n", "the address that is opened")

    # Without a browser that is said, and the window goes on.
    opener.unlink()
    check_equal(session.quit(), 0, "the exit code")
    path = session.environment["PATH"]
    session.environment["PATH"] = str(bin_folder)
    session.start("--view", str(view))
    session.environment["PATH"] = path
    session.scroll_to("source:0", over="details-title")
    session.click("source:0")
    session.wait(lambda t: "xdg-open was not found" in t["notice"], "the notice")
    check_equal(session.quit(), 0, "the exit code")

# SPDX-License-Identifier: MIT
"""The window opens, shows every open site, hides and shows its panels with H, and ends with Ctrl+Q."""
from harness import Session, check, check_equal

with Session() as session:
    trace = session.start()
    check(trace["shown"] > 400, f"the first start shows all open sites, not {trace['shown']}")
    check_equal(trace["size"], [1280, 720], "the window's size")
    check(trace["targets"], "there are markers to point at")
    check("provider:aws" in trace["items"], "the filter is open at the first start")
    left, top, _, _ = trace["insets"]
    for target in trace["targets"]:
        check(0 <= target["x"] <= 1280, f"a marker lies outside the window: {target}")
    check(left > 200 and top > 40, f"the map makes room for the panels, {trace['insets']}")

    session.key("h")
    trace = session.wait(lambda t: t["idle"] and t["panels"]["hidden"], "the panels to be hidden")
    check_equal(set(trace["items"]), {"legend"}, "widgets with the panels hidden")
    check_equal(trace["insets"], [0, 0, 0, 0], "room for the panels when hidden")

    session.key("h")
    session.wait(lambda t: t["idle"] and "provider:aws" in t["items"], "the panels to be back")

    session.key("question")
    session.wait_item("help-dialog")
    session.key("Escape")
    session.wait(lambda t: t["idle"] and "help-dialog" not in t["items"], "the help to be closed")

    session.key("t")
    session.wait(lambda t: t["idle"] and t["view"].get("theme") == "light", "the light theme")
    check_equal(session.quit(), 0, "the exit code")

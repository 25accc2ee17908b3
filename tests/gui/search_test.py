# SPDX-License-Identifier: MIT
"""Ctrl+F, a few letters and Enter fly the map to a site and select it; Ctrl+Z comes back."""
from harness import Session, check, check_equal

with Session() as session:
    before = session.start()
    session.key("ctrl+f")
    session.rest()
    session.type("me-central-1 dubai")
    session.wait(lambda t: t["idle"] and "hit:site:aws/me-central-1" in t["items"], "AWS in the UAE to be found")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["selection"], "a site to be selected")
    check("dubai" not in str(trace["view"].get("filter", "")), "searching does not filter")
    lon, lat = trace["view"]["camera"]["center"]
    check(53 < lon < 57 and 24 < lat < 26, f"the map is at Dubai, not at {lon}, {lat}")
    check("details-title" in trace["items"], "the details are open")

    session.key("ctrl+z")
    trace = session.wait(lambda t: t["idle"] and not t["selection"], "the search to be undone")
    check_equal(trace["view"], before["view"], "the view after undo")

    session.key("ctrl+f")
    session.rest()
    session.type("Nowhereland")
    session.wait_item("no-hits")
    session.key("Escape")
    session.wait(lambda t: t["idle"] and "no-hits" not in t["items"], "the search to be closed")

    session.key("ctrl+f")
    session.rest()
    session.type("frankfurt")
    session.click("search-only")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("filter", {}).get("search") == "frankfurt",
                         "only what matches to be shown")
    check(0 < trace["shown"] < 40, f"{trace['shown']} sites match Frankfurt")
    session.click("search-filter")
    session.wait(lambda t: t["idle"] and "filter" not in t["view"], "the others to be shown again")
    check_equal(session.quit(), 0, "the exit code")

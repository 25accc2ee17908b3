# SPDX-License-Identifier: MIT
"""The next start shows what the last one ended with; a broken state file is set aside, not lost and not fatal."""
from harness import Session, check, check_equal

with Session() as session:
    session.start()
    session.click("provider:aws")
    session.wait(lambda t: t["idle"] and "filter" in t["view"], "a provider to be off")
    session.key("t", "d")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("theme") == "light" and t["panels"]["details"],
                         "theme and panel")
    check_equal(session.quit(), 0, "the exit code")

    again = session.start()
    check_equal(again["view"], trace["view"], "the view of the last time")
    check_equal(again["panels"], trace["panels"], "the panels of the last time")
    check_equal(again["notice"], "", "nothing to complain about")
    check_equal(session.quit(), 0, "the exit code")

    state = session.folder / "state/footprint/state.json"
    for broken in ('{"version": 1, "view": {"version": 1, "them', '{"version": 99}', '{"version": 1, "view": 7}'):
        state.write_text(broken)
        fresh = session.start()
        check("filter" not in fresh["view"], "a broken state gives the default view")
        check(".bak" in fresh["notice"], f"the notice says where it is kept: {fresh['notice']!r}")
        check_equal(state.with_suffix(".json.bak").read_text(), broken, "what is kept of the broken file")
        check_equal(session.quit(), 0, "the exit code")

    # What the view names and is gone since is said, and the rest is there.
    state.write_text('{"version": 1, "view": {"version": 1, "filter": {"providers": ["nimbus"]}, "theme": "light"}}')
    fresh = session.start()
    check("nimbus" in fresh["notice"], f"the notice names what is gone: {fresh['notice']!r}")
    check(fresh["shown"] > 400, "all providers are shown instead")
    check_equal(fresh["view"]["theme"], "light", "the rest of the view")
    check_equal(session.quit(), 0, "the exit code")

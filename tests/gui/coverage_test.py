# SPDX-License-Identifier: MIT
"""Coverage: switched on in its panel, followed through dates, thresholds and audiences, and undone."""
from harness import Session, check, check_equal


def reached(trace, who="all"):
    return trace["analysis"]["reached"][who]


with Session() as session:
    trace = session.start("--as-of", "2016-04-30")
    check_equal(trace["analysis"], {"kind": "none"}, "no analysis at the start")
    sites = trace["shown"]
    session.key("r")
    trace = session.wait(lambda t: t["idle"] and "coverage-off" in t["items"], "the panel to propose an analysis")
    check_equal(trace["analysis"]["kind"], "none", "the panel switches nothing on by itself")
    session.click("coverage-nearest")
    trace = session.wait(lambda t: t["idle"] and t["analysis"]["kind"] == "nearest" and "reach:aws" in t["items"],
                         "the coverage")
    serving = trace["shown"]
    check(0 < serving < sites, f"what nobody can rent is left out: {serving} of {sites}")
    check_equal(trace["view"]["analysis"], {"kind": "nearest"}, "what the view says of it")
    before = reached(trace)
    check(0 < before["share"] <= before["possible"] <= 1, f"a share and its range: {before}")
    names = [item for item, _ in sorted(((i, r[1]) for i, r in trace["items"].items() if i.startswith("reach:")),
                                        key=lambda row: row[1])]
    check_equal(names[0], "reach:all", "all together come first")

    # The date by keyboard; nothing but the date is undone.
    session.click("date")
    session.type("2012")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("as_of") == "2012-12-31", "the date to be set")
    check(reached(trace)["share"] < before["share"], f"fewer were reached in 2012: {reached(trace)}, {before}")
    session.key("Escape", "ctrl+z")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("as_of") == "2016-04-30", "the date to be undone")
    check_equal(reached(trace), before, "the numbers after undo")

    # Held, the step keys go on and on (by way of 28 February), and are undone at once.
    session.xdotool("key", "--repeat", 12, "--repeat-delay", 15, "period")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("as_of") == "2017-04-28", "a year in twelve steps")
    check(reached(trace)["share"] > before["share"], "more were reached a year later")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"].get("as_of") == "2016-04-30", "the steps to be undone as one")

    # Thresholds: chosen, refused, and one's own.
    session.click("within:50")
    trace = session.wait(lambda t: t["idle"] and t["view"]["analysis"].get("reach_ms") == 50, "the threshold")
    check(reached(trace)["share"] < before["share"], "fewer are within 50 ms than within 100")
    session.click("thresholds-edit")
    session.click("thresholds")
    session.type("50, 20")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and "thresholds-error" in t["items"], "falling thresholds to be refused")
    check("thresholds_ms" not in trace["view"]["analysis"], "the thresholds stay")
    session.click("thresholds")
    session.key("ctrl+a")
    session.type("30 60 120")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["view"]["analysis"].get("thresholds_ms") == [30, 60, 120],
                         "other thresholds")
    check("thresholds-error" not in trace["items"], "nothing is wrong any more")
    session.key("ctrl+z", "ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"]["analysis"] == {"kind": "nearest"}, "both to be undone")

    # What is typed counts when something else is pressed, and so does that: two changes in one frame.
    session.click("thresholds")
    session.key("ctrl+a")
    session.type("40 80 100")
    x, y, width, height = session.wait_item("timeline")
    session.at_once("mousemove", round(x + width * 0.8), round(y + height * 0.3), "click", 1)
    trace = session.wait(lambda t: t["idle"] and t["view"]["analysis"].get("thresholds_ms") == [40, 80, 100],
                         "the thresholds that were typed")
    session.wait(lambda t: t["idle"] and t["view"].get("as_of", "") > "2020", "the date that was pressed")
    session.key("ctrl+z", "ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"]["analysis"] == {"kind": "nearest"} and
                 t["view"].get("as_of") == "2016-04-30", "both to be undone")

    # A row chooses who is served; sites anywhere go on serving.
    session.scroll_to("group:middle-east", over="reach:all")
    session.click("group:middle-east")
    trace = session.wait(lambda t: t["idle"] and "audience" in t["view"], "the audience")
    check("Middle East" in trace["analysis"]["audience"], f"the audience in words: {trace['analysis']['audience']}")
    check_equal(trace["shown"], serving, "all sites that can be rented serve the audience")

    # An empty filter, in words.
    session.click("providers-none")
    trace = session.wait(lambda t: t["idle"] and t["shown"] == 0, "no site")
    check_equal(trace["analysis"]["empty"], "No site passes the filter: nobody is reached.", "what it says")
    check("coverage-empty" in trace["items"], "the panel says so")
    session.key("ctrl+z", "ctrl+z")
    session.wait(lambda t: t["idle"] and "filter" not in t["view"], "the filter to be undone")

    # The key goes through the kinds; the tab is there at the next start.
    session.key("a")
    trace = session.wait(lambda t: t["idle"] and t["analysis"]["kind"] == "reach", "the next analysis")
    check_equal(session.quit(), 0, "the exit code")
    trace = session.start()
    check_equal((trace["panels"]["right"], trace["panels"]["tab"]), (True, "coverage"), "the tab of the last time")
    check_equal(trace["analysis"]["kind"], "reach", "the analysis of the last time")
    check_equal(session.quit(), 0, "the exit code")

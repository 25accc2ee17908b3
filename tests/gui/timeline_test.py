# SPDX-License-Identifier: MIT
"""The years are dragged, clicked, stepped, typed and played; each act is undone at once; the charts are made."""
from harness import Session, check, check_equal


def day(trace):
    return trace["timeline"]["date"]


def at(trace, share):
    """A pixel on the track, in its upper half."""
    x, y, width, height = trace["items"]["timeline"]
    return x + 7 + (width - 14) * share, y + height * 0.3


with Session() as session:
    trace = session.start("--provider", "aws,alibaba", "--as-of", "2016-04-30")
    check("timeline" in trace["items"], "the timeline is in sight")
    check(trace["timeline"]["ticks"] > 50, f"ticks of two providers: {trace['timeline']}")
    x, y, width, height = trace["items"]["timeline"]
    check(trace["insets"][3] > 90 and y > trace["size"][1] - trace["insets"][3], "the map leaves room for the bar")

    # Dragging through the years is one act.
    (x0, y0), (x1, y1) = at(trace, 0.5), at(trace, 0.8)
    session.drag(round(x0), round(y0), round(x1), round(y1), steps=12)
    trace = session.wait(lambda t: t["idle"] and day(t) > "2021", "the drag to the right")
    dragged = day(trace)
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and day(t) == "2016-04-30", "the drag to be undone in one step")
    session.key("ctrl+shift+z")
    session.wait(lambda t: t["idle"] and day(t) == dragged, "the drag to be redone")

    # Keys step by the unit that is chosen; over the years the arrows do, too.
    session.click("timeline-date")
    session.type("2016-11")
    session.key("Return")
    session.wait(lambda t: t["idle"] and day(t) == "2016-11-30", "the typed date")
    session.click("step")
    session.click("step:quarter")
    session.wait(lambda t: t["idle"] and t["timeline"]["step"] == "quarter", "the step of a quarter")
    session.click("date-later")
    session.wait(lambda t: t["idle"] and day(t) == "2017-02-28", "a quarter later")
    session.key("comma")
    session.wait(lambda t: t["idle"] and day(t) == "2016-11-28", "a quarter earlier")
    trace = session.rest()
    session.move(*at(trace, 0.2))
    session.wait(lambda t: t["idle"] and "timeline-tip" in t["items"], "what was there to be told")
    session.key("Right")
    trace = session.wait(lambda t: t["idle"] and day(t) == "2017-02-28", "the arrow to step")
    check_equal(trace["view"].get("camera"), None, "the map does not move with it")
    session.click("timeline-date")
    session.key("ctrl+a")
    session.type("2016-13-40")
    session.key("Return")
    session.wait(lambda t: "date was not understood" in t["notice"], "the wrong date to be refused in words")
    session.key("Escape")

    # Played for a while, paused, undone in one step.
    trace = session.rest()
    start = day(trace)
    session.move(640, 300)
    session.key("space")
    session.wait(lambda t: t["timeline"]["playing"] and day(t) > "2017-06", "time to run")
    session.key("space")
    trace = session.wait(lambda t: t["idle"] and not t["timeline"]["playing"], "the pause")
    paused = day(trace)
    check(paused > "2017-06", f"time has passed: {paused}")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and day(t) == start, "all that was played to be undone in one step")
    # A date that is set by hand ends it.
    session.key("space")
    session.wait(lambda t: t["timeline"]["playing"] and day(t) > start, "time to run again")
    session.key("comma")
    session.wait(lambda t: t["idle"] and not t["timeline"]["playing"], "the step to pause it")

    # The charts.
    for chart in ("countries", "share"):
        session.click("chart")
        session.click(f"chart:{chart}")
        trace = session.wait(lambda t: t["idle"] and t["timeline"]["chart"] == chart and t["timeline"]["done"] == 1
                             and t["timeline"]["lines"] == 3, f"the chart of {chart}, of two providers and both")
        check(0 < trace["timeline"]["top"] <= (1 if chart == "share" else 100), f"its top: {trace['timeline']}")
        check_equal(trace["view"]["chart"], chart, "the chart is part of the View")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["timeline"]["chart"] == "countries", "the choice of a chart to be undone")
    session.key("ctrl+shift+z")
    session.wait(lambda t: t["idle"] and t["timeline"]["chart"] == "share", "the choice to be redone")

    # It folds away, alone and with all others.
    session.key("b")
    trace = session.wait(lambda t: t["idle"] and "timeline" not in t["items"], "the bar to fold")
    check_equal(trace["insets"][3], 0, "the room below")
    session.key("b")
    session.wait(lambda t: t["idle"] and "timeline" in t["items"], "the bar again")
    session.key("h")
    session.wait(lambda t: t["idle"] and "search" not in t["items"] and "timeline" not in t["items"], "all panels to hide")
    check_equal(session.quit(), 0, "the exit code")

    # What was chosen comes back.
    trace = session.start()
    check_equal((trace["timeline"]["chart"], trace["timeline"]["step"]), ("share", "quarter"), "chart and step")
    check_equal(session.quit(), 0, "the exit code")

# SPDX-License-Identifier: MIT
"""In a window of 640 x 400 nothing overflows: every widget lies inside, and one side panel at a time is open."""
from harness import Session, check, check_equal


def check_inside(trace):
    width, height = trace["size"]
    for item, (x, y, w, h) in trace["items"].items():
        check(x >= 0 and y >= 0 and x + w <= width and y + h <= height, f"{item} lies at {x}, {y}, {w} x {h}")


def check_bar(trace):
    buttons = sorted((trace["items"][name] for name in ("toggle-filter", "undo", "redo", "fit", "projection", "layers",
                                                         "theme", "export", "help", "about", "toggle-right", "analysis")))
    for one, next_one in zip(buttons, buttons[1:]):
        check(one[0] + one[2] <= next_one[0] + 0.5, f"buttons overlap: {one} and {next_one}")


with Session(640, 400) as session:
    trace = session.start("--size", "640x400")
    check_equal(trace["size"], [640, 400], "the window's size")
    check_inside(trace)
    check_bar(trace)
    session.key("d")
    trace = session.wait(lambda t: t["idle"] and "details-empty" in t["items"], "the details")
    check("search" not in trace["items"], "the filter makes room for the details")
    check_inside(trace)
    session.key("ctrl+f")
    trace = session.wait(lambda t: t["idle"] and "search" in t["items"], "the search")
    check_inside(trace)
    session.key("ctrl+e")
    trace = session.wait(lambda t: t["idle"] and "dialog-close" in t["items"], "the dialog")
    check_inside(trace)
    check("export-start" in trace["items"], "the button is in sight")
    session.key("Escape")
    session.wait(lambda t: t["idle"] and "dialog-close" not in t["items"], "the dialog to be closed")
    check_equal(session.quit(), 0, "the exit code")

# SPDX-License-Identifier: MIT
"""In small windows nothing overflows: every widget lies inside, what the bar has no room for is in its menu, and one side
panel at a time is open."""
from harness import Session, check, check_equal


def check_inside(trace):
    width, height = trace["size"]
    for item, (x, y, w, h) in trace["items"].items():
        check(x >= 0 and y >= 0 and x + w <= width and y + h <= height, f"{item} lies at {x}, {y}, {w} x {h}")


ALWAYS = {"toggle-filter", "undo", "analysis", "export", "toggle-right"}
REST = {"redo", "fit", "projection", "layers", "theme", "stories", "open-view", "save-view", "help", "about",
        "toggle-timeline"}


def check_bar(trace):
    check(ALWAYS <= set(trace["items"]), f"the bar lacks {ALWAYS - set(trace['items'])}")
    buttons = sorted(trace["items"][name] for name in (ALWAYS | REST | {"menu"}) & set(trace["items"]))
    for one, next_one in zip(buttons, buttons[1:]):
        check(one[0] + one[2] <= next_one[0] + 0.5, f"buttons overlap: {one} and {next_one}")


def check_menu(session):
    """Everything that is not in the bar is in the menu, and works there."""
    trace = session.rest()
    missing = REST - set(trace["items"])
    if not missing:
        return
    session.click("menu")
    trace = session.wait(lambda t: t["idle"] and missing <= set(t["items"]), f"{missing} in the menu")
    check_inside(trace)
    session.key("Escape")
    trace = session.wait(lambda t: t["idle"] and not missing & set(t["items"]), "the menu to be closed")
    for item in sorted(missing & {"projection", "layers", "stories"}):
        session.click("menu")
        session.click(item)
        inside = {"projection": "projection:mercator", "layers": "layer:relief", "stories": "story:aliyun-2016"}[item]
        check_inside(session.wait(lambda t: t["idle"] and inside in t["items"], f"{item} to open from the menu"))
        session.key("Escape")
        session.wait(lambda t: t["idle"] and inside not in t["items"], f"{item} to be closed")


for width, height in (400, 300), (900, 600), (1280, 720):
    with Session(width, height) as session:
        trace = session.start("--size", f"{width}x{height}")
        check_inside(trace)
        check_bar(trace)
        check_menu(session)
        check_equal(session.quit(), 0, "the exit code")

# A screen of twice the density: the map keeps more than half of the window with one side panel, a third with two.
with Session(1920, 1080) as session:
    trace = session.start("--size", "960x540", "--scale", "2")
    check_inside(trace)
    check_bar(trace)

    def share_of_map(trace):
        left, top, right, bottom = trace["insets"]
        return (960 - left - right) * (540 - top - bottom) / (960 * 540)

    check(share_of_map(trace) > 0.5, f"the map has {share_of_map(trace):.2f} of the window")
    session.key("r")
    trace = session.wait(lambda t: t["idle"] and t["panels"]["right"], "the panel on the right")
    check(share_of_map(trace) > 0.25, f"the map has {share_of_map(trace):.2f} of the window beside both panels")
    check_inside(trace)
    check_equal(session.quit(), 0, "the exit code")

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

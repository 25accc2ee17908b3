# SPDX-License-Identifier: MIT
"""The keyboard in the panels: Tab goes from control to control, F6 from panel to panel, Enter presses, Escape goes one step
back at a time, and the map keeps its keys."""
from harness import Session, check, check_equal


def inside(ring, item):
    return ring and abs(ring[0] + ring[2] / 2 - (item[0] + item[2] / 2)) < 6 and abs(ring[1] + ring[3] / 2 - (item[1] + item[3] / 2)) < 6


def focused(trace):
    """The control that has the keyboard."""
    ring = trace["items"].get("focus")
    return {name for name, item in trace["items"].items() if name != "focus" and inside(ring, item)}


def tab_until(session, wanted, most=80, key="Tab"):
    seen = []
    for _ in range(most):
        before = session.rest()["items"].get("focus")
        session.key(key)
        trace = session.wait(lambda t: t["idle"] and t["items"].get("focus") not in (None, before), f"{key} to move the focus")
        seen.append(focused(trace))
        if wanted in seen[-1]:
            return seen
    raise AssertionError(f"{key} does not come to {wanted}: {seen}")


with Session() as session:
    trace = session.start()

    # In a dialog Tab comes to every control and presses none; the space bar and Enter do. Afterwards the keys are the map's again.
    session.key("ctrl+e")
    session.wait_item("export-start")
    seen = tab_until(session, "export-kind:film")
    check("film-mp4" not in session.rest()["items"], "Tab pressed nothing")
    session.key("space")
    session.wait(lambda t: t["idle"] and "film-mp4" in t["items"], "the space bar to choose the film")
    tab_until(session, "film-frames")
    session.key("Return")
    session.wait(lambda t: t["idle"] and "export-fps" not in t["items"], "Enter to choose pictures")
    reached = set().union(*tab_until(session, "export-start"))
    for item in ("size-1080", "export-width", "export-height", "export-scale", "export-folder", "export-name"):
        check(item in reached, f"Tab does not reach {item} in the dialog: {reached}")
    tab_until(session, "export-kind:picture")
    session.key("space")
    session.wait(lambda t: t["idle"] and "export-map" in t["items"], "the dialog as it was")
    session.key("Escape")
    session.wait(lambda t: t["idle"] and "export-start" not in t["items"] and "focus" not in t["items"], "the dialog to be closed")
    check("focus" not in trace["items"], "no control has the keyboard at the start")
    # The arrow keys are the map's.
    session.key("Right")
    session.wait(lambda t: t["idle"] and "camera" in t["view"], "the arrow to move the map")
    session.key("Home")
    session.wait(lambda t: t["idle"] and "camera" not in t["view"], "the map to be fitted")

    # Through the bar, whose controls are all reached.
    session.key("Tab")
    trace = session.wait(lambda t: t["idle"] and "focus" in t["items"], "the panels to have the keyboard")
    seen = [focused(trace)] + tab_until(session, "toggle-right")
    reached = set().union(*seen)
    for item in ("fit", "analysis", "projection", "layers", "theme", "open-view", "save-view", "export", "help", "about"):
        check(item in reached, f"Tab does not reach {item}: {seen}")
    check_equal(session.rest()["view"].get("theme"), None, "Tab pressed no button")

    # Arrows do not move the map now; Enter presses.
    session.key("Left")
    trace = session.wait(lambda t: t["idle"] and "toggle-timeline" in focused(t), "the arrow to move the focus")
    check("camera" not in trace["view"], "the arrow moved the map as well")
    tab_until(session, "theme", key="Left")
    session.key("Return")
    session.wait(lambda t: t["idle"] and t["view"].get("theme") == "light", "Enter to press the button")
    session.key("Return")
    session.wait(lambda t: t["idle"] and "theme" not in t["view"], "Enter to press it again")

    # The next panel, and a row of its list.
    session.key("F6")
    trace = session.wait(lambda t: t["idle"] and t["items"].get("focus", [999])[0] < 300 and t["items"]["focus"][1] > 60,
                         "F6 to go to the filter")
    tab_until(session, "provider:aws")
    session.key("space")
    session.wait(lambda t: t["idle"] and "aws" not in t["view"].get("filter", {}).get("providers", ["aws"]),
                 "the space bar to switch AWS off")

    # Escape: back to the map, then it clears nothing.
    session.key("Escape")
    trace = session.wait(lambda t: t["idle"] and "focus" not in t["items"], "Escape to lead back to the map")
    session.key("Right")
    session.wait(lambda t: t["idle"] and "camera" in t["view"], "the arrow to be the map's again")

    # From a text field Tab goes on to the next control.
    session.key("ctrl+f")
    session.rest()
    session.key("Tab")
    session.wait(lambda t: t["idle"] and "focus" in t["items"], "Tab to leave the field for the next control")
    session.key("Escape")  # out of the field that Tab came to
    session.rest()
    session.key("Escape")
    session.wait(lambda t: t["idle"] and "focus" not in t["items"], "Escape to lead back to the map again")

    # Enter in a table flies there.
    session.key("ctrl+z", "ctrl+z", "ctrl+z", "e")
    session.wait(lambda t: t["idle"] and t["events"].get("rows"), "the events")
    for _ in range(5):
        before = session.rest()["items"].get("focus")
        session.key("F6")
        trace = session.wait(lambda t: t["idle"] and t["items"].get("focus") not in (None, before), "F6 to move on")
        if trace["items"]["focus"][0] > 900 and 60 < trace["items"]["focus"][1] < 560:
            break
    first = "event:" + trace["events"]["rows"][0]["id"]
    tab_until(session, first)
    session.key("Return")
    session.wait(lambda t: t["idle"] and t["selection"], "Enter to fly to the event's site")

    # A panel folds by H, and the mouse takes the keyboard back.
    session.click("theme")
    session.wait(lambda t: t["idle"] and "focus" not in t["items"] and "theme" not in t["view"],
                 "the mouse to take the keyboard back")
    session.key("h")
    session.wait(lambda t: t["idle"] and t["panels"]["hidden"], "H to hide the panels")
    check_equal(session.quit(), 0, "the exit code")

# SPDX-License-Identifier: MIT
"""The mouse on the map: hover names, click selects, drag and wheel move, a click on a group comes closer."""
from harness import Session, check, check_equal


def free(trace, target):
    left, top, right, _ = trace["insets"]
    width, height = trace["size"]
    return left + 30 < target["x"] < width - right - 400 and top + 30 < target["y"] < height - 60


def between_panels(trace, site):
    left, top, right, bottom = trace["insets"]
    width, height = trace["size"]
    return any(site in t["sites"] and left < t["x"] < width - right and top < t["y"] < height - bottom
               for t in trace["targets"])


with Session() as session:
    trace = session.start("--provider", "aws", "--market", "europe")
    in_sight = [site for t in trace["targets"] for site in t["sites"] if between_panels(trace, site)]
    check(len(in_sight) > 8, f"{len(in_sight)} sites of AWS are in sight in Europe")
    single = next(t for t in trace["targets"] if len(t["sites"]) == 1 and free(trace, t))
    session.move(single["x"], single["y"])
    trace = session.wait(lambda t: t["idle"] and t["hovered"], "the hovered site")
    check_equal(trace["hovered"], single["sites"], "the hovered site")

    session.click_at(single["x"], single["y"])
    trace = session.wait(lambda t: t["idle"] and t["selection"], "the site to be selected")
    check_equal(trace["selection"], single["sites"][0], "the selected site")
    check("details-title" in trace["items"], "the details have opened")
    # What was in sight stays in sight: the map makes room for the panel.
    check(all(between_panels(trace, site) for site in in_sight), "a site went under the panel that opened")

    session.key("Escape")
    trace = session.wait(lambda t: t["idle"] and not t["selection"], "the selection to be cleared")
    check(not trace["panels"]["details"], "the details close with the selection")
    x, y, _ = session.target(single["sites"][0])
    check(abs(x - single["x"]) <= 1 and abs(y - single["y"]) <= 1, "the map is back where it was as the details close")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["selection"] and t["panels"]["details"], "the selection to come back")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and not t["selection"] and not t["panels"]["details"], "it to be undone")
    session.key("d")
    session.wait(lambda t: t["idle"] and "details-empty" in t["items"], "the details to be opened by key")
    x, y, _ = session.target(single["sites"][0])
    session.click_at(x, y)
    session.wait(lambda t: t["idle"] and t["selection"], "the site to be selected again")
    session.key("Escape")
    trace = session.wait(lambda t: t["idle"] and not t["selection"], "the selection to be cleared again")
    check("details-empty" in trace["items"], "details that were opened by key stay")
    session.key("d")
    session.wait(lambda t: t["idle"] and not t["panels"]["details"], "the details to be closed by key")
    session.key("Home")
    trace = session.wait(lambda t: t["idle"] and "camera" not in t["view"], "the map to be fitted again")

    # A drag moves the markers by as much as the mouse.
    camera = trace["view"].get("camera")
    session.drag(760, 600, 700, 570)
    trace = session.wait(lambda t: t["idle"] and t["view"].get("camera") != camera and not t["dragging"],
                         "the map to be dragged")
    x, y, _ = session.target(single["sites"][0])
    check_equal((round(x - single["x"]), round(y - single["y"])), (-60, -30), "how far the drag went")

    # The wheel keeps the place under the pointer.
    zoom = trace["view"]["camera"]["zoom"]
    session.move(x, y)
    session.xdotool("click", 4)
    session.wait(lambda t: t["idle"] and t["view"]["camera"]["zoom"] > zoom, "the wheel to zoom in")
    near = session.target(single["sites"][0])
    check(abs(near[0] - x) <= 2 and abs(near[1] - y) <= 2, "the place under the pointer stays")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"]["camera"]["zoom"] == zoom, "the wheel to be undone")

    # The wheel turned while dragging: the drag goes on from there.
    session.xdotool("mousemove", 760, 600, "mousedown", 1, "mousemove", 740, 590, "mousemove", 720, 580)
    trace = session.wait(lambda t: t["dragging"], "the drag to begin")
    session.xdotool("click", 4)
    session.wait(lambda t: t["view"]["camera"]["zoom"] > zoom, "the wheel to zoom in while dragging")
    here = trace["view"]["camera"]["center"]
    session.xdotool("mousemove", 710, 575, "mousemove", 700, 570)
    session.wait(lambda t: t["view"]["camera"]["center"] != here, "the drag to go on")
    session.at_once("mousemove", 690, 565, "click", 4, "mouseup", 1)
    trace = session.wait(lambda t: t["idle"] and not t["dragging"], "the drag to end")
    check_equal(trace["view"]["camera"]["zoom"], zoom + 1, "the zoom after two turns while dragging")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"]["camera"]["zoom"] == zoom, "drag and turns to be undone as one")

    # A group comes apart.
    session.key("ctrl+shift+r", "Home")
    trace = session.wait(lambda t: t["idle"] and t["shown"] > 400 and "camera" not in t["view"],
                         "every site to be shown")
    largest = max((t for t in trace["targets"] if free(trace, t)), key=lambda t: len(t["sites"]))
    session.click_at(largest["x"], largest["y"])
    trace = session.wait(lambda t: t["idle"] and "camera" in t["view"], "the group to come closer")
    check(trace["view"]["camera"]["zoom"] > 2, "the group came closer")

    check_equal(session.quit(), 0, "the exit code")

    # Where all its sites are in one city it offers a list.
    session.start("--center", "-3.7,40.4", "--zoom", "4")
    x, y, sites = session.target("google/europe-southwest1")
    check(len(sites) > 3, f"Madrid is a group at this zoom: {sites}")
    session.click_at(x, y)
    session.click("pick:google/europe-southwest1")
    session.wait(lambda t: t["idle"] and t["selection"] == "google/europe-southwest1", "the chosen site")
    check_equal(session.quit(), 0, "the exit code")

# SPDX-License-Identifier: MIT
"""The legend on the map: it leaves a selected place, is dragged, folded and sent back, and the wheel over it is the map's."""
from harness import Session, check, check_equal


def middle(item):
    x, y, width, height = item
    return x + width / 2, y + height / 2


with Session() as session:
    trace = session.start("--analysis", "nearest")
    left, top, width, height = trace["items"]["legend"]

    # What is selected under it: the legend goes elsewhere.
    session.click_at(left + width - 20, top - 12)
    trace = session.wait(lambda t: t["idle"] and t["place"].get("at"), "a place to be selected beside the legend")
    session.key("Escape")
    session.wait(lambda t: t["idle"] and not t["place"].get("at"), "the selection to be cleared")

    # Dragged to the top right: the View keeps it.
    trace = session.rest()
    x, y = middle(trace["items"]["legend"])
    session.drag(x, y, 1270, 80)
    trace = session.wait(lambda t: t["idle"] and t["view"].get("legend", {}).get("at") == [1, 0],
                         "the legend to be dragged to the top right")
    box = trace["items"]["legend"]
    check(abs(box[0] + box[2] - (1280 - 16)) <= 1, f"the legend at the right, {box}")
    check(abs(box[1] - (trace["insets"][1] + 16)) <= 1, f"the legend at the top, {box}")
    check("camera" not in trace["view"], "the map was dragged with the legend")

    # The wheel over it zooms the map.
    session.move(*middle(box))
    session.rest()
    session.xdotool("click", 4)
    session.wait(lambda t: t["idle"] and "camera" in t["view"], "the wheel over the legend to zoom the map")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and "camera" not in t["view"], "that to be undone")

    # Folded to a line, and unfolded.
    session.click("legend-fold")
    trace = session.wait(lambda t: t["idle"] and t["view"]["legend"].get("folded"), "the legend to be folded")
    session.move(640, 600)
    trace = session.wait(lambda t: t["idle"] and t["items"]["legend"][3] < 50, "the legend to be one line high")
    session.move(*middle(trace["items"]["legend"]))
    session.click("legend-fold")
    session.wait(lambda t: t["idle"] and "folded" not in t["view"]["legend"], "the legend to be unfolded")

    # A double click sends it back, undo takes that back.
    x, y = middle(session.rest()["items"]["legend"])
    session.xdotool("mousemove", x, y, "click", "--repeat", 2, "--delay", 40, 1)
    session.wait(lambda t: t["idle"] and "legend" not in t["view"], "the legend to be sent back")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"].get("legend", {}).get("at") == [1, 0], "that to be undone")
    check_equal(session.quit(), 0, "the exit code")

    # It is there at the next start.
    trace = session.start()
    check_equal(trace["view"]["legend"], {"at": [1, 0]}, "the legend's place after a restart")
    check_equal(session.quit(), 0, "the exit code")

# SPDX-License-Identifier: MIT
"""Dragging goes on round the Earth, the wheel ends with the whole map, and a search shows what is around a place."""
from harness import Session, check, check_equal


def meridian(trace):
    return trace["view"].get("projection", {}).get("central_meridian", 11)


with Session() as session:
    trace = session.start()
    x, y, _ = session.target("aws/sa-east-1")
    session.drag(640, 440, 940, 440)
    trace = session.wait(lambda t: t["idle"] and meridian(t) != 11 and not t["dragging"], "the map to turn")
    check(-150 < meridian(trace) < 0, f"the central meridian is {meridian(trace)}")
    now_x, _, _ = session.target("aws/sa-east-1")
    check(now_x > x + 150, f"São Paulo went from {x} to {now_x}")
    # On and on.
    for _ in range(4):
        before = meridian(session.rest())
        session.drag(500, 440, 1100, 440)
        session.wait(lambda t: t["idle"] and meridian(t) != before and not t["dragging"], "the map to turn on")
    for target in session.rest()["targets"]:
        check(0 <= target["x"] <= 1280, f"a marker left the window: {target}")
    session.key("Home")
    trace = session.wait(lambda t: t["idle"] and meridian(t) == 11 and "camera" not in t["view"], "the map to be fitted")

    # Zooming out ends with the whole map.
    session.move(1000, 300)
    for _ in range(12):
        session.xdotool("click", 5)
    trace = session.rest()
    check(trace["view"].get("camera", {"zoom": 1.9})["zoom"] > 1, f"the world is small: {trace['view']}")

    # A search flies to where the thing and its surroundings are seen.
    session.key("ctrl+f")
    session.type("lagos")
    session.wait(lambda t: t["idle"] and any(i.startswith("hit:") for i in t["items"]), "hits")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["place"].get("at"), "the flight to Lagos")
    check(trace["view"]["camera"]["zoom"] < 6.5, f"the zoom is {trace['view']['camera']['zoom']}")
    session.key("ctrl+f")
    session.type("frankfurt")
    session.wait(lambda t: t["idle"] and any(i.startswith("hit:") for i in t["items"]), "hits")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["view"]["selection"] != trace["view"]["selection"], "Frankfurt")
    left, top, right, bottom = trace["insets"]
    seen = [t for t in trace["targets"] if left < t["x"] < 1280 - right and top < t["y"] < 720 - bottom]
    check(len(seen) > 1, "the sites next to Frankfurt are in sight")
    check_equal(session.quit(), 0, "the exit code")

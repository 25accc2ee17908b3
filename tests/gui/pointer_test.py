# SPDX-License-Identifier: MIT
"""What the map says under the pointer, and what a right click offers there."""
import subprocess

from harness import Session, check, check_equal


def clipboard(session):
    told = subprocess.run(["xclip", "-selection", "clipboard", "-o"], env=session.environment, capture_output=True,
                          text=True, timeout=10, check=True)
    return told.stdout


with Session() as session:
    # Chad in the middle of the free part.
    trace = session.start("--analysis", "nearest", "--center", "18,15", "--zoom", "3", "--provider", "aws,azure")
    left, top, right, bottom = trace["insets"]
    x, y = (left + 1280 - right) / 2, (top + 720 - bottom) / 2

    session.move(x, y)
    trace = session.wait(lambda t: t["idle"] and t["tag"], "the tag at the pointer")
    check(trace["tag"].startswith("Chad: ") and " ms" in trace["tag"] and "from A" in trace["tag"],
          f"the tag says {trace['tag']!r}")
    # Off the map it goes.
    session.move(100, 20)
    session.wait(lambda t: t["idle"] and not t["tag"], "the tag to go where a panel is")

    # By country, and compared.
    for options, words in ((("--analysis", "nearest", "--form", "countries"), "Chad: median "), (("--analysis", "reach"), "Chad: "),
                           (("--analysis", "sites"), "Chad: no site"),
                           (("--analysis", "compare", "--a", "aws", "--b", "azure"), "Chad: ")):
        check_equal(session.quit(), 0, "the exit code")
        session.start("--center", "18,15", "--zoom", "3", *options)
        session.move(x + 1, y)
        trace = session.wait(lambda t: t["idle"] and t["tag"], f"the tag with {options}")
        check(trace["tag"].startswith(words), f"with {options} the tag says {trace['tag']!r}")

    # The menu: from here, only, add, copy.
    session.click_at(x, y, button=3)
    session.click("menu-only")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("audience") == ["TD"], "only Chad")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and "audience" not in t["view"], "that to be undone")
    session.click_at(x, y, button=3)
    session.click("menu-copy")
    session.wait(lambda t: t["idle"] and "menu-copy" not in t["items"], "the menu to be closed")
    lat, lon = map(float, clipboard(session).split(","))
    check(abs(lat - 15) < 0.5 and abs(lon - 18) < 0.5, f"copied {lat}, {lon}")
    session.click_at(x, y, button=3)
    session.click("menu-from-here")
    trace = session.wait(lambda t: t["idle"] and t["place"].get("ranked"), "who is nearest from here")
    check("Chad" in trace["place"]["title"] + trace["place"]["where"], f"the place is {trace['place']['title']}")
    session.click_at(x, y, button=3)
    session.wait_item("menu-from-here")
    session.key("Escape")
    session.wait(lambda t: t["idle"] and "menu-from-here" not in t["items"] and t["place"].get("at"),
                 "Escape to close the menu and nothing else")
    check_equal(session.quit(), 0, "the exit code")

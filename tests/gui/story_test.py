# SPDX-License-Identifier: MIT
"""The shipped story is opened, its pages are turned, its claims judged; pages are undone; Escape closes it."""
import os
import pathlib

from harness import Session, check, check_equal

STORY = pathlib.Path(os.environ["FOOTPRINT_DATA"]) / "geodata/views/aliyun-2016.json"


def page(session, number):
    return session.wait(lambda t: t["idle"] and t["story"].get("page") == number, f"page {number}")


with Session() as session:
    trace = session.start(str(STORY))
    check_equal((trace["story"]["page"], trace["story"]["pages"]), (1, 7), "the first page")
    check_equal(trace["story"]["verdicts"], ["supported", "supported", "undecidable", "undecidable"], "its verdicts")
    check_equal((trace["view"]["as_of"], trace["shown"]), ("2016-04-30", 12), "its view")
    check(not trace["panels"]["filter"], "the story stands in the filter's place")
    height = trace["items"]["claim:0"][3]
    session.click("claim:0")
    session.wait(lambda t: t["idle"] and t["items"]["claim:0"][3] > height + 10, "the finding to unfold")

    session.click("story-next")
    trace = page(session, 2)
    check_equal(trace["view"]["filter"]["providers"], ["alibaba"], "the second page's view")
    check_equal(trace["story"]["verdicts"][0], "supported", "Hong Kong and Silicon Valley")
    session.key("Next")
    trace = page(session, 3)
    check_equal(trace["story"]["verdicts"], ["undecidable", "contradicted"], "a count to be careful with")
    session.key("Next")
    trace = page(session, 4)
    check_equal(trace["analysis"]["kind"], "nearest", "the fourth page's analysis")
    check_equal(trace["story"]["verdicts"], ["supported", "supported"], "by distance and by time")

    session.click("story-previous")
    trace = page(session, 3)
    session.key("ctrl+z")
    trace = page(session, 4)
    check_equal(trace["analysis"]["kind"], "nearest", "the page before, by undo")
    session.key("ctrl+z", "ctrl+z", "ctrl+z")
    trace = page(session, 1)

    session.key("Escape")
    trace = session.wait(lambda t: t["idle"] and not t["story"], "the story to be closed")
    check(trace["panels"]["filter"], "the filter is back")
    check_equal(trace["shown"], 12, "the view stays")

    # From the top bar, by its name.
    session.click("stories")
    session.click("story:aliyun-2016")
    trace = page(session, 1)
    check_equal(trace["story"]["title"], "Who covered the Middle East in 2016?", "the story's title")
    session.click("story-close")
    session.wait(lambda t: t["idle"] and not t["story"], "the story to be closed by its cross")
    check_equal(session.quit(), 0, "the exit code")

# By its name, as `footprint story` knows it.
with Session() as session:
    trace = session.start("Aliyun-2016")
    check_equal((trace["story"]["page"], trace["story"]["pages"]), (1, 7), "the first page of the story by name")
    check_equal(session.quit(), 0, "the exit code")

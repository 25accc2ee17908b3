# SPDX-License-Identifier: MIT
"""What changed between two dates: listed, filtered, and a click goes to the site on its day, undone at once."""
from harness import Session, check, check_equal

with Session() as session:
    session.start("--market", "Middle East", "--as-of", "2016-12-31")
    session.key("e")
    trace = session.wait(lambda t: t["idle"] and "events-count" in t["items"], "the list of events")
    events = trace["events"]
    check_equal((events["from"], events["to"]), ("2016-01-01", "2016-12-31"), "the twelve months up to the date")
    dubai = next(row for row in events["rows"] if row["id"] == "alibaba/me-east-1:opened")
    check(dubai["title"].startswith("Alibaba opened "), f"the title: {dubai}")
    check_equal(dubai["more"], "first of any provider in the Middle East", "what it was the first of")

    session.click("event:alibaba/me-east-1:opened")
    trace = session.wait(lambda t: t["idle"] and t["selection"] == "alibaba/me-east-1", "the site to be selected")
    check_equal(trace["view"]["as_of"], "2016-11-21", "the day of the event")
    check_equal(trace["panels"]["tab"], "events", "the list stays")
    check_equal(trace["events"]["to"], "2016-12-31", "and shows the same days")
    session.target("alibaba/me-east-1")
    session.key("ctrl+z")
    trace = session.wait(lambda t: t["idle"] and t["selection"] == "", "the visit to be undone in one step")
    check_equal(trace["view"]["as_of"], "2016-12-31", "the date before it")

    # One that is out of sight is flown to.
    session.click("events-range:all")
    trace = session.wait(lambda t: t["idle"] and t["events"]["count"] > 20, "all that ever changed there")
    many = trace["events"]["count"]
    session.click("events-firsts")
    trace = session.wait(lambda t: t["idle"] and 0 < t["events"]["count"] < many, "the firsts alone")
    for kind in ("opened", "closed", "announced"):
        session.click(f"events-kind:{kind}")
    session.wait(lambda t: t["idle"] and "events-empty" in t["items"], "an empty list to say so")
    session.click("events-kind:opened")
    session.wait(lambda t: t["idle"] and t["events"]["count"] > 0, "openings")

    session.click("events-from")
    session.key("ctrl+a")
    session.type("2019-13")
    session.key("Return")
    session.wait(lambda t: t["idle"] and "events-from-error" in t["items"], "a wrong date to be refused")
    session.click("events-from")
    session.key("ctrl+a")
    session.type("2019")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["events"]["from"] == "2019-01-01", "the first day")
    check("events-from-error" not in trace["items"], "the error is gone")
    check_equal(session.quit(), 0, "the exit code")

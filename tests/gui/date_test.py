# SPDX-License-Identifier: MIT
"""The date is typed and stepped; a wrong one is refused in words; every step can be undone."""
from harness import Session, check, check_equal

with Session() as session:
    session.start("--provider", "aws")
    session.click("date")
    session.type("2016-04-30")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("as_of") == "2016-04-30", "the date to be set")
    check_equal(trace["shown"], 12, "AWS's sites on 30 April 2016")

    session.click("date+1y")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("as_of") == "2017-04-30", "a year later")
    check(trace["shown"] > 12, "AWS has more sites a year later")
    session.click("date-1m")
    session.wait(lambda t: t["idle"] and t["view"].get("as_of") == "2017-03-30", "a month earlier")

    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"].get("as_of") == "2017-04-30", "the month to be undone")
    session.key("ctrl+z", "ctrl+z")
    session.wait(lambda t: t["idle"] and "as_of" not in t["view"], "all to be undone")
    session.key("ctrl+shift+z")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("as_of") == "2016-04-30", "the date to be redone")
    check_equal(trace["shown"], 12, "sites after redo")

    session.click("date")
    session.type("2016-13-40")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and "date-error" in t["items"], "the wrong date to be refused")
    check_equal(trace["view"].get("as_of"), "2016-04-30", "the date after a wrong one")
    session.click("date-today")
    session.wait(lambda t: t["idle"] and "as_of" not in t["view"] and "date-error" not in t["items"], "today")
    check_equal(session.quit(), 0, "the exit code")

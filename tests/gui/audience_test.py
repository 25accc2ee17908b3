# SPDX-License-Identifier: MIT
"""An audience of one's own, typed in the filter: it is served, it is what counts, and the View keeps it."""
from harness import Session, check, check_equal

SHARES = {"BR": 20, "KE": 40, "NG": 40}

with Session() as session:
    session.start("--provider", "aws", "--analysis", "nearest")
    session.scroll_to("audience-shares")
    session.click("audience-shares")
    session.type("Kenya 40, Nigeria 40, Brazil 20")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["view"]["analysis"].get("shares") == SHARES, "the audience to be taken")
    check_equal(trace["view"]["audience"], ["BR", "KE", "NG"], "who is served")
    check_equal(trace["view"]["analysis"]["weight"], "audience", "what counts")
    check("100 % of the audience" in trace["analysis"]["audience"], f"the panel says {trace['analysis']['audience']!r}")
    check(0 < trace["analysis"]["reached"]["all"]["share"] < 1, f"a share of it is reached: {trace['analysis']['reached']}")

    # A mistake is told below the field, and changes nothing.
    session.click("audience-shares")
    session.key("ctrl+a")
    session.type("Kenia 40")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and "audience-shares-error" in t["items"], "the mistake to be told")
    check_equal(trace["view"]["analysis"]["shares"], SHARES, "the audience after a mistake")
    check_equal(session.quit(), 0, "the exit code")

    trace = session.start()
    check_equal(trace["view"]["analysis"]["shares"], SHARES, "the audience after a restart")
    session.key("ctrl+shift+r")
    check_equal(session.quit(), 0, "the exit code")

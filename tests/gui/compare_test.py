# SPDX-License-Identifier: MIT
"""Two sides are chosen and dated, the sentence and the bar tell who is nearer, sides are swapped, all is undone."""
from harness import Session, check, check_equal


def pick(session, side, provider):
    session.click(f"side-{side}")
    session.click(f"pick-{side}:{provider}")
    return session.wait(lambda t: t["idle"] and t["view"]["analysis"].get(side, {}).get("providers") == [provider],
                        f"{provider} as {side}")


with Session() as session:
    session.start("--market", "Middle East", "--as-of", "2016-12-31")
    session.key("x")
    trace = session.wait(lambda t: t["idle"] and "compare-on" in t["items"], "the panel to propose a comparison")
    check_equal(trace["analysis"]["kind"], "none", "the panel switches nothing on by itself")
    pick(session, "a", "aws")
    trace = pick(session, "b", "alibaba")
    check_equal(trace["analysis"]["kind"], "compare", "the analysis")
    check_equal(trace["analysis"]["sides"], ["AWS", "Alibaba"], "the sides in words")
    sentence, verdict = trace["analysis"]["sentence"], trace["analysis"]["verdict"]
    check("Frankfurt" in sentence and "Alibaba" in sentence, f"the sentence: {sentence}")
    check(verdict["b"] > verdict["a"], f"Alibaba is nearer to more people, from Dubai: {verdict}")
    check(abs(sum(verdict.values()) - 1) < 1e-6, f"the parts of the bar: {verdict}")
    check("sentence" in trace["items"] and "verdict" in trace["items"], "sentence and bar are in sight")

    session.click("swap-sides")
    trace = session.wait(lambda t: t["idle"] and t["analysis"].get("sides") == ["Alibaba", "AWS"], "the swap")
    check_equal((trace["analysis"]["verdict"]["a"], trace["analysis"]["verdict"]["b"]), (verdict["b"], verdict["a"]),
                "the verdict after the swap")
    session.key("ctrl+z")
    trace = session.wait(lambda t: t["idle"] and t["analysis"].get("sides") == ["AWS", "Alibaba"], "the swap undone")
    check_equal(trace["analysis"]["verdict"], verdict, "the verdict after undo")

    # A day of its own for B: before Dubai opened.
    session.click("side-date-b")
    session.type("2016-04-30")
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["view"]["analysis"]["b"].get("as_of") == "2016-04-30", "B's day")
    check(trace["analysis"]["verdict"]["b"] < verdict["b"], "without Dubai Alibaba is nearer to fewer")
    session.click("side-date-b")
    session.key("ctrl+a")
    session.type("2016-13")
    session.key("Return")
    session.wait(lambda t: t["idle"] and "side-date-error-b" in t["items"], "a wrong day to be refused")
    session.key("Escape", "ctrl+z")
    trace = session.wait(lambda t: t["idle"] and "as_of" not in t["view"]["analysis"]["b"], "B's day to be undone")

    # The filter as it is, as a side.
    session.click("side-a")
    session.click("pick-a:filter")
    trace = session.wait(lambda t: t["idle"] and t["view"]["analysis"].get("a") == {"as_of": "2016-12-31"},
                         "the filter as A")
    check_equal(trace["analysis"]["verdict"]["b"], 0, "nobody is nearer than all together")
    session.click("compare-off")
    trace = session.wait(lambda t: t["idle"] and t["analysis"]["kind"] == "none", "the comparison off")
    for _ in range(4):
        session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and "analysis" not in t["view"], "all to be undone")
    check_equal(session.quit(), 0, "the exit code")

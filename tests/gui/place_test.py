# SPDX-License-Identifier: MIT
"""A click anywhere tells who is nearest from there: on land with the country, at sea alone; Escape clears."""
from harness import Session, check, check_equal

NAIROBI = (36.82, -1.29)


def middle(trace):
    left, top, right, bottom = trace["insets"]
    width, height = trace["size"]
    return (left + width - right) / 2, (top + height - bottom) / 2


def number(words):
    return float(words.split()[0].replace(",", ""))


with Session() as session:
    trace = session.start("--provider", "aws", "--provider", "alibaba", "--provider", "azure", "--as-of", "2016-04-30",
                          "--center", f"{NAIROBI[0]},{NAIROBI[1]}", "--zoom", "4")
    session.click_at(*middle(trace))
    trace = session.wait(lambda t: t["idle"] and t["place"].get("ranked"), "the ranked list")
    check_equal(trace["selection"], "KE", "the selected country")
    at = trace["place"]["at"]
    check(abs(at[0] - NAIROBI[0]) < 0.1 and abs(at[1] - NAIROBI[1]) < 0.1, f"the selected place: {at}")
    check_equal(trace["place"]["title"], "Near Nairobi, Kenya", "what the place is called")
    ranked = trace["place"]["ranked"]
    times = [number(row["value"]) for row in ranked]
    check_equal(times, sorted(times), "the list rises by ms")
    check_equal({row["site"].split("/")[0] for row in ranked}, {"aws", "alibaba", "azure"}, "one row a provider")
    check(all(row["value"].endswith(" ms") and " km" in row["more"] for row in ranked), f"ms and km: {ranked}")
    check(trace["panels"]["details"], "the details are open")
    check(f"ranked:{ranked[0]['site']}" in trace["items"], "the first row is in sight")

    session.click("rank:km")
    trace = session.wait(lambda t: t["idle"] and t["place"]["ranked"][0]["value"].endswith(" km"), "the list by km")
    nearest = {row["site"].split("/")[0]: row["site"] for row in trace["place"]["ranked"]}
    check_equal(nearest["aws"], "aws/eu-central-1", "AWS's nearest for Nairobi in April 2016, by kilometres")
    session.click("rank:ms")
    session.wait(lambda t: t["idle"] and t["place"]["ranked"] == ranked, "the list by ms again")

    # A row selects its site; undo leads back to the place.
    session.click(f"ranked:{ranked[0]['site']}")
    session.wait(lambda t: t["idle"] and t["selection"] == ranked[0]["site"], "the site of the row")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["place"].get("at") == at, "the place again")
    session.key("Escape")
    trace = session.wait(lambda t: t["idle"] and not t["place"] and not t["selection"], "nothing selected")
    check(not trace["panels"]["right"], "the details close with the selection")

    # With another tab open the details come, and go back to it.
    session.key("r")
    session.wait(lambda t: t["idle"] and t["panels"]["tab"] == "coverage" and t["panels"]["right"], "the other tab")
    trace = session.rest()
    session.click_at(*middle(trace))
    session.wait(lambda t: t["idle"] and t["panels"]["details"] and t["place"], "the details")
    session.key("Escape")
    trace = session.wait(lambda t: t["idle"] and not t["place"], "nothing selected")
    check_equal((trace["panels"]["right"], trace["panels"]["tab"]), (True, "coverage"), "the tab from before")

    # A country from the search is told from its largest city.
    session.key("ctrl+f")
    session.wait_item("search")
    session.type("egypt")
    session.click("hit:country:EG")
    trace = session.wait(lambda t: t["idle"] and t["selection"] == "EG", "the country")
    check_equal(trace["place"]["where"], "Nearest from Cairo, the largest city", "where it is told from")
    check(trace["place"]["ranked"], "the list")
    check_equal(session.quit(), 0, "the exit code")

    # At sea.
    trace = session.start("--center", "-30,0", "--zoom", "3", "--as-of", "2016-04-30")
    session.key("Escape")
    trace = session.wait(lambda t: t["idle"] and not t["selection"], "nothing selected")
    session.click_at(*middle(trace))
    trace = session.wait(lambda t: t["idle"] and t["place"].get("ranked"), "the ranked list at sea")
    check_equal((trace["selection"], trace["place"]["title"]), ("", "At sea"), "the place at sea")
    session.click("clear-selection")
    session.wait(lambda t: t["idle"] and not t["place"], "nothing selected")
    check_equal(session.quit(), 0, "the exit code")

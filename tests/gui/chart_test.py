# SPDX-License-Identifier: MIT
"""Charts stand in the map's place: chosen, pointed at, dragged over, left again; openings are counted by year and copied."""
import subprocess

from harness import Session, check, check_equal, program


def is_large(trace):
    return trace["view"].get("large_chart", False)


with Session() as session:
    session.start("--provider", "aws,alibaba")

    # G shows the timeline's chart in the map's place, Escape goes back.
    session.key("g")
    trace = session.wait(lambda t: t["idle"] and is_large(t) and "chart-plot" in t["items"], "the large chart")
    check_equal(trace["targets"], [], "there is no map under it")
    x, y, width, height = trace["items"]["chart-plot"]
    check(width > 500 and height > 250, f"the plot fills what the panels leave: {trace['items']['chart-plot']}")

    # The pointer reads values, a drag sets the date in one act, and does not move the map that is not there.
    session.move(x + width * 0.5, y + height * 0.5)
    session.wait(lambda t: t["idle"] and "chart-tip" in t["items"], "the values under the pointer")
    session.drag(round(x + width * 0.5), round(y + 40), round(x + width * 0.7), round(y + 40), steps=8)
    trace = session.wait(lambda t: t["idle"] and "2019" < t["timeline"]["date"] < "2022", "the date that was dragged to")
    check_equal(trace["view"].get("camera"), None, "the map stays")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"].get("as_of") is None and is_large(t), "the drag to be undone at once")
    session.key("plus", "Left")
    check_equal(session.rest()["view"].get("camera"), None, "keys do not move a map that is not to be seen")

    # Another chart is chosen; the one of reach is made while one looks on.
    session.click("large-chart-kind")
    session.click("chart:share")
    session.wait(lambda t: t["idle"] and t["view"].get("chart") == "share" and t["timeline"]["done"] == 1, "the chart of reach")
    session.key("Escape")
    trace = session.wait(lambda t: t["idle"] and not is_large(t) and t["targets"], "the map again")
    check("chart-plot" not in trace["items"], "the chart is gone")

    # In the tab of events they are counted by year; the table is the command's, byte for byte.
    session.key("e")
    session.click("events-by-year")
    trace = session.wait(lambda t: t["idle"] and "events-year:2019" in t["items"], "the years")
    check_equal(trace["view"]["events"]["by"], "year", "how events are listed")
    check_equal(trace["view"]["events"]["days"], "all", "a single year would say nothing")
    session.key("ctrl+c")
    session.wait(lambda t: t["idle"] and "Copied" in t["notice"], "the copy")
    copied = subprocess.run(["xclip", "-selection", "clipboard", "-o"], env=session.environment, capture_output=True,
                            check=True, text=True).stdout
    printed = subprocess.run([program(), "events", "--by", "year", "--provider", "aws,alibaba", "--format", "csv", "--from",
                              trace["events"]["from"], "--to", trace["events"]["to"]],
                             env=session.environment, capture_output=True, check=True, text=True).stdout
    check_equal(copied, printed.replace(",", "\t"), "the table of the tab")

    # A year leads to its list, the button to the chart.
    session.click("events-year:2019")
    trace = session.wait(lambda t: t["idle"] and t["view"]["events"].get("by") is None, "the list of one year")
    check_equal(trace["view"]["events"]["days"], ["2019-01-01", "2019-12-31"], "its days")
    session.key("ctrl+z")
    session.click("events-chart")
    trace = session.wait(lambda t: t["idle"] and is_large(t), "openings in the map's place")
    check_equal(trace["view"]["chart"], "openings", "the chart")

    # What is searched for is on the map.
    session.key("ctrl+f")
    session.type("nairobi")
    session.wait(lambda t: t["idle"] and any(item.startswith("hit:") for item in t["items"]), "hits")
    session.key("Return")
    session.wait(lambda t: t["idle"] and not is_large(t) and t["view"].get("selection"), "the map with Nairobi")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and is_large(t), "the chart again")

    # It is exported as the command draws it.
    session.key("ctrl+e")
    session.click("size-1080")
    session.click("export-name")
    session.key("ctrl+a")
    session.type("chart.png")
    session.key("Return")
    session.wait(lambda t: "Saved" in t["notice"], "the picture")
    session.key("ctrl+s")
    session.wait_item("view-path")
    session.key("ctrl+a")
    session.type(str(session.folder / "chart.json"))
    session.key("Return")
    session.wait(lambda t: "chart.json" in t["notice"], "the view")
    subprocess.run([program(), "render", "-q", "--view", str(session.folder / "chart.json"), "-o", str(session.folder / "command.png")],
                   env=session.environment, check=True)
    exported = next(session.folder.glob("home/Bilder/chart.png")).read_bytes()
    check(exported == (session.folder / "command.png").read_bytes(), "the export is the command's picture")
    check_equal(session.quit(), 0, "the exit code")

    # It comes back at the next start.
    trace = session.start()
    check(is_large(trace), "the chart is there again")

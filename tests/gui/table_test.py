# SPDX-License-Identifier: MIT
"""Tables leave the window: Ctrl+C and a button copy them for a spreadsheet, and the whole is saved as CSV."""
import csv
import subprocess

from harness import Session, check, check_equal


def clipboard(session):
    told = subprocess.run(["xclip", "-selection", "clipboard", "-o"], env=session.environment, capture_output=True,
                          text=True, timeout=10, check=True)
    return [line.split("\t") for line in told.stdout.splitlines()]


def copied(session, how, what):
    session.move(640, 300)
    how()
    session.wait(lambda t: t["idle"] and t["notice"].startswith("Copied"), f"{what} to be copied")
    rows = clipboard(session)
    check(len({len(row) for row in rows}) == 1, f"{what}: rows of different lengths {sorted({len(row) for row in rows})}")
    return [dict(zip(rows[0], row)) for row in rows[1:]]


with Session() as session:
    trace = session.start("--provider", "aws,azure", "--analysis", "nearest", "--as-of", "2020-06-30")
    # Without a panel: the sites that are shown.
    sites = copied(session, lambda: session.key("ctrl+c"), "the sites")
    check_equal(len(sites), trace["shown"], "the rows of the sites' table")
    check({"aws", "azure"} == {row["provider"] for row in sites}, "the providers in the table")

    session.key("r")
    session.wait_item("copy-table")
    groups = copied(session, lambda: session.click("copy-table"), "coverage")
    check({row["level"] for row in groups} == {"market"}, f"coverage by market: {groups[0]}")
    session.click("level:country")
    session.rest()
    groups = copied(session, lambda: session.key("ctrl+c"), "coverage by country")
    check({row["level"] for row in groups} == {"country"}, "coverage by country")

    # In a text field the keys are the field's.
    session.key("ctrl+f")
    session.type("oslo")
    session.key("ctrl+a", "ctrl+c", "Escape")
    session.rest()

    # As a file.
    session.key("ctrl+shift+s")
    session.wait_item("view-path")
    path = session.folder / "home" / "coverage.csv"
    session.key("ctrl+a")
    session.type(str(path.with_suffix("")))
    session.key("Return")
    session.wait(lambda t: t["idle"] and t["notice"].startswith("Saved"), "the table to be saved")
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    check_equal(len(rows), len(groups), "the rows of the file")
    check_equal(rows[0]["group_name"], groups[0]["group_name"], "the first row of the file")
    told = subprocess.run([session.program.args[0], "coverage", "--provider", "aws,azure", "--as-of", "2020-06-30", "--by",
                           "country", "--format", "csv"], env=session.environment, capture_output=True, text=True, check=True)
    check_equal(path.read_text(), told.stdout, "the file and the command's output")

    session.key("e")
    session.wait(lambda t: t["idle"] and t["events"].get("rows"), "the events")
    events = copied(session, lambda: session.key("ctrl+c"), "the events")
    check_equal(len(events), session.rest()["events"]["count"], "the rows of the events' table")
    check_equal(session.quit(), 0, "the exit code")

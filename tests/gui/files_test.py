# SPDX-License-Identifier: MIT
"""Ctrl+O offers what lies in the folder that is typed, what was opened before, and the shipped stories."""
from harness import Session, check, check_equal


def rows(trace, kind):
    return [name for name in trace["items"] if name.startswith(kind + ":")]


with Session() as session:
    folder = session.folder / "home" / "Documents"
    (folder / "older").mkdir()
    (folder / "gulf.json").write_text('{"version": 2, "theme": "light"}')
    (folder / "notes.txt").write_text("no view")
    session.start()
    session.key("ctrl+o")
    trace = session.wait(lambda t: t["idle"] and len(rows(t, "entry")) == 2, "the folder and the view file to be listed")
    check(not rows(trace, "recent"), "nothing was opened yet")
    check(rows(trace, "dialog-story"), "the shipped stories are offered")

    # Typing narrows the list; a folder leads into it.
    session.key("End")
    session.type("gu")
    session.wait(lambda t: t["idle"] and len(rows(t, "entry")) == 1, "the list to follow what is typed")
    session.click("entry:0")
    session.wait(lambda t: t["idle"] and t["view"].get("theme") == "light", "the view to be opened by a click")

    # Saved and opened files come back under Recent, after a restart as well.
    session.key("ctrl+s")
    session.wait_item("view-path")
    session.key("ctrl+a")
    session.type(str(folder / "older" / "mine"))
    session.key("Return")
    session.wait(lambda t: t["idle"] and t["notice"].startswith("Saved"), "the view to be saved")
    check_equal(session.quit(), 0, "the exit code")
    session.start()
    session.key("ctrl+o")
    session.wait(lambda t: t["idle"] and len(rows(t, "recent")) == 2, "what was opened and saved, under Recent")
    session.key("Escape")
    session.wait(lambda t: t["idle"] and not rows(t, "recent"), "the dialog to be closed")
    session.key("t")
    session.wait(lambda t: t["idle"] and t["view"].get("theme") != "light", "the dark theme")
    session.key("ctrl+o")
    session.click("recent:1")
    session.wait(lambda t: t["idle"] and t["view"].get("theme") == "light", "the recent view to be opened again")

    # A file that says reach means its own threshold, whatever tells more; by hand it begins with that.
    (folder / "reach.json").write_text('{"version": 2, "as_of": "2026-06-30", "analysis": {"kind": "reach"}}')
    session.key("ctrl+o")
    session.wait_item("view-path")
    session.key("ctrl+a")
    session.type(str(folder / "reach.json"))
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("analysis", {}).get("kind") == "reach", "reach of a file")
    check_equal(trace["view"]["analysis"].get("reach_ms", 100), 100, "the threshold of a file")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and "analysis" not in t["view"], "that to be undone")
    session.key("a", "a")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("analysis", {}).get("kind") == "reach", "reach by hand")
    check(trace["view"]["analysis"].get("reach_ms", 100) < 100, "by hand it begins where countries differ most")

    # One that is gone says so, in the dialog.
    (folder / "gulf.json").unlink()
    session.key("ctrl+o")
    session.click("recent:1")
    session.wait(lambda t: t["idle"] and "view-error" in t["items"], "the missing file to be told")
    session.key("Escape")
    check_equal(session.quit(), 0, "the exit code")

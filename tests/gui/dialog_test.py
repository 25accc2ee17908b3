# SPDX-License-Identifier: MIT
"""While a dialog is open, keys are its own; after an error its field has the keyboard, all selected. Tooltips come when the
pointer rests, without another event, and go when a key is pressed."""
from harness import Session, check, check_equal

with Session() as session:
    before = session.start("--provider", "aws")
    view = session.folder / "view.json"
    view.write_text('{"version": 2, "filter": {"providers": ["google"]}}')

    session.key("ctrl+o")
    session.wait_item("view-ok")
    session.key("ctrl+a")
    session.type("/no/such/file.json")
    session.key("Return")
    session.wait(lambda t: t["idle"] and "view-error" in t["items"], "the error")
    # All letters that are keys of the map go into the field, in place of what was wrong.
    session.type("faretxcl")
    trace = session.rest()
    for key in ("view", "panels", "analysis"):
        check_equal(trace[key], before[key], f"{key} behind the dialog")
    session.key("ctrl+a")
    session.type(str(view))
    session.key("Return")
    session.wait(lambda t: t["idle"] and t["view"].get("filter", {}).get("providers") == ["google"], "the view to be opened")

    # Out of its field, too: the keys of the map are not the dialog's.
    session.key("ctrl+o")
    session.wait_item("view-ok")
    x, y, width, height = session.rest()["items"]["view-ok"]
    session.click_at(x + width + 150, y + height / 2)
    before = session.rest()
    session.key("f", "t", "a", "ctrl+e")
    trace = session.rest()
    for key in ("view", "panels", "analysis"):
        check_equal(trace[key], before[key], f"{key} behind the dialog")
    check("view-ok" in trace["items"] and "export-start" not in trace["items"], "the dialog stays alone")
    session.key("Escape")
    session.wait(lambda t: t["idle"] and "view-ok" not in t["items"], "the dialog to be closed")

    # A field that is entered again, with another text, has nothing to undo.
    session.key("ctrl+e")
    session.click("export-name")
    session.key("ctrl+a")
    session.type("a name that is longer than any that is proposed, by far: " + 60 * "x")
    session.key("Escape")
    session.wait(lambda t: t["idle"] and "export-start" not in t["items"], "the dialog to be closed")
    session.key("ctrl+e")
    session.click("export-name")
    session.rest()
    session.key("ctrl+z", "ctrl+z", "ctrl+y", "ctrl+z")
    session.rest()
    session.key("Escape")
    session.wait(lambda t: t["idle"] and "export-start" not in t["items"], "the dialog to be closed again")

    # Nothing happens but that time passes.
    x, y, width, height = session.rest()["items"]["theme"]
    session.move(x + width / 2, y + height / 2)
    session.wait(lambda t: "tooltip" in t["items"], "the tooltip of the theme")
    session.key("F2")
    session.wait(lambda t: "tooltip" not in t["items"], "the tooltip to go")
    check_equal(session.quit(), 0, "the exit code")

# SPDX-License-Identifier: MIT
"""Sites and areas of one's own beside the catalogue: listed, filtered, compared, saved with the view beside the file, read again, undone."""
import json
import shutil

from harness import Session, check, check_equal

EDGES = "name,lon,lat,opened\nNairobi One,36.82,-1.29,2019-05\nLagos One,3.38,6.45,2021\n"

with Session() as session:
    folder = session.folder / "work"
    folder.mkdir()
    edges = folder / "edges.csv"
    edges.write_text(EDGES)
    plain = session.start()["shown"]
    check_equal(session.quit(), 0, "the exit code")

    # They are a provider like any other.
    trace = session.start("--sites", str(edges))
    check_equal(trace["shown"], plain + 2, "the sites shown, and two of one's own")
    session.scroll_to("only:edges")
    session.click_only("edges")
    trace = session.wait(lambda t: t["idle"] and t["shown"] == 2, "one's own alone")
    check_equal(trace["view"]["filter"]["providers"], ["edges"], "the filter")
    session.key("ctrl+f")
    session.type("nairobi one")
    session.wait(lambda t: t["idle"] and any(item.startswith("hit:") for item in t["items"]), "hits")
    session.key("Return")
    session.wait(lambda t: t["idle"] and t["selection"] == "edges/nairobi-one", "one's own site, selected")

    # Saved beside the file, the view names it as seen from there.
    session.key("ctrl+s")
    session.wait_item("view-path")
    session.key("ctrl+a")
    session.type(str(folder / "view.json"))
    session.key("Return")
    session.wait(lambda t: "view.json" in t["notice"], "the view")
    check_equal(json.loads((folder / "view.json").read_text())["sources"], [{"role": "sites", "file": "edges.csv"}], "the source in the file")

    # The file changes, and is read again by itself.
    edges.write_text(EDGES + "Accra One,-0.19,5.6,2022\n")
    session.wait(lambda t: t["idle"] and t["shown"] == 3, "the third site")
    # A broken one leaves the last good state standing.
    edges.write_text("nothing,of,use\n1,2,3\n")
    session.wait(lambda t: t["idle"] and "holds no position" in t["notice"], "the fault, told")
    check_equal(session.rest()["shown"], 3, "the sites of before")
    edges.write_text(EDGES)
    check_equal(session.quit(), 0, "the exit code")

    # It comes back at the next start; a view without sources lets them go, and undo brings them back.
    trace = session.start()
    check_equal(trace["shown"], 2, "one's own at the next start")
    empty = folder / "empty.json"
    empty.write_text('{"version": 2}')
    session.key("ctrl+o")
    session.wait_item("view-ok")
    session.key("ctrl+a")
    session.type(str(empty))
    session.key("Return")
    session.wait(lambda t: t["idle"] and t["shown"] == plain, "the catalogue alone")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"].get("sources"), "the sources to be back")
    session.wait(lambda t: t["idle"] and t["shown"] in (2, plain + 2), "their sites")
    check_equal(session.quit(), 0, "the exit code")

    # Moved together, view and file still belong together.
    moved = session.folder / "moved"
    shutil.move(str(folder), str(moved))
    (session.folder / "state/footprint/state.json").unlink()
    trace = session.start(str(moved / "view.json"))
    check_equal(trace["shown"], 2, "the view with its file in another place")
    session.key("ctrl+z")
    session.rest()
    check_equal(session.quit(), 0, "the exit code")

    # What is gone is said, by name; the rest works.
    (moved / "edges.csv").unlink()
    session.start("--view", str(empty.parent.parent / "moved/empty.json"), "--sites", str(moved / "edges.csv"))
    check("there is no such file" in session.rest()["notice"], "the missing file is told in the window")
    check("edges.csv: there is no such file" in (session.folder / "stderr.txt").read_text(), "the missing file is told")
    check_equal(session.rest()["shown"], plain, "the catalogue")

# Areas of one's own are chips before the others; an area that is chosen follows its file.
AREAS = "area,country\nNorth,\"NO, SE\"\nGulf and Nile,AE\nGulf and Nile,Egypt\n"
with Session() as session:
    areas = session.folder / "areas.csv"
    areas.write_text(AREAS)
    session.start("--areas", str(areas), "--analysis", "nearest")
    session.click("section:providers")
    session.click("bundle:gulf-and-nile")
    session.wait(lambda t: t["idle"] and t["view"].get("audience") == ["AE", "EG"], "who is served")
    session.key("ctrl+f")
    session.type("nort")
    session.wait(lambda t: t["idle"] and "hit:market:north" in t["items"], "the area among the hits")
    session.key("Escape")
    areas.write_text(AREAS + "Gulf and Nile,QA\n")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("audience") == ["AE", "EG", "QA"], "the area as it is now")
    areas.write_text("nothing,of,use\n1,2,3\n")
    session.wait(lambda t: t["idle"] and "has no column 'country'" in t["notice"], "the fault, told")
    check_equal(session.rest()["view"]["audience"], ["AE", "EG", "QA"], "who is served, as before")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"].get("audience") == ["AE", "EG"], "the area of before")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and "audience" not in t["view"], "everybody again")
    areas.write_text(AREAS)
    check_equal(session.quit(), 0, "the exit code")

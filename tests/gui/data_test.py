# SPDX-License-Identifier: MIT
"""One's own data by the window alone: added, understood, drawn, counted, compared with a provider, saved, reopened, edited and read again, removed, undone."""
import json

from harness import Session, check, check_equal

CUSTOMERS = "customer,city,country,revenue\nA,Lagos,NG,500\nB,Nairobi,KE,300\nC,Nowhere,,20\nD,Cairo,EG,200\n"
EDGES = "name,lon,lat,city,country\nNairobi One,36.82,-1.29,Nairobi,KE\nLagos One,-3.38,6.45,Lagos,NG\n"


def add(session, path, role=None):
    session.key("ctrl+d")
    session.wait_item("data-path")
    session.key("ctrl+a")
    session.type(str(path))
    session.wait_item("data-found")
    if role:
        session.click(f"role:{role}")
        session.click("data-ok")
    else:
        session.key("Return")
    return session.wait(lambda t: t["idle"] and "data-path" not in t["items"] and t["sources"] and not t["sources"][-1]["reading"],
                        f"{path.name} to be taken in")


with Session() as session:
    folder = session.folder / "work"
    folder.mkdir()
    customers = folder / "customers.csv"
    customers.write_text(CUSTOMERS)
    edges = folder / "edges.csv"
    edges.write_text(EDGES)
    plain = session.start()["shown"]

    # Nothing yet: the panel says what it is for, and the button opens the dialog.
    session.key("o")
    session.wait_item("data-empty")
    session.click("data-add")
    session.wait_item("data-path")
    session.key("ctrl+a")
    session.type(str(folder / "none.csv"))
    session.key("Return")
    session.wait_item("data-error")
    session.key("Escape")
    session.wait(lambda t: "data-path" not in t["items"], "the dialog to close")

    # Customers: what they are is found, they are counted from then on, and a row that makes no sense is named.
    trace = add(session, customers)
    card = trace["sources"][0]
    check_equal((card["role"], card["figures"]), ("users", "3 rows, 1 row left out"), "what was found")
    check("Nowhere" in card["faults"][0], "the row that is left out is named")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("analysis", {}).get("weight") == "customers by revenue", "customers to be counted")
    session.click("source-faults:0")
    session.wait_item("source-fault")

    # The map tells how many there are.
    session.key("Home")
    session.rest()
    trace = session.wait(lambda t: t["idle"] and t["users"], "the users on the map")
    largest = max(trace["users"], key=lambda mark: mark["weight"])
    session.move(largest["x"], largest["y"])
    session.wait(lambda t: "customers by revenue" in t["tag"], "how many are at the pointer")

    # Edge nodes: sites of a provider of one's own, compared with AWS.
    trace = add(session, edges, "sites")
    check_equal(trace["shown"], plain + 2, "the sites, and two of one's own")
    check_equal(trace["sources"][1]["figures"], "2 sites", "what was found of the second")

    # They are checked as the command does.
    session.click("source-check:1")
    session.wait_item("source-checked:1")
    check("source-finding" in session.rest()["items"], "the lost sign is found")

    # Their colour is chosen.
    session.click("source-sign:1")
    session.click("sign-color:3")
    session.wait(lambda t: t["idle"] and t["view"]["sources"][1].get("color") == "#ff4d8d", "the colour")
    session.key("Escape")

    # The file is edited, and read again; a broken one leaves the last good state.
    customers.write_text(CUSTOMERS.replace("Nowhere", "Accra"))
    session.wait(lambda t: t["idle"] and t["sources"][0]["figures"] == "4 rows", "the mended row")
    customers.write_text("nothing,of,use\n1,2,3\n")
    session.wait(lambda t: t["idle"] and "does not say where anybody is" in t["notice"], "the fault, told")
    trace = session.rest()
    check_equal(trace["sources"][0]["figures"], "4 rows", "the state of before")
    check_equal(trace["view"]["analysis"]["weight"], "customers by revenue", "what is counted")
    customers.write_text(CUSTOMERS)
    session.wait(lambda t: t["idle"] and t["sources"][0]["figures"] == "3 rows, 1 row left out", "the file of before")

    # Saved beside the files and reopened.
    session.key("ctrl+s")
    session.wait_item("view-path")
    session.key("ctrl+a")
    session.type(str(folder / "view.json"))
    session.key("Return")
    session.wait(lambda t: "view.json" in t["notice"], "the view")
    kept = json.loads((folder / "view.json").read_text())
    check_equal([source["file"] for source in kept["sources"]], ["customers.csv", "edges.csv"], "the sources in the file")

    # Removed, and undone.
    session.click("source-remove:0")
    trace = session.wait(lambda t: t["idle"] and len(t["sources"]) == 1 and not t["sources"][0]["reading"], "one source alone")
    check_equal(trace["view"].get("analysis", {}).get("weight", "people"), "people", "people counted again")
    session.key("ctrl+z")
    trace = session.wait(lambda t: t["idle"] and len(t["sources"]) == 2 and not any(s["reading"] for s in t["sources"]), "both again")
    check_equal(trace["view"]["analysis"]["weight"], "customers by revenue", "what is counted, as before")
    check_equal(session.quit(), 0, "the exit code")

    (session.folder / "state/footprint/state.json").unlink()
    trace = session.start(str(folder / "view.json"), "--analysis", "compare", "--a", "aws", "--b", "edges")
    check_equal(trace["view"]["analysis"]["weight"], "customers by revenue", "the weight of the view")
    check_equal(len(trace["sources"]), 2, "the sources of the view")
    check_equal(session.quit(), 3, "the exit code: a row was left out at the start")

# SPDX-License-Identifier: MIT
"""Ctrl+E writes the same picture as `footprint render` does of the same View; a screenshot has the window's size."""
import json
import pathlib
import struct
import subprocess
import zlib

from harness import Session, check, check_equal, program


def pixels(path):
    """Width, height and the bytes of the rows of a PNG as this program writes it: 8 bits, not interlaced."""
    data = pathlib.Path(path).read_bytes()
    check_equal(data[:8], b"\x89PNG\r\n\x1a\n", f"the first bytes of {path}")
    at, image, header = 8, b"", None
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        if kind == b"IHDR":
            header = struct.unpack(">IIBBBBB", body)
        if kind == b"IDAT":
            image += body
        at += 12 + size
    return header, zlib.decompress(image)


def render(session, view, path, *options):
    subprocess.run([program(), "render", "--view", str(view), "-o", str(path), *options],
                   env=session.environment, check=True)


with Session() as session:
    session.start("--provider", "aws,aliyun", "--market", "middle-east", "--as-of", "2016-11-30")
    session.key("ctrl+s")
    session.wait_item("view-ok")
    session.key("Return")
    notice = session.wait(lambda t: t["idle"] and t["notice"].startswith("Saved"), "the view to be saved")["notice"]
    view = pathlib.Path(notice.removeprefix("Saved "))
    check_equal(view.name, "footprint-alibaba-aws-middle-east-2016-11-30.json", "the proposed name")

    # Saved without its ending it gets one; a view of today keeps the day.
    session.click("timeline-today")
    session.wait(lambda t: t["idle"] and "as_of" not in t["view"], "today")
    session.key("ctrl+s")
    session.wait_item("view-ok")
    session.key("ctrl+a")
    session.type(str(session.folder / "home/of today"))
    session.key("Return")
    session.wait(lambda t: t["idle"] and t["notice"].endswith("of today.json"), "the second view")
    check("as_of" in json.loads((session.folder / "home/of today.json").read_text()), "its day is kept")
    session.key("ctrl+z")
    session.wait(lambda t: t["idle"] and t["view"].get("as_of") == "2016-11-30", "the day before")

    session.key("ctrl+e")
    session.click("size-1080")
    session.click("export-start")
    notice = session.wait(lambda t: t["idle"] and t["notice"].endswith(".png"), "the picture")["notice"]
    picture = pathlib.Path(notice.removeprefix("Saved "))
    check_equal(picture.parent, session.folder / "home/Bilder", "the folder of the picture")
    render(session, view, session.folder / "render.png", "--size", "1920x1080", "--scale", "1")
    check_equal(pixels(picture)[0][:2], (1920, 1080), "the picture's size")
    check(pixels(picture) == pixels(session.folder / "render.png"), "export and render give the same picture")

    # What the window shows, panels included.
    session.key("ctrl+e")
    session.click("export-panels")
    session.click("export-start")
    notice = session.wait(lambda t: t["idle"] and t["notice"].endswith("-2.png"), "the screenshot")["notice"]
    header, _ = pixels(notice.removeprefix("Saved "))
    check_equal(header[:2], (1280, 720), "the screenshot's size")

    # A folder that is not there is said so in the dialog.
    session.key("ctrl+e")
    session.click("export-map")
    session.click("export-folder")
    session.key("ctrl+a")
    new_folder = session.folder / "home/a/new one"
    session.type(str(new_folder))
    before = session.rest()["notice"]
    session.click("export-start")
    trace = session.wait(lambda t: t["idle"] and "export-error" in t["items"], "the error to be shown")
    check_equal(trace["notice"], before, "the dialog tells its own errors, and nothing lies over it")
    check(not new_folder.exists(), "no folder is made unasked")
    session.click("export-make-folder")
    session.wait(lambda t: t["idle"] and str(new_folder) in t["notice"], "the folder and the picture in it")
    (first,) = new_folder.glob("*.png")

    # The folder is remembered; what is there already is replaced only when that is said twice.
    session.key("ctrl+e")
    session.click("export-start")
    session.wait(lambda t: t["idle"] and t["notice"] != f"Saved {first}" and str(new_folder) in t["notice"],
                 "a second picture there")
    first.write_text("old")
    session.key("ctrl+e")
    session.click("export-name")
    session.key("ctrl+a")
    session.type(first.name)
    session.click("export-start")
    session.wait(lambda t: t["idle"] and "export-error" in t["items"], "the question whether to replace it")
    check_equal(first.read_text(), "old", "the file that is there")
    session.click("export-start")
    session.wait(lambda t: t["idle"] and t["notice"] == f"Saved {first}", "the picture in its place")
    check_equal(first.read_bytes()[:4], b"\x89PNG", "what has replaced it")

    session.key("ctrl+e")
    session.click("export-folder")
    session.key("ctrl+a")
    session.type("/dev/null")
    session.click("export-start")
    trace = session.wait(lambda t: t["idle"] and "export-error" in t["items"], "the error of a folder that is none")
    check("export-make-folder" not in trace["items"], "what is no folder cannot be made one")
    session.key("Escape")
    session.wait(lambda t: t["idle"] and "export-start" not in t["items"], "the dialog to be closed")

    # The saved view opens again.
    session.click("reset-filter")
    session.wait(lambda t: t["idle"] and t["shown"] > 20, "the filter to be reset")
    session.key("ctrl+o")
    session.wait_item("view-ok")
    session.key("ctrl+a")
    session.type(str(view))
    session.key("Return")
    trace = session.wait(lambda t: t["idle"] and t["view"].get("filter", {}).get("providers") == ["alibaba", "aws"],
                         "the view to be opened")
    check_equal(trace["view"]["as_of"], "2016-11-30", "the date of the opened view")
    check_equal(session.quit(), 0, "the exit code")

    # Who quits while a picture is being written gets it.
    session.start()
    session.key("ctrl+e")
    session.click("size-2160")
    session.click("export-folder")
    session.key("ctrl+a")
    session.type(str(session.folder / "home"))
    session.click("export-start")
    session.wait(lambda t: "export-cancel" in t["items"], "the export to run")
    check_equal(session.quit(), 0, "the exit code")
    (picture,) = (session.folder / "home").glob("*.png")
    check_equal(pixels(picture)[0][:2], (3840, 2160), "the size of the picture that was being written")
    picture.unlink()

    # Unless it was cancelled.
    session.start()
    session.key("ctrl+e")
    session.click("size-2160")
    session.click("export-folder")
    session.key("ctrl+a")
    session.type(str(session.folder / "home"))
    session.click("export-start")
    x, y, width, height = session.wait(lambda t: "export-cancel" in t["items"], "the export to run")["items"][
        "export-cancel"]
    session.click_at(x + width / 2, y + height / 2)
    session.wait(lambda t: "export-cancel" not in t["items"], "the export to be cancelled")
    check_equal(session.quit(), 0, "the exit code")
    check_equal(list((session.folder / "home").glob("*.png")), [], "what a cancelled export leaves")

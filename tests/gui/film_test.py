# SPDX-License-Identifier: MIT
"""Days side by side, films and the pages of a story are made from the window, as the command line makes them."""
import os
import pathlib
import subprocess

from harness import Session, check, check_equal, program


def command(session, *words):
    subprocess.run([program(), *map(str, words)], env=session.environment, check=True, capture_output=True)


def field(session, item, text):
    session.click(item)
    session.key("ctrl+a")
    session.type(text)


def same_files(one, other, what):
    names = sorted(path.name for path in one.iterdir() if not path.name.startswith("."))
    check_equal(names, sorted(path.name for path in other.iterdir() if not path.name.startswith(".")), f"the files of {what}")
    for name in names:
        check((one / name).read_bytes() == (other / name).read_bytes(), f"{name} of {what} is as the command makes it")
    return names


with Session() as session:
    # A program that stands in for ffmpeg: the film is what it is fed.
    programs = session.folder / "bin"
    programs.mkdir()
    (programs / "ffmpeg").write_text('#!/bin/sh\nfor last; do :; done; exec cat > "${last#file:}"\n')
    (programs / "ffmpeg").chmod(0o755)
    session.environment["PATH"] = f"{programs}:{os.environ['PATH']}"
    pictures = session.folder / "home/Bilder"
    session.start("aliyun-2016")
    session.click("story-next")
    session.key("ctrl+s")
    session.wait_item("view-path")
    session.key("ctrl+a")
    session.type(str(session.folder / "view.json"))
    session.key("Return")
    session.wait(lambda t: "view.json" in t["notice"], "the view to be saved")
    view = session.folder / "view.json"

    # Four days side by side. What is wrong in the list is told in the dialog.
    session.key("ctrl+e")
    session.click("export-kind:days")
    session.click("size-1080")
    field(session, "export-days", "2012, 2012-12-31")
    session.click("export-start")
    session.wait(lambda t: t["idle"] and "export-error" in t["items"], "the day that is there twice")
    field(session, "export-days", "2012, 2016-04-30, 2020, 2026-06")
    field(session, "export-name", "days.png")
    session.key("Return")
    session.wait(lambda t: t["notice"].endswith("days.png"), "the days side by side")
    command(session, "render", "--view", view, "--as-of", "2012,2016-04-30,2020,2026-06", "-o", session.folder / "command.png")
    check((pictures / "days.png").read_bytes() == (session.folder / "command.png").read_bytes(), "the days are the command's")

    # Frames as pictures: a folder of them.
    session.key("ctrl+e")
    session.click("export-kind:film")
    field(session, "export-from", "2016-01")
    field(session, "export-to", "2016-03")
    session.click("film-step:month")
    session.click("film-frames")
    field(session, "export-width", "640")
    field(session, "export-height", "360")
    field(session, "export-name", "frames")
    session.key("Return")
    session.wait(lambda t: t["notice"].endswith("frames"), "the frames")
    command(session, "render", "--view", view, "--from", "2016-01", "--to", "2016-03", "--step", "month", "--size", "640x360",
            "-o", session.folder / "command/%Y-%m-%d.png")
    names = same_files(pictures / "frames", session.folder / "command", "the frames")
    check_equal(names, ["2016-01-01.png", "2016-02-01.png", "2016-03-01.png", "2016-03-31.png"], "a frame a month, and the last day")

    # A film: given up it leaves nothing, and the dialog is ready again; then it is made.
    session.key("ctrl+e")
    session.click("export-kind:film")
    session.click("film-mp4")
    field(session, "export-from", "2006")
    field(session, "export-to", "today")
    field(session, "export-name", "film.mp4")
    session.key("Return")
    x, y, width, height = session.wait(lambda t: "export-cancel" in t["items"], "the film to be under way")["items"]["export-cancel"]
    session.click_at(x + width / 2, y + height / 2)
    session.wait(lambda t: t["idle"] and "export-start" in t["items"], "the dialog after the film was given up")
    check(not (pictures / "film.mp4").exists(), "no film")
    field(session, "export-from", "2016-01")
    field(session, "export-to", "2016-03")
    field(session, "export-name", "film.mp4")
    session.key("Return")
    session.wait(lambda t: t["notice"].endswith("film.mp4"), "the film")
    frames = b"".join((session.folder / "command" / name).read_bytes() for name in names)
    check((pictures / "film.mp4").read_bytes() == frames, "the film has the command's frames")
    check(not list(pictures.glob("*.frames")), "its frames are gone")

    # The pages of the story that is open; a folder that is there is asked about.
    session.key("ctrl+e")
    session.click("export-kind:story")
    (pictures / "pages").mkdir()
    field(session, "export-name", "pages")
    session.key("Return")
    session.wait(lambda t: t["idle"] and "export-error" in t["items"], "the folder that is there")
    session.click("export-start")
    session.wait(lambda t: t["notice"].endswith("pages"), "the pages")
    command(session, "story", "aliyun-2016", "--size", "640x360", "--theme", "dark", "-o", session.folder / "told")
    check(len(same_files(pictures / "pages", session.folder / "told", "the story")) == 8, "seven pages and their text")
    check_equal(session.quit(), 0, "the exit code")

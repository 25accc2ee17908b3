# SPDX-License-Identifier: MIT
"""Drives the real window: an X server of its own, the program, the mouse and the keyboard (xdotool).

The program writes what it shows to a trace file (`--trace`): the View, where each widget and marker is, and whether it
has come to rest. Tests act, then wait until the trace says what they expect; nothing sleeps for a fixed time.
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PATIENCE_S = float(os.environ.get("FOOTPRINT_TEST_PATIENCE", "30"))


class Failure(AssertionError):
    pass


def program():
    return os.environ["FOOTPRINT_PROGRAM"]


class Session:
    """One folder for the program's state and files, one X server; the program can be started in it several times."""

    def __init__(self, width=1280, height=720):
        self.width, self.height = width, height
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="footprint-gui-"))
        for name in ("state", "home/Bilder", "home/Documents", "home/.config"):
            (self.folder / name).mkdir(parents=True)
        # As desktops keep it: nothing of it is in the environment.
        (self.folder / "home/.config/user-dirs.dirs").write_text('XDG_PICTURES_DIR="$HOME/Bilder"\n')
        self.trace_file = self.folder / "trace.json"
        self.program = None
        self.server = None
        self._start_server()

    def _start_server(self):
        read_end, write_end = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{self.width}x{self.height}x24", "-noreset",
             "-nolisten", "tcp"],
            pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.display = ":" + pipe.readline().strip()
        self.environment = dict(
            os.environ, DISPLAY=self.display, HOME=str(self.folder / "home"),
            XDG_STATE_HOME=str(self.folder / "state"), XDG_CONFIG_HOME=str(self.folder / "home/.config"),
            XDG_DOCUMENTS_DIR=str(self.folder / "home/Documents"), LC_ALL="C.UTF-8",
            # The GLX driver keeps 112 bytes that are not ours.
            ASAN_OPTIONS="detect_leaks=0")
        for name in ("GDK_SCALE", "QT_SCALE_FACTOR", "XDG_PICTURES_DIR"):
            self.environment.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is not None:
            self.picture(self.folder / "failed.png")
            print(f"the state of things is in {self.folder}", file=sys.stderr)
            if self.program and (self.folder / "stderr.txt").exists():
                print((self.folder / "stderr.txt").read_text(), file=sys.stderr)
        if self.program and self.program.poll() is None:
            self.program.kill()
            self.program.wait()
        self.server.send_signal(signal.SIGTERM)
        self.server.wait()
        if kind is None:
            subprocess.run(["rm", "-rf", str(self.folder)], check=False)

    def start(self, *arguments):
        """Opens the window, as large as the screen, and waits until it has come to rest."""
        self.trace_file.unlink(missing_ok=True)
        self.stderr = open(self.folder / "stderr.txt", "w")
        self.program = subprocess.Popen(
            [program(), "explore", "--trace", str(self.trace_file), *arguments],
            env=self.environment, stderr=self.stderr, cwd=self.folder / "home")
        return self.wait(lambda t: t["idle"], "the window to come to rest")

    def quit(self):
        """Ctrl+Q; returns the exit code."""
        self.key("ctrl+q")
        try:
            return self.program.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            raise Failure("the program does not end after Ctrl+Q") from None

    # What it shows

    def trace(self):
        try:
            return json.loads(self.trace_file.read_text())
        except FileNotFoundError:
            return None

    def wait(self, condition, what):
        """The first trace for which `condition` holds."""
        end = time.monotonic() + PATIENCE_S
        trace = None
        while time.monotonic() < end:
            if self.program.poll() is not None:
                raise Failure(f"the program ended ({self.program.returncode}) while waiting for {what}")
            trace = self.trace()
            try:
                if trace and condition(trace):
                    return trace
            except KeyError:
                pass
            time.sleep(0.01)
        shown = {key: value for key, value in (trace or {}).items() if key not in ("items", "targets")}
        raise Failure(f"waited in vain for {what}; the window says {shown}; items {sorted((trace or {}).get('items', {}))}")

    def rest(self):
        return self.wait(lambda t: t["idle"], "the window to come to rest")

    def wait_item(self, item):
        return self.wait(lambda t: t["idle"] and item in t["items"], f"'{item}' to be in sight")["items"][item]

    def picture(self, path):
        """A screenshot, if ImageMagick is there: for people who look at a failed test."""
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=False,
                           stderr=subprocess.DEVNULL)

    # What is done to it

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, check=True)

    def at_once(self, *arguments):
        """As xdotool, but the window sees all of it in one frame, as far as it takes events together."""
        self.program.send_signal(signal.SIGSTOP)
        self.xdotool(*arguments)
        self.program.send_signal(signal.SIGCONT)

    def move(self, x, y):
        self.xdotool("mousemove", round(x), round(y))

    def click_at(self, x, y, button=1):
        self.xdotool("mousemove", round(x), round(y), "click", button)

    def click(self, item):
        """Clicks the middle of a widget, once it is in sight and at rest."""
        x, y, width, height = self.wait_item(item)
        self.click_at(x + width / 2, y + height / 2)

    def click_only(self, row):
        """Clicks "only" in a row of a list: it shows under the pointer."""
        x, y, width, height = self.wait_item("only:" + row)
        self.move(x + width / 2, y + height / 2)
        self.rest()
        self.xdotool("click", 1)

    def drag(self, x0, y0, x1, y1, steps=6):
        moves = []
        for i in range(1, steps + 1):
            moves += ["mousemove", round(x0 + (x1 - x0) * i / steps), round(y0 + (y1 - y0) * i / steps)]
        self.xdotool("mousemove", x0, y0, "mousedown", 1, *moves, "mouseup", 1)

    def scroll_to(self, item, over="section:providers"):
        """Turns the wheel over a panel until the widget is in sight."""
        for _ in range(60):
            trace = self.rest()
            if item in trace["items"]:
                return
            if over in trace["items"]:
                x, y, width, height = trace["items"][over]
                self.move(x + width / 2, y + height / 2)
            before = trace["frame"]
            self.xdotool("click", 5)
            self.wait(lambda t: t["frame"] > before, "the list to scroll")
        raise Failure(f"'{item}' does not come into sight")

    def key(self, *keys):
        self.xdotool("key", *keys)

    def type(self, text):
        self.xdotool("type", "--delay", 5, text)

    def target(self, site):
        """Where the marker of a site is: (x, y) and the sites it stands for."""
        for target in self.rest()["targets"]:
            if site in target["sites"]:
                return target["x"], target["y"], target["sites"]
        raise Failure(f"no marker for {site}")


def check(condition, what):
    if not condition:
        raise Failure(what)


def check_equal(actual, expected, what):
    if actual != expected:
        raise Failure(f"{what}: {actual!r}, expected {expected!r}")

# SPDX-License-Identifier: MIT
"""What the real window costs: start to first frame, CPU while nothing moves, peak memory.

    FOOTPRINT_PROGRAM=build/release/footprint python3 tests/bench/window.py
"""
import os
import pathlib
import statistics
import sys
import time

os.environ["FOOTPRINT_PROGRAM"] = str(pathlib.Path(os.environ.get("FOOTPRINT_PROGRAM", "build/release/footprint")).resolve())
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "gui"))
import harness  # noqa: E402
import subprocess  # noqa: E402

ROUNDS = 11


def first_frame_ms(session):
    """The trace is written after the first frame is on the screen."""
    session.trace_file.unlink(missing_ok=True)
    begin = time.monotonic()
    session.program = subprocess.Popen([harness.program(), "explore", "--trace", str(session.trace_file)],
                                       env=session.environment, stderr=subprocess.DEVNULL)
    while not session.trace_file.exists():
        time.sleep(0.001)
    taken = (time.monotonic() - begin) * 1000
    session.wait(lambda t: t["idle"], "the window to come to rest")
    return taken


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_mb(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0


def main():
    with harness.Session() as session:
        times = []
        for _ in range(ROUNDS):
            times.append(first_frame_ms(session))
            session.quit()
        print(f"start to first frame: median {statistics.median(times):.0f} ms, "
              f"{min(times):.0f} to {max(times):.0f}, {ROUNDS} rounds")
        first_frame_ms(session)
        pid = session.program.pid
        time.sleep(4)  # the view is written to the state file 3 s after the last change
        before = cpu_seconds(pid)
        time.sleep(5)
        print(f"nothing moving: {(cpu_seconds(pid) - before) / 5 * 100:.1f} % CPU over 5 s")
        print(f"peak memory: {peak_mb(pid):.0f} MB")
        session.quit()


if __name__ == "__main__":
    main()

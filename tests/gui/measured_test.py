# SPDX-License-Identifier: MIT
"""Measured times show in the window: which file, how many pairs, how far the model is from them. An old day says whom it
counts."""
import pathlib

from harness import Session, check, check_equal

measured = pathlib.Path(__file__).resolve().parent.parent / "data" / "rtt-aws-2024.csv"

with Session() as session:
    session.start("--provider", "aws", "--analysis", "nearest", "--measured", str(measured))
    session.key("r")
    trace = session.wait(lambda t: t["idle"] and "measured" in t["items"], "the measured file in the coverage panel")
    check_equal(session.quit(), 0, "the exit code")
    session.start("--analysis", "reach", "--as-of", "2012-06-30")
    session.key("r")
    trace = session.wait(lambda t: t["idle"] and "audience" in t["items"], "the coverage panel")
    check("measured" not in trace["items"], "nothing was measured")
    check_equal(session.quit(), 0, "the exit code")

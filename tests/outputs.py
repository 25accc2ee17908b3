#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Keeps what the program prints and draws, to compare two builds byte for byte: for a change that is to change nothing.

    tests/outputs.py keep PROGRAM FOLDER     runs every command below and writes what came of it to FOLDER
    tests/outputs.py compare BEFORE AFTER    names what differs between two such folders; exit code 1 if anything does
"""
import filecmp
import os
import pathlib
import subprocess
import sys
import tempfile

ON = ["--as-of", "2026-06-30"]
THEN = ["--as-of", "2016-04-30"]
TABLES = [
    ["sites"], ["sites", *THEN, "--format", "csv"], ["sites", *ON, "--format", "json"],
    ["sites", *ON, "--format", "geojson", "--provider", "aws"], ["sites", *THEN, "--market", "Middle East"],
    ["sites", *ON, "--status", "announced,closed"], ["sites", *ON, "--kind", "edge"], ["sites", *ON, "--access", "restricted"],
    ["sites", *ON, "--search", "frankfurt"], ["sites", *ON, "--provider", "nobody"],
    ["coverage", *ON], ["coverage", *ON, "--by", "market"], ["coverage", *ON, "--by", "country", "--format", "csv"],
    ["coverage", *THEN, "--by", "subregion", "--format", "json"], ["coverage", *ON, "--market", "Africa", "--by", "city"],
    ["coverage", *ON, "--weight", "gdp", "--within", "10,30,90"], ["coverage", *ON, "--model", "great-circle"],
    ["coverage", *ON, "--model", "floor", "--provider", "google,azure"], ["coverage", *ON, "--access-network", "wireless"],
    ["compare", "aws", "aliyun", "--market", "Middle East", *THEN], ["compare", "aws", "aliyun", *ON, "--by", "market"],
    ["compare", "aws", "google", *ON, "--by", "country", "--format", "csv"],
    ["compare", "aws@2016-04-30", "aws@2026-06-30", "--format", "json"], ["compare", "all", "azure", "--country", "IN", "--by", "city", *ON],
    ["nearest", "Dubai", "--provider", "aws", *THEN], ["nearest", "Nairobi", *ON, "--format", "json"],
    ["nearest", "Lagos", "Cairo", *ON, "--rank", "km", "--format", "csv"], ["nearest", "55.3,25.2", *ON],
    ["nearest", "aws/eu-central-1", *ON], ["nearest", "KE", *ON, "--all"],
    ["nearest", "London", *ON, "--measured", "tests/data/rtt-aws-2024.csv"],
    ["coverage", *ON, "--measured", "tests/data/rtt-aws-2024.csv"],
    ["timeline", "--from", "2012", "--to", "2026-06-30"], ["timeline", "--from", "2016", "--to", "2018", "--step", "quarter", "--format", "csv"],
    ["timeline", "--provider", "aws", "--to", "2026-06-30", "--market", "Europe", "--format", "json"],
    ["events", "--from", "2016", "--to", "2016-12-31"], ["events", "--from", "2010", "--to", "2026", "--firsts", "--format", "json"],
    ["events", "--provider", "aliyun", "--from", "2014", "--to", "2018", "--format", "csv"],
    ["story"], ["story", "aliyun-2016"], ["story", "aliyun-2016", "--format", "json"],
    ["names", "provider"], ["names", "market"], ["names", "country"], ["--version"], ["--help"], ["coverage", "--help"],
    ["sites", "--provider", "awz"], ["render", "-o", "x.gif2"], ["coverage", "--within", "0"], ["nearest", "Atlantis"],
]
PICTURES = [
    [*ON], [*ON, "--theme", "light", "--size", "1280x720"], [*THEN, "--provider", "aws,aliyun", "--market", "Middle East"],
    [*ON, "--analysis", "nearest"], [*ON, "--analysis", "reach", "--projection", "mercator"],
    [*ON, "--analysis", "sites", "--theme", "light"],
    [*ON, "--analysis", "compare", "--a", "aws", "--b", "google", "--market", "Asia Pacific"],
    [*ON, "--analysis", "compare", "--a", "aws", "--b", "google", "--form", "countries"],
    [*ON, "--analysis", "nearest", "--layers", "all", "--market", "Africa"], [*ON, "--center", "178,-17", "--zoom", "4"],
    ["--as-of", "2012,2016,2020,2026", "--analysis", "nearest", "--size", "1600x900"],
    [*ON, "--projection", "plate-carree", "--provider", "aws", "--country", "RU"],
]


def keep(program, folder):
    program = pathlib.Path(program).resolve()
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    root = pathlib.Path(__file__).resolve().parent.parent
    environment = {k: v for k, v in os.environ.items() if k != "DISPLAY"}
    for i, words in enumerate(TABLES):
        done = subprocess.run([program, *words], cwd=root, env=environment, capture_output=True, check=False)
        text = f"$ footprint {' '.join(words)}\nexit code {done.returncode}\n".encode() + done.stdout + b"\n--\n" + done.stderr
        (folder / f"table-{i:02}.txt").write_bytes(text.replace(str(root).encode(), b"."))
    for i, words in enumerate(PICTURES):
        subprocess.run([program, "render", "-q", "-o", folder / f"picture-{i:02}.png", *words], cwd=root, env=environment, check=True)
    with tempfile.TemporaryDirectory() as temporary:
        subprocess.run([program, "story", "aliyun-2016", "-o", temporary], cwd=root, env=environment, check=True, capture_output=True)
        for path in pathlib.Path(temporary).iterdir():
            (folder / f"story-{path.name}").write_bytes(path.read_bytes())
    print(f"{len(TABLES)} tables, {len(PICTURES)} pictures and a story in {folder}")


def compare(before, after):
    names = sorted({p.name for p in pathlib.Path(before).iterdir()} | {p.name for p in pathlib.Path(after).iterdir()})
    _, different, missing = filecmp.cmpfiles(before, after, names, shallow=False)
    for name in different:
        print(f"differs: {name}")
    for name in missing:
        print(f"only in one: {name}")
    print(f"{len(names) - len(different) - len(missing)} of {len(names)} are the same, byte for byte")
    return 1 if different or missing else 0


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("keep", "compare"):
        sys.exit(__doc__)
    sys.exit(keep(*sys.argv[2:]) if sys.argv[1] == "keep" else compare(*sys.argv[2:]))

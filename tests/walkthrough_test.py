# SPDX-License-Identifier: MIT
"""scripts/walkthrough works: every kind of file is taken in with one option, and nothing of it is left out."""
import pathlib
import subprocess
import sys
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parent.parent / "scripts/walkthrough"
FOUND = ["customers.xlsx: 14 rows; weight: Revenue; 14 rows in the cities named", "edges.gpkg: 6 sites", "areas.geojson: 3 rows; Northwest (5 countries), East",
         "population.tif:", "each cell's value is an amount"]
PICTURES = ["own-areas.png", "own-customers.png", "own-edges.png", "own-population.png"]

with tempfile.TemporaryDirectory() as folder:
    done = subprocess.run([sys.executable, "-B", SCRIPT, folder], capture_output=True, text=True)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    for words in FOUND:
        assert words in said, f"{words!r} is not in:\n{said}"
    assert "warning" not in said, said
    assert "measured" in said, said
    pictures = sorted(path.name for path in pathlib.Path(folder).glob("*.png"))
    assert pictures == PICTURES, pictures

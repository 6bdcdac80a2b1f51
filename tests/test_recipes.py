"""CONTRIBUTING's recipes, followed to the letter on a copy of the package: what they promise shows up."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def named(recipe: str) -> set[str]:
    """Return the files of the package that a recipe of CONTRIBUTING names; a folder ends with a slash."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    bullet = text.partition(f"- **{recipe}**:")[2].partition("\n- **")[0]
    words = re.findall(r"`([\w/.]+(?:\.py|/))`", bullet)
    return {word for word in words
            if not word.startswith(("tests/", "docs/")) and (ROOT / "codir_network" / word).exists()}


def follow(folder: Path, edits: Mapping[str, tuple[str, str]]) -> Path:
    """Return a copy of the package with, in each file, a text put before an anchor (at the end without one)."""
    copy = folder / "codir_network"
    shutil.copytree(ROOT / "codir_network", copy, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "data").mkdir()
    shutil.copytree(ROOT / "data" / "samples", folder / "data" / "samples")
    for name, (anchor, text) in edits.items():
        path = copy / name
        held = path.read_text("utf-8")
        assert anchor in held, (name, anchor)
        path.write_text(held.replace(anchor, text + anchor, 1) if anchor else held + text, "utf-8")
    return folder


def run(folder: Path, script: str) -> dict[str, object]:
    found = subprocess.run([sys.executable, "-W", "error", "-c", script], cwd=folder, capture_output=True, text=True,
                           env=os.environ | {"PYTHONPATH": str(folder)}, check=False)
    assert found.returncode == 0, found.stderr[-2000:]
    made: dict[str, object] = json.loads(found.stdout)
    return made


def test_a_metric_added_by_its_recipe_is_in_the_table_the_results_and_their_glossary(tmp_path: Path) -> None:
    edits = {
        "metrics/hub.py": ("def body_hub(", '''def double_seats(G: nx.Graph) -> pd.Series:
    """Return twice the seats."""
    return (2 * seats(G)).rename("double_seats")


'''),
        "metrics/catalogue.py": ("    _profile(\"level\"", '''
    Metric(function=hub.double_seats, column="double_seats", of=("body",),
           unit="sieges", shown=PUBLIC),
'''),
        "text/metrics.py": ('    "metric.seats"', '''
    "metric.double_seats": ("Deux fois les sièges.", "Twice the seats."),
    "metric.double_seats.label": ("sièges, deux fois", "seats, twice"),
'''),
    }
    assert all(any(name == told or (told.endswith("/") and name.startswith(told)) for told in named("a metric"))
               for name in edits)
    made = run(follow(tmp_path, edits), '''
import io, json, openpyxl
from codir_network import build_graph, metrics, read_workbook
from codir_network.pipeline import make_report
from codir_network.samples import sample
table = metrics.table(build_graph(read_workbook(sample())))
bodies = table[table["kind"] == "body"]
book = openpyxl.load_workbook(io.BytesIO(make_report(sample()).files["a_diffuser/resultats.xlsx"]))
cells = {sheet.title: [str(cell) for row in sheet.values for cell in row] for sheet in book}
print(json.dumps({"right": bool((bodies["double_seats"] == 2 * bodies["seats"]).all()),
                  "header": sum("sièges, deux fois" in found for found in cells.values()),
                  "glossary": "Deux fois les sièges." in cells["Glossaire"]}))
''')
    assert made == {"right": True, "header": 2, "glossary": True}  # the sheet Instances, and its line of the glossary


def test_a_finding_added_by_its_recipe_is_said_where_its_line_says(tmp_path: Path) -> None:
    edits = {
        "findings.py": ("    Entry(code=\"liens.comptes\"", '''
    Entry(code="territoire.taille", rule="bodies.size", about="territory", tone="strength", plain=True,
          said=("panel", "synthesis", "results")),
'''),
        "diagnostics/bodies.py": ("def hubs(", '''def size(of: Portrait) -> Iterator[Finding]:
    """Yield how many lists there are."""
    total = len(of.bodies)
    yield Finding(code="territoire.taille", evidence=Lists(complete=0, total=total, partial=0, unknown=0))


'''),
        "text/findings.py": ('    "couverture.listes"', '''
    "territoire.taille": (
        "Le territoire a {total:instance|instances} en tout.", "The territory has {total:body|bodies} in all."),
'''),
    }
    assert {name for name in edits if name in named("a finding")} == {"findings.py", "text/findings.py"}
    assert "diagnostics/" in named("a finding")
    made = run(follow(tmp_path, edits), '''
import io, json, re, openpyxl
from html import unescape
from codir_network.pipeline import make_report
from codir_network.samples import sample
said = {}
for lang, words in (("fr", "Le territoire a 45 instances en tout."), ("en", "The territory has 45 bodies in all.")):
    for name, data in make_report(sample(), lang=lang).files.items():
        if name.endswith(".xlsx"):
            found = [str(c) for s in openpyxl.load_workbook(io.BytesIO(data)) for r in s.values for c in r]
            text = " ".join(found)
        else:
            text = " ".join(unescape(re.sub("<[^>]+>", "", data.decode())).split())
        said.setdefault(lang, {})[name] = words in text
print(json.dumps(said))
''')
    expected = {name: name.endswith((".html", ".xlsx")) for name in (
        "LISEZMOI.txt", "a_diffuser/carte.html", "a_diffuser/synthese.html", "a_diffuser/resultats.xlsx",
        "interne/carte.html", "interne/resultats.xlsx", "interne/reseau.gexf", "interne/reseau.graphml")}
    assert made == {"fr": expected, "en": expected}


@pytest.mark.parametrize("recipe", ["a metric", "a finding", "an issue", "a view"])
def test_every_file_that_a_recipe_names_exists(recipe: str) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition(f"- **{recipe}**:")[2].partition("\n- **")[0]
    paths = [word for word in re.findall(r"`([\w/*.]+)`", text) if "/" in word or word.endswith(".py")]
    homes = (ROOT, ROOT / "codir_network", ROOT / "codir_network" / "render")
    assert paths
    assert [word for word in paths if not any(list(home.glob(word.rstrip("/"))) for home in homes)] == []

"""The notebooks run from beginning to end, write nothing where they stand, and keep no output."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from codir_network.communes import communes_of

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EACH = pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
CLISSON = "200067635"


def cells(path: Path) -> list[dict[str, Any]]:
    return list(json.loads(path.read_text(encoding="utf-8"))["cells"])


@cache
def executed(path: Path, folder: Path) -> nbformat.NotebookNode:
    """Run a notebook in an empty folder, in a fresh kernel that reads the package from here."""
    notebook = nbformat.read(path, as_version=4)
    # nothing of the user's own Jupyter, matplotlib or IPython folders
    own = {name: str(folder.parent) for name in ("IPYTHONDIR", "MPLCONFIGDIR", "JUPYTER_CONFIG_DIR")}
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}})
    return client.execute(env={**os.environ, **own, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error::FutureWarning"})


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    return {path.stem: tmp_path_factory.mktemp(path.stem) / "ici" for path in NOTEBOOKS}


def printed(notebook: nbformat.NotebookNode, ident: str) -> str:
    """What a cell shows, as text."""
    cell = next(cell for cell in notebook.cells if cell.id == ident)
    shown = [out.get("text") or out.get("data", {}).get("text/plain", "") for out in cell.get("outputs", [])]
    return "\n".join(shown)


def test_there_are_three_notebooks() -> None:
    assert [path.name for path in NOTEBOOKS] == [
        "01_decouvrir.ipynb", "02_conference_des_maires.ipynb", "03_reseau_parmi_les_reseaux.ipynb"]


@EACH
def test_a_notebook_keeps_no_output_and_no_trace_of_a_machine(path: Path) -> None:
    whole = json.loads(path.read_text(encoding="utf-8"))
    nbformat.validate(nbformat.read(path, as_version=4))
    assert whole["metadata"] == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"}}
    for cell in whole["cells"]:
        assert cell["metadata"] == {}
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None


@EACH
def test_cells_bear_a_name_that_stays(path: Path) -> None:
    names = [cell["id"] for cell in cells(path)]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name) for name in names)


@EACH
def test_a_notebook_defines_nothing_that_belongs_in_the_package(path: Path) -> None:
    code = "\n".join("".join(cell["source"]) for cell in cells(path) if cell["cell_type"] == "code")
    assert re.findall(r"^\s*(?:def|class|async)\s", code, flags=re.MULTILINE) == []


@EACH
def test_a_notebook_runs_and_writes_nothing_where_it_stands(path: Path, folders: Mapping[str, Path]) -> None:
    folder = folders[path.stem]
    folder.mkdir(exist_ok=True)
    notebook = executed(path, folder)
    assert list(folder.iterdir()) == []
    streams = [out for cell in notebook.cells for out in cell.get("outputs", []) if out.get("name") == "stderr"]
    assert streams == []  # no warning


def shown(folders: Mapping[str, Path], stem: str, ident: str) -> str:
    path = next(path for path in NOTEBOOKS if path.stem == stem)
    folders[stem].mkdir(exist_ok=True)
    return printed(executed(path, folders[stem]), ident)


def test_the_real_territory_is_told_in_counts_and_no_commune_is_named(folders: Mapping[str, Path]) -> None:
    told = "\n".join(shown(folders, "01_decouvrir", ident) for ident in ("reel", "reel-sieges", "reel-office"))
    assert "16 communes" in told
    assert re.search(r"1 +323\n2 +49\n3 +1\b", told)
    assert re.search(r"donnée manquante +16\b", told)
    for name in communes_of(CLISSON)["name"]:
        alone = told.replace("Clisson Sèvre et Maine", "").replace("CA Clisson", "")
        assert not re.search(rf"\b{re.escape(name)}\b", alone)


def test_the_command_line_answers_the_director_as_the_notebook_says(folders: Mapping[str, Path]) -> None:
    assert shown(folders, "02_conference_des_maires", "verifier").splitlines()[-1] == "0"
    refused = shown(folders, "02_conference_des_maires", "faute")
    assert refused.splitlines()[-1] == "2"
    assert "DGS de Pontorval" in refused
    assert shown(folders, "02_conference_des_maires", "rapport").splitlines()[-1] == "0"


def test_the_story_tells_what_the_invented_territory_hides(folders: Mapping[str, Path]) -> None:
    told = shown(folders, "03_reseau_parmi_les_reseaux", "voir-9")
    assert "À relier : Brévaux, Rocquelune, Saint-Loup-d'Ambrac" in told
    hub = shown(folders, "03_reseau_parmi_les_reseaux", "voir-10")
    assert (hub.count("✓"), hub.count("○")) == (3, 1)
    assert "Quincé-l'Orme" in shown(folders, "03_reseau_parmi_les_reseaux", "voir-6")


CAPTIONS = (
    "Le Co-dir réunit des dirigeants d'administrations différentes. Seul, il n'existerait pas.",
    "Élus, conférence des maires, cadres, agents. Cherchez votre place.",
    "Département, Région, autres intercos, services de l'État. Qui parle à qui, et par quelle porte ?",
    "Ils sont la raison d'être des deux autres. Par quelles communes arrivent-ils ?",
    "On retire les personnes : il reste les instances, reliées par ceux qui siègent dans plusieurs.",
    "À quel titre parle-t-elle ?",
    "Un seul siège commun : le lien part avec la personne. Deux : il reste.",
    "Ces réseaux travaillent sans se croiser. Est-ce leur métier, ou l'habitude ?",
    "Que savent-elles que personne ici ne sait ?",
    "Quatre croisements suffisent à relier les couches. Où ouvrir un siège demain ?",
)


def test_the_story_has_its_ten_steps_in_order() -> None:
    text = "\n".join("".join(cell["source"]) for cell in cells(NOTEBOOKS[2]) if cell["cell_type"] == "markdown")
    places = [text.index(caption) for caption in CAPTIONS]
    assert places == sorted(places)
    assert re.findall(r"^## (\d+)\.", text, flags=re.MULTILINE) == [str(i) for i in range(1, 11)]

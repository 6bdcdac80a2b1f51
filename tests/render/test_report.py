"""The folder: what it holds, who may read it, and that nobody leaks into what is handed out."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from codir_network.diagnostics import portray
from codir_network.errors import Issue, RenderError
from codir_network.graph import build_graph
from codir_network.render import report
from codir_network.schema import Tables, Territory
from tests.render.agglomeration import agglomeration

NAME, FUNCTION, FREE_TEXT = "Quenouille", "Souffleur de verre", "note confidentielle"


def files(tables: Tables, level: str = "par-fonction", lang: str = "fr") -> dict[str, bytes]:
    G = build_graph(tables)
    return report.folder(tables, portray(G), level=level, lang=lang)


def text(data: bytes) -> str:
    """What a file says, an office file unzipped."""
    if not data.startswith(b"PK"):
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


@pytest.fixture(scope="module", name="watched")
def canaries() -> Tables:
    """A territory where one actor has a name in each column that may hold it, and a rare function."""
    tables = agglomeration(16)
    actors = tables.actors.copy()
    old = "a:adjoint-au-maire-estrevane"
    at = actors.index[actors["id"] == old][0]
    actors.at[at, "id"] = f"a:zoe-{NAME.lower()}"
    actors.at[at, "nom"], actors.at[at, "prenom"] = NAME, "Zoé"
    actors.at[at, "libelle"] = f"Zoé {NAME}"
    actors.at[at, "fonctions"] = (FUNCTION,)
    members = tables.memberships.replace({"acteur": {old: f"a:zoe-{NAME.lower()}"}}).assign(origine=FREE_TEXT)
    bodies = tables.bodies.assign(source_liste=FREE_TEXT, stade=FREE_TEXT)
    return replace(tables, actors=actors, memberships=members, bodies=bodies,
                   territory=replace(tables.territory, owner=NAME))


@pytest.fixture(scope="module", name="folders")
def all_levels(watched: Tables) -> dict[str, dict[str, str]]:
    return {level: {name: text(data) for name, data in files(watched, level).items()}
            for level in ("par-commune", "par-fonction", "nominatif")}


def test_the_folder_has_two_parts_and_a_readme(folders):
    assert sorted(folders["par-fonction"]) == [
        "LISEZMOI.txt", "a_diffuser/carte.html", "a_diffuser/resultats.xlsx", "a_diffuser/synthese.html",
        "interne/carte.html", "interne/reseau.gexf", "interne/reseau.graphml", "interne/resultats.xlsx"]


@pytest.mark.parametrize("level", ["par-commune", "par-fonction", "nominatif"])
def test_neither_name_nor_function_nor_free_text_is_handed_out(folders, level):
    handed_out = {name: said for name, said in folders[level].items() if not name.startswith("interne/")}
    assert not [(name, word) for name, said in handed_out.items()
                for word in (NAME, NAME.lower(), "Zoé", FUNCTION, FREE_TEXT) if word in said]


def test_by_function_the_inside_has_functions_but_no_name(folders):
    inside = {name: said for name, said in folders["par-fonction"].items() if name.startswith("interne/")}
    assert not [(name, word) for name, said in inside.items()
                for word in (NAME, NAME.lower(), "Zoé", FREE_TEXT) if word in said]
    assert FUNCTION in inside["interne/reseau.gexf"]


def test_by_commune_the_inside_has_no_actor_either(folders):
    assert not [name for name, said in folders["par-commune"].items()
                if NAME.lower() in said.lower() or FUNCTION in said]


def test_by_name_the_names_are_inside_only(folders):
    assert NAME in folders["nominatif"]["interne/reseau.graphml"]


def test_names_are_refused_before_anything_is_made(watched):
    tables = replace(watched, territory=Territory("Essai"))
    with pytest.raises(RenderError, match=r"privacy\.nominative"):
        files(tables, "nominatif")


def test_the_readme_says_level_method_limits_thresholds_sources_and_licences(watched):
    warned = replace(watched, issues=(Issue("x", "avertissement"), Issue("y", "information")))
    said = " ".join(files(warned)["LISEZMOI.txt"].decode().split()).replace("’", "'")
    for words in ("état au : 1er octobre 2026", "territoire fictif", "ne pas publier", "a_diffuser/ : par commune",
                  "1 avertissement :", "13 instances ont une liste complète, sur 15", "compte comme siège",
                  "seuils appliqués", "n'évalue personne", "dpo@val-orvaine.example", "licence ouverte 2.0",
                  "vis-network 9.1.2", "sil open font license"):
        assert words in said.casefold()


@pytest.mark.parametrize(("level", "words"), [
    ("par-commune", "par commune aussi"), ("par-fonction", "réservé à l'équipe projet et au Co-dir"),
    ("nominatif", "à détruire à la prochaine mise à jour")])
def test_the_readme_says_for_whom_the_inside_is(folders, level, words):
    assert words in " ".join(folders[level]["LISEZMOI.txt"].split()).replace("’", "'")


def test_no_line_of_the_readme_is_too_long_for_a_screen(folders):
    assert max(len(line) for line in folders["par-fonction"]["LISEZMOI.txt"].splitlines()) <= 92


def test_rows_in_another_order_give_the_same_bytes(watched):
    shuffled = replace(watched, **{name: getattr(watched, name).iloc[::-1].reset_index(drop=True) for name in
                                   ("communes", "organisations", "actors", "bodies", "memberships", "relations")})
    assert files(shuffled) == files(watched)


def test_the_folder_speaks_english_under_french_file_names(watched):
    made = files(watched, lang="en")
    assert b"Who works with whom?" in made["a_diffuser/synthese.html"]
    assert "interne/reseau.gexf" in made
    assert "What this folder holds" in made["LISEZMOI.txt"].decode()

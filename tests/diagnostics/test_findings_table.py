"""The table of findings, walked: each code is diagnosed somewhere, worded, and said where the table says."""

from __future__ import annotations

import io
import json
import re
import zipfile
from functools import cache
from html import unescape

import networkx as nx
import openpyxl
import pytest

from codir_network import findings
from codir_network.diagnostics import Finding, Portrait, diagnose, portray, sentence
from codir_network.diagnostics.evidence import Profile
from codir_network.disclosure import LEVELS, allows
from codir_network.findings import FINDINGS, Entry
from codir_network.graph import build_graph, nodes
from codir_network.render import fiches, report
from codir_network.render.words import printed
from codir_network.samples import sample
from codir_network.workbook import read_workbook
from tests.builders import build
from tests.render.agglomeration import agglomeration

NO_CODIR = ["Alba", "Bree"], {"GT Eau": "non"}, [("DGS@Alba", "GT Eau")]
CROSSED = ["Alba", "Bree"], {
    "Conférence des maires": {"type": "Conférence des maires"}, "GT Eau": {"type": "Groupe de travail"},
    "Réseau finances": {"type": "Réseau métier"}, "Co-dir": {"type": "Direction", "codir": True},
}, [("DGS@Alba", "Conférence des maires", "assiste"), ("DGS@Alba", "GT Eau", "animateur"),
    ("DGS@Bree", "Réseau finances", "animateur"), ("DGS@Bree", "Co-dir")]
BARE = ["Alba", "Bree"], {name: CROSSED[1][name] for name in CROSSED[1]}, []
UNKNOWN = ["Alba"], {"GT Eau": {"siege_de_droit": "non", "liste_complete": "inconnue"}}, []


@cache
def fictitious() -> tuple[object, nx.Graph]:
    tables = read_workbook(sample())
    return tables, build_graph(tables)


def territories() -> list[nx.Graph]:
    graphs = [build_graph(build(*case)) for case in (NO_CODIR, CROSSED, BARE, UNKNOWN)]
    return [fictitious()[1], build_graph(agglomeration(16, to_link=1, one_thread=2)), *graphs]


@cache
def found() -> dict[str, list[Finding]]:
    by_code: dict[str, list[Finding]] = {}
    for G in territories():
        for finding in diagnose(G):
            by_code.setdefault(finding.code, []).append(finding)
    return by_code


def test_each_code_of_the_table_is_diagnosed_on_some_territory_and_no_other_is() -> None:
    assert set(found()) == {entry.code for entry in FINDINGS}


@pytest.mark.parametrize("entry", FINDINGS, ids=lambda entry: entry.code)
def test_each_finding_is_worded_in_both_languages_where_it_may_be_said_and_nowhere_else(entry: Entry) -> None:
    for finding in found()[entry.code]:
        for level in LEVELS:
            for lang in ("fr", "en"):
                said = sentence(finding, lang, level=level)
                assert bool(said) == allows(level, entry.lowest)
                assert said != entry.code


def said_in_results(data: bytes) -> set[str]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {str(cell) for sheet in book for row in sheet.values for cell in row if cell is not None}


def text_of(page: bytes) -> str:
    bare = re.sub(r"<(script|style).*?</\1>", "", page.decode(), flags=re.DOTALL)
    return flat(unescape(re.sub(r"<[^>]+>", "", bare)))


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_finding_of_the_results_stands_there_and_no_other(lang: str) -> None:
    tables, G = fictitious()
    of = portray(G)
    files = report.folder(tables, of, lang=lang)  # type: ignore[arg-type]
    for folder, level in (("a_diffuser", "par-commune"), ("interne", "par-fonction")):
        cells = said_in_results(files[f"{folder}/resultats.xlsx"])
        for one in of.disclosed(level, lang).said:  # type: ignore[arg-type]
            assert (one.words in cells) == findings.said_in(one.finding.code, "results"), one.finding.code


def test_the_sentence_of_a_commune_stands_on_its_card_its_fiche_and_in_the_synthesis_where_it_is_named() -> None:
    tables, G = fictitious()
    of = portray(G)
    files = report.folder(tables, of)  # type: ignore[arg-type]
    pages = fiches.folder(of)
    seen = of.disclosed("par-commune")
    synthesis, carte = text_of(files["a_diffuser/synthese.html"]), files["a_diffuser/carte.html"].decode()
    named = {commune.id for commune in seen.named}
    for commune in seen.communes:
        words = flat(printed(commune.words, "fr"))
        if words:
            assert json.dumps(printed(commune.words, "fr"), ensure_ascii=False)[1:-1] in carte
            assert words in text_of(pages["toutes.html"])
        assert (bool(words) and words in synthesis) == (commune.id in named)


def test_what_the_panel_says_by_its_sentence_stands_there() -> None:
    tables, G = fictitious()
    of = portray(G)
    panel = text_of(report.folder(tables, of)["a_diffuser/carte.html"])  # type: ignore[arg-type]
    said = [one.words for one in of.disclosed("par-commune").told("panel", "hub.")]
    assert said
    for words in said:
        assert flat(printed(words, "fr")) in panel


def everything(files: dict[str, bytes]) -> str:
    """Return all that files hold, archives opened."""
    texts = []
    for data in files.values():
        if data[:2] == b"PK":
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                texts += [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
        else:
            texts.append(data.decode("utf-8", "replace"))
    return unescape("\n".join(texts))


def with_actor(code: str) -> tuple[Portrait, str]:
    G = fictitious()[1]
    actor = nodes(G, "actor", "personne")[0][0]
    return portray(G, also=[Finding(code=code, subjects=(actor,))]), actor


@pytest.mark.parametrize("about", ["actor", "commune", "unlisted"])
def test_a_finding_about_an_actor_is_in_no_file_by_commune(about: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # even listed as fit to publish, and even when its entry says that it is about a commune
    code = "canari.seul"
    if about != "unlisted":
        entry = Entry(code=code, rule="bodies.hubs", about=about, tone="strength", plain=True,  # type: ignore[arg-type]
                      said=("panel", "card", "story", "synthesis", "results", "fiche", "readme"))
        monkeypatch.setattr(findings, "BY_CODE", {**findings.BY_CODE, code: entry})
    of, actor = with_actor(code)
    files = report.folder(fictitious()[0], of)  # type: ignore[arg-type]
    outside = {name: data for name, data in files.items() if not name.startswith("interne/")} | fiches.folder(of)
    assert code not in everything(outside)
    assert actor not in everything(outside)
    assert code in everything({"": files["interne/resultats.xlsx"]})


def test_a_finding_added_to_the_table_is_said_where_its_entry_says(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "canari.force"
    entry = Entry(code=code, rule="bodies.hubs", about="territory", tone="strength", plain=True,
                  said=("panel", "synthesis"))
    monkeypatch.setattr(findings, "BY_CODE", {**findings.BY_CODE, code: entry})
    of = portray(fictitious()[1], also=[Finding(code=code)])
    files = report.folder(fictitious()[0], of)  # type: ignore[arg-type]
    holding = {name for name, data in files.items() if code in everything({name: data})}
    assert holding == {"a_diffuser/carte.html", "a_diffuser/synthese.html", "interne/carte.html"}


def test_evidence_of_communes_is_typed() -> None:
    assert all(isinstance(finding.evidence, Profile) for code, many in found().items() for finding in many
               if code.startswith("commune.") and code != "commune.partage")

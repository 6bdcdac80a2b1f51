"""What the terminal shows: plain lines of 100 columns that read without colour."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io

import pytest
from rich.text import Text

from codir_network import console
from codir_network.errors import Issue
from codir_network.schema import Territory
from tests.builders import build

ERROR = Issue("instances.siege_de_droit.hors_liste", "erreur", "Instances", "E14", "oui")
WARNING = Issue("instances.date_liste.date_attendue", "avertissement", "Instances", "P22", "bientôt")


def lost_zeros(n: int, severity: str = "avertissement") -> list[Issue]:
    return [Issue("communes.code_insee.zero_perdu", severity, "Communes", f"A{i + 2}", f"190{i}",
                  details={"lu": f"0190{i}"}) for i in range(n)]


def plain(lines: list[Text]) -> list[str]:
    return [line.plain for line in lines]


def test_a_fault_is_told_by_its_title_place_value_and_mend() -> None:
    lines = plain(console.issue_lines([ERROR]))
    assert lines[0] == "■ 1 ERREUR  elle arrête l'analyse"
    assert lines[2].startswith("  1  Réponse hors de la liste ")
    assert lines[2].endswith(" instances.siege_de_droit.hors_liste")
    assert lines[3:5] == ["              où feuille Instances, cellule E14", "          valeur « oui »"]
    assert "toutes, secteur, adhérentes ou non" in lines[5]
    assert [line[:16].strip() for line in lines[5:7]] == ["attendu", "correction"]  # nothing was done: no "fait"


def test_errors_come_before_warnings_and_the_count_runs_through() -> None:
    lines = plain(console.issue_lines([WARNING, ERROR]))
    heads = [line for line in lines if line[:1] in "■▲" and line]
    assert [head[:16] for head in heads] == ["■ 1 ERREUR  elle", "▲ 1 AVERTISSEMEN"]
    assert [line[:5] for line in lines if line[:5].strip().isdigit()] == ["  1  ", "  2  "]


def test_up_to_five_alike_are_told_one_by_one_and_six_in_one_block() -> None:
    def numbers(n: int) -> int:
        return sum(line[:5].strip().isdigit() for line in plain(console.issue_lines(lost_zeros(n))))

    assert (numbers(5), numbers(6)) == (5, 1)


def test_a_block_of_fourteen_shows_five_cells_and_counts_the_nine_others() -> None:
    lines = plain(console.issue_lines(lost_zeros(14)))
    assert lines[0].startswith("▲ 14 AVERTISSEMENTS")
    assert "              où feuille Communes, cellules A2, A3, A4, A5, A6 … et 9 semblables" in lines
    assert "          valeur « 1900 », « 1901 », « 1902 », « 1903 », « 1904 » …" in lines
    assert "            fait lu 01900 …" in lines


def test_each_error_of_a_block_is_mended_in_its_own_words() -> None:
    # six names that the workbook does not know: fixing the first would not tell how to fix the others
    unknown = [Issue("listes.membre.inconnu", "erreur", "Listes", f"A{i}", f"Nom {i}",
                     details={"ligne": f"… | … | Nom{i} | …"}) for i in range(2, 8)]
    lines = plain(console.issue_lines(unknown))
    assert lines[0].startswith("■ 6 ERREURS")
    assert sum(line[:5].strip().isdigit() for line in lines) == 1
    text = " ".join(" ".join(lines).split())
    assert all(f"A{i} « Nom {i} » : " in text and f"… | … | Nom{i} | …" in text for i in range(2, 8))
    assert max(map(len, lines)) <= console.WIDTH


def test_information_is_folded_into_one_line() -> None:
    lines = plain(console.issue_lines(lost_zeros(14, "information")))
    assert len(lines) == 2
    assert lines[0].startswith("· 14 informations, rien à faire (verifier --tout les montre) : Zéro perdu au début du ")
    assert len(lines[0]) <= console.WIDTH


def test_every_information_is_told_when_it_is_asked_for() -> None:
    lines = plain(console.issue_lines([*lost_zeros(2, "information"), ERROR], everything=True))
    assert [line for line in lines if line.startswith(("■", "·"))] == [
        "■ 1 ERREUR  elle arrête l'analyse", "· 2 INFORMATIONS  rien à faire ; voici ce qui a été compris"]
    assert sum("Zéro perdu au début du code INSEE" in line for line in lines) == 2
    assert not any("--tout" in line for line in lines)


def test_a_long_value_is_cut_and_no_line_passes_the_width() -> None:
    long = dataclasses.replace(ERROR, value="mot " * 200)
    lines = plain(console.issue_lines([long, *lost_zeros(30, "information"), *lost_zeros(9)]))
    assert max(map(len, lines)) <= console.WIDTH
    assert sum("mot" in line for line in lines) == 1


def test_a_fault_of_the_whole_file_has_no_cell() -> None:
    lines = plain(console.issue_lines([Issue("fichier.vide", "erreur", value="vide.xlsx")]))
    assert "              où le fichier" in lines


def test_the_same_is_told_in_english() -> None:
    lines = plain(console.issue_lines([ERROR], "en"))
    assert lines[0] == "■ 1 ERROR  it stops the analysis"
    assert any(line.startswith("           value ") for line in lines)


def test_a_ready_workbook_says_what_was_read() -> None:
    # Three communes of which none has reread its page; one complete list, one unknown; a named
    # function and a seat without holder.
    tables = build(["Alba", "Bree", "Cors"],
                   {"GT Rivière": "non", "Co-dir": {"liste_complete": "inconnue", "codir": True}},
                   [("DGS@Alba", "Co-dir"), ("siège@Bree", "GT Rivière")], reread=False,
                   territory=Territory("Trois-Vallons", date=dt.date(2026, 10, 1), fictitious=True))
    text = "\n".join(plain(console.ready_lines(tables)))
    assert "Trois-Vallons  ·  état au 01/10/2026" in text
    rows = {line.split()[0]: " ".join(line.split()[1:]) for line in text.splitlines() if line.startswith(" ")}
    assert rows["communes"] == "3 aucune n'a encore relu sa fiche"
    assert rows["instances"] == "2 1 liste complète, 0 partielle, 1 inconnue"
    assert rows["acteurs"] == "2 1 personne, 0 institution, 1 siège sans titulaire nommé"
    assert rows["sièges"] == "2 Co-dir décrit"


def test_a_ready_workbook_says_what_remains_to_be_settled() -> None:
    # One warning; of two bodies one list is complete; none of the three communes has reread its page.
    tables = build(["Alba", "Bree", "Cors"],
                   {"GT Rivière": "non", "Co-dir": {"liste_complete": "inconnue", "codir": True}},
                   [("DGS@Alba", "Co-dir"), ("siège@Bree", "GT Rivière")], reread=False)
    tables = dataclasses.replace(tables, issues=tuple(lost_zeros(1, "avertissement")))
    for lang, sentence in (
        ("fr", ("Reste à régler : 1 avertissement à trancher ; 1 instance dont la liste n'est pas complète ; "
                "3 communes n'ont pas encore relu leur fiche.")),
        ("en", ("Still to settle: 1 warning to decide on; 1 body whose list is not complete; "
                "3 communes have not reread their page yet.")),
    ):
        lines = plain(console.ready_lines(tables, lang))
        assert sentence in " ".join(line.strip() for line in lines)
        assert max(map(len, lines)) <= console.WIDTH


def test_a_workbook_where_nothing_is_left_says_so() -> None:
    tables = build(["Alba"], {"GT Rivière": "non"}, [("DGS@Alba", "GT Rivière")], reread=True)
    assert "  Rien ne reste à régler." in plain(console.ready_lines(tables))


def test_a_grid_of_communes_says_that_links_between_bodies_cannot_be_counted() -> None:
    tables = build(["Alba", "Bree"], {"GT Rivière": "non", "Réseau": "non"},
                   [("siège@Alba", "GT Rivière"), ("siège@Alba", "Réseau"), ("siège@Bree", "Réseau")])
    for lang, sentence in (("fr", "aucun titulaire nommé : les liens entre instances ne se comptent pas"),
                           ("en", "no holder named: links between bodies cannot be counted")):
        lines = plain(console.ready_lines(tables, lang))
        assert any(sentence in line for line in lines)
        assert max(map(len, lines)) <= console.WIDTH


def test_next_steps_stand_under_each_other() -> None:
    assert plain(console.todo_lines(["ouvrez a", "lisez b"])) == [
        "→ À faire maintenant ouvrez a", "                puis lisez b"]


@pytest.mark.parametrize(("encoding", "expected"), [
    ("cp1252", "->  OK  cœur  … é  #"), ("ascii", "->  OK  coeur  ... ?  #"), ("utf-8", "→  ✓  cœur  … é  ■"),
])
def test_no_sign_breaks_an_old_console(encoding: str, expected: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict")
    console.speak_anywhere([stream])
    stream.write("→  ✓  cœur  … é  ■")
    stream.flush()
    assert raw.getvalue().decode(encoding) == expected


def test_a_stream_that_cannot_change_its_errors_is_left_alone() -> None:
    console.speak_anywhere([io.StringIO()])

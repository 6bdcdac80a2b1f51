"""What the template says of an intercommunality before anybody types, read back."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from codir_network import cli
from codir_network.communes import epci_by_siren
from codir_network.errors import Issue
from codir_network.schema import Tables
from codir_network.workbook import read_workbook
from codir_network.workbook.template import CORE, made, write_template
from codir_network.workbook.writing.prefill import content_for

CLISSON, SEYSSEL = "200067635", "200070852"
PROSE = {"territoire.date.vide", "communes.nom.sans_acteur", "communes.siege.propose", "acteurs.fonction.sans_siege",
         "instances.liste_complete.partielles"}
"""What the reader tells of every prefilled workbook: all of it information."""


def read_back(content: object, tmp_path: Path) -> Tables:
    path = tmp_path / "classeur.xlsx"
    path.write_bytes(made(content))
    return read_workbook(path)


# Communes as the register of EPCI counts them; bodies: council, bureau, conference of mayors and
# Co-dir, one more where the tax is unified (FPU), one more above 50,000 inhabitants.
@pytest.mark.parametrize(("siren", "communes", "bodies"), [
    ("200050532", 2, 5),  # Petite-Terre, Mayotte: FPU, 29,273 inhabitants
    ("200018653", 3, 6),  # Cap Excellence, Guadeloupe
    ("249740101", 5, 6),  # Territoire de la Côte Ouest, La Réunion
    ("200060010", 6, 6),  # Mauges
    ("200000545", 6, 4),  # Portes de Romilly: its communes kept their own tax (FA)
    (CLISSON, 16, 6),
    ("994579670", 19, 4),  # Lévézou: tax regime not known
    (SEYSSEL, 26, 5),  # Seyssel twice
    ("200066637", 39, 5),  # four communes without coordinates
    ("200042703", 60, 5),
    ("200054781", 130, 6),  # Métropole du Grand Paris
    ("200067106", 158, 6),  # Pays Basque, the largest
])
def test_each_commune_and_each_statutory_body_is_there_and_nobody_sits(
    siren: str, communes: int, bodies: int, tmp_path: Path,
) -> None:
    tables = read_workbook(write_template(tmp_path / "modele.xlsx", siren=siren))
    assert (len(tables.communes), len(tables.bodies), len(tables.memberships)) == (communes, bodies, 0)
    assert tables.territory.siren == siren
    assert tables.territory.name == epci_by_siren()[siren].name
    assert {issue.code for issue in tables.issues} <= PROSE
    assert {issue.severity for issue in tables.issues} == {"information"}


def test_verifier_accepts_it_and_says_that_seats_and_lists_remain_to_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    path = write_template(tmp_path / "modele.xlsx", siren=CLISSON)
    assert cli.run(["verifier", str(path)]) == 0
    said = capsys.readouterr().out
    assert "À faire maintenant dites qui siège : cochez la « Grille »" in said
    assert "dites pour chacune si sa liste est complète" in said
    assert "rapport" not in said


def test_bodies_say_whether_each_commune_sits_there_automatically() -> None:
    rows = {row["nom"]: row for row in content_for(CLISSON).rows["Instances"]}
    assert {name: row["siege_de_droit"] for name, row in rows.items()} == {
        "Conseil communautaire": "toutes", "Bureau communautaire": "non", "Conférence des maires": "toutes",
        "Commission locale d'évaluation des charges transférées": "toutes", "Conseil de développement": "non",
        "Co-dir de territoire": "non",
    }
    assert {row["liste_complete"] for row in rows.values()} == {"inconnue"}
    assert [name for name, row in rows.items() if row.get("codir")] == ["Co-dir de territoire"]


def test_a_metropole_has_a_metropolitan_council() -> None:
    names = [row["nom"] for row in content_for("244400404").rows["Instances"]]
    assert names[:2] == ["Conseil métropolitain", "Bureau métropolitain"]


def test_each_commune_has_its_mayor_and_a_secretary_or_a_dgs_by_its_population() -> None:
    # Of the 16 communes of Clisson Sèvre et Maine Agglo, 7 have 3,500 inhabitants or more, 7 from
    # 2,000 to 3,499, and 2 fewer: Remouillé and Saint-Fiacre-sur-Maine.
    content = content_for(CLISSON)
    actors = content.rows["Acteurs"]
    held = {(str(row["organisation"]), row["fonction"]) for row in actors}
    assert len(actors) == len(held) == 2 + 2 * 16
    assert sum(row["fonction"] == "Maire" for row in actors) == 16
    assert sum(row["fonction"] == "DGS" for row in actors) == 1 + 7
    assert sum(row["fonction"] == "SGM" for row in actors) == 9
    assert {("Clisson", "DGS"), ("Remouillé", "SGM"), ("Boussay", "SGM")} <= held
    asked = {str(actors[row]["organisation"]) for sheet, row, column in content.notes if sheet == "Acteurs"}
    assert len(asked) == 7
    assert "Boussay" in asked  # 2,884 inhabitants
    assert "Remouillé" not in asked  # 1,932


def test_the_conference_of_mayors_says_when_to_delete_it() -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(content_for(CLISSON))))
    [row] = [row for row in book["Instances"].iter_rows(min_row=2) if row[1].value == "Conférence des maires"]
    assert row[1].comment.text.startswith("Supprimez cette ligne si le bureau réunit déjà tous les maires")


def test_the_grid_has_communes_in_rows_and_bodies_in_columns() -> None:
    grid = content_for(CLISSON).grid
    assert len(grid) == 1 + 16
    assert grid[0][:3] == ["commune", "Conseil communautaire", "Bureau communautaire"]
    assert grid[1] == ["Aigrefeuille-sur-Maine"]


def test_crosses_and_offered_names_are_read_even_where_two_communes_bear_one_name(tmp_path: Path) -> None:
    content = content_for(SEYSSEL)
    grid = [content.grid[0], *([row[0], "", "x" if str(row[0]).startswith("Seyssel") else ""]
                               for row in content.grid[1:])]
    seats = [{"acteur": actor, "instance": "Co-dir de territoire"} for actor in (
        "SGM de Seyssel (01407)", "SGM de Seyssel (74269)", "DGS de l'intercommunalité")]
    tables = read_back(replace(content, grid=grid, rows={**content.rows, "Appartenances": seats}), tmp_path)
    by_body = tables.memberships.groupby("instance")["acteur"].count().to_dict()
    assert by_body == {"i:bureau-communautaire": 2, "i:co-dir-de-territoire": 3}
    assert set(tables.actors["organisations"]) == {("c:01407",), ("c:74269",), ("o:epci",)}


def test_a_prefilled_function_that_sits_nowhere_is_said_once_and_left_out(tmp_path: Path) -> None:
    content = content_for(CLISSON)
    seats = [{"acteur": "Maire de Gorges", "instance": "Bureau communautaire"}]
    tables = read_back(replace(content, rows={**content.rows, "Appartenances": seats}), tmp_path)
    assert list(tables.actors["libelle"]) == ["Maire de Gorges"]
    told: list[Issue] = [issue for issue in tables.issues if issue.code == "acteurs.fonction.sans_siege"]
    assert [(issue.severity, issue.details["n"]) for issue in told] == [("information", str(2 + 32 - 1))]


def test_a_core_template_shows_five_sheets_and_reads_the_same(tmp_path: Path) -> None:
    path = write_template(tmp_path / "noyau.xlsx", siren=CLISSON, core=True)
    book = openpyxl.load_workbook(path)
    shown = {page.title for page in book if page.sheet_state == "visible"}
    assert shown == {"Lisez-moi", "Communes", "Instances", "Grille", "Contrôle"} == CORE
    assert len(read_workbook(path).communes) == 16
    assert "Ce classeur ne montre que cinq feuilles." in book["Lisez-moi"]["A4"].value
    whole = openpyxl.load_workbook(write_template(tmp_path / "entier.xlsx", siren=CLISSON))
    assert "cinq feuilles" not in whole["Lisez-moi"]["A4"].value


def test_an_unknown_siren_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_template(tmp_path / "modele.xlsx", siren="123456789")
    assert not list(tmp_path.iterdir())


def test_the_first_sheet_says_that_communes_are_prefilled_and_whose_territory_it_is() -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(content_for(CLISSON))))
    text, message = (
        "\n".join(str(row[0].value) for row in book[name].rows).replace("\u00a0", " ").replace("\u202f", " ")
        for name in ("Lisez-moi", "Message"))
    assert "Carte des relations de CA Clisson Sèvre et Maine Agglo — état au [date]" in text
    assert "Feuille « Communes » : tout est prérempli. Corrigez un nom si besoin." in text
    assert "Responsable du traitement : CA Clisson Sèvre et Maine Agglo, représentée par [président" in text
    for told in ("article 6.1.e du RGPD", "24 mois au plus", "faire rectifier, effacer ou limiter", "cnil.fr",
                 "D'où cela vient.", "Qui le voit.", "CA Clisson Sèvre et Maine Agglo, représentée par [président"):
        assert told in message

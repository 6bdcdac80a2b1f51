"""The command line: exit codes, answers in French, nothing written when it refuses."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from codir_network import cli, disclosure, usage
from codir_network.render import static
from codir_network.render.scene import VIEWS
from codir_network.text import catalogue
from codir_network.workbook.template import fill

HEAVY = ("pandas", "networkx", "matplotlib", "openpyxl", "pyvis", "scipy", "numpy", "jinja2", "docx")
COMMANDS = ("demo", "modele", "verifier", "fiches", "carte", "mesures", "rapport")


def territory(*, date: dt.date | None = dt.date(2026, 10, 1), answer: str = "non") -> bytes:
    """Six invented communes, a Co-dir and a working group; ``answer`` is its siege_de_droit."""
    names = ("Albarac", "Brezolles-les-Tours", "Corvigne", "Dramontel", "Estivolle", "Fougerets")
    return fill({
        "Territoire": [{"cle": "nom", "valeur": "Pays d'Essai"}, {"cle": "date", "valeur": date},
                       {"cle": "fictif", "valeur": True}],
        "Communes": [{"code_insee": f"9900{i}", "nom": name, "lon": i % 3, "lat": i // 3}
                     for i, name in enumerate(names, start=1)],
        "Acteurs": [{"organisation": name, "fonction": "DGS"} for name in names[:4]],
        "Instances": [
            {"nom": "Co-dir", "type": "Direction et coordination administrative", "siege_de_droit": "non",
             "liste_complete": "complète", "codir": True},
            {"nom": "GT Rivière", "type": "Groupe de travail", "siege_de_droit": answer, "liste_complete": "complète"}],
        "Appartenances": [{"acteur": f"DGS de {name}", "instance": body}
                          for name, body in [(names[0], "Co-dir"), (names[1], "Co-dir"), (names[1], "GT Rivière"),
                                             (names[2], "GT Rivière"), (names[3], "GT Rivière")]],
    })


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with a sound workbook and a faulty one, their names with spaces."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mon classeur.xlsx").write_bytes(territory())
    (tmp_path / "fautif.xlsx").write_bytes(territory(answer="oui"))
    return tmp_path


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def spawn(*words: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[bytes]:
    root = str(Path(cli.__file__).parent.parent)
    return subprocess.run([sys.executable, "-m", "codir_network", *words], cwd=cwd, capture_output=True, check=False,
                          env={**os.environ, "PYTHONPATH": root, **env}, stdin=subprocess.DEVNULL)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_french_and_opens_no_library(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = f"""
import sys
from codir_network import cli
assert cli.run({[*command.split(), "--help"]!r}) == 0
print([name for name in {HEAVY!r} if name in sys.modules])
"""
    root = Path(cli.__file__).parent.parent
    out = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True,
                         encoding="utf-8").stdout
    assert out.splitlines()[-1] == "[]"
    assert "Usage :" in out
    assert "affiche cette aide" in out
    assert not {"Show this", "Arguments", "Commands", "required", "default:"} & set(out.split("  "))
    assert max(map(len, out.splitlines())) <= 100


def test_a_call_without_a_command_shows_what_is_possible(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run([]) == 0
    out = capsys.readouterr().out
    assert all(f"\n  {command} " in out for command in COMMANDS)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("codir-network 0")


@pytest.mark.parametrize(("words", "said"), [
    (["cartes"], "Commande inconnue : « cartes ». Vouliez-vous dire « carte » ?"),
    (["zzz"], "Commande inconnue : « zzz »."),
    (["--versoin"], "Option inconnue : « --versoin ». Vouliez-vous dire « --version » ?"),
    (["carte"], "Il manque CLASSEUR : le classeur du territoire (.xlsx, .ods, .xls), ou un dossier de .csv."),
    (["carte", "mon classeur.xlsx", "--centr", "codir"], "« --centr ». Vouliez-vous dire « --centre » ?"),
    (["carte", "mon classeur.xlsx", "--centre", "nord"],
     "« nord » n'est pas une réponse possible pour --centre : territoire, codir."),
    (["carte", "mon classeur.xlsx", "--vue", "instance"],
     "« instance » n'est pas une réponse possible pour --vue : cercles, instances, territoire."),
    (["carte", "mon classeur.xlsx", "--format", "doc"],
     "« doc » n'est pas une réponse possible pour --format : html, pdf, svg, png."),
    (["carte", "mon classeur.xlsx", "--sortie", "carte.docx"],
     "Le fichier de --sortie doit se terminer par .html, .pdf, .svg, .png : « carte.docx »."),
    (["carte", "mon classeur.xlsx", "--format", "pdf", "--sortie", "carte.svg"], "doit se terminer par .pdf"),
    (["rapport", "mon classeur.xlsx", "--diffusion", "par-comune"], "Vouliez-vous dire « par-commune » ?"),
    (["verifier", "mon classeur.xlsx", "--lang", "de"], "« de » n'est pas une réponse possible pour --lang : fr, en."),
    (["mesures", "mon classeur.xlsx", "--sortie"], "L'option « --sortie » attend une valeur."),
    (["mesures", "mon", "classeur.xlsx"], "Un chemin qui contient des espaces se met entre guillemets droits"),
    (["mesures", "mon classeur.xlsx", "--sortie", "mesures.csv"], "doit se terminer par .xlsx"),
    (["mesures", "mon classeur.xlsx", "--sortie", "."], "« . » est un dossier."),
    (["mesures", "mon classeur.xlsx", "--sortie", "mon classeur.xlsx"], "est le classeur lui-même"),
    (["modele", "--sortie", "mon classeur.xlsx"], "existe déjà et n'est pas écrasé"),
    (["modele", "--vue", "cercles"], "Option inconnue : « --vue »."),
    (["modele", "--siren", "123456789"], "Aucune intercommunalité ne répond à « 123456789 »."),
    (["modele", "--epci", "portes de"], "240200634 CC des Portes de la Thiérache (30 communes)"),
    (["modele", "--epci", "pays"], "intercommunalités répondent à « pays ». Relancez avec --siren"),
    (["modele", "--epci", "Maugess"], "Les plus proches, à choisir par --siren : 200060010 CA Mauges Communauté"),
    (["modele", "--epci", "Mauges", "--siren", "200060010"], "Choisissez entre --siren, --epci et --depuis"),
    (["modele", "--depuis", "nulle part.xlsx"], "Classeur introuvable"),
    (["carte", "absent.xlsx"], "Classeur introuvable"),
])
def test_a_wrong_call_is_answered_in_french_and_writes_nothing(
    words: list[str], said: str, here: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    before = files(here)
    assert cli.run(words) == 2
    out = capsys.readouterr()
    assert said in " ".join(out.err.split())
    assert out.out == ""
    assert files(here) == before


def test_a_wrong_call_is_answered_in_english_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["verifier", "--lang", "en"]) == 2
    assert "CLASSEUR is missing" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["verifier", "carte", "mesures", "rapport"])
def test_a_faulty_workbook_is_refused_with_its_cell_and_nothing_is_written(
    command: str, here: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    before = files(here)
    assert cli.run([command, "fautif.xlsx"]) == 2
    said = capsys.readouterr()
    err = said.out if command == "verifier" else said.err  # what verifier finds is its answer
    assert "instances.siege_de_droit.hors_liste" in err
    assert "feuille Instances, cellule E3" in err
    assert "→ À faire maintenant 1 erreur à corriger" in err
    assert files(here) == before


def test_a_sound_workbook_is_said_to_be_ready_with_the_next_commands(
    here: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.run(["verifier", "mon classeur.xlsx"]) == 0
    out = capsys.readouterr().out
    assert "Classeur prêt" in out
    assert 'carte "mon classeur.xlsx"' in out
    assert files(here) == {"mon classeur.xlsx", "fautif.xlsx"}


@pytest.mark.parametrize(("words", "made"), [
    (["modele"], "modele.xlsx"),
    (["modele", "--sortie", "dossier neuf/à remplir.xlsx"], "dossier neuf/à remplir.xlsx"),
    (["modele", "--epci", "Mauges", "--noyau"], "modele.xlsx"),
    (["modele", "--siren", "200 060 010", "--sortie", "mauges.xlsx"], "mauges.xlsx"),
    (["modele", "--depuis", "mon classeur.xlsx", "--sortie", "neuf.xlsx"], "neuf.xlsx"),
    (["carte", "mon classeur.xlsx"], "carte.html"),
    (["carte", "mon classeur.xlsx", "--centre", "codir", "--diffusion", "par-commune", "--sortie", "c.html"], "c.html"),
    (["carte", "mon classeur.xlsx", "--format", "pdf", "--vue", "instances"], "carte.pdf"),
    (["carte", "mon classeur.xlsx", "--sortie", "affiche.SVG"], "affiche.SVG"),
    (["mesures", "mon classeur.xlsx"], "resultats.xlsx"),
])
def test_a_file_is_written_where_the_last_lines_say(
    words: list[str], made: str, here: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.run(words) == 0
    assert files(here) == {"mon classeur.xlsx", "fautif.xlsx", made}
    last = capsys.readouterr().out
    assert str(Path(made)) in last
    assert "→ À faire maintenant" in last


def test_the_map_opens_on_the_view_that_is_asked_for(here: Path) -> None:
    assert cli.run(["carte", "mon classeur.xlsx", "--vue", "instances"]) == 0
    page = (here / "carte.html").read_text(encoding="utf-8")
    assert 'data-view="instances" aria-pressed="true"' in page
    assert cli.run(["carte", "mon classeur.xlsx", "--vue", "instances", "--sortie", "carte.pdf"]) == 0
    assert (here / "carte.pdf").read_bytes().startswith(b"%PDF")


def test_the_views_and_formats_of_the_command_are_those_that_can_be_drawn() -> None:
    assert cli.VIEWS == VIEWS
    assert set(cli.VIEWS) == set(static.VIEWS)
    assert ("html", *get_args(static.Kind)) == cli.FORMATS


def test_a_report_bears_the_date_of_the_territory_and_is_made_again_in_place(
    here: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.run(["rapport", "mon classeur.xlsx"]) == 0
    first = files(here)
    assert "rapport_pays-d-essai_2026-10-01/a_diffuser/carte.html" in first
    assert cli.run(["rapport", "mon classeur.xlsx"]) == 0
    assert files(here) == first


def test_a_report_without_a_date_says_so_in_its_name(here: Path) -> None:
    (here / "mon classeur.xlsx").write_bytes(territory(date=None))
    assert cli.run(["rapport", "mon classeur.xlsx"]) == 0
    assert "rapport_pays-d-essai_sans-date/LISEZMOI.txt" in files(here)


def test_each_commune_gets_its_page_and_the_last_lines_say_how_answers_come_back(
    here: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.run(["fiches", "mon classeur.xlsx"]) == 0
    made = {name.removeprefix("fiches_pays-d-essai_2026-10-01/") for name in files(here) if name.startswith("fiches_")}
    assert {"LISEZMOI.txt", "toutes.html", "albarac-99001.html", "albarac-99001.docx"} <= made
    assert len([name for name in made if name.endswith(".docx")]) == 6
    out = " ".join(capsys.readouterr().out.split())
    assert "6 fiches de relecture écrites : fiches_pays-d-essai_2026-10-01" in out
    assert "corrigez mon classeur.xlsx ligne par ligne ; feuille Communes : relue = oui, relue_le = la date" in out
    assert cli.run(["fiches", "mon classeur.xlsx"]) == 0


def test_pages_that_came_back_filled_in_are_not_written_over(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["fiches", "mon classeur.xlsx", "--sortie", "f"]) == 0
    (here / "f" / "albarac-99001.docx").write_bytes(b"la commune")
    assert cli.run(["fiches", "mon classeur.xlsx", "--sortie", "f"]) == 2
    assert "des réponses peut-être" in " ".join(capsys.readouterr().err.split())
    assert (here / "f" / "albarac-99001.docx").read_bytes() == b"la commune"


def test_a_folder_that_holds_something_else_is_left_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(here)
    assert cli.run(["rapport", "mon classeur.xlsx", "--sortie", "."]) == 2
    assert "contient autre chose que ce que cette commande y écrit" in " ".join(capsys.readouterr().err.split())
    assert files(here) == before


def test_names_are_refused_until_people_have_been_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    real = fill({
        "Territoire": [{"cle": "nom", "valeur": "Pays d'Essai"}],
        "Communes": [{"code_insee": "01004", "nom": "Ambérieu-en-Bugey"}],
        "Instances": [{"nom": "Co-dir", "type": "Autre", "siege_de_droit": "non", "liste_complete": "complète"}],
    })
    (here / "réel.xlsx").write_bytes(real)
    before = files(here)
    assert cli.run(["carte", "réel.xlsx", "--diffusion", "nominatif"]) == 2
    assert "Usage" not in capsys.readouterr().err
    assert files(here) == before


def test_a_file_held_open_by_another_program_is_worded(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    (here / "resultats.xlsx").write_bytes(b"")

    def held(source: object, target: object) -> None:  # what Windows answers while Excel shows the file
        raise PermissionError(13, "used by another process")

    monkeypatch.setattr("codir_network.output.os.replace", held)
    assert cli.run(["mesures", "mon classeur.xlsx"]) == 2
    assert "fermez-le, puis relancez" in " ".join(capsys.readouterr().err.split())
    assert files(here) == {"mon classeur.xlsx", "fautif.xlsx", "resultats.xlsx"}


def test_the_demonstration_leaves_a_map_and_its_workbook(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["demo"]) == 0
    out = capsys.readouterr().out
    assert str(Path("codir_demo", "a_diffuser", "carte.html")) in out
    made = files(here)
    assert {"codir_demo/a_diffuser/carte.html", "codir_demo/territoire_fictif.xlsx"} <= made
    assert cli.run(["verifier", "codir_demo/territoire_fictif.xlsx"]) == 0


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_any_console_can_show_a_refusal(encoding: str, here: Path) -> None:
    done = spawn("verifier", "fautif.xlsx", cwd=here, PYTHONIOENCODING=encoding)
    assert done.returncode == 2
    text = done.stdout.decode(encoding)
    assert done.stderr == b""
    assert "Traceback" not in text
    assert ("→" if encoding == "utf-8" else "->") in text


def test_the_program_also_runs_through_python_and_suggests_itself_so(here: Path) -> None:
    done = spawn("modele", cwd=here, PYTHONIOENCODING="utf-8")
    assert done.returncode == 0
    assert "python -m codir_network verifier modele.xlsx" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(("typed", "found", "suggested"), [
    (".venv/bin/codir-network", None, ".venv/bin/codir-network verifier a.xlsx"),
    ("/opt/mes outils/codir-network", None, '"/opt/mes outils/codir-network" verifier a.xlsx'),
    ("/usr/bin/codir-network", "/usr/bin/codir-network", "codir-network verifier a.xlsx"),
])
def test_a_suggested_command_works_where_it_is_pasted(
    typed: str, found: str | None, suggested: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # after the README's first command the name alone is not found: nothing was activated
    monkeypatch.setattr("sys.argv", [typed])
    monkeypatch.setattr("codir_network.usage.which", lambda _name: found)
    assert usage.suggest("verifier", "a.xlsx") == suggested


def test_a_bug_keeps_its_traceback(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("codir_network.workbook.read_workbook", broken)
    with pytest.raises(ZeroDivisionError):
        cli.run(["verifier", "mon classeur.xlsx"])


def test_the_levels_of_disclosure_are_declared_once() -> None:
    assert cli.LEVELS == disclosure.LEVELS == get_args(disclosure.Level)


def test_every_help_text_stands_in_the_catalogue() -> None:
    assert {f"help.{command}" for command in COMMANDS} <= catalogue().keys()

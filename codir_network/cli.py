"""The command line, in French: from a workbook to the map, in one command.

Nothing that reads tables or draws is imported before a command runs: help answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from codir_network import usage
from codir_network.disclosure import INSIDE, LEVELS
from codir_network.errors import RenderError, WorkbookError
from codir_network.keys import slug
from codir_network.text import say
from codir_network.usage import CallError

if TYPE_CHECKING:
    from rich.text import Text

    from codir_network.errors import Issue
    from codir_network.render.scene import Scene
    from codir_network.schema import Tables, Territory

REFUSED = 2
CENTRES: tuple[Literal["territoire", "codir"], ...] = ("territoire", "codir")
LANGUAGES = ("fr", "en")
FORMATS: tuple[Literal["html", "pdf", "svg", "png"], ...] = ("html", "pdf", "svg", "png")
VIEWS: tuple[Literal["cercles", "instances", "territoire"], ...] = ("cercles", "instances", "territoire")


class _Command(TyperCommand):
    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(usage.command_help(ctx))


class _Group(TyperGroup):
    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(usage.program_help(ctx))


app = typer.Typer(cls=_Group, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

Book = Annotated[str, typer.Argument(metavar="CLASSEUR", help="option.classeur")]
File = Annotated[str, typer.Option("--sortie", metavar="FICHIER", help="option.sortie.fichier")]
Folder = Annotated[str, typer.Option("--sortie", metavar="DOSSIER", help="option.sortie.dossier")]
Centre = Annotated[str, typer.Option("--centre", metavar="|".join(CENTRES), help="option.centre")]
Format = Annotated[str, typer.Option("--format", metavar="|".join(FORMATS), help="option.format",
                                     show_default="default.format")]
Vue = Annotated[str, typer.Option("--vue", metavar="|".join(VIEWS), help="option.vue")]
Diffusion = Annotated[str, typer.Option("--diffusion", metavar="NIVEAU", help="option.diffusion")]
Copy = Annotated[
    str, typer.Option("--sortie", metavar="FICHIER", help="option.sortie.copie", show_default="default.none")]
Json = Annotated[bool, typer.Option("--json", help="option.json")]
Everything = Annotated[bool, typer.Option("--tout", help="option.tout")]
Lang = Annotated[str, typer.Option("--lang", metavar="|".join(LANGUAGES), help="option.lang")]


def main() -> NoReturn:
    """Run the command line on the arguments of the program, and exit."""
    from codir_network.console import speak_anywhere

    speak_anywhere((sys.stdout, sys.stderr))
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Return the exit code of a call: 0, or 2 when it is refused, with nothing written.

    Parameters
    ----------
    args
        The words after the program's name.
    """
    lang = usage.language(args)
    command = typer.main.get_command(app)
    try:
        usage.check_command(args, sorted(command.commands))  # type: ignore[attr-defined]
        words = list(args) or ["--help"]
        result = command.main(words, prog_name=usage.program(), standalone_mode=False, obj=lang)
    except typer.TyperException as fault:
        return _refuse(CallError.of(fault, lang), lang)
    except CallError as fault:
        return _refuse(fault, lang)
    except RenderError as fault:
        return _refuse(CallError(fault.code, **fault.values), lang)  # type: ignore[arg-type]
    except WorkbookError as fault:
        return _refuse_workbook(fault, lang)
    return result if isinstance(result, int) else 0


def _refuse(fault: CallError, lang: str) -> int:
    from codir_network.console import fault_lines

    _print(fault_lines(*fault.worded(lang)), stderr=True)
    return REFUSED


def _refuse_workbook(fault: WorkbookError, lang: str) -> int:
    from codir_network.console import issue_lines, rule, todo_lines

    steps = [say("check.todo.mend", lang, n=_errors(fault.issues))]
    _print([*issue_lines(fault.issues, lang), rule(), *todo_lines(steps, lang, ready=False)], stderr=True)
    return REFUSED


def _errors(issues: Sequence[Issue]) -> int:
    return sum(issue.severity == "erreur" for issue in issues)


def _print(lines: Sequence[Text], *, stderr: bool = False) -> None:
    from codir_network.console import console

    out = console(stderr=stderr)
    for line in lines:
        out.print(line, soft_wrap=True)


def _show_version(asked: bool) -> None:
    if asked:
        from codir_network import __version__

        typer.echo(f"codir-network {__version__}")
        raise typer.Exit


@app.callback()
def _program(
    version: Annotated[
        bool, typer.Option("--version", help="option.version", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Stand for the program itself: it has one option."""


@app.command(cls=_Command, help="help.demo")
def demo(sortie: Folder = "codir_demo", lang: Lang = "fr") -> None:
    """Write the report of the invented territory, with its workbook."""
    from codir_network.output import write_folder
    from codir_network.samples import FICTITIOUS, sample

    usage.chosen("--lang", lang, LANGUAGES)
    from codir_network.pipeline import make_report

    workbook = sample()
    made = make_report(workbook, lang=lang, progress=_progress(lang))
    folder = write_folder(sortie, {**made.files, FICTITIOUS: workbook.read_bytes()})
    _done("demo", folder, lang, [
        say("next.open", lang, path=folder / "a_diffuser" / "carte.html"),
        usage.suggest("verifier", folder / FICTITIOUS),
    ])


@app.command(cls=_Command, help="help.modele")
def modele(
    sortie: File = "modele.xlsx",
    siren: Annotated[str, typer.Option("--siren", metavar="SIREN", help="option.siren",
                                       show_default="default.modele")] = "",
    epci: Annotated[str, typer.Option("--epci", metavar="NOM", help="option.epci", show_default="default.modele")] = "",
    depuis: Annotated[str, typer.Option("--depuis", metavar="CLASSEUR", help="option.depuis",
                                        show_default="default.modele")] = "",
    noyau: Annotated[bool, typer.Option("--noyau", help="option.noyau")] = False, lang: Lang = "fr",
) -> None:
    """Write the workbook to fill in, never in place of a file."""
    usage.chosen("--lang", lang, LANGUAGES)
    target = usage.check_file(sortie, ".xlsx", "modele.xlsx")
    if target.exists():
        raise CallError("usage.exists", word=sortie)
    if sum(map(bool, (siren, epci, depuis))) > 1:
        raise CallError("usage.one_source")
    found = usage.chosen_epci("--siren" if siren else "--epci", siren or epci) if siren or epci else None
    from codir_network.workbook.template import write_template

    write_template(target, siren=found.siren if found else None, fill_from=depuis or None, core=noyau, lang=lang)
    steps = [say("next.fill", lang, path=target), usage.suggest("verifier", target)]
    what = "modele.epci" if found else "modele.depuis" if depuis else "modele"
    _done(what, target, lang, steps, epci=found.name if found else "", n=found.communes if found else 0,
          book=Path(depuis).name)


@app.command(cls=_Command, help="help.verifier")
def verifier(
    classeur: Book, sortie: Copy = "", tout: Everything = False, as_json: Json = False, lang: Lang = "fr",
) -> int:
    """Say everything that the reader says of a workbook; return 2 when it is refused."""
    from codir_network.console import issue_lines, ready_lines

    usage.chosen("--lang", lang, LANGUAGES)
    target = usage.check_file(sortie, ".xlsx", "classeur_annote.xlsx", source=classeur) if sortie else None
    try:
        tables = _read(classeur, lang)
        issues = tables.issues
    except WorkbookError as fault:
        tables, issues = None, fault.issues
    if target:
        from codir_network.workbook.annotated import annotate

        annotate(classeur, issues, target, lang=lang)
    if as_json:
        from codir_network.text.as_json import issues_json

        typer.echo(issues_json(issues, Path(classeur).name, lang))
    else:
        _print([*issue_lines(issues, lang, everything=tout), *(ready_lines(tables, lang) if tables else []),
                *_verified(classeur, tables, issues, target, lang)])
    return 0 if tables else REFUSED


def _verified(
    classeur: str, tables: Tables | None, issues: Sequence[Issue], target: Path | None, lang: str,
) -> list[Text]:
    """Return the last lines of ``verifier``: the copy that was written, and what to do now."""
    from codir_network.console import done_line, rule, todo_lines

    errors = _errors(issues)
    if errors and target:
        steps = [say("check.todo.mend_copy", lang, n=errors, book=Path(classeur).name)]
    elif errors:
        steps = [say("check.todo.mend", lang, n=errors)]
    else:
        steps = [usage.suggest(name, classeur) for name in ("carte", "fiches", "rapport")]
    if tables and not len(tables.memberships):
        steps = [say(f"check.todo.{name}", lang, n=len(tables.bodies)) for name in ("seats", "rosters")]
    if target:
        steps.insert(0, say("next.open", lang, path=target))
    elif any(issue.sheet and issue.severity != "information" for issue in issues):
        copy = Path(classeur).parent / f"{Path(classeur).stem}_annote.xlsx"
        steps.append(say("check.todo.copy", lang, command=usage.suggest("verifier", classeur, sortie=copy)))
    written = [done_line(say("done.verifier", lang, path=target))] if target else []
    return [rule(), *written, *todo_lines(steps, lang, ready=not errors)]


@app.command(cls=_Command, help="help.fiches")
def fiches(
    classeur: Book, sortie: Annotated[str, typer.Option(
        "--sortie", metavar="DOSSIER", help="option.sortie.dossier", show_default="default.fiches")] = "",
    lang: Lang = "fr",
) -> None:
    """Write the page that each commune rereads, before anything is shown."""
    usage.chosen("--lang", lang, LANGUAGES)
    from codir_network.output import write_folder
    from codir_network.pipeline import portray_workbook

    tables, of = portray_workbook(classeur, progress=_progress(lang))
    _progress(lang)("write")
    from codir_network.render.fiches import folder

    files = folder(of, lang=lang)
    target = write_folder(sortie or f"fiches_{_named(tables.territory)}", files, kind="fiches")
    _warned(tables, classeur, lang)
    _done("fiches", target, lang, [
        say("next.fiches.send", lang, path="LISEZMOI.txt"),
        say("next.fiches.back", lang, book=Path(classeur).name),
        usage.suggest("rapport", classeur),
    ], n=len(tables.communes))


@app.command(cls=_Command, help="help.carte")
def carte(
    classeur: Book, sortie: Annotated[str, typer.Option(
        "--sortie", metavar="FICHIER", help="option.sortie.fichier", show_default="default.carte")] = "",
    vue: Vue = VIEWS[0], kind: Format = "", centre: Centre = CENTRES[0], diffusion: Diffusion = INSIDE,
    lang: Lang = "fr",
) -> None:
    """Write a view of the map: one page that opens offline, or one sheet to print."""
    chosen = usage.chosen_format(kind, sortie, FORMATS)
    target = usage.check_file(sortie or f"carte.{chosen}", f".{chosen}", f"carte.{chosen}", source=classeur)
    view, middle = usage.chosen("--vue", vue, VIEWS), usage.chosen("--centre", centre, CENTRES)
    level = usage.chosen("--diffusion", diffusion, LEVELS)
    usage.chosen("--lang", lang, LANGUAGES)
    from codir_network.output import write_file
    from codir_network.pipeline import portray_workbook

    tables, of = portray_workbook(classeur, progress=_progress(lang))
    _progress(lang)("write")
    from codir_network.render.scene import compose_scene

    scene = compose_scene(of, view=view, center=middle, level=level, lang=lang)
    write_file(target, _drawn(scene, chosen))
    _warned(tables, classeur, lang)
    _done("carte", target, lang, [say("next.open", lang, path=target), usage.suggest("rapport", classeur)])


def _drawn(scene: Scene, kind: Literal["html", "pdf", "svg", "png"]) -> bytes | str:
    if kind == "html":
        from codir_network.render.page import html

        return html.page(scene)
    from codir_network.render import static

    return static.file_bytes(static.figure(scene, view=scene.view), kind)


@app.command(cls=_Command, help="help.mesures")
def mesures(classeur: Book, sortie: File = "resultats.xlsx", lang: Lang = "fr") -> None:
    """Write the measures, in a workbook."""
    target = usage.check_file(sortie, ".xlsx", "resultats.xlsx", source=classeur)
    usage.chosen("--lang", lang, LANGUAGES)
    from codir_network.output import write_file
    from codir_network.pipeline import portray_workbook

    tables, of = portray_workbook(classeur, progress=_progress(lang))
    from codir_network.render import results

    write_file(target, results.workbook(of, level=INSIDE, lang=lang))
    _warned(tables, classeur, lang)
    _done("mesures", target, lang, [say("next.open", lang, path=target), usage.suggest("rapport", classeur)])


@app.command(cls=_Command, help="help.rapport")
def rapport(
    classeur: Book, sortie: Annotated[str, typer.Option(
        "--sortie", metavar="DOSSIER", help="option.sortie.dossier", show_default="default.rapport")] = "",
    diffusion: Diffusion = INSIDE, lang: Lang = "fr",
) -> None:
    """Write the whole folder: what may be handed out, and what stays internal."""
    from codir_network.output import write_folder

    level = usage.chosen("--diffusion", diffusion, LEVELS)
    usage.chosen("--lang", lang, LANGUAGES)
    from codir_network.pipeline import make_report

    made = make_report(classeur, level=level, lang=lang, progress=_progress(lang))
    folder = write_folder(sortie or f"rapport_{_named(made.tables.territory)}", made.files)
    _warned(made.tables, classeur, lang)
    _done("rapport", folder, lang, [
        say("next.open", lang, path=folder / "a_diffuser" / "carte.html"),
        say("next.open", lang, path=folder / "LISEZMOI.txt"),
    ])


def _read(path: str, lang: str) -> Tables:
    _progress(lang)("read")
    from codir_network.workbook import read_workbook

    return read_workbook(path)


def _named(territory: Territory) -> str:
    """Return the end of a report's name: the territory and its date, never today's."""
    day = f"{territory.date:%Y-%m-%d}" if territory.date else "sans-date"
    return f"{slug(territory.name)[:40].strip('-') or 'territoire'}_{day}"


def _progress(lang: str) -> Callable[[str], None]:
    """Return what says what is being done, to a person who waits before a screen."""
    def said(step: str) -> None:
        if sys.stderr.isatty():
            typer.echo(f"  {say(f'progress.{step}', lang)}", err=True)

    return said


def _warned(tables: Tables, classeur: str, lang: str) -> None:
    if n := sum(issue.severity == "avertissement" for issue in tables.issues):
        from codir_network.console import warned_line

        _print([warned_line(say("check.warned", lang, n=n, command=usage.suggest("verifier", classeur)))])


def _done(what: str, path: Path, lang: str, steps: Sequence[str], **values: object) -> None:
    from codir_network.console import done_line, todo_lines

    _print([done_line(say(f"done.{what}", lang, path=path, **values)), *todo_lines(steps, lang)])

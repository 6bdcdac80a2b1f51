"""What the command line prints: issues one block a fault, what was read, what to do next.

Readable without colour, in 100 columns, on any console: a sign that the console's encoding lacks
is replaced by a plain one, never an error.
"""

from __future__ import annotations

import codecs
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, TextIO

from codir_network import palette
from codir_network.errors import SEVERITIES, Issue, Severity
from codir_network.text import say

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from codir_network.schema import Tables

WIDTH = 100
ALIKE = 5
"""Issues of one code and sheet past which they make one block."""
EACH = 30
"""Errors of a block that are each told how to be mended, when it is not the same for all."""

_LABEL = 17  # columns before the text of a field
_ORANGE, _BLUE, _GREEN, _GREY = palette.ORANGE, palette.SKY, palette.GREEN, "dim"
_CELL = r"\b[A-Z]{1,3}[0-9]+\b"
_SIGNS = {"erreur": ("■", _ORANGE), "avertissement": ("▲", _BLUE), "information": ("·", _GREY)}
_PLAIN = {
    "→": "->", "✓": "OK", "■": "#", "▲": "!", "·": "-", "…": "...", "œ": "oe", "Œ": "OE", "─": "-", "—": "-",
    "–": "-", "’": "'", "●": "*", "○": "o", "\u202f": " ", "\u00a0": " ", "«": '"', "»": '"', "“": '"',
    "”": '"', "×": "x",
}


def _plainly(fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    return "".join(_PLAIN.get(sign, "?") for sign in fault.object[fault.start : fault.end]), fault.end


def speak_anywhere(streams: Iterable[TextIO]) -> None:
    """Let text streams print any sign, plainly where their encoding lacks it."""
    codecs.register_error("codir-plain", _plainly)
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="codir-plain")


def console(*, stderr: bool = False) -> Console:
    """Return the console that prints to a standard stream, 100 columns at most."""
    from rich.console import Console

    out = Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=False)
    out.width = min(WIDTH, out.width) if out.is_terminal else WIDTH
    return out


def issue_lines(issues: Sequence[Issue], lang: str = "fr", *, everything: bool = False) -> list[Text]:
    """Return the lines that tell issues: errors, then warnings, then one line of information.

    That line says how to read them all; with ``everything``, they are told one by one like the rest.
    """
    lines: list[Text] = []
    stopped = any(issue.severity == "erreur" for issue in issues)
    number = 0
    for severity in SEVERITIES if everything else SEVERITIES[:2]:
        chosen = [issue for issue in issues if issue.severity == severity]
        if not chosen:
            continue
        lines += [_heading(severity, len(chosen), stopped, lang), _styled()]
        for block in _grouped(chosen):
            number += 1
            lines += [*_block(number, block, lang), _styled()]
    known = [] if everything else [issue for issue in issues if issue.severity == "information"]
    return [*lines, _folded(known, lang), _styled()] if known else lines


def _styled(*parts: tuple[str, str]) -> Text:
    from rich.text import Text

    return Text.assemble(*parts, no_wrap=True, overflow="ignore")


def _heading(severity: Severity, n: int, stopped: bool, lang: str) -> Text:
    sign, colour = _SIGNS[severity]
    note = "stopped" if stopped and severity == "avertissement" else "note"
    return _styled((f"{sign} {say(f'check.{severity}.head', lang, n=n)}", f"bold {colour}"),
                   (f"  {say(f'check.{severity}.{note}', lang, n=n)}", _GREY))


def _grouped(issues: Sequence[Issue]) -> list[list[Issue]]:
    """Gather issues of one code and sheet when they are many, at the place of the first."""
    alike: dict[tuple[str, str], list[Issue]] = {}
    for issue in issues:
        alike.setdefault((issue.code, issue.sheet), []).append(issue)
    blocks: list[list[Issue]] = []
    for issue in issues:
        same = alike[issue.code, issue.sheet]
        if len(same) <= ALIKE:
            blocks.append([issue])
        elif same[0] is issue:
            blocks.append(same)
    return blocks


def _block(number: int, issues: Sequence[Issue], lang: str) -> Iterator[Text]:
    from codir_network.text.wording import issue_text

    first, shown = issues[0], issues[:ALIKE]
    texts = [issue_text(issue, lang) for issue in shown]
    title = textwrap.wrap(texts[0]["titre"], WIDTH - 8)
    colour = _SIGNS[first.severity][1]
    yield from _title(number, title, first.code, colour)
    values = [issue.value for issue in shown if issue.value]
    fields = {
        "where": _where(issues, lang),
        "value": ", ".join(say("check.quote", lang, value=_short(value)) for value in values)
        + (" …" if values and len(issues) > len(shown) else ""),
        "expected": _common(texts, "attendu"),
        "done": _common(texts, "fait"),
    }
    each = _each(issues, lang)
    if each:
        del fields["value"]  # it stands beside each cell
    for name, paragraphs in [*((name, [text]) for name, text in fields.items()),
                             ("mend", each or [_common(texts, "correction")])]:
        wrapped = (textwrap.wrap(text, WIDTH - _LABEL, break_on_hyphens=False) for text in paragraphs)
        for at, line in enumerate(chain.from_iterable(wrapped)):
            label = say(f"check.{name}", lang) if at == 0 else ""
            told = _styled((f"{label:>{_LABEL - 1}} ", _GREY), (line, ""))
            if name == "where" or (each and name == "mend"):
                told.highlight_regex(_CELL, f"bold {_BLUE}")
            yield told


def _title(number: int, title: Sequence[str], code: str, colour: str) -> Iterator[Text]:
    gap = WIDTH - 6 - len(title[0]) - len(code)
    aside = (code.rjust(gap + len(code)), _GREY) if len(title) == 1 and gap >= 2 else ("", "")
    yield _styled((f"{number:>3}  ", f"bold {colour}"), (title[0], "bold"), aside)
    for line in title[1:]:
        yield _styled((f"     {line}", "bold"))
    if not aside[0]:
        yield _styled((code.rjust(WIDTH - 1), _GREY))


def _short(value: str) -> str:
    return textwrap.shorten(value, WIDTH - _LABEL - 5, placeholder=" …")


def _common(texts: Sequence[dict[str, str]], field: str) -> str:
    """Return what the texts of a block say alike, or the first and an ellipsis."""
    found = [text[field] for text in texts if text[field]]
    return found[0] if len(set(found)) == 1 else f"{found[0]} …" if found else ""


def _each(issues: Sequence[Issue], lang: str) -> list[str]:
    """Return how to mend each error of a block, cell by cell, when one sentence does not do for all."""
    from codir_network.text.wording import issue_text

    if len(issues) == 1 or issues[0].severity != "erreur":
        return []
    mends = [issue_text(issue, lang)["correction"] for issue in issues[:EACH]]
    if len(set(mends)) == 1:
        return []
    told = [say("check.each", lang, cell=issue.cell, value=_short(issue.value), mend=mend)
            for issue, mend in zip(issues, mends, strict=False)]
    return told + (["…"] if len(issues) > EACH else [])


def _where(issues: Sequence[Issue], lang: str) -> str:
    first = issues[0]
    if not first.sheet:
        return say("check.file", lang)
    cells = [issue.cell for issue in issues if issue.cell]
    if not cells:
        return say("check.sheet", lang, sheet=first.sheet)
    if len(cells) == 1:
        return say("check.cell", lang, sheet=first.sheet, cell=cells[0])
    return say("check.cells", lang, sheet=first.sheet, cells=", ".join(cells[:ALIKE]), n=len(cells) - ALIKE)


def _folded(issues: Sequence[Issue], lang: str) -> Text:
    from codir_network.text.wording import issue_text

    counts: dict[str, int] = {}
    for issue in issues:
        title = issue_text(issue, lang)["titre"]
        counts[title] = counts.get(title, 0) + 1
    titles = ", ".join(title if n == 1 else f"{title} ({n})" for title, n in counts.items())
    line = "· " + say("check.information", lang, n=len(issues), titles=titles)
    return _styled((line if len(line) <= WIDTH else line[: WIDTH - 1] + "…", _GREY))


def rule() -> Text:
    """Return a line across the page."""
    return _styled(("─" * WIDTH, _GREY))


def todo_lines(steps: Sequence[str], lang: str = "fr", *, ready: bool = True) -> list[Text]:
    """Return « → À faire maintenant » and its steps."""
    colour = _GREEN if ready else _ORANGE
    head = f"→ {say('check.todo', lang)} "
    then = f"{say('check.then', lang):>{len(head) - 1}} "
    return [_styled((head if at == 0 else then, f"bold {colour}" if at == 0 else _GREY), (step, ""))
            for at, step in enumerate(steps)]


def done_line(text: str) -> Text:
    """Return the line that says what was written."""
    return _styled(("✓ ", f"bold {_GREEN}"), (text, ""))


def warned_line(text: str) -> Text:
    """Return the line that says that warnings remain."""
    sign, colour = _SIGNS["avertissement"]
    return _styled((f"{sign} ", f"bold {colour}"), (text, ""))


def fault_lines(text: str, hint: str = "") -> list[Text]:
    """Return the lines that refuse, and say where help is."""
    first, *more = [part for line in text.splitlines() for part in textwrap.wrap(line, WIDTH - 2)] or [""]
    lines = [_styled((f"{_SIGNS['erreur'][0]} ", f"bold {_ORANGE}"), (first, ""))]
    lines += [_styled((f"  {line}", "")) for line in more]
    return lines + ([_styled((f"  {hint}", _GREY))] if hint else [])


def ready_lines(tables: Tables, lang: str = "fr") -> list[Text]:
    """Return the lines of a workbook that is ready: what was read, and what it allows."""
    territory = tables.territory
    day = say("ready.dated", lang, date=f"{territory.date:%d/%m/%Y}") if territory.date else say("ready.undated", lang)
    rows = [(say(f"ready.{name}", lang), str(n), means) for name, n, means in _read(tables, lang)]
    widths = [max(len(row[at]) for row in [*rows, _heads(lang)]) for at in (0, 1)]
    lines = [
        _styled((territory.name, "bold"), (f"  ·  {day}", "")), _styled(),
        _styled(("✓ ", f"bold {_GREEN}"), (say("ready.title", lang), f"bold {_GREEN}"),
                (f"  {say('ready.none', lang)}", _GREY)),
        *(_styled((f"  {line}", "")) for line in textwrap.wrap(_left(tables, lang), WIDTH - 2)), _styled(),
    ]
    for row, style in [(_heads(lang), _GREY), *((row, "") for row in rows)]:
        lines.append(_styled((f" {row[0]:<{widths[0]}}   {row[1]:>{widths[1]}}   {row[2]}", style)))
        if style:
            lines.append(_styled((" " + "─" * (WIDTH - 2), _GREY)))
    return [*lines, _styled()]


def _left(tables: Tables, lang: str) -> str:
    """Return what remains to be settled by people, or that nothing does."""
    counts = {
        "avertissements": sum(issue.severity == "avertissement" for issue in tables.issues),
        "listes": sum(state != "complète" for state in tables.bodies["liste_complete"]),
        "relectures": sum(not reread for reread in tables.communes["relue"]),
    }
    parts = [say(f"ready.left.{name}", lang, n=n) for name, n in counts.items() if n]
    return say("ready.left", lang, what=" ; ".join(parts) if lang == "fr" else "; ".join(parts)) if parts \
        else say("ready.left.nothing", lang)


def _heads(lang: str) -> tuple[str, str, str]:
    return say("ready.head.read", lang), say("ready.head.number", lang), say("ready.head.means", lang)


def _read(tables: Tables, lang: str) -> Iterator[tuple[str, int, str]]:
    communes, bodies, kinds = tables.communes, tables.bodies, list(tables.actors["genre"])
    reread = int(communes["relue"].sum())
    means = say("ready.communes.reread" if reread else "ready.communes.none_reread", lang, n=reread,
                rest=len(communes) - reread)
    if added := sum(source is None for source in communes["source"]):
        means = say("ready.communes.added", lang, n=added, then=means)
    yield "communes", len(communes), means
    lists = list(bodies["liste_complete"])
    yield "instances", len(bodies), say(
        "ready.instances.lists", lang, complete=lists.count("complète"), partial=lists.count("partielle"),
        unknown=lists.count("inconnue"))
    nobody = len(tables.memberships) and "personne" not in kinds
    yield "acteurs", len(kinds), say("ready.acteurs.nobody", lang) if nobody else say(
        "ready.acteurs.kinds", lang, persons=kinds.count("personne"), institutions=kinds.count("institution"),
        unnamed=kinds.count("siège"))
    yield "sieges", len(tables.memberships), say("ready.codir" if bodies["codir"].any() else "ready.no_codir", lang)
    if warned := sum(issue.severity == "avertissement" for issue in tables.issues):
        yield "avertissements", warned, say("ready.avertissements.note", lang)

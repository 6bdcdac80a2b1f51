"""Help, and the answers to wrong calls, in the words of the catalogue rather than the library's."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any, TypeVar

from codir_network.errors import CodirError
from codir_network.text import catalogue, say

if TYPE_CHECKING:
    from codir_network.communes import Epci

_WIDTH = 100
_CHOICES = 30
"""Intercommunalities that are shown to choose from."""
Word = TypeVar("Word", bound=str)


class CallError(CodirError):
    """A call that cannot be carried out; ``code`` names its sentence."""

    def __init__(self, code: str, *, nearest: str = "", command: str = "", **values: object) -> None:
        self.code, self.nearest, self.command, self.values = code, nearest, command, values
        super().__init__(code)

    @classmethod
    def of(cls, fault: Any, lang: str) -> CallError:
        """Return what the library's usage error says, in our words."""
        ctx = getattr(fault, "ctx", None)
        command = str(getattr(ctx, "info_name", "") or "") if getattr(ctx, "parent", None) else ""
        option, param = getattr(fault, "option_name", ""), getattr(fault, "param", None)
        if option and hasattr(fault, "possibilities"):
            known = [name for p in ctx.command.params for name in p.opts if name.startswith("--")] if ctx else []
            return cls("usage.option", word=option, nearest=_nearest(option, [*known, "--help"]), command=command)
        if option:
            return cls("usage.option_value", word=option, command=command)
        if param is not None:
            return cls("usage.missing", word=param.metavar, what=say(param.help, lang), command=command)
        return cls("usage.extra", command=command)

    def worded(self, lang: str) -> tuple[str, str]:
        """Return the sentence, and where to find help for a wrong call."""
        text = say(self.code, lang, **self.values)
        if self.nearest:
            text += " " + say("usage.nearest", lang, nearest=self.nearest)
        asked = " ".join(word for word in (program(), self.command, "--help") if word)
        return text, say("usage.hint", lang, help=asked) if self.code.startswith("usage.") else ""


def program() -> str:
    """Return how to call the program again: by its name, as it was typed, or through Python.

    Where no script could be installed, ``py -m codir_network`` works.
    """
    if Path(sys.argv[0]).stem == "codir-network":
        if sys.argv[0] == "codir-network" or which("codir-network"):
            return "codir-network"
        return _quoted(sys.argv[0])  # .venv/bin/codir-network: the bare name would not be found
    return f"{'py' if os.name == 'nt' else 'python'} -m codir_network"


def suggest(command: str, path: str | Path, *, sortie: str | Path = "") -> str:
    """Return a command to type, its paths quoted where they have spaces."""
    words = [program(), command, _quoted(path), *(["--sortie", _quoted(sortie)] if sortie else [])]
    return " ".join(words)


def _quoted(path: str | Path) -> str:
    return f'"{path}"' if any(c in str(path) for c in " ()&'") else str(path)


def language(args: Sequence[str]) -> str:
    """Return the language that a call asks for, known before the call is understood.

    Examples
    --------
    >>> language(["carte", "--lang", "en"]), language(["carte"])
    ('en', 'fr')
    """
    return "en" if "--lang=en" in args or ("--lang", "en") in set(pairwise(args)) else "fr"


def check_command(args: Sequence[str], commands: Sequence[str]) -> None:
    """Return nothing when the first word is a command or an option."""
    if args and not args[0].startswith("-") and args[0] not in commands:
        raise CallError("usage.command", word=args[0], nearest=_nearest(args[0], commands))


def chosen(option: str, word: str, choices: Sequence[Word]) -> Word:
    """Return the choice of an option that a word is."""
    for choice in choices:
        if choice == word:
            return choice
    raise CallError("usage.choice", word=word, option=option, choices=", ".join(choices),
                    nearest=_nearest(word, choices))


def chosen_format(word: str, path: str, formats: Sequence[Word]) -> Word:
    """Return the format that an option asks for, else that of the file's name; the first without either.

    Examples
    --------
    >>> chosen_format("", "carte.PDF", ("html", "pdf")), chosen_format("", "", ("html", "pdf"))
    ('pdf', 'html')
    """
    ending = Path(path).suffix.lower().removeprefix(".")
    if word:
        return chosen("--format", word, formats)
    for name in formats:
        if name == ending or not ending:
            return name
    raise CallError("usage.suffix", word=path, option="--sortie", suffix=", ".join(f".{name}" for name in formats))


def chosen_epci(option: str, text: str) -> Epci:
    """Return the one intercommunality that a text names; several, or none, are a wrong call."""
    from codir_network.communes import named_epci, near_epci

    found = named_epci(text)
    if len(found) == 1:
        return found[0]
    near = found or near_epci(text)
    listed = [f"{epci.siren}  {epci.name} ({epci.communes} communes)" for epci in near[:_CHOICES]]
    listed += ["…"] if len(near) > _CHOICES else []
    fault = "several" if found else "near" if near else "none"
    raise CallError(f"usage.epci.{fault}", word=text, option=option, n=len(near), choices="\n".join(listed))


def check_file(path: str, suffix: str, example: str, *, source: str = "") -> Path:
    """Return the path of a file to write: not a folder, not the workbook, of the right kind."""
    target = Path(path)
    if target.is_dir():
        raise CallError("usage.is_folder", word=path, example=str(target / example))
    if target.suffix.lower() != suffix:
        raise CallError("usage.suffix", word=path, option="--sortie", suffix=suffix)
    if source and target.exists() and Path(source).exists() and target.samefile(source):
        raise CallError("usage.same_file", word=path)
    return target


def _nearest(word: str, choices: Iterable[str]) -> str:
    from difflib import get_close_matches

    bare = {choice.lstrip("-"): choice for choice in choices}
    return next((bare[hit] for hit in get_close_matches(word.lstrip("-"), list(bare), n=1)), "")


def program_help(ctx: Any) -> str:
    """Return the help of the program: what it is for, and its commands."""
    lang = ctx.obj
    asked = f"{program()} {say('help.usage.command', lang)} {say('help.usage.options', lang)}"
    commands = [(name, say(command.help, lang)) for name, command in ctx.command.commands.items()]
    return "\n".join([
        say("help.usage", lang, usage=asked), "", say("help.program", lang), "",
        *_section("commands", commands, lang), "", *_section("options", _options(ctx, lang), lang), "",
        say("help.more", lang, program=program()), "",
    ])


def command_help(ctx: Any) -> str:
    """Return the help of a command: what it does, what it takes."""
    lang = ctx.obj
    given = [(p.metavar, say(p.help, lang)) for p in ctx.command.params if p.param_type_name == "argument"]
    asked = [program(), ctx.info_name, *(name for name, _ in given), say("help.usage.options", lang)]
    what = say(ctx.command.help, lang)
    lines = [say("help.usage", lang, usage=" ".join(asked)), "", f"{what[:1].upper()}{what[1:]}.", ""]
    if given:
        lines += [*_section("arguments", given, lang), ""]
    return "\n".join([*lines, *_section("options", _options(ctx, lang), lang), ""])


def _options(ctx: Any, lang: str) -> list[tuple[str, str]]:
    found = []
    for param in ctx.command.params:
        if param.param_type_name != "option" or param.name == "help":
            continue
        flag = " ".join([param.opts[0], *([param.metavar] if not param.is_flag else [])])
        default = say(param.show_default, lang) if param.show_default in catalogue() else param.default
        shown = "" if param.is_flag else " " + say("help.default", lang, value=default)
        found.append((flag, say(param.help, lang) + shown))
    return [*found, ("--help", say("option.help", lang))]


def _section(name: str, entries: Sequence[tuple[str, str]], lang: str) -> Iterator[str]:
    from textwrap import wrap

    margin = max(len(word) for word, _ in entries) + 4
    yield f"{say(f'help.{name}', lang)} :" if lang == "fr" else f"{say(f'help.{name}', lang)}:"
    for word, text in entries:
        first, *more = wrap(text, _WIDTH - margin, break_on_hyphens=False)
        yield f"  {word:<{margin - 4}}  {first}"
        yield from (" " * margin + line for line in more)

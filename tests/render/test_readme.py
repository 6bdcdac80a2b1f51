"""LISEZMOI.txt: what it says is composed apart from its lines."""

from __future__ import annotations

import re

import pytest

from codir_network.diagnostics import portray
from codir_network.disclosure import PUBLIC
from codir_network.graph import build_graph
from codir_network.render.readme_txt import WIDTH, Item, compose_readme, readme
from tests.render.agglomeration import agglomeration


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("’", "'").strip()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_all_that_the_content_says_stands_in_the_file_in_order(lang):
    seen = portray(build_graph(agglomeration(16))).disclosed(PUBLIC, lang)
    content = compose_readme(seen, level="par-fonction", warnings=2)
    said = [content.title, *content.opening]
    for part in content.parts:
        said += [part.title, *(f"{line.head} {line.text}" if isinstance(line, Item) else line for line in part.lines)]
    made = readme(seen, level="par-fonction", warnings=2)
    text, at = plain(made), 0
    for sentence in map(plain, said):
        assert sentence in text[at:]
        at = text.index(sentence, at) + len(sentence)
    assert max(map(len, made.splitlines())) <= WIDTH


def test_its_seven_parts_are_those_of_the_file():
    seen = portray(build_graph(agglomeration(16))).disclosed(PUBLIC, "fr")
    parts = compose_readme(seen, level="par-commune").parts
    # files, before handing out, what was looked at, method, limits, personal data, sources
    assert len(parts) == 7
    assert [line.head for line in parts[0].lines if isinstance(line, Item)] == [
        "carte.html", "synthese.html", "resultats.xlsx", "carte.html", "resultats.xlsx", "reseau.gexf",
        "reseau.graphml"]

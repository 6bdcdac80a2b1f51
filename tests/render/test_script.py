"""The script of the page, checked by TypeScript: names, words, the shape of what the page holds."""

from __future__ import annotations

import pytest

from scripts.check_script import COMPILER, complaints, parts

pytestmark = pytest.mark.skipif(not COMPILER.exists(), reason="needs TypeScript: npm ci")


def test_typescript_finds_nothing_to_say_of_the_script() -> None:
    assert complaints(parts()) == []


def test_each_fault_put_in_on_purpose_is_told_where_it_is_and_what_it_is() -> None:
    script = parts()
    faults = {  # part: right, wrong, what is said
        "dessin": ("function tint(", "function tinge(", "Cannot find name 'tint'"),
        "paires": ("let hovered = null;", "let hovered = null, heard = 1;", "'heard' is declared but"),
        "panneau": ("tell(words[`map_${state.view}`])", "tell(words.no_such_word)", "Property 'no_such_word'"),
        "toile": ("data.views[state.view].bounds", "data.vues[state.view].bounds", "Property 'vues'"),
        "fiches": ("make(\"h2\", {}, node.name)", "make(\"h2\", {}, node.nmae)", "Property 'nmae'"),
        "vue_cercles": ("body, shared, x, y } of", "body, shared, x, z } of", "Property 'z'"),
    }
    for part, (right, wrong, _) in faults.items():
        assert right in script[part], part
        script[part] = script[part].replace(right, wrong, 1)

    told = complaints(script)

    for part, (_, _, said) in faults.items():
        own = [line for line in told if said in line]
        assert own, (part, told)
        # a name that is gone is told where it is called, in its own part and in another
        assert {line.split(".js:")[0] for line in own} <= {part, "vue_cercles"}
    at = script["toile"][:script["toile"].index("data.vues")].count("\n") + 1
    assert any(line.startswith(f"toile.js:{at}:") for line in told)

"""A territory whose every written field is an attack: forty strings that must stay text."""

from __future__ import annotations

from dataclasses import replace

from codir_network.schema import Step, Tables, Territory
from tests.builders import build

RUN = "window.ran=1"
STRINGS = (
    f"<img src=x onerror={RUN}>", f"</script><script>{RUN}</script>", f"<svg onload={RUN}>", f"<svg/onload={RUN}//",
    f"\" onmouseover=\"{RUN}", f"' onfocus='{RUN}' autofocus='", f"` onclick={RUN} `", f"${{{RUN}}}",
    f"{{{{{RUN}}}}}", f"{{% raw %}}{RUN}{{% endraw %}}", f"javascript:{RUN}", f"JaVaScRiPt:{RUN}//\"",
    f"a\u2028{RUN}//", f"a\u2029{RUN}//", f"<a href=\"javascript:{RUN}\">href</a>", "href=\"x\" <b>gras</b>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;", f"&#60;img src=x onerror={RUN}&#62;", f"\\u003cscript\\u003e{RUN}",
    f"\\\"-{RUN}-\\\"", f"';{RUN};//", f"\";{RUN};//", f"-->{RUN}<!--", f"<!--<script>{RUN}", f"]]>{RUN}",
    f"</style><style>*{{x:expression({RUN})}}</style>", f"</title><script>{RUN}</script>",
    f"</textarea><img src=x onerror={RUN}>", f"<iframe srcdoc='<script>{RUN}</script>'>",
    f"<iframe src=\"javascript:parent.{RUN}\">", f"<object data=\"javascript:{RUN}\">",
    f"<details open ontoggle={RUN}>",
    f"<math><mtext></script><img src=x onerror={RUN}>", f"<template><script>{RUN}</script></template>",
    f"<base href=\"javascript:{RUN}//\">", f"<meta http-equiv=refresh content=\"0;javascript:{RUN}\">",
    "$& $' $` $1 {n} {commune} {place}", "__proto__", "constructor",
    f"\N{RIGHT-TO-LEFT OVERRIDE}<img src=x onerror={RUN}>",
)
FAMILIES = (36, 37, 38, 1, 4, 12, 14, 0)
"""Which strings are families of the user's own."""


def tables() -> Tables:
    """Return forty communes and forty bodies; every name, id, source, function, family and step is an attack."""
    bodies = {f"corps {i}": {"type": "Groupe de travail"} for i in range(len(STRINGS))}
    seats = [(f"{text} 1@commune {(i + k) % 40}", f"corps {i}") for i, text in enumerate(STRINGS) for k in range(3)]
    seats += [(f"DGS@commune {i}", f"corps {k}") for i in range(20) for k in (i, i + 1)]
    seats += [(f"institution@organisme {i}", f"corps {i}") for i in range(len(STRINGS))]
    made = build([f"commune {i}" for i in range(len(STRINGS))], bodies, seats,
                 territory=Territory(STRINGS[1], fictitious=True))
    communes = made.communes.copy()
    communes["nom"] = communes["secteur"] = STRINGS
    communes["source"] = [(text, 2) for text in STRINGS]
    ids = {old: f"c:{text}" for old, text in zip(communes["id"], STRINGS, strict=True)}
    communes["id"] = communes["id"].map(ids)
    listed = made.bodies.copy()
    order = [int(name.rpartition(" ")[2]) for name in listed["nom"]]
    for column in ("nom", "sigle", "couche", "perimetre", "fondement", "source_liste", "strate"):
        listed[column] = [STRINGS[i] for i in order]
    listed["couche"] = [STRINGS[FAMILIES[i % 8 if i < 16 else i % 5]] for i in order]
    listed["source"] = [(STRINGS[i], 3) for i in order]
    called = {old: f"i:{STRINGS[i]}" for old, i in zip(listed["id"], order, strict=True)}
    listed["id"] = listed["id"].map(called)
    seated = made.memberships.assign(instance=made.memberships["instance"].map(called))
    homes = [tuple(ids.get(home, home) for home in each) for each in made.actors["organisations"]]
    people = made.actors.assign(organisations=homes, source=[(STRINGS[i % 40], 4) for i in range(len(made.actors))])
    story = tuple(Step(text, text, (f"i:{text}", f"c:{STRINGS[i - 1]}"), text) for i, text in enumerate(STRINGS))
    outside = made.organisations.copy()
    outside["nom"] = [STRINGS[int(name.rpartition(" ")[2])] if name.startswith("organisme") else name
                      for name in outside["nom"]]
    return replace(made, organisations=outside, communes=communes.sort_values("id", ignore_index=True),
                   bodies=listed.sort_values("id", ignore_index=True), memberships=seated, actors=people, story=story)

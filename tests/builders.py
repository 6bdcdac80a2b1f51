"""Small territories written in a few lines, for tests: no file, no reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from codir_network.keys import slug
from codir_network.schema import Tables, Territory, frame
from codir_network.vocabulary import BODY_TYPES, BodyType, find

Body = str | Mapping[str, Any]
Seat = tuple[str, str] | tuple[str, str, str] | tuple[str, str, str, str]

_BODY = {"sigle": "", "type": "Groupe de travail", "liste_complete": "complète", "codir": False, "fondement": "",
         "perimetre": "", "strate": "", "finalites": (), "frequence_an": float("nan"), "source_liste": "",
         "date_liste": None, "debut": None, "fin": None, "issue_de": "", "stade": "", "source": None}


def build(
    communes: Iterable[str], bodies: Mapping[str, Body], seats: Iterable[Seat], *, reread: bool = True,
    relations: Iterable[tuple[str, str]] = (), territory: Territory | None = None,
) -> Tables:
    """Return the tables of an invented territory.

    ``communes``: names. ``bodies``: name -> siege_de_droit ("non", "toutes"...) or a mapping of
    columns. ``seats``: (actor, body[, role[, siege_actif]]), where an actor is "DGS@Alba",
    "SGM@Alba+Bree" (shared), "Adjoint au maire 2@Alba", "siège@Alba" (holder not named),
    "institution@CAF" or "DGS@EPCI"; an organisation that is not a commune is made.
    """
    communes = list(communes)
    ids = {name: f"c:{i:05d}" for i, name in enumerate(communes, start=90001)}
    organisations = {"EPCI": "o:epci"}
    actors: dict[str, dict[str, Any]] = {}
    rows = []
    for actor, body, *more in seats:
        role, active = (*more, "", "")[:2]
        if actor not in actors:
            actors[actor] = _actor(actor, ids, organisations)
        rows.append({"acteur": actors[actor]["id"], "instance": f"i:{slug(body)}", "roles": (role or "membre",),
                     "qualites": (), "siege_actif": active, "suppleant_de": "", "legitimite": "", "debut": None,
                     "fin": None, "origine": "", "source": None})
    return Tables(
        territory or Territory("Essai", fictitious=True),
        frame("communes", [
            {"id": ids[name], "code_insee": ids[name][2:], "nom": name, "population": float("nan"), "siege": False,
             "secteur": "", "commune_nouvelle": "", "relue": reread, "relue_le": None, "lon": float(i % 5),
             "lat": float(i // 5), "source": ("Communes", i + 2)} for i, name in enumerate(communes)]),
        frame("organisations", [{"id": made, "nom": name, "genre": "epci" if name == "EPCI" else "autre",
                                 "source": None} for name, made in organisations.items()]),
        frame("actors", list(actors.values())),
        frame("bodies", [_body(name, body) for name, body in bodies.items()]),
        frame("memberships", rows),
        frame("relations", [{"de": a, "vers": b, "modalites": ("coopération",), "sens": "", "formalisations": (),
                             "source": None} for a, b in relations]),
    )


def _actor(text: str, ids: Mapping[str, str], organisations: dict[str, str]) -> dict[str, Any]:
    function, _, where = text.partition("@")
    names = where.split("+")
    for name in names:
        if name not in ids:
            organisations.setdefault(name, f"o:{slug(name)}")
    name, _, rank = function.rpartition(" ") if function[-1].isdigit() else (function, "", "")
    genre = {"siège": "siège", "institution": "institution"}.get(name, "personne")
    circle = "interne" if names[0] in ids or names[0] == "EPCI" else "institutionnel"
    return {"id": f"a:{slug(function, *names)}", "organisations": tuple({**organisations, **ids}[n] for n in names),
            "fonctions": (name,) if genre == "personne" else (), "rang": rank, "nom": "", "prenom": "",
            "cercle": circle, "genre": genre, "libelle": f"{function} de {' et '.join(names)}", "source": None}


def _body(name: str, body: Body) -> dict[str, Any]:
    columns = {"siege_de_droit": body} if isinstance(body, str) else dict(body)
    kind = find(BODY_TYPES, str(columns.get("type", _BODY["type"])))
    assert isinstance(kind, BodyType)
    derived = {"type": kind.value, "siege_de_droit": kind.automatic, "cercle": kind.circle, "couche": kind.layer}
    return {"id": f"i:{slug(name)}", "nom": name} | _BODY | derived | columns | {"type": kind.value}

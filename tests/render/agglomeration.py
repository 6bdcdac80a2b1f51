"""Invented territories of any size for pages: many bodies, long names, a few communes to link."""

from __future__ import annotations

import datetime as dt

from codir_network.schema import Tables, Territory
from tests.builders import build

_FIRST = ("Arvoise", "Saint-Aubrin", "Bressolière", "Castel", "La Mirandaie", "Estrevane", "Fontauzel", "L'Ermelaie",
          "Montfauvert", "Orbrelle", "Pierrefolle", "Quincelieu", "Rivemont", "Tressaval", "Les Essarts", "Valbrune")
_LAST = ("", "-sur-Orvaine", "-en-Bocage", "-les-Bois", "-le-Vieux", "-du-Val", "-d'Ambrac", "-la-Forêt",
         "-sous-Bois", "-lès-Moulins")

BODIES: dict[str, dict[str, object]] = {
    "Conseil communautaire": {"type": "Assemblée délibérante", "siege_de_droit": "toutes"},
    "Conférence des maires": {"type": "Conférence des maires", "siege_de_droit": "toutes"},
    "Co-dir de territoire": {"type": "Direction et coordination administrative", "codir": True,
                             "siege_de_droit": "non"},
    "Réseau local des SGM": {"type": "Réseau métier", "couche": "Direction administrative"},
    "Commission Aménagement, habitat, mobilités": {"type": "Commission thématique"},
    "Commission Eau, déchets, transition écologique": {"type": "Commission thématique"},
    "Réseau finances": {"type": "Réseau métier"},
    "Réseau urbanisme (instructeurs, accueil)": {"type": "Réseau métier", "liste_complete": "partielle"},
    "GT Rivière et inondations (GEMAPI)": {"type": "Groupe de travail"},
    "Équipe projet plan intercommunal de sauvegarde": {"type": "Équipe projet"},
    "Comité de suivi – service commun Droit des sols": {"type": "Service commun", "siege_de_droit": "non"},
    "Commission intercommunale pour l'accessibilité": {"type": "Commission obligatoire", "cercle": "usagers"},
    "Comité de pilotage de la convention territoriale globale (CTG)": {"type": "Instance contractuelle"},
    "Conseil de développement": {"type": "Participation des usagers"},
    "Comité des partenaires de la mobilité": {"type": "Participation des usagers", "liste_complete": "inconnue"},
}
FREE = [name for name, body in BODIES.items() if body.get("siege_de_droit") != "toutes"]


def names(n: int) -> list[str]:
    """The names of n communes, all different."""
    return [_FIRST[i % len(_FIRST)] + _LAST[i // len(_FIRST)] for i in range(n)]


def agglomeration(n: int, *, to_link: int = 3, one_thread: int = 2, reread: bool = True) -> Tables:
    """Return a territory of n communes: the first ``to_link`` without a seat outside automatic ones."""
    communes = names(n)
    seats = [(f"Maire@{name}", body) for name in communes for body in list(BODIES)[:2]]
    seats += [(f"SGM@{name}", "Réseau local des SGM") for name in communes[to_link : to_link + one_thread]]
    for i, name in enumerate(communes[to_link + one_thread :]):
        seats += [(f"DGS@{name}", "Co-dir de territoire"), (f"DGS@{name}", FREE[1 + i % 9])]
        seats += [(f"Adjoint au maire@{name}", FREE[1 + (i * 5 + k * 3) % 12]) for k in range(1 + i % 4)]
        seats += [(f"Agent@{name}", "Réseau finances", "animateur" if i == 0 else "membre")]
    territory = Territory("Communauté d'agglomération du Val d'Orvaine", date=dt.date(2026, 10, 1), fictitious=True,
                          dpo_contact="dpo@val-orvaine.example")
    return build(communes, BODIES, sorted(set(seats)), reread=reread, territory=territory)

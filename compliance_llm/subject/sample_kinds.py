"""What a sample is for, by its name: in English and in the languages of banks that name their samples otherwise."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Kind = Literal["train", "test", "oot", "production"]
_NAMES: dict[Kind, tuple[str, ...]] = {  # whole words, or with * their beginnings; the first kind named counts
    "oot": (
        *("oot", "out of time", "outoftime", "out time", "later", "recent", "holdout time", "hors temps", "zeitlich*"),
        *("fuera de tiempo", "fuori tempo", "fora do tempo", "buiten de tijd"),
    ),
    "production": (
        *("prod", "production", "produktion", "productie", "produccion", "produzione", "producao", "produkcja", "live"),
        *("in use", "deployed", "deployment", "current", "monitoring", "uso", "drift", "betrieb"),
        *("echtbetrieb", "wirkbetrieb", "produksjon", "tuotanto"),
        *(
            "esercizio",
            "em uso",
            "en uso",
            "exploitation",
            "suivi",
            "w uzyciu",
            "eksploatac*",
            "in gebruik",
            "operation*",
        ),
    ),
    "test": (
        *("test*", "holdout", "hold out", "out of sample", "oos", "unseen", "valid", "validation", "val", "eval"),
        *("evaluation", "check", "prueba*", "prova", "essai", "verification", "pruf*", "validierung", "validacion"),
        *(
            "testi",
            "provning",
            "afprov*",
            "validering",
            "validacao",
            "validatie",
            "validazione",
            "walidac*",
            "toets*",
            "controle",
            "reserve*",
        ),
    ),
    "train": (
        *("train*", "development", "developed", "dev", "build", "built", "in sample", "insample", "estimation", "fit"),
        *("fitting", "learning", "modelling", "modeling", "reference", "base", "model", "entwick*", "lernstich*"),
        *(
            "ontwikkel*",
            "entrenamiento",
            "desarrollo",
            "construccion",
            "construction",
            "apprentissage",
            "entrainement",
            "developpement",
        ),
        *("udvikl*", "utvikl*", "utveckl*", "traening", "trening*", "traning*", "kehity*", "bygg*"),
        *(
            "treino",
            "treinamento",
            "desenvolvimento",
            "addestramento",
            "sviluppo",
            "ucz*",
            "trening*",
            "rozwoj*",
            "budow*",
            "bouw*",
            "bau*",
        ),
    ),
}
_ALONE = (["first"], ["primera"])  # with a word more they tell of something else: "first payments"


def kind_of(name: str) -> Kind | None:
    """The kind of sample that a name stands for ("Entwicklung": one to train on); None where it tells nothing."""
    plain = unicodedata.normalize("NFKD", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))
    words = re.findall(r"[a-z]+|\d+", "".join(it for it in plain if not unicodedata.combining(it)).lower())
    if words in _ALONE:
        return "train"
    told = f" {' '.join(words)} "
    return next((kind for kind, names in _NAMES.items() if any(_stands_in(it, told) for it in names)), None)


def _stands_in(name: str, told: str) -> bool:
    return f" {name.removesuffix('*')}" in told if name.endswith("*") else f" {name} " in told

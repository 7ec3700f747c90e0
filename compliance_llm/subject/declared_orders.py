"""subject.yaml without what in it gives orders: values and free keys are replaced, and each is reported."""

from __future__ import annotations

from typing import NamedTuple, cast

from compliance_llm.errors import CdraftError
from compliance_llm.readers.orders import find_order
from compliance_llm.records import SetAside
from compliance_llm.subject.injection import ORDER, aside, spoken_name, without_orders
from compliance_llm.subject.safe_yaml import Parsed, Place, dotted

DECLARED = ("owner", "developer", "validator", "method", "monitoring", "explanations", "approvals", "limitations")
FREE_KEYS = (*DECLARED, "intended_use", "prohibited_use", "names", "limits")  # whose keys the bank chooses
COLUMNS = ("segments", "groups")  # of data.scored: lists and groups of column names, of which one can be left out


class Read(NamedTuple):
    """The values of a file, and what was set aside."""

    given: dict[str, object]
    set_aside: tuple[SetAside, ...]


def set_orders_aside(given: dict[str, object], parsed: Parsed, name: str) -> Read:
    """The values with a notice in place of each that gives an order.

    Raises:
        CdraftError: if the name of a column or file without which nothing can be read gives one.
    """
    reading = _Reading(parsed, name)
    return Read(reading.group(given, ()), tuple(reading.found))


class _Reading:
    """Goes through the values, and keeps what it sets aside."""

    def __init__(self, parsed: Parsed, name: str) -> None:
        self.found: list[SetAside] = []
        self._parsed = parsed
        self._name = name

    def group(self, values: dict[str, object], place: Place) -> dict[str, object]:
        """A group of keys; a group of people by a column whose name gives an order is left out."""
        told: dict[str, object] = {}
        for key, value in values.items():
            inner = (*place, key)
            words = self._value(value, inner)
            if place[-1:] == ("groups",) and words != value:
                continue
            if _is_free(place) and find_order(spoken_name(key)):
                self.found.append(aside(self._where(inner), key, ORDER))
                told[f"set aside {len(self.found)}"] = words
            else:
                told[key] = words
        return told

    def _value(self, value: object, place: Place) -> object:
        if isinstance(value, dict):
            return self.group(cast("dict[str, object]", value), place)
        if isinstance(value, list):
            items = enumerate(cast("list[object]", value))
            kept = [(self._value(item, (*place, i)), item) for i, item in items]
            return [words for words, item in kept if place[-1] not in COLUMNS or words == item]
        return self._words(value, place) if isinstance(value, str) else value

    def _words(self, value: str, place: Place) -> str:
        if _names_something(place) and find_order(spoken_name(value)):
            raise CdraftError(
                f"{self._where(place)}: `{dotted(place)}` names something that reads as an instruction to the program.",
                "Rename the column or the file.",
            )
        words, one = without_orders(value, self._where(place))
        self.found.extend([one] if one else [])
        return words

    def _where(self, place: Place) -> str:
        return f"{self._name}, line {self._parsed.lines[place]}" if place in self._parsed.lines else self._name


def _is_free(place: Place) -> bool:
    """Whether the bank chooses the keys of a group."""
    return bool(place) and (place[0] in FREE_KEYS or place[-1] in ("groups", "counts"))


def _names_something(place: Place) -> bool:
    """Whether a value of data.scored is the name of a column or a file, and not of one that can be left out."""
    return len(place) == 3 and place[:2] == ("data", "scored") and place[2] not in ("query", "database", "positive")

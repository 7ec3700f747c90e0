"""The requirements of an ONNX file, read from its bytes before anything runs it: other files, sets of operators.

An ONNX file is a protocol buffer: fields of a number and a kind, of which those of kind 2 hold bytes, text or messages.
Only the few fields that lead to tensors and operator sets are followed, so that the package onnx is not needed.
Source: the ONNX schema, onnx.proto (IR version 11).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from compliance_llm.ports import ScorerError

DAMAGED = "the file is damaged, or is not an ONNX model"
DEEPEST = 60  # graphs inside nodes inside graphs
EXTERNAL = 1  # a tensor's data_location
# Message → field → the message it holds.
HOLDS: dict[str, dict[int, str]] = {
    "model": {7: "graph", 8: "operators", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "function": {7: "node", 11: "attribute"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
}
DOMAIN = 1  # of an operator set
DATA_LOCATION, EXTERNAL_DATA = 14, 13  # of a tensor


class Parts(NamedTuple):
    """The requirements of a file beside itself."""

    domains: tuple[str, ...]  # names of its operator sets; "" is ONNX's own
    reads_other_files: bool


def parts_of(content: bytes) -> Parts:
    """The requirements of an ONNX file.

    Raises:
        ScorerError: if the bytes are not a protocol buffer, or graphs are nested too deeply.
    """
    domains: list[str] = []
    external = False
    left = [("model", memoryview(content), 0)]
    while left:
        message, held, depth = left.pop()
        if depth > DEEPEST:
            raise ScorerError(DAMAGED)
        domain = b""
        for field, value in _fields(held):
            if message == "tensor":
                external |= field == EXTERNAL_DATA or (field == DATA_LOCATION and value == EXTERNAL)
            elif isinstance(value, int):
                continue
            elif message == "operators":
                domain = bytes(value) if field == DOMAIN else domain
            elif inner := HOLDS[message].get(field):
                left.append((inner, value, depth + 1))
        if message == "operators":
            domains.append(domain.decode("utf-8", errors="replace"))
    if not domains:
        raise ScorerError(DAMAGED)
    return Parts(tuple(dict.fromkeys(domains)), external)


def _fields(held: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Each field's number and value; fixed-width values are passed over."""
    place = 0
    while place < len(held):
        key, place = _varint(held, place)
        kind = key & 7
        if kind == 0:
            value, place = _varint(held, place)
            yield key >> 3, value
        elif kind == 2:
            size, place = _varint(held, place)
            if place + size > len(held):
                raise ScorerError(DAMAGED)
            yield key >> 3, held[place : place + size]
            place += size
        elif kind in (1, 5):
            place += 8 if kind == 1 else 4
        else:
            raise ScorerError(DAMAGED)


def _varint(held: memoryview, place: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if place >= len(held):
            break
        byte = held[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, place
    raise ScorerError(DAMAGED)

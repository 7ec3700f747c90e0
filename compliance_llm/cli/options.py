"""Options that several commands share."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from typing import Any

import click

from compliance_llm.characters import UNSEEN
from compliance_llm.cli.screen import echo
from compliance_llm.files import encoded
from compliance_llm.records import Record


class Day(click.ParamType[date]):
    """A date as 2026-05-01."""

    name = "date"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date that was typed; anything else is a usage error."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2026-05-01", param, ctx)


def in_utf8(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Words that a user typed; those that are not UTF-8 mean nothing to a search.

    Raises:
        CdraftError: showing them.
    """
    encoded(value)
    return value


as_of_option = click.option(
    "--as-of", type=Day(), default=date.today, show_default="today", help="Date whose rules apply."
)
jurisdiction_option = click.option(
    "--jurisdiction", "jurisdictions", multiple=True, help="Only rules of this jurisdiction (us, eu, uk …)."
)
instrument_option = click.option("--instrument", "instruments", multiple=True, help="Only rules of this instrument.")
access_option = click.option(
    "--access",
    multiple=True,
    help="Access label you hold; shows the texts that need it.  [default: CDRAFT_ACCESS, then `access` in cdraft.toml]",
)
policy_option = click.option(
    "--policy",
    multiple=True,
    metavar="ID",
    help="The governing policy, or none.  [default: CDRAFT_POLICY, then `policy` in cdraft.toml]",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON on stdout.")
quiet_option = click.option("--quiet", is_flag=True, help="No progress on stderr.")
seed_option = click.option("--seed", type=int, default=0, show_default=True, help="Random seed.")


def print_json(value: Record | dict[str, Any] | list[Any]) -> None:
    """One JSON value on stdout, readable and in a fixed order."""
    content = value.as_json() if isinstance(value, Record) else value
    text = json.dumps(content, ensure_ascii=False, indent=1, default=str)
    echo(UNSEEN.sub(_escaped, text))


def _escaped(character: re.Match[str]) -> str:
    """The character as JSON writes it in ASCII, so that the value stays what it is."""
    return "".join(f"\\u{it.hex()}" for it in _units(character[0].encode("utf-16-be", "surrogatepass")))


def _units(pairs: bytes) -> list[bytes]:
    return [pairs[i : i + 2] for i in range(0, len(pairs), 2)]

"""The tables of the register: rows are added and never changed, and the database itself refuses anything else."""

from __future__ import annotations

VERSION = 1  # of the tables and of the records in them
APPLICATION = 0x63644652  # marks an SQLite file as a register of findings: "cdFR"

_TABLES = (
    """CREATE TABLE documents (
        number INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,
        subject TEXT NOT NULL,
        kind TEXT NOT NULL,
        as_of TEXT NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL CHECK (trim(who) <> '')
    ) STRICT""",
    """CREATE TABLE findings (
        number INTEGER PRIMARY KEY,
        subject TEXT NOT NULL,
        key TEXT NOT NULL,
        UNIQUE (subject, key)
    ) STRICT""",
    """CREATE TABLE events (
        number INTEGER PRIMARY KEY,
        finding INTEGER NOT NULL REFERENCES findings (number),
        kind TEXT NOT NULL CHECK (kind IN ('issued', 'seen_again', 'not_raised', 'retested', 'closure_proposed',
            'closed', 'reopened', 'due_moved', 'accepted')),
        day TEXT NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL CHECK (trim(who) <> ''),
        why TEXT NOT NULL CHECK (trim(why) <> ''),
        detail TEXT NOT NULL CHECK (json_valid(detail)),
        digest TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX events_of_findings ON events (finding)",
)
# By table, when a new row would take the place of another: INSERT OR REPLACE deletes without a DELETE trigger.
_SAME = {
    "documents": "number = NEW.number OR digest = NEW.digest",
    "findings": "number = NEW.number OR (subject = NEW.subject AND key = NEW.key)",
    "events": "number = NEW.number",
}


def _refusals(table: str, same: str) -> tuple[str, ...]:
    return (
        f"""CREATE TRIGGER {table}_are_not_changed BEFORE UPDATE ON {table}
            BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed'); END""",
        f"""CREATE TRIGGER {table}_are_not_deleted BEFORE DELETE ON {table}
            BEGIN SELECT RAISE(ABORT, 'rows of {table} are never deleted'); END""",
        f"""CREATE TRIGGER {table}_are_not_replaced BEFORE INSERT ON {table}
            WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
            BEGIN SELECT RAISE(ABORT, 'rows of {table} are never replaced'); END""",
    )


# What makes an empty database a register.
STATEMENTS = (
    *_TABLES,
    *(statement for table, same in _SAME.items() for statement in _refusals(table, same)),
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
)

"""Write the JSON Schemas of what stands at cdraft's doors, from the records themselves."""

import json
from pathlib import Path

from pydantic import TypeAdapter

from compliance_llm.records import Answer, Document, Evidence, Finding, Scorecard, Subject

SCHEMAS = {
    "document": TypeAdapter(Document),
    "evidence": TypeAdapter(tuple[Evidence, ...]),
    "findings": TypeAdapter(tuple[Finding, ...]),
    "answer": TypeAdapter(Answer),
    "scorecard": TypeAdapter(Scorecard),
    "subject": TypeAdapter(Subject),
}


def schema(name: str) -> str:
    """The JSON Schema of one kind of file, as text."""
    return json.dumps(SCHEMAS[name].json_schema(mode="serialization", by_alias=True), indent=1) + "\n"


if __name__ == "__main__":
    for name in SCHEMAS:
        (Path(__file__).parent / f"{name}.json").write_text(schema(name), encoding="utf-8")

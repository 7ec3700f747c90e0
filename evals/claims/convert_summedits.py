"""SummEdits (Laban et al. 2023, github.com/salesforce/factualNLG, Apache-2.0) → claim cases as JSON lines.

usage: convert_summedits.py FOLDER OUT.jsonl [--split test]

FOLDER holds <domain>.json.gz with `docs` (texts) and `items` (`id`, `doc`, `summary`, `label` 1 consistent, `split`).
The texts are not part of cdraft; fetch them from their authors.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path


def cases(folder: Path, split: str | None) -> Iterator[dict[str, object]]:
    for file in sorted(folder.glob("*.json.gz")):
        domain = file.name.removesuffix(".json.gz")
        content = json.loads(gzip.decompress(file.read_bytes()))
        for item in content["items"]:
            if split is None or item["split"] == split:
                label = "supported" if item["label"] == 1 else "not_supported"
                evidence = [content["docs"][item["doc"]]]
                yield {"id": f"{domain}/{item['id']}", "claim": item["summary"], "evidence": evidence, "label": label}


def main(arguments: list[str]) -> None:
    split = arguments[arguments.index("--split") + 1] if "--split" in arguments else None
    folder, out = Path(arguments[0]), Path(arguments[1])
    lines = [json.dumps(case, ensure_ascii=False) for case in cases(folder, split)]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} cases in {out}")


if __name__ == "__main__":
    main(sys.argv[1:])

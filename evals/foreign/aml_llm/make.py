"""Writes the AML and LLM subjects, one folder a subject, with key.json beside them.

    python make.py                    both halves
    python make.py dev                one half (dev | heldout)
    python make.py --results facts    results/*.json as a list of facts instead of {id: value}
"""
import json, pathlib, sys
sys.dont_write_bytecode = True
import common
HERE = pathlib.Path(__file__).parent

def main(argv):
    if "--results" in argv:
        i = argv.index("--results"); common.RESULTS = argv[i + 1]; del argv[i:i + 2]
    for half in argv or ["dev", "heldout"]:
        module = __import__(f"{half}_part")
        root = HERE / half; root.mkdir(exist_ok=True)
        key = [make(root) for make in module.SUBJECTS]
        (root / "key.json").write_text(json.dumps(key, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(half, len(key), "subjects,", sum(len(k["faults"]) for k in key), "faults")

if __name__ == "__main__":
    main(sys.argv[1:])

"""python make.py third|fourth [--out FOLDER]: writes ten subject folders and key.json. Deterministic; numpy only; about a minute."""
import argparse, importlib, json, pathlib, sys
sys.path[:0] = [str(pathlib.Path(__file__).parent), str(pathlib.Path(__file__).parents[1] / "aml_llm")]
HALVES = {"third": ["third_aml", "third_llm"], "fourth": ["fourth_aml", "fourth_llm"]}

def make(half, out):
    out = pathlib.Path(out); out.mkdir(parents=True, exist_ok=True)
    key = [e for m in HALVES[half] for e in importlib.import_module(m).build(out)]
    (out / "key.json").write_text(json.dumps(key, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return key

if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__); a.add_argument("half", choices=HALVES); a.add_argument("--out")
    a = a.parse_args(); k = make(a.half, a.out or pathlib.Path(__file__).parent / "out" / a.half)
    print(f"{a.half}: {len(k)} subjects, {sum(len(e['faults']) for e in k)} faults, {sum(e['clean'] for e in k)} clean")

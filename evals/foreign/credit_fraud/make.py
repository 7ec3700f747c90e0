"""Writes subject folders and key.json.  python make.py [dev|heldout ...] [--out FOLDER]   (deterministic, numpy only)"""
import json, os, shutil, sys
here = os.path.dirname(os.path.abspath(__file__)); sys.path.insert(0, here)
def main(argv):
    out = here
    if '--out' in argv: i = argv.index('--out'); out = argv[i + 1]; argv = argv[:i] + argv[i + 2:]
    for half in argv or ['dev', 'heldout']:
        try: mod = __import__('half_' + half)
        except ModuleNotFoundError: print(half, 'is not on this machine'); continue
        d = os.path.join(out, half); shutil.rmtree(d, ignore_errors=True); os.makedirs(d)
        S = mod.build(d); json.dump([s.key() for s in S], open(os.path.join(d, 'key.json'), 'w'), indent=1, ensure_ascii=False)
        print(half, len(S), 'subjects,', sum(len(s.faults) for s in S), 'faults,', len({f['kind'] for s in S for f in s.faults}), 'kinds')
main(sys.argv[1:])

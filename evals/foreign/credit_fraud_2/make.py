"""Writes one half of the test set: make.py third|fourth [--out FOLDER]. The same call gives the same bytes. numpy only."""
import argparse, importlib, json, multiprocessing, os, shutil

def rounded(v): return {k: rounded(x) for k, x in v.items()} if isinstance(v, dict) else round(v, 4) if isinstance(v, float) else v
def one(job):
    mod, i, out = job; r = importlib.import_module(mod).SUBJECTS[i](); s, T, cols, dec = r[:4]; path = r[4] if len(r) > 4 else 'data/scored.csv'
    s.results = rounded(s.results); s.write(out, T, cols, dec, path); return s.key()
if __name__ == '__main__':
    a = argparse.ArgumentParser(); a.add_argument('half', choices=['third', 'fourth']); a.add_argument('--out'); a.add_argument('--jobs', type=int, default=2); o = a.parse_args()
    out = o.out or os.path.join(os.path.dirname(os.path.abspath(__file__)), 'out', o.half); shutil.rmtree(out, ignore_errors=True); os.makedirs(out)
    jobs = [(f'{o.half}_{p}', i, out) for p in ('clean', 'faulty') for i in range(len(importlib.import_module(f'{o.half}_{p}').SUBJECTS))]
    with multiprocessing.Pool(o.jobs) as pool: keys = pool.map(one, jobs, chunksize=1)
    keys.sort(key=lambda k: (k['kind'], k['subject'])); json.dump(keys, open(os.path.join(out, 'key.json'), 'w'), indent=1)
    print(len(keys), 'subjects,', sum(len(k['faults']) for k in keys), 'faults,', sum(k['clean'] for k in keys), 'clean ->', out)

"""Shared by the two halves: sample frames, correlated draws, intercepts, small figures for the papers. numpy only."""
import pathlib, sys
sys.path.append(str(pathlib.Path(__file__).parents[1] / "credit_fraud"))
from lib import *

def metrics(T, score, out, sample):
    """as lib.metrics, unrounded: the papers round once, make.py rounds the results"""
    R = {}
    for n in dict.fromkeys(T[sample].tolist()):
        m = T[sample] == n; s, y = T[score][m].astype(float), T[out][m].astype(int)
        R[n] = {'n': int(m.sum()), 'events': int(y.sum()), 'event_rate': float(y.mean()), 'auc': float(auc(s, y)), 'ks': float(ks(s, y)), 'mean_score': float(s.mean())}
    return R
def frame(rng, plan):
    """plan: (sample, rows, first month, last month); months evenly filled, so that no month is odd by chance"""
    S, M = [], []
    for name, n, a, b in plan:
        m = np.resize(np.arange(a, b + 1), n); rng.shuffle(m); S += [name] * n; M.append(m)
    return np.array(S, object), np.concatenate(M)
def factor(rng, n, k, rho):
    f = rng.standard_normal(n); return [math.sqrt(rho) * f + math.sqrt(1 - rho) * rng.standard_normal(n) for _ in range(k)]
def centre(l, rate):
    lo, hi = -25.0, 25.0
    for _ in range(60):
        a = (lo + hi) / 2
        if sig(l + a).mean() < rate: lo = a
        else: hi = a
    return l + a
def score_of(l, rate, dec=5): return np.clip(np.round(sig(centre(l, rate)), dec), 10.0 ** -dec, 1 - 10.0 ** -dec)
def start(rng, plan, date='date'):
    S, M = frame(rng, plan); o = np.argsort(M, kind='stable'); S, M = S[o], M[o]
    return {'_sample': S, '_month': M, date: day_iso(M, rng)}
def ids(rng, n, prefix, width=6):
    return np.array([f'{prefix}{v:0{width}d}' for v in np.sort(rng.choice(10 ** width - 1, n, replace=False))], object)
def cut(x, w=1): return np.round(x, w)
def choose(rng, n, lv): return rng.choice(np.array(list(lv), object), n, p=list(lv.values()))
def ci(T, score, out, m):
    a, s = aucse(T[score][m], T[out][m]); return f'{a - 1.96 * s:.2f} to {a + 1.96 * s:.2f}'
def at(T, score, out, m, thr):
    s, y = T[score][m] >= thr, T[out][m] == 1; return int(s.sum()), int((s & y).sum()), int(y.sum())
def top(T, score, out, m, share, amount=None):
    s, y = T[score][m], T[out][m]; i = np.argsort(-s, kind='stable')[:max(1, int(round(share * len(s))))]
    c = y[i].sum() / y.sum()
    if not amount: return c
    w = T[amount][m] * y; return c, w[i].sum() / w.sum()
def scramble(rng, T, score, m, share):
    """permute the scores of a share of the cases in m among themselves: same distribution, less ranking"""
    i = np.where(m)[0]; i = rng.choice(i, int(round(share * len(i))), replace=False); T[score][i] = T[score][rng.permutation(i)]
def refit(T, cols, out, m, off=None):
    """logistic refit on the cases of m; returns the new score for every case"""
    X = np.c_[np.ones(len(T[out])), np.column_stack(cols)]; b, _ = irls(X[m], T[out][m]); return np.clip(np.round(sig(X @ b), 5), 1e-5, 1 - 1e-5)
def pct(x, d=1): return f'{100 * x:.{d}f}%'
def th(n): return f'{int(n):,}'
def has(*w): return list(w)
OVERLAP = has('overlap', 'both samples', 'in both', 'also in', 'shared', 'same customer', 'occur in', 'already in', 'common to', 'reappear', 'appear in', 'not separate', 'contaminat', 'repeated across')
LEAK = has('leak', 'after the decision', 'later than the decision', 'not known at', 'not available at', 'hindsight', 'post-decision', 'after the event', 'after the outcome', 'known only after', 'knows the outcome', 'tells the outcome', 'almost perfect', 'nearly perfect', 'future information', 'look-ahead', 'at extraction', 'recorded after', 'consequence of', 'too good', 'separates', 'stands for the outcome', 'later than', 'alone ranks', 'suspicious', 'collected after', 'after default', 'information from after', 'by itself')
LOST = has('missing', 'lost', 'empty', 'blank', 'null', 'not delivered', 'not populated', 'absent', 'incomplete', 'no value', 'without a value', 'unfilled')
SENT = has('sentinel', 'default value', 'placeholder', 'dummy', '999', 'special value', 'filler', 'impossible', 'out of range', 'outside the range', 'implausible', 'outside its range', 'stands for missing', 'coded')
SHIFT = has('psi', 'stability index', 'shift', 'drift', 'moved', 'changed', 'mix', 'differs', 'distribution', 'unstable', 'not stable', 'no longer')
UNDER = has('under', 'too low', 'below what', 'more than forecast', 'more than predicted', 'more defaults', 'exceed', 'observed', 'calibrat', 'too few', 'higher than', 'level')
INDEP = has('independen', 'same person', 'own work', 'same team', 'same unit', 'own model', 'not separate', 'conflict of interest', 'also built', 'also developed', 'is the developer', 'developer and validator', 'validator and developer', 'validated by its developer', 'marked its own', 'both developed', 'took part in')
EXPIRED = has('expired', 'lapsed', 'ran out', 'run out', 'ended', 'no longer in force', 'out of date', 'not in force', 'past its', 'not renewed', 'until', 'end date', 'elapsed', 'overdue', 'has passed')
OVERDUE = has('overdue', 'past due', 'past its due', 'not closed', 'still open', 'due date', 'was due', 'unresolved', 'late', 'missed', 'not met', 'remains open', 'outstanding', 'not delivered', 'not done', 'not fulfilled', 'unfulfilled', 'has passed', 'passed')
BEFORE = has('before approval', 'before it was approved', 'before its approval', 'before the approval', 'without approval', 'prior to approval', 'preceded', 'precedes', 'earlier than the approval', 'before the committee', 'ahead of approval', 'ahead of the approval', 'not yet approved', 'unapproved', 'before approved', 'before being approved', 'before it had been approved', 'approved only', 'approval came', 'approval is dated', 'before validation', 'use began', 'in use since', 'went live')
MISREP = has('reported', 'disagree', 'not agree', 'contradict', 'conflict', 'recomput', 're-comput', 'claimed', 'claims', 'stated', 'overstat', 'misreport', 'not match', 'mismatch', 'not what the data', 'differs from', 'differ from', 'cannot be reproduced', 'not reproduced')
SCOPE = has('outside', 'scope', 'purpose', 'not approved for', 'prohibited', 'beyond', 'unapproved use', 'not intended', 'not validated for', 'never validated', 'excluded use', 'not covered', 'approved only for', 'new use', 'other use')
GAP = has('overfit', 'over-fit', 'gap', 'drop', 'fall', 'lower than', 'falls', 'fell', 'less than', 'higher on', 'higher in', 'difference', 'memor', 'below', 'against', 'weaker')

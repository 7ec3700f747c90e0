"""Deterministic generator: make.py OUT [half] [subject-id]"""
import sys, json, os, shutil, warnings
warnings.filterwarnings('ignore')
from lib import *
from papers import *
def run(S, root):
    if 'seed_fixed' in S: D = build(S, S['seed_fixed']); w = []; n = screen(S, D, why=w); sd = S['seed_fixed']
    else: D, sd, n, w = best(S, S.get('tries', 120 if S.get('faults') else 1800))
    base = copyD(D); R = np.random.default_rng(sd+7)
    N = len(D['_y'])
    D['_id'] = S['idf'](N, R); base['_id'] = D['_id']
    if S.get('post0'): S['post0'](D, R)          # ordinary columns that depend on score or outcome (e.g. own declines)
    F0 = figs(S, base)
    if S.get('plant'): S['plant'](D, base, R)
    if S.get('points'):
        D['_score'] = S['points'](D['_score'])
    F = figs(S, D)
    P = S['P'](S, D, F, F0)
    P['cols'] = list(P['cols'])+[(f, 'amount of the flagged activity', '+', 'scale of the activity') for f in S['feats'] if f not in [c[0] for c in P['cols']]]
    P['cols'] = [c for c in P['cols'] if c[0] in S['feats']]
    Fs = {k: dict(v) for k, v in F.items()}
    if S.get('lie'): S['lie'](Fs, F0)
    docs = S['layout'](S, D, Fs, P, S.get('skip', ()))
    for k in S.get('skip_docs', ()): docs.pop(k, None)
    if S.get('docs'): docs.update(S['docs'](S, D, F, P))
    if S.get('edit'): docs = S['edit'](docs)
    cn = S['cn']
    cols = [(cn['id'], D['_id']), (cn['date'], D['_date']), (cn['sample'], D['_sample'])]
    for k in S['out']: cols.append((k, D[k]))
    cols += [(cn['score'], D['_score']), (cn['y'], D['_y'] if not S.get('ylab') else np.where(D['_y'] == 1, np.array(S['ylab'][0], dtype=object), S['ylab'][1]))]
    sc = {'path': 'data/scored.csv', 'score': cn['score'], 'outcome': cn['y'], 'positive': S['ylab'][0] if S.get('ylab') else 1, 'sample': cn['sample'], 'date': cn['date'], 'id': cn['id']}
    if S.get('amount'): sc['amount'] = S['amount']
    if S.get('maturity'): sc['maturity'] = {'days': S['maturity'], 'read_on': D0.fromisoformat(P['read_on'])}
    if S.get('budget') and not S.get('nobudget_yaml'): sc['budget'] = S['budget']
    for a, b in (('declined', 'declined'), ('scenario', 'scenario'), ('btl', 'below_line')):
        if S.get(a): sc[b] = S[a]
    sc['segments'] = S['segments']
    if S['groups']: sc['groups'] = {S.get('names', {}).get(g, g).replace(' ', '_'): g for g in S['groups']}
    Y = {'id': S['id'], 'name': S['name'], 'version': S['version'], 'kind': S['kind'], 'purpose': S['purpose'], 'jurisdictions': S['jur'],
         'materiality': {'level': S['mat'][0], 'basis': S['mat'][1]}, 'owner': P['owner'], 'developer': P['dev'], 'validator': P['val'],
         'method': {'algorithm': S.get('algo', 'logistic regression'), 'library': S.get('library', 'scikit-learn 1.7'), 'features': len(S['feats']), 'target': S['ytext']},
         'data': {'scored': sc}, 'intended_use': [P['decision']], 'prohibited_use': [P['prohibited']],
         'limitations': [a[1] for a in P['lim']], 'monitoring': S.get('mon_yaml') or {'frequency': 'monthly', 'plan': 'see documents', 'measures': [a[0]+': '+a[2] for a in P['plan']]},
         'approvals': [{'body': P['appr'], 'date': P['d_appr'], 'valid_to': P['d_next']}]}
    if S.get('cut') is not None: Y['monitoring'] = dict(Y['monitoring'], threshold=S['cut'])
    if S.get('names'): Y['names'] = S['names']
    if S.get('aucyaml'): Y['limits'] = {f'auc.{order(D)[-1]}': {'min': P['aucmin'], 'authority': 'policy', 'source': S['aucyaml']}}
    write_subject(root, S, D, cols, Y, docs)
    K = {'subject': S['id'], 'kind': S['kind'], 'clean': not S.get('faults'), 'papers': S.get('papers', 'complete'), 'faults': S.get('faults', []), 'side_effects': S.get('side', [])}
    a = ' '.join(f"{k}:{v['n']}/{v['ev']}/{v['auc']:.3f}" for k, v in F.items())
    print(f"{S['id']:28s} seed {sd} screen {n} {w[:6]} | {a} | recall "+' '.join(f"{v.get('recall',0):.2f}" for v in F.values()), flush=True)
    return K, sd
if __name__ == '__main__':
    out = sys.argv[1]; only = sys.argv[3] if len(sys.argv) > 3 else None
    import subj_open, subj_hidden
    for half, mod in (('open', subj_open), ('hidden', subj_hidden)):
        if len(sys.argv) > 2 and sys.argv[2] not in (half, 'both'): continue
        sf = f'seeds_{half}.json'; fx = json.load(open(sf)) if os.path.exists(sf) else {}
        root = os.path.join(out, half); os.makedirs(root, exist_ok=True); keys = []
        for S in mod.SUBJECTS:
            if only and only != S['id']: continue
            if S['id'] in fx: S['seed_fixed'] = fx[S['id']]
            k, sd = run(S, root); keys.append(k); fx[S['id']] = sd
        from keyfix import fix
        if not only: json.dump(fix(keys), open(os.path.join(root, 'key.json'), 'w'), indent=1, ensure_ascii=False)
        json.dump(fx, open(sf, 'w'), indent=1)

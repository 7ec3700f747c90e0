import json
for h in ('open','hidden'):
    for k in json.load(open(f'out/{h}/key.json')):
        hit=lambda f,t: all(any(w in t for w in g) for g in f['match'])
        for f in k['faults']:
            t=(f['what']+' '+f['size']).lower()
            if not hit(f,t): print('SELF MISS',h,k['subject'],f['kind'],[g[:3] for g in f['match'] if not any(w in t for w in g)])
            for o in k['faults']:
                if o is not f and hit(o,t): print('cross',h,k['subject'],f['kind'],'->',o['kind'])

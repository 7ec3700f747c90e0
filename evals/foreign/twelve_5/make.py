import sys,os,io,contextlib,math,json
HERE=os.path.dirname(os.path.abspath(__file__));sys.path.insert(0,HERE)
out=sys.argv[1]
import credit,aml,llm,common
def ok(S,fl):
    bad=[]
    for s,v in S.items():
        z=(v['ev']-v['p'].sum())/math.sqrt((v['p']*(1-v['p'])).sum())
        if abs(z)>1.3: bad.append((s,'z',round(z,2)))
        if abs(v['slope']-1)>1.4*v['sse']: bad.append((s,'slope'))
        for c in ('sex','age_band'):
            for l in {x[c] for x in v['r']}:
                m=[x[c]==l for x in v['r']];k=sum(int(y) for y,q in zip(v['y'],m) if q);n=sum(m)
                if common.z2(k,n,v['ev']-k,v['n']-n)>1.96: bad.append((s,c,l))
    return bad+fl
for mod,base in ((credit,2611),(aml,8117)):
    # a draw is refused only if a sample, a segment or a group is off by more than chance plainly allows
    for t in range(12):
        b=io.StringIO()
        with contextlib.redirect_stdout(b): S=mod.run(out,base+t)
        fl=[l for l in b.getvalue().splitlines() if '<<<' in l]
        bad=ok(S,fl)
        if mod is aml and (any(common.wilson(v['eb'],v['nb'])[1]>.03 for v in S.values()) or any(v['cap']<.51 for v in S.values())): bad.append('btl/cap')
        if not bad: break
    print('seed',base+t,'bad',bad);print('\n'.join(b.getvalue().splitlines()[:6]))
llm.run(out)
json.dump([{"subject":m.ID,"kind":k,"clean":True,"papers":"complete","faults":[],"side_effects":[]} for m,k in ((credit,'credit'),(aml,'aml'),(llm,'llm'))],open(f"{out}/twelve/key.json",'w'),indent=1)

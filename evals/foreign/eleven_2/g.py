import csv,collections; from core import *
for sub,sc,o,g,cut in (('sb-loc-behavior-pd','pd_12m','default_12m',['tract_income','guarantor_age'],.08),('tm-alert-priority','priority_score','escalated',['preferred_language'],.2)):
    R=list(csv.DictReader(open(f'out/eleven/{sub}/data/scored.csv')))
    for s in dict.fromkeys(r['sample'] for r in R):
        for k in g:
            for l in {r[k] for r in R}:
                a=[r for r in R if r['sample']==s and r[k]==l]; b=[r for r in R if r['sample']==s and r[k]!=l]
                z=z2(sum(float(r[sc])>=cut for r in a),len(a),sum(float(r[sc])>=cut for r in b),len(b)); zz=z2(sum(float(r[o]) for r in a),len(a),sum(float(r[o]) for r in b),len(b)); 
                if max(abs(z),abs(zz))>1.5: print(sub,s,l,round(z,2),round(zz,2))
print(sorted(collections.Counter(r['alert_date'][:7] for r in R if r['sample']=='live').items()))
print(sorted(collections.Counter(r['alert_date'][5:7] for r in R if r['sample'] in('build','test')).items()),sorted(collections.Counter(r['alert_date'][:7] for r in R if r['sample']=='oot').items()))

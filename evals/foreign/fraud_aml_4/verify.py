import csv,json,yaml,re,glob,datetime as dt,collections,sys
R='out/six/'; K={k['subject']:k for k in json.load(open(R+'key.json'))}
def auc(p):
    p=sorted(p); n1=sum(y for _,y in p); n0=len(p)-n1; i=0; u=0; c0=0
    while i<len(p):
        j=i
        while j<len(p) and p[j][0]==p[i][0]: j+=1
        a=sum(y for _,y in p[i:j]); b=j-i-a; u+=a*(c0+b/2); c0+=b; i=j
    return u/n1/n0
mean=lambda l:sum(l)/max(len(l),1)
for s,k in K.items():
    Y=yaml.safe_load(open(R+s+'/subject.yaml')); d=Y['data']['scored']; rows=list(csv.DictReader(open(R+s+'/data/scored.csv')))
    for r in rows: r['_s']=float(r[d['score']]); r['_y']=int(r[d['outcome']]); r['_n']=r[d['sample']]
    S=list(dict.fromkeys(r['_n'] for r in rows)); by={n:[r for r in rows if r['_n']==n] for n in S}; sh=d['budget']['share']; B={}
    for n in S:
        q=sorted(by[n],key=lambda r:-r['_s'])[:round(sh*len(by[n]))]; B[n]=q
        for r in q: r['_f']=1
    st={}
    for n in S:
        R_=by[n]; ev=sum(r['_y'] for r in R_); h=sum(r['_y'] for r in B[n]); x=dict(n=len(R_),ev=ev,rate=100*ev/len(R_),ms=100*mean([r['_s'] for r in R_]),auc=auc([(r['_s'],r['_y']) for r in R_]),rec=100*h/ev,prec=100*h/len(B[n]),f=min(r[d['date']] for r in R_),l=max(r[d['date']] for r in R_))
        if d.get('amount'): x['val']=100*sum(float(r[d['amount']])*r['_y'] for r in B[n])/sum(float(r[d['amount']])*r['_y'] for r in R_)
        st[n]=x
    bad=[];nr=0
    for f in glob.glob(R+s+'/documents/*.md'):
        hd=None;T=open(f).read(); col=None
        for L in T.split('\n'):
            c=[x.strip() for x in L.strip('|').split('|')]
            if L.startswith('| ') and (c[0] in rows[0]): col=c[0]
            if len(c)>=11 and c[0] in st:
                x=st[c[0]]; nr+=1; g=[c[1]==x['f'],c[2]==x['l'],int(c[3])==x['n'],int(c[4])==x['ev'],abs(float(c[5][:-1])-x['rate'])<.006,abs(float(c[6][:-1])-x['ms'])<.006,abs(float(c[7])-x['auc'])<.0006,abs(float(c[9][:-1])-x['rec'])<.06,abs(float(c[10][:-1])-x['prec'])<.06]+([abs(float(c[11][:-1])-x['val'])<.06] if len(c)>11 else [])
                if not all(g): bad.append((f[-22:],c[0],[i for i,z in enumerate(g) if not z]))
            if len(c)==7 and col and '%' in c[3]:
                n=S[3] if ('onitor' in T[:40] or 'uarterly' in T[:20]) else S[1]
                if 'watch' in f: n=S[3]
                q=[r for r in by[n] if r[col]==c[0]]; hh=[r for r in q if not r['_y']]; nr+=1
                g=[len(q)==int(c[1]),sum(r['_y'] for r in q)==int(c[2]),abs(100*mean([r['_s'] for r in q])-float(c[4][:-1]))<.006,abs(100*mean([r.get('_f',0) for r in q])-float(c[5][:-1]))<.06,abs(100*mean([r.get('_f',0) for r in hh])-float(c[6][:-1]))<.06]
                if not all(g): bad.append((f[-20:],col,c,g))
            if 'Scenarios and coverage' in T and len(c)==5 and c[2].isdigit():
                q=[r for r in rows if r[d['scenario']]==c[1] and r[d['below_line']]!='1']; nr+=1
                if len(q)!=int(c[2]) or sum(r['_y'] for r in q)!=int(c[3]): bad.append(('cov',c))
    ids=collections.Counter(r[d['id']] for r in rows); ro=dt.date.fromisoformat(str(d['maturity']['read_on'])); im=sum((ro-dt.date.fromisoformat(r[d['date']])).days<d['maturity']['days'] for r in rows)
    mo=sorted({r[d['date']][:7] for r in by[S[3]]})
    print(s,'clean' if k['clean'] else 'FAULTY','rows',len(rows),'doc rows checked',nr,'mismatch',bad,'dup ids',sum(v>1 for v in ids.values()),'immature',im,'prod months',mo[0],mo[-1],len(mo),'auc',[round(st[n]['auc'],3) for n in S],'z-order',all(st[S[i]]['l']<st[S[i+1]]['f'] for i in range(3)))
    p=by[S[3]]; rt=lambda c:(lambda l:f"{mean(l):.3f}/{len(l)}")([r['_y'] for r in rows if c(r)]); fp=lambda l,c='_f':f"{mean([float(r.get(c,0)) for r in l if not r['_y']]):.3f}"
    if s[:3]=='ibe': print('   burst',rt(lambda r:r['_n']==S[3] and r['canal']=='web' and '2026-04'<=r['fecha'][:7]<='2026-05'),rt(lambda r:r['_n']==S[3] and r['canal']=='web' and r['fecha']<'2026-04'),'fp',{g:fp([r for r in p if r['tramo_edad']==g]) for g in ('18-39','40-64','65+')},'rec',st[S[3]]['rec'],'late',rt(lambda r:r['fecha']>'2026-08-07'))
    if s[:3]=='pam': print('   leak',auc([(float(r['settlement_frozen_days']),r['_y']) for r in rows]),'mk',collections.Counter(r['ref_date'][:7] for r in p if r['sales_channel']=='marketplace'),'overlap',len({r['merchant_id'] for r in by['valid']}&{r['merchant_id'] for r in by['train']}),'val',{n:(round(st[n]['val']),round(st[n]['rec'])) for n in S})
    if s[:3]=='gul': print('   blocked',rt(lambda r:r['blocked']=='1'),'prec',{n:round(st[n]['prec'],1) for n in S},'dist mean',[mean([float(r['merchant_distance_km']) for r in by[n]]) for n in S])
    if s[:3]=='mos': print('   ',{c:rt(lambda r:r['rule_code']==c and r['btl']=='0') for c in {r['rule_code'] for r in rows}},'btl',rt(lambda r:r['btl']=='1'),rt(lambda r:r['btl']=='0'),'sec',collections.Counter(r['raised'][:7] for r in p if r['product']=='securities'),{n:(rt(lambda r:r['btl']=='1' and r['_n']==n)) for n in S},'R-16',sum('R-16' in r['rule_code'] for r in rows))
    if s[:3]=='ana': print('   supp',rt(lambda r:r['suppressed']=='1'),{a:rt(lambda r:r['analyst']==a) for a in sorted({r['analyst'] for r in rows})},'late',mean([float(r['days_to_report'])>30 for r in p if r['_y']]),mean([float(r['days_to_report'])>30 for n in S[:3] for r in by[n] if r['_y']]),{b:round(auc([(r['_s'],r['_y']) for r in rows if r['business_line']==b]),3) for b in ('retail','remittances','corporate')})
    if s[:3]=='mal': print('   fp',{g:(fp([r for r in p if r['nationality_area']==g],'raised'),fp([r for r in p if r['nationality_area']==g])) for g in {r['nationality_area'] for r in p}},'cut',min(r['_s'] for r in rows if r['raised']=='1' and r['hit_date']<'2026-05'),min(r['_s'] for r in rows if r['raised']=='1' and r['hit_date']>='2026-05'),mo)
    nf=len(k['faults']); dd=sum(f['settled_by']=='data' for f in k['faults'])
    if nf: print('   faults',nf,'data',dd)

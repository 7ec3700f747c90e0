import sys, os, json, csv, datetime as dt
import numpy as np, yaml
OUT=sys.argv[1]
BANK="Crédit Régional du Ponthieu"
# ---------- figures
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-(c-1)/2)[inv]
    n1=y.sum();n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_se(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a)
    return ((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))**.5
def psi_num(a,b,k=10):
    a=np.asarray(a,float);b=np.asarray(b,float)
    na,nb=np.isnan(a),np.isnan(b)
    e=np.unique(np.quantile(a[~na],np.linspace(0,1,k+1)[1:-1]))
    pa=np.bincount(np.searchsorted(e,a[~na],side='right'),minlength=len(e)+1).astype(float)
    pb=np.bincount(np.searchsorted(e,b[~nb],side='right'),minlength=len(e)+1).astype(float)
    if na.any() or nb.any(): pa=np.append(pa,na.sum());pb=np.append(pb,nb.sum())
    pa=np.maximum(pa/pa.sum(),1e-4);pb=np.maximum(pb/pb.sum(),1e-4)
    return float(((pb-pa)*np.log(pb/pa)).sum())
def psi_cat(a,b):
    v=sorted(set(a)|set(b));t=0
    for x in v:
        p=max(np.mean(a==x),1e-4);q=max(np.mean(b==x),1e-4);t+=(q-p)*np.log(q/p)
    return float(t)
def psi(a,b): return psi_cat(a,b) if a.dtype.kind in 'UO' else psi_num(a,b)
def slope(s,y):
    x=np.log(s/(1-s));X=np.c_[np.ones_like(x),x];b=np.array([0.,1.])
    for _ in range(15):
        p=1/(1+np.exp(-X@b));H=(X*(p*(1-p))[:,None]).T@X;b=b+np.linalg.solve(H,X.T@(y-p))
    return b[0],b[1],np.sqrt(np.linalg.inv(H)[1,1])
def z(s,y): return (y.sum()-s.sum())/np.sqrt((s*(1-s)).sum())
def days(r,a,b,n):
    a=dt.date.fromisoformat(a);b=dt.date.fromisoformat(b);k=(b-a).days
    d=np.array([(a+dt.timedelta(i)) for i in range(k+1)])
    w=np.array([1+.15*np.sin(2*np.pi*(x.month-2)/12)-(.55 if x.weekday()==6 else 0) for x in d]);w/=w.sum()
    return np.sort(r.choice(len(d),n,p=w)),d
def ds(r,a,b,n):
    i,d=days(r,a,b,n);return np.array([d[j].isoformat() for j in i])
sig=lambda x:1/(1+np.exp(-x))
def draw(r,p,strata):
    # low-variance draw: systematic along a noisy order of the probability inside each stratum
    y=np.zeros(len(p),int)
    for k in sorted(set(strata)):
        i=np.where(strata==k)[0];o=i[np.argsort(np.log(p[i])+r.normal(0,.6,len(i)))]
        c=np.cumsum(p[o])+r.random();y[o]=np.floor(c)-np.floor(np.r_[c[0]-p[o[0]],c[:-1]])
    return np.clip(y,0,1)
def clean_ok(D,ref,inputs,cuts,groups,skip=(),alert=None):
    s,y,e=D['_s'],D['_y'],D['_e']
    for k in dict.fromkeys(e):
        m=e==k
        if k not in skip:
            if abs(z(s[m],y[m]))>1.1: return False
            _,b,se=slope(s[m],y[m])
            if abs(b-1)/se>1.5: return False
            o=np.argsort(s[m]);q=np.array_split(o,10)
            if max(abs(z(s[m][i],y[m][i])) for i in q)>2.4: return False
            mm=np.array([x[:7] for x in D['_d'][m]])
            if max(abs(z(s[m][mm==u],y[m][mm==u])) for u in set(mm))>2.9: return False
        if k!=ref:
            if psi_num(s[e==ref],s[m])>.021: return False
            for c in inputs:
                if psi(D[c][e==ref],D[c][m])>.021: return False
        for g in cuts+groups:
            for v in set(D[g]):
                mv=m&(D[g]==v)
                if k not in skip and abs(z(s[mv],y[mv]))>1.7: return False
        for g in groups:
            vs=sorted(set(D[g]))
            t=np.median(s[m]); sel=[np.mean(s[m&(D[g]==v)]<=t) for v in vs]
            if min(sel)/max(sel)<.92: return False
            rt=[y[m&(D[g]==v)].mean() for v in vs];
            t=np.quantile(s[m],.9); fl=[np.mean(s[m&(D[g]==v)]>t) for v in vs]
            if min(rt)/max(rt)<.68 or min(fl)/max(fl)<.80: return False
            aa=[auc(s[m&(D[g]==v)],y[m&(D[g]==v)]) for v in vs]
            if k not in skip and max(aa)-min(aa)>.09: return False
    aa=[auc(s[e==k],y[e==k]) for k in dict.fromkeys(e)]
    if max(aa)-min(aa)>.04 or aa[0]-min(aa[1:])>.025: return False
    return True
def write(sid,cols,D,subj,docs):
    p=f"{OUT}/nine/{sid}";os.makedirs(p+"/data",exist_ok=True);os.makedirs(p+"/documents",exist_ok=True)
    if cols:
        with open(p+"/data/scored.csv","w",newline="") as f:
            w=csv.writer(f);w.writerow([c for c,_ in cols])
            L=[]
            for c,fm in cols:
                v=D[c]
                L.append(["" if (fm!="s" and np.isnan(float(x))) else (str(x) if fm=="s" else format(float(x),fm)) for x in v])
            w.writerows(zip(*L))
    yaml.safe_dump(subj,open(p+"/subject.yaml","w"),sort_keys=False,allow_unicode=True,width=110)
    for n,t in docs.items(): open(f"{p}/documents/{n}","w").write(t.strip()+"\n")
N=lambda n:f"{n:,}".replace(",", " ")
P=lambda x,d=2:f"{100*x:.{d}f} %"
def figs(D,order):
    R={}
    for k in order:
        m=D['_e']==k;s,y=D['_s'][m],D['_y'][m];a=auc(s,y);se=auc_se(a,y.sum(),len(y)-y.sum())
        R[k]=dict(n=len(y),ev=int(y.sum()),rate=y.mean(),pred=s.mean(),auc=a,lo=a-1.96*se,hi=a+1.96*se,gini=2*a-1,
                  psi=psi_num(D['_s'][D['_e']==order[0]],s),d0=min(D['_d'][m]),d1=max(D['_d'][m]),ratio=y.mean()/s.mean(),slope=slope(s,y))
    return R
fd=lambda s:dt.date.fromisoformat(s).strftime("%d/%m/%Y")
def tab_samples(R,lab,override={}):
    t="| Sample | Name in the file | Period | Files | Events | Event rate | Mean score | AUC (95 % interval) | Gini |\n|---|---|---|---|---|---|---|---|---|\n"
    for k,r in R.items():
        a,lo,hi=override.get(k,(r['auc'],r['lo'],r['hi']))
        t+=f"| {lab[k]} | {k} | {fd(r['d0'])} to {fd(r['d1'])} | {N(r['n'])} | {N(r['ev'])} | {P(r['rate'])} | {P(r['pred'])} | {a:.3f} ({lo:.3f} to {hi:.3f}) | {2*a-1:.3f} |\n"
    return t
def tab_cut(D,k,cols,head="Population"):
    t=f"| {head} | Files | Events | Observed | Mean score | AUC |\n|---|---|---|---|---|---|\n"
    for c in cols:
        for v in sorted(set(D[c])):
            m=(D['_e']==k)&(D[c]==v)
            t+=f"| {c} = {v} | {N(m.sum())} | {D['_y'][m].sum()} | {P(D['_y'][m].mean())} | {P(D['_s'][m].mean())} | {auc(D['_s'][m],D['_y'][m]):.3f} |\n"
    return t
def tab_psi(D,ref,k,inputs):
    t="| Variable | PSI, %s against %s | Light |\n|---|---|---|\n"%(k,ref)
    for c in ['_s']+inputs:
        t+=f"| {'score' if c=='_s' else c} | {psi(D[c][D['_e']==ref],D[c][D['_e']==k]):.3f} | green |\n"
    return t
def tab_group(D,k,groups,thr,word):
    t=f"| Group | Files | {word} | Share | Event rate | Mean score |\n|---|---|---|---|---|---|\n"
    for g in groups:
        for v in sorted(set(D[g])):
            m=(D['_e']==k)&(D[g]==v);sel=thr(D['_s'][m])
            t+=f"| {g} = {v} | {N(m.sum())} | {N(sel.sum())} | {P(sel.mean(),1)} | {P(D['_y'][m].mean())} | {P(D['_s'][m].mean())} |\n"
    return t
KEY=[]
# ================= credit (shared engine)
def credit(seed,mort):
    r=np.random.default_rng(seed)
    n=dict(construction=5200,reserve=2300,hors_temps=2400,suivi=3600) if mort else dict(construction=4200,reserve=1900,hors_temps=2000,suivi=2600)
    D={};T=sum(n.values())
    e=np.concatenate([np.full(v,k) for k,v in n.items()]);D['_e']=e
    d=np.concatenate([ds(r,"2020-07-01","2022-06-30",n['construction']),ds(r,"2020-07-01","2022-06-30",n['reserve']),ds(r,"2022-07-01","2023-06-30",n['hors_temps']),ds(r,"2024-10-01","2025-08-31",n['suivi'])])
    D['_d']=d
    ch=lambda v,p:r.choice(v,T,p=p)
    D['sexe']=ch(['F','M'],[.48,.52]);D['tranche_age']=ch(['18-34','35-49','50+'],[.34,.38,.28])
    rev=np.round(np.exp(r.normal(8.35 if mort else 7.75,.42,T))/50)*50
    ab=np.round(r.gamma(1.6,4.5,T),0);ae=np.round(r.gamma(1.5,4.0,T),1);rej=r.poisson(.45 if not mort else .3,T)
    ct=ch(['CDI','CDD','independant','fonction_publique'],[.62,.13,.12,.13])
    ae[r.random(T)<.065]=np.nan
    ef=np.round(np.clip(r.normal(29 if mort else 24,7 if mort else 9,T),2,55),1)
    D.update(revenu_mensuel=rev,anciennete_banque=ab,anciennete_emploi=ae,nb_rejets_6m=rej.astype(float),contrat=ct,taux_effort=ef)
    aen=np.where(np.isnan(ae),5.,ae)
    base=-.55*(np.log(rev)-(8.35 if mort else 7.75))-.045*(np.minimum(ab,20)-7)+.42*rej-.05*(np.minimum(aen,15)-5)+.05*(ef-(29 if mort else 24))+np.select([ct=='CDD',ct=='independant',ct=='fonction_publique'],[.5,.4,-.35],0)
    if mort:
        q=np.round(np.clip(r.normal(81,13,T),25,108),1);du=r.choice([10.,15,20,25],T,p=[.07,.2,.39,.34])
        D.update(quotite=q,duree_ans=du,nb_emprunteurs=r.choice([1.,2.],T,p=[.41,.59]),type_bien=ch(['ancien','neuf','locatif'],[.61,.24,.15]),canal=ch(['agence','courtier'],[.7,.3]))
        D['montant']=np.round(np.exp(r.normal(11.9,.45,T))/1000)*1000
        lg=-3.95+1.7*base+.026*(q-81)+.03*(du-20)-.25*(D['nb_emprunteurs']-1.6)+np.where(D['type_bien']=='locatif',.2,0)
    else:
        du=r.choice([12.,24,36,48,60,72],T,p=[.1,.17,.22,.22,.19,.1])
        D.update(duree_mois=du,logement=ch(['proprietaire','locataire','heberge'],[.47,.42,.11]),objet=ch(['auto','travaux','tresorerie'],[.44,.25,.31]),canal=ch(['agence','en_ligne'],[.66,.34]))
        D['montant']=np.round(np.exp(r.normal(8.8,.6,T))/100)*100
        lg=-3.75+1.75*base+.008*(du-40)+np.select([D['logement']=='locataire',D['logement']=='heberge'],[.22,.4],0)+np.where(D['objet']=='tresorerie',.25,0)
    lg=lg+r.normal(0,.05,T)
    s=np.round(sig(lg),5);D['_s']=s
    pt=s.copy()
    if mort:
        m=(D['canal']=='courtier')&(e=='suivi');pt=np.where(m,np.clip(2.05*s,0,.9),s)
    D['_y']=draw(r,pt,np.array([a+b for a,b in zip(e,D['canal'])]))
    D['id']=np.array([f"{'HAB' if mort else 'CSO'}-{x:06d}" for x in r.permutation(800000)[:T]+100000])
    return D
def assign(D,score,out): D.update({'dossier':D['id'],'date_demande':D['_d'],'echantillon':D['_e'],score:D['_s'],out:D['_y']});return D
ORD=['construction','reserve','hors_temps','suivi']
LAB={'construction':'Build sample','reserve':'Reserve (holdout)','hors_temps':'Out of time','suivi':'Production follow-up'}
GROUPS=['sexe','tranche_age']
# ---------- consumer, clean
CI=['revenu_mensuel','taux_effort','anciennete_banque','anciennete_emploi','nb_rejets_6m','contrat','logement','objet','duree_mois']
for sd in range(1,3000):
    D=credit(sd,False)
    if clean_ok(D,'construction',CI+['canal','montant'],['canal','objet'],GROUPS): break
print("consumer seed",sd)
assign(D,'pd_12m','incident')
R=figs(D,ORD);S=R['suivi'];H=R['hors_temps']
miss=np.isnan(D['anciennete_emploi'])
sid="conso-octroi"
subj=dict(id=sid,name="Consumer loan granting score (Score d'octroi Conso)",version="3.1",kind="credit",
 purpose="Ranks applications for personal loans by the probability of a 90-day arrears incident within 12 months; assists the branch adviser and the credit desk in the granting decision.",
 jurisdictions=['eu'],materiality=dict(level='high',basis="About 31 000 applications a year; outstanding of EUR 410 million"),
 owner="Mme Hélène Vasseur, Division of Credits to Private Customers",developer="M. Thibault Lemaire, Data and Scoring Unit",validator="Mme Odile Crépin, Model Validation Unit (Risk Division)",
 method=dict(algorithm="logistic regression",library="SAS 9.4 (build), Python scikit-learn 1.5 (replication)",features=9,target="first arrears of 90 days or more within 12 months of release of funds"),
 data=dict(scored=dict(path="data/scored.csv",score="pd_12m",outcome="incident",positive=1,sample="echantillon",date="date_demande",id="dossier",amount="montant",maturity=dict(days=365,read_on=dt.date(2026,9,30)),segments=['canal','objet'],groups=dict(sexe='sexe',tranche_age='tranche_age'))),
 intended_use=["Ranking of applications for amortising personal loans of EUR 1 000 to EUR 75 000","Assistance to the adviser; decision stays with a natural person"],
 prohibited_use=["Revolving credit","Regulatory capital","Automatic refusal without human reading"],
 limitations=["L1: seniority in employment is optional and absent in about 6.5 % of files; neutral value of 5 years applied"],
 monitoring=dict(frequency="quarterly",last_report="2026-10-16",indicators=["AUC","observed against expected","PSI","groups"],owner="Data and Scoring Unit"),
 approvals=[dict(body="Comité des modèles",date="2024-09-24",decision="approved for first use"),dict(body="Comité des modèles",date="2026-11-17",decision="renewed without condition",valid_until="2027-11-30")],
 names=dict(sexe="sex",tranche_age="age band",echantillon="sample",construction="build sample",reserve="holdout sample",hors_temps="out-of-time sample",suivi="production follow-up sample",anciennete_emploi="seniority in employment",taux_effort="effort rate"),
 limits={'auc.suivi':dict(min=.70,authority='policy',source="Model charter, art. 14")})
cols=[('dossier','s'),('date_demande','s'),('echantillon','s'),('canal','s'),('objet','s'),('montant','.0f'),('duree_mois','.0f'),('revenu_mensuel','.0f'),('taux_effort','.1f'),('anciennete_banque','.0f'),('anciennete_emploi','.1f'),('nb_rejets_6m','.0f'),('contrat','s'),('logement','s'),('sexe','s'),('tranche_age','s'),('pd_12m','.5f'),('incident','.0f')]
def docs_credit(D,R,p):
    S=R['suivi']
    acc=lambda s:s<=p['cut']
    over=p.get('override',{})
    ah=over.get('hors_temps',(R['hors_temps']['auc'],))[0]
    m=D['_e']=='suivi'
    pm={k:P(np.isnan(D['anciennete_emploi'][D['_e']==k]).mean(),1) for k in ORD}
    docs={}
    docs["01_dossier_de_modele.md"]=f"""
# {BANK} — Dossier de modèle

**{p['title']}**, version {p['ver']} — reference DM-{p['ref']} — edition of 12 September 2024, brought up to date on 5 October 2026 (figures of the follow-up sample added, no change of formula)

| Heading | Content |
|---|---|
| Owner | {p['owner']} |
| Designer | {p['dev']} |
| Independent review | {p['val']} |
| Deciding body | Comité des modèles |
| Materiality | high: {p['basis']} |
| In service since | 1 October 2024 |

## 1. Object of the model

{p['object']} The score is expressed as a probability and the higher it is, the higher the risk. The decision belongs to the adviser and, above his delegation, to the credit desk; the model refuses nobody by itself. {p['history']}

## 2. Uses

Authorised: {p['uses']}. Excluded: {p['nouses']}. A request of the Marketing Division to use the score for pre-approved mailings was examined in March 2025 and was refused; no such use exists.

## 3. Target and population

The event is {p['target']}. One line per application accepted and released; the samples are a draw at random of about {p['draw']} of these files. Applications refused have no outcome; a test of reject inference (parcelling, then ignoring) moved no coefficient by more than 4 %, and the option "ignore" was retained. Excluded before constitution of the samples: staff loans, restructurings and files without release of funds ({p['excl']}). No file was set aside for its result.

The outcome window is 12 months. The outcomes were read on 30 September 2026; the youngest file of the follow-up sample is dated {fd(S['d1'])}, so that every window is closed.

## 4. Samples

The build and reserve samples come from the same two years and were separated by a draw on the file number (70/30); one file belongs to one sample only, {p['overlapclaim']}. The out-of-time sample follows, then the files of production.

{tab_samples(R,LAB,over)}
The intervals are those of Hanley and McNeil. The acceptance criteria (AUC of at least {p['min']:.2f} out of time; loss from build to out of time of at most 0.04) were written in the framing note of 15 January 2024, before any result.

## 5. Variables

{p['vars']}

Amounts and incomes are rounded at entry (income to the nearest EUR 50), and thus several customers may present the same values: this is normal. `anciennete_emploi` is optional at entry; it is blank in {pm['construction']} of the build sample, {pm['reserve']} of the reserve, {pm['hors_temps']} out of time and {pm['suivi']} of the follow-up. The neutral value of 5 years is put in its place; the effect was measured by putting 2 and 10 years instead, and the AUC moved by less than 0.005. Sex and age band do not enter the model and are kept for the control of groups only. Every variable is known on the day of the application.

## 6. Method

Logistic regression with coefficients argued in advance by the credit experts; all signs conform. {p['who']} A gradient boosting was tried as challenger: it gained less than 0.010 of AUC on the reserve sample and was set aside because of the difficulty to explain it. Sensitivity: a 10 % fall of all incomes raises the mean score by a factor of about 1.1 without disturbing the order.

## 7. Known limitations

| No | Limitation | Management | State |
|---|---|---|---|
| L1 | Seniority in employment sometimes absent | Neutral value; rate of blanks followed each quarter, alert at 10 % | managed |

## 8. History

| Version | Date | Nature |
|---|---|---|
| {p['oldver']} | 2017 | predecessor, withdrawn on 30 September 2024 |
| {p['ver']} | 1 October 2024 | present version; no change since then |
"""
    docs["02_plan_de_suivi.md"]=f"""
# Plan de suivi — {p['title']}, version {p['ver']}

{BANK}, {p['devunit']}. In force since 1 October 2024; re-read on 5 October 2026, unchanged.

| Indicator | Frequency | Green | Orange | Red | Who acts |
|---|---|---|---|---|---|
| AUC of the matured production files | quarterly | {p['min']:.2f} or more | {p['min']-.03:.2f} to {p['min']:.2f} | below {p['min']-.03:.2f} | Designer, then owner |
| Observed rate over mean score | quarterly | {p['tol'][0]} to {p['tol'][1]} | up to {p['tol'][2]} | beyond | Owner; margin on the score within 60 days |
| PSI of the score and of each variable | quarterly | below 0.10 | 0.10 to 0.25 | above 0.25 | Designer |
| Blanks of `anciennete_emploi` | quarterly | below 10 % | 10 to 15 % | above 15 % | Head of branch support |
| Favourable share by sex and age band, ratio of the lowest to the highest | half-yearly | 0.80 or more | – | below 0.80 | Owner and Compliance |
| Decisions against the score (forçages) | quarterly | below 8 % | 8 to 12 % | above 12 % | Owner |

An orange is explained in the note of the quarter. A red is brought to the Comité des modèles within 30 days by the owner and opens a re-validation. The notes are written by the {p['devunit']} and countersigned by the owner. The full review by the Model Validation Unit is annual. The next annual review is planned for November 2027; it is not yet due.

Fallback: if the score is not available the file goes to the credit desk on paper (tested on 3 June 2026, 41 files, no loss).
"""
    docs["03_note_de_suivi_T3_2026.md"]=f"""
# Note de suivi trimestrielle — T3 2026

**Model:** {p['title']}, v{p['ver']} **Date:** 16 October 2026 **Writer:** {p['devunit']} **Countersigned:** {p['owner']}, 19 October 2026

## In brief

All the lights of the plan are green this quarter. {p['brief']}

## A. Performance of the matured production files (`suivi`)

{N(S['n'])} files released from {fd(S['d0'])} to {fd(S['d1'])}, outcomes read on 30 September 2026, all windows closed.

- Events: {S['ev']}, that is {P(S['rate'])}; mean score {P(S['pred'])}; ratio {S['ratio']:.2f} (green from {p['tol'][0]} to {p['tol'][1]}).
- AUC {S['auc']:.3f} ({S['lo']:.3f} to {S['hi']:.3f}), Gini {S['gini']:.3f}; floor {p['min']:.2f}.

{tab_cut(D,'suivi',p['segs_shown'])}
## B. Stability

{tab_psi(D,'construction','suivi',p['inputs'])}
Blanks of `anciennete_emploi`: {pm['suivi']}. The volume is lower in August and in winter, as every year.

## C. Groups

Favourable = score not above {P(p['cut'],1)}, the mark which directs the file to the simplified circuit.

{tab_group(D,'suivi',GROUPS,acc,'Favourable')}
The lowest ratio within a characteristic is {p['air'](D):.2f}.

## D. Forçages

{p['forc']} of the decisions of the quarter went against the indication of the score (limit 8 %). In T1 2025 this share had reached 9.1 % (orange) because of the taking in hand of the new screen; the training was done, the action A-2025-03 was closed on 27 June 2025 with its evidence.
"""
    docs["04_fiche_de_validation.md"]=p['fiche'](D,R,ah)
    docs["05_pv_comite_des_modeles.md"]=f"""
# PV du Comité des modèles — sitting of 17 November 2026 (extract)

**Present:** M. Bertrand Sauvage (deputy chief executive, chairing), Mme Claire Dumoulin (Risk), {p['owner'].split(',')[0]} (owner, without vote on this item), {p['val'].split(',')[0]} (rapporteur, without vote), M. Yann Kerbrat (Compliance), Mme Agnès Picot (Finance). Quorum attained. **Secretary:** M. Luc Tellier.

## Item 4 — {p['title']}, v{p['ver']}: annual renewal

The rapporteur recalls the result of the review (fiche FV-{p['ref']}-2026 of 2 November 2026): AUC of {ah:.3f} out of time and of {S['auc']:.3f} on the follow-up, observed rate of {P(S['rate'])} for a mean score of {P(S['pred'])}.

M. Kerbrat asks whether sex or age enter the score. The rapporteur answers in the negative; the control of groups is in the note T3. Mme Picot asks whether the model may serve for the provisions: no, this use remains excluded.

**Decision.** The Committee, unanimously, renews the approval for the uses of the Dossier, without condition, until 30 November 2027.

**Earlier matters.** The approval for first use dates from 24 September 2024. It carried one condition (written fallback procedure by 31 December 2024), which was lifted on 10 December 2024. The reporting of T2 2025 was delivered eleven days late; the Committee took note of it at the time and the matter is closed.

**To follow.** Study of open-banking data for the year 2028: planned, no decision to date.

Signed: B. Sauvage, L. Tellier — minutes adopted on 20 November 2026.
"""
    docs["06_registre_recommandations.md"]=f"""
# Register of recommendations and limitations — {p['title']}

State on 23 November 2026, kept by the Model Validation Unit.

| Ref. | Date | Subject | Level | Bearer | Term | State |
|---|---|---|---|---|---|---|
| R-2024-11 | 12/09/2024 | Write the fallback procedure | 2 | Owner | 31/12/2024 | closed 10/12/2024, procedure PR-118 seen |
| R-2024-12 | 12/09/2024 | Log the version of the formula with each score | 3 | IT | 31/03/2025 | closed 14/03/2025, log seen on 50 files |
| A-2025-03 | 18/04/2025 | Forçages at 9.1 % in T1 2025 | 3 | Branch support | 30/06/2025 | closed 27/06/2025 |
| R-2026-07 | 02/11/2026 | Add an example to the user guide on self-employed customers | 3 (minor) | Designer | 31/03/2027 | open, not yet due |

Limitation L1 (optional seniority) is managed: see the Dossier, section 7. No exception to the model charter is in course. No overlay is applied to the score.
"""
    return docs
def air(D,cut):
    m=D['_e']=='suivi';o=[]
    for g in GROUPS:
        x=[np.mean(D['_s'][m&(D[g]==v)]<=cut) for v in sorted(set(D[g]))];o.append(min(x)/max(x))
    return min(o)
def fiche(p,indep,extra):
    def f(D,R,ah):
        S=R['suivi'];over=p.get('override',{})
        g="".join(f"| {k} | {R[k]['n']} | {over.get(k,(R[k]['auc'],))[0]:.3f} | {P(R[k]['rate'])} | {P(R[k]['pred'])} | {R[k]['psi']:.3f} |\n" for k in ORD)
        return f"""
# Fiche de validation FV-{p['ref']}-2026

| No | Field | Reply |
|---|---|---|
| 1 | Model | {p['title']}, v{p['ver']} |
| 2 | Nature of the review | annual, full |
| 3 | Date | 2 November 2026 |
| 4 | Earlier review | initial, fiche FV-{p['ref']}-2024 of 12 September 2024 |
| 5 | Reviewer | {p['val']} |
| 6 | Independence | {indep} |
| 7 | Materiality | high |
| 8 | Data received | scored file (one line per application), Dossier, plan, note T3 2026, programme |
| 9 | Criteria | those of the framing note of 15 January 2024 and of the plan de suivi |

**10. Work done.** Reading of the Dossier and of the programme; recomputation of 200 scores from the raw inputs (differences of the order of the rounding, none unexplained); figures per sample; populations; groups; walk-through of three branches.

**11. Figures.**

| Sample | Files | AUC | Observed | Mean score | PSI of the score |
|---|---|---|---|---|---|
{g}
**12. Soundness of the design.** Choice of the logistic regression justified; signs conform; challenger seen and rightly set aside. The population of build remains close to that of today.

**13. Data.** {p['overlapfiche']} Blanks limited to one optional variable. No variable subsequent to the decision. Windows of 12 months closed at 30 September 2026.

**14. Outcome.** {extra(D,R)}

**15. Groups.** No disparity beyond chance between women and men, nor between age bands (lowest ratio of favourable shares {p['air'](D):.2f}).

**16. Implementation and use.** Version in production conforms to the approved version ({p['ver']}, imprint seen on 28 October 2026). Uses conform to the authorised uses.

**17. Limitations.** L1 only; management judged sufficient.

**18. Recommendations.** R-2026-07, minor, term 31 March 2027.

**19. Opinion.** Favourable, without reserve. Would change the opinion: an AUC below {p['min']:.2f}, or a red light of calibration.

Signed on 2 November 2026. The owner replied on 6 November 2026: agreement.
"""
    return f
p=dict(title="Score d'octroi Conso",ver="3.1",ref="041",draw="one in ten",oldver="2.4",owner=subj['owner'],dev=subj['developer'],val=subj['validator'],basis=subj['materiality']['basis'],devunit="Data and Scoring Unit",
 object="The model ranks the applications for amortising personal loans according to the probability of an incident.",history="It replaced version 2.4, withdrawn because its AUC had fallen to 0.66 in 2023; the figures of that predecessor do not concern the present version.",
 uses="ranking of applications for amortising personal loans of EUR 1 000 to EUR 75 000; assistance to the adviser",nouses="revolving credit, regulatory capital, provisions, automatic refusal",target=subj['method']['target'],excl="1 184 files of 11 884 on the period",overlapclaim="the key `dossier` has been checked and appears once only in the file",min=.70,tol=('0.80','1.25','1.40'),
 vars="Nine variables: monthly income (`revenu_mensuel`), effort rate (`taux_effort`, in %), seniority with the bank and in employment (years), returned payments over 6 months (`nb_rejets_6m`), contract of work, housing, object of the loan, duration in months. Channel and amount do not enter the score.",
 who="The estimation was made by M. Lemaire and re-read by M. Pascal Noury of the same unit.",brief="No action is opened.",inputs=CI,segs_shown=['canal','objet'],cut=.08,forc="5.2 %",air=lambda D:air(D,.08))
p['overlapfiche']="The key `dossier` is unique in the whole file; no customer file is found in two samples."
p['fiche']=fiche(p,"Mme Crépin took no part in the conception; she reports to the Risk Division, distinct from the Data and Scoring Unit",lambda D,R:f"Ratio of observed to mean score of {R['suivi']['ratio']:.2f} on the follow-up and {R['hors_temps']['ratio']:.2f} out of time; slope of calibration {R['suivi']['slope'][1]:.2f} (standard error {R['suivi']['slope'][2]:.2f}) on the follow-up. The loss of AUC from build to out of time is {R['construction']['auc']-R['hors_temps']['auc']:+.3f} (limit 0.04). By channel and by object the observed rates agree with the score:\n\n"+tab_cut(D,'suivi',['canal','objet']))
assert sum(r['n'] for r in R.values())==10700
write(sid,cols,D,subj,docs_credit(D,R,p))
KEY.append(dict(subject=sid,kind="credit",clean=True,papers="complete",faults=[],side_effects=[]))
for k in ORD: print(sid,k,{a:round(float(b),4) for a,b in R[k].items() if a not in('d0','d1','slope')})
# ---------- mortgage, faulty
HI=['revenu_mensuel','taux_effort','quotite','anciennete_banque','anciennete_emploi','nb_rejets_6m','contrat','type_bien','nb_emprunteurs','duree_ans']
def agence_ok(D):
    m=(D['_e']!='suivi')|(D['canal']=='agence')
    E={k:(v[m] if len(v)==len(m) else v) for k,v in D.items()}
    if not clean_ok(E,'construction',HI+['montant'],['type_bien'],GROUPS): return False
    c=(D['_e']=='suivi')&(D['canal']=='courtier');ra=D['_y'][c].mean()/D['_s'][c].mean()
    su=D['_e']=='suivi'
    if max(abs(z(D['_s'][(D['_e']==k)&(D['canal']==v)],D['_y'][(D['_e']==k)&(D['canal']==v)])) for k in ORD[:3] for v in('agence','courtier'))>1.7: return False
    if max(psi(D[q][D['_e']=='construction'],D[q][su]) for q in HI+['canal','montant'])>.021: return False
    # broker fault spread evenly over groups and property types
    for g in GROUPS+['type_bien']:
        x=[D['_y'][su&(D[g]==v)].mean()/D['_s'][su&(D[g]==v)].mean() for v in set(D[g])]
        if max(x)/min(x)>1.22: return False
    return 1.85<=ra<=2.2 and 1.2<=D['_y'][su].mean()/D['_s'][su].mean()<=1.34
for sd in range(1,20000):
    D=credit(sd,True)
    if agence_ok(D): break
print("mortgage seed",sd)
# overlap: 11 % of reserve replaced by files of the build sample
r=np.random.default_rng(77)
iR=np.where(D['_e']=='reserve')[0];iC=np.where(D['_e']=='construction')[0]
nov=250
t=r.choice(iR,nov,replace=False);src=r.choice(iC,nov,replace=False)
for k in D:
    if k!='_e': D[k][t]=D[k][src]
o=np.argsort(D['_d'],kind='stable')
o=np.concatenate([[i for i in o if D['_e'][i]==k] for k in ORD]).astype(int)
D={k:v[o] for k,v in D.items()}
assign(D,'score_defaut','defaut_12m')
R=figs(D,ORD);S=R['suivi'];H=R['hors_temps']
sid="habitat-octroi"
subj=dict(id=sid,name="Home loan granting score (Score Habitat)",version="2.0",kind="credit",
 purpose="Ranks applications for home loans by the probability of payment default within 12 months of the first release of funds; assists the adviser and the home loan desk.",
 jurisdictions=['eu'],materiality=dict(level='high',basis="About 9 500 home loans a year; outstanding of EUR 3.1 billion"),
 owner="M. Grégoire Maillard, Home Loan Division",developer="M. Aurélien Fouquet, Data and Scoring Unit",validator="Mme Sandrine Hautier, Model Validation Unit (Risk Division)",
 method=dict(algorithm="logistic regression",library="SAS 9.4",features=10,target="arrears of 90 days or forbearance within 12 months of the first release of funds"),
 data=dict(scored=dict(path="data/scored.csv",score="score_defaut",outcome="defaut_12m",positive=1,sample="echantillon",date="date_demande",id="dossier",amount="montant",maturity=dict(days=365,read_on=dt.date(2026,9,30)),segments=['canal','type_bien'],groups=dict(sexe='sexe',tranche_age='tranche_age'))),
 intended_use=["Ranking of applications for amortising home loans, branch and broker channels","Assistance to the adviser"],
 prohibited_use=["Bridge loans","Regulatory capital","Automatic refusal"],
 limitations=["L1: seniority in employment is optional and absent in about 6.5 % of files; neutral value of 5 years applied"],
 monitoring=dict(frequency="quarterly",last_report="2026-10-16",indicators=["AUC","observed against expected","PSI","groups"],owner="Data and Scoring Unit"),
 approvals=[dict(body="Comité des modèles",date="2024-09-24",decision="approved for first use"),dict(body="Comité des modèles",date="2026-11-17",decision="renewed without condition",valid_until="2027-11-30")],
 names=dict(sexe="sex of first borrower",tranche_age="age band",echantillon="sample",construction="build sample",reserve="holdout sample",hors_temps="out-of-time sample",suivi="production follow-up sample",courtier="broker",agence="branch",quotite="loan-to-value",canal="channel"),
 limits={'auc.suivi':dict(min=.70,authority='policy',source="Model charter, art. 14")})
cols=[('dossier','s'),('date_demande','s'),('echantillon','s'),('canal','s'),('type_bien','s'),('montant','.0f'),('duree_ans','.0f'),('quotite','.1f'),('revenu_mensuel','.0f'),('taux_effort','.1f'),('nb_emprunteurs','.0f'),('anciennete_banque','.0f'),('anciennete_emploi','.1f'),('nb_rejets_6m','.0f'),('contrat','s'),('sexe','s'),('tranche_age','s'),('score_defaut','.5f'),('defaut_12m','.0f')]
fa=round(H['auc']+.071,3);hw=(H['hi']-H['lo'])/2*.9
p=dict(title="Score Habitat",ver="2.0",ref="029",draw="four in ten",oldver="1.6",owner=subj['owner'],dev=subj['developer'],val=subj['validator'],basis=subj['materiality']['basis'],devunit="Data and Scoring Unit",
 override={'hors_temps':(fa,fa-hw,fa+hw)},
 object="The model ranks the applications for home loans, whether they come from the branches (`agence`) or from brokers (`courtier`).",history="It replaced version 1.6, withdrawn after a rejected re-estimation in 2023.",
 uses="ranking of applications for amortising home loans of both channels; assistance to the adviser",nouses="bridge loans, regulatory capital, provisions, automatic refusal",target=subj['method']['target'],excl="962 files of 14 462 on the period",overlapclaim="no file of the reserve having served for the estimation",min=.70,tol=('0.70','1.40','1.60'),
 vars="Ten variables: monthly income of the household (`revenu_mensuel`), effort rate (`taux_effort`, in %), loan-to-value (`quotite`, in %), seniority with the bank and in employment (years), returned payments over 6 months (`nb_rejets_6m`), contract of work, type of property, number of borrowers, duration in years. Channel and amount do not enter the score.",
 who="The choice of the variables and the estimation programme are the work of Mme Sandrine Hautier (Data and Scoring Unit until 31 August 2024), under the direction of M. Fouquet; documentation by M. Fouquet.",brief="No action is opened.",inputs=HI,segs_shown=['type_bien'],cut=.06,forc="4.7 %",air=lambda D:air(D,.06))
p['overlapfiche']="The samples are declared distinct by the designer."
p['fiche']=fiche(p,"the reviewer belongs to the Model Validation Unit since 1 September 2024, attached to the Risk Division",lambda D,R:f"Ratio of observed to mean score of {R['suivi']['ratio']:.2f} on the follow-up (green up to 1.40) and {R['hors_temps']['ratio']:.2f} out of time. By type of property:\n\n"+tab_cut(D,'suivi',['type_bien']))
write(sid,cols,D,subj,docs_credit(D,R,p))
c=(D['_e']=='suivi')&(D['canal']=='courtier');a_=(D['_e']=='suivi')&(D['canal']=='agence')
KEY.append(dict(subject=sid,kind="credit",clean=False,papers="complete",faults=[
 dict(kind="sample-overlap",settled_by="data",what="Files of the build sample also sit in the reserve (holdout) sample, although the Dossier says no file of the reserve served for the estimation.",size=f"{nov} of {R['reserve']['n']} reserve files ({100*nov/R['reserve']['n']:.0f} %) have the same id and content as a build file",
  match=[["reserve","holdout","hold-out","construction","build sample","dossier","samples"],["overlap","same case","same id","same file","shared","duplicat","both samples","two samples","in common","more than one sample","also in","also appear","contaminat","repeated id","not unique","not disjoint","twice","found in both","several samples"]]),
 dict(kind="declared-auc-wrong",settled_by="data",what="The AUC of the out-of-time sample stated in the Dossier, the fiche and the minutes is not what the data give.",size=f"declared {fa:.3f}, data {H['auc']:.3f} ({H['lo']:.3f} to {H['hi']:.3f})",
  match=[["hors_temps","out-of-time","out of time"],["declar","differ","does not agree","do not agree","disagree","does not match","do not match","mismatch","not reproduc","cannot be reproduc","recomput","overstat","documents say","document says","stated","contradict","not what the data","inconsisten","reported"],["auc","gini","area under","discriminat","rank","c-statistic"]]),
 dict(kind="segment-calibration",settled_by="data",what="For broker files in production the observed default rate is about twice the mean score; branch files are calibrated, and no paper shows results by channel.",size=f"courtier in suivi: observed {100*D['_y'][c].mean():.2f} % against {100*D['_s'][c].mean():.2f} % predicted ({int(D['_y'][c].sum())} of {int(c.sum())}); agence {100*D['_y'][a_].mean():.2f} % against {100*D['_s'][a_].mean():.2f} %",
  match=[["courtier","broker"],["calibrat","underestimat","under-estimat","understat","under-predict","underpredict","too low","observed","predicted","expected","more defaults","event rate","default rate","twice","higher than the score","exceeds","above the score","actual"]]),
 dict(kind="validator-not-independent",settled_by="papers",what="The reviewer who signed the validation (Mme Hautier) chose the variables and wrote the estimation programme of this model until August 2024.",size="initial validation 12 days after she left the design unit; annual review 2026 also hers",
  match=[["hautier","validator","reviewer","validation","validated"],["independen","same person","own work","also developed","took part in the development","built","also the developer","self-review","reviewing her own","conflict of interest","among the developers","estimation programme","both develop","wrote the","separation of"]])],
 side_effects=[["calibrat","observed against","understat","underestimat","predicted"],
  ["canal","channel","courtier","broker"],
  ["overlap","duplicat","identical rows","repeated rows"],
  ["brier","jeffreys","hosmer"],
  ["optimis"],
  ["event rate","default rate"]]))
for k in ORD: print(sid,k,{a:round(float(b),4) for a,b in R[k].items() if a not in('d0','d1','slope')})
print(KEY[-1]['faults'][1]['size'],KEY[-1]['faults'][2]['size'])
# ---------- fraud, clean
FI=['montant','heure','nb_ops_24h','ecart_montant','pays_risque','anciennete_carte','jours_depuis_derniere','authentification','famille_commercant','distance_km']
FO=['construction','controle','suivi']
FL={'construction':'Build sample','controle':'Control (later in time)','suivi':'Production follow-up'}
def fraud(seed):
    r=np.random.default_rng(seed);n=dict(construction=6000,controle=3000,suivi=4200);T=sum(n.values());D={}
    e=np.concatenate([np.full(v,k) for k,v in n.items()]);D['_e']=e
    D['_d']=np.concatenate([ds(r,"2024-07-01","2025-01-31",6000),ds(r,"2025-02-01","2025-04-30",3000),ds(r,"2026-01-05","2026-06-30",4200)])
    ch=lambda v,q:r.choice(v,T,p=q)
    am=np.round(np.exp(r.normal(3.9,1.0,T)),2);i=r.random(T)<.09;am[i]=r.choice([9.99,14.99,19.90,49.0],i.sum())
    h=np.floor(np.clip(r.normal(14.5,5,T),0,23.9));k=r.poisson(1.8,T).astype(float);ec=np.round(r.gamma(1.5,.8,T),1)
    pr=(r.random(T)<.11).astype(float);ac=np.floor(r.gamma(2,14,T));jd=np.floor(r.exponential(3,T))
    au=ch(['3ds_fort','3ds_allege','sans'],[.55,.27,.18]);fam=ch(['distribution','voyage','electronique','services','jeux'],[.41,.14,.15,.23,.07])
    dk=np.round(np.exp(r.normal(3,1.4,T)),0);dk[r.random(T)<.12]=np.nan
    D.update(montant=am,heure=h,nb_ops_24h=k,ecart_montant=ec,pays_risque=pr,anciennete_carte=ac,jours_depuis_derniere=jd,authentification=au,famille_commercant=fam,distance_km=dk)
    D['canal']=ch(['vente_a_distance','proximite'],[.76,.24]);D['tranche_age']=ch(['18-34','35-54','55+'],[.33,.38,.29])
    lg=-4.65+.38*(np.log(am+1)-3.9)+.38*(k-1.8)+.5*(ec-1.2)+1.2*pr-.012*(ac-28)+np.select([au=='sans',au=='3ds_allege'],[1.1,.5],0)+np.select([fam=='electronique',fam=='jeux',fam=='voyage'],[.6,.9,.2],0)+.3*(np.log(np.where(np.isnan(dk),20.,dk)+1)-3)+np.where(h<6,.5,0)-.03*(jd-3)
    D['_s']=np.clip(np.round(sig(lg+r.normal(0,.05,T)),5),1e-5,.99999);D['_y']=draw(r,D['_s'],np.array([a+b for a,b in zip(e,D['canal'])]))
    D['operation']=np.array([f"OP{x:08d}" for x in np.sort(r.permutation(5000000)[:T])+20000000])
    return D
def frec(D,k,share=.03):
    m=np.where(D['_e']==k)[0];q=int(np.floor(share*len(m)));o=m[np.argsort(-D['_s'][m],kind='stable')][:q]
    return q,int(D['_y'][o].sum()),D['_y'][o].sum()/D['_y'][m].sum(),(D['_y'][o]*D['montant'][o]).sum()/(D['_y'][m]*D['montant'][m]).sum()
for sd in range(1,20000):
    D=fraud(sd)
    if clean_ok(D,'construction',FI+['canal'],['canal'],['tranche_age']):
        x=[frec(D,k)[2] for k in FO]; v=[frec(D,k)[3] for k in FO]
        if max(x)-min(x)<.05 and max(v)-min(v)<.15: break
print("fraud seed",sd)
D.update(date_operation=D['_d'],lot=D['_e'],score_fraude=D['_s'],fraude=D['_y'])
R=figs(D,FO);S=R['suivi'];C=R['controle'];B={k:frec(D,k) for k in FO}
sid="cartes-fraude"
subj=dict(id=sid,name="Card fraud alert score (Score Alerte Cartes)",version="1.4",kind="fraud",
 purpose="Ranks card operations retained by the rule engine so that the fraud desk calls the most doubtful cardholders first; the score blocks no operation.",
 jurisdictions=['eu'],materiality=dict(level='medium',basis="Losses on cards of about EUR 1.9 million a year; 92 000 active cards"),
 owner="Mme Nathalie Roblin, Payments Division",developer="M. Kévin Osmont, Data and Scoring Unit",validator="M. Étienne Brasseur, Model Validation Unit (Risk Division)",
 method=dict(algorithm="logistic regression",library="scikit-learn 1.5",features=10,target="operation confirmed fraudulent within 90 days (dispute or recognition by the fraud desk)"),
 data=dict(scored=dict(path="data/scored.csv",score="score_fraude",outcome="fraude",positive=1,sample="lot",date="date_operation",id="operation",amount="montant",maturity=dict(days=90,read_on=dt.date(2026,9,30)),budget=dict(share=.03),segments=['canal'],groups=dict(tranche_age='tranche_age'))),
 intended_use=["Order of the calls of the fraud desk, among the operations retained by the rule engine"],prohibited_use=["Blocking of an operation or of a card by the score alone","Claims handling"],
 limitations=["L1: distance to the usual place is blank for about 12 % of operations; neutral value of 20 km","L2: scope limited to the operations retained by the rule engine"][:1],
 monitoring=dict(frequency="quarterly",last_report="2026-10-14",indicators=["AUC","recall at 3 % of operations","PSI","observed against expected"],owner="Data and Scoring Unit"),
 approvals=[dict(body="Comité des modèles",date="2025-09-16",decision="approved for first use"),dict(body="Comité des modèles",date="2026-11-17",decision="renewed without condition",valid_until="2027-11-30")],
 names=dict(tranche_age="age band of the holder",lot="sample",construction="build sample",controle="control sample",suivi="production follow-up sample",distance_km="distance to the usual place"))
cols=[('operation','s'),('date_operation','s'),('lot','s'),('canal','s'),('montant','.2f'),('heure','.0f'),('nb_ops_24h','.0f'),('ecart_montant','.1f'),('pays_risque','.0f'),('anciennete_carte','.0f'),('jours_depuis_derniere','.0f'),('authentification','s'),('famille_commercant','s'),('distance_km','.0f'),('tranche_age','s'),('score_fraude','.5f'),('fraude','.0f')]
pm={k:P(np.isnan(D['distance_km'][D['_e']==k]).mean(),1) for k in FO}
tb="| Sample | Calls (3 %) | Frauds found | Recall in number | Recall in amount | Precision |\n|---|---|---|---|---|---|\n"+"".join(f"| {k} | {B[k][0]} | {B[k][1]} | {P(B[k][2],1)} | {P(B[k][3],1)} | {P(B[k][1]/B[k][0],1)} |\n" for k in FO)
q97=np.sort(D['_s'][D['_e']=='suivi'])[::-1][B['suivi'][0]-1]
fdocs={"01_dossier_de_modele.md":f"""
# {BANK} — Dossier de modèle

**Score Alerte Cartes**, version 1.4 — reference DM-057 — edition of 8 September 2025, brought up to date on 6 October 2026 (follow-up figures; formula unchanged)

| Heading | Content |
|---|---|
| Owner | {subj['owner']} |
| Designer | {subj['developer']} |
| Independent review | {subj['validator']} |
| Deciding body | Comité des modèles |
| Materiality | medium: {subj['materiality']['basis']} |
| In service since | 1 October 2025 |

## 1. Object

The rule engine of the processor retains a part of the operations. Among them, the model gives the order in which the fraud desk calls the cardholders. It blocks nothing: the operations of the file have all been executed, and their outcome is known whether they were called or not. The desk can treat 3 % of the operations retained.

## 2. Uses

Authorised: order of the calls. Excluded: blocking of an operation or of a card by the score alone; handling of claims. The proposal of the processor to block above a threshold was rejected in May 2026.

## 3. Event, maturity, samples

An operation is fraudulent when it is disputed and confirmed, or recognised by the desk, within 90 days. According to the curve of 2023, 97 % of the frauds are known at 60 days and more than 99 % at 90 days. Outcomes read on 30 September 2026; the youngest operation dates from {fd(S['d1'])}: all windows are closed.

The separation follows time: no random draw. A card present in the build sample was removed from the control sample. The key `operation` is unique in the file.

{tab_samples(R,FL)}
The rate is that of the operations retained by the rules and not that of all the payments of the bank; it cannot be compared with the reference rates of strong authentication.

## 4. Variables

Ten variables, all known at the instant of the operation: `montant`, `heure`, `nb_ops_24h`, `ecart_montant` (ratio to the usual basket), `pays_risque` (0/1), `anciennete_carte` (months), `jours_depuis_derniere`, `authentification`, `famille_commercant`, `distance_km`. The amounts are very dispersed, as always with cards, and subscriptions repeat at 9.99, 14.99, 19.90 or 49.00 euros: repeated values are not errors. `distance_km` is blank when the terminal gives no place ({pm['construction']} of the build sample, {pm['controle']} of the control, {pm['suivi']} of the follow-up); the neutral value of 20 km is put in its place. The age band of the holder and the channel do not enter the score.

## 5. Method and comparison

Logistic regression. Criteria set by the framing note of 3 March 2025, before the results: AUC of at least 0.72 on the control sample, recall of at least 12 % in number at 3 % of the operations. A random forest was tried; it brought 0.006 of AUC on the control sample and was set aside. Without `distance_km` for all operations (test of outage) the AUC of the control sample falls by less than 0.02. Trial of circumvention: splitting of one amount in three raises `nb_ops_24h` and the score does not fall; recorded on 30 tests.

{tb}
## 6. Limitations

| No | Limitation | Management |
|---|---|---|
| L1 | `distance_km` absent for about 12 % of operations | Neutral value; rate followed each quarter, alert at 18 % |

## 7. History

Version 1.2 (2022) was withdrawn on 30 September 2025. Version 1.3 was a draft and never served.
""",
"02_plan_de_suivi.md":"""
# Plan de suivi — Score Alerte Cartes, version 1.4

Data and Scoring Unit, in force since 1 October 2025, re-read on 6 October 2026.

| Indicator | Frequency | Green | Orange | Red | Who acts |
|---|---|---|---|---|---|
| AUC of matured operations | quarterly | 0.72 or more | 0.69 to 0.72 | below 0.69 | Designer |
| Recall in number at 3 % | quarterly | 12 % or more | 10 to 12 % | below 10 % | Owner |
| Observed rate over mean score | quarterly | 0.80 to 1.25 | up to 1.40 | beyond | Designer |
| PSI of score and variables | monthly | below 0.10 | 0.10 to 0.25 | above 0.25 | Designer |
| Blanks of `distance_km` | monthly | below 18 % | 18 to 25 % | above 25 % | Processor desk |
| Time of calculation, 99th percentile | monthly | below 80 ms | to 150 ms | above 150 ms | IT |

An orange is explained in the note of the quarter. A red is carried to the Comité des modèles within 30 days by the owner and opens a re-validation. Annual review by the Model Validation Unit; the next is planned for November 2027. In case of outage the calls follow the order of amounts (tested on 11 May 2026, without loss).
""",
"03_note_de_suivi_T3_2026.md":f"""
# Note de suivi trimestrielle — T3 2026

**Model:** Score Alerte Cartes, v1.4 **Date:** 14 October 2026 **Writer:** Data and Scoring Unit **Countersigned:** {subj['owner']}, 15 October 2026

## In brief

All lights green. No action is opened.

## A. Performance, operations of {fd(S['d0'])} to {fd(S['d1'])} (`suivi`), read on 30 September 2026

- {N(S['n'])} operations, {S['ev']} frauds, {P(S['rate'])}; mean score {P(S['pred'])}; ratio {S['ratio']:.2f}.
- AUC {S['auc']:.3f} ({S['lo']:.3f} to {S['hi']:.3f}); floor 0.72.
- At 3 % of the operations ({B['suivi'][0]} calls): {B['suivi'][1]} frauds found, recall {P(B['suivi'][2],1)} in number (floor 12 %) and {P(B['suivi'][3],1)} in amount.

{tab_cut(D,'suivi',['canal'])}
## B. Stability

{tab_psi(D,'construction','suivi',FI)}
Blanks of `distance_km`: {pm['suivi']}. Time of calculation, 99th percentile: 46 ms.

## C. Holders by age band

Called = score of {P(q97,1)} or more on the follow-up sample.

{tab_group(D,'suivi',['tranche_age'],lambda s:s>=q97,'Called')}
The differences in the share of calls remain within chance, given the small number of calls.

## D. Remarks

In December 2025 the PSI of `montant` reached 0.12 (orange) on the month because of the holidays; it came back to 0.02 in January and the point was closed on 6 February 2026. Sunday volumes are lower, as usual.
""",
"04_fiche_de_validation.md":f"""
# Fiche de validation FV-057-2026

| No | Field | Reply |
|---|---|---|
| 1 | Model | Score Alerte Cartes, v1.4 |
| 2 | Nature of the review | annual, full |
| 3 | Date | 3 November 2026 |
| 4 | Earlier review | initial, fiche FV-057-2025 of 9 September 2025 |
| 5 | Reviewer | {subj['validator']} |
| 6 | Independence | M. Brasseur took no part in the conception and does not report to the Data and Scoring Unit nor to Payments |
| 7 | Materiality | medium |
| 8 | Data received | scored file, Dossier, plan, note T3 2026, programme |

**9. Work done.** Recomputation of 150 scores from raw inputs (no unexplained difference); figures per sample; uniqueness of the key; control of the dates; time of calculation read in the logs.

**10. Figures.**

| Sample | Operations | Frauds | AUC | Observed | Mean score | PSI of the score |
|---|---|---|---|---|---|---|
{"".join(f"| {k} | {N(R[k]['n'])} | {R[k]['ev']} | {R[k]['auc']:.3f} | {P(R[k]['rate'])} | {P(R[k]['pred'])} | {R[k]['psi']:.3f} |{chr(10)}" for k in FO)}
{tb}
**11. Design.** Suited to the use; signs conform to the experience of the desk; alternative seen.

**12. Data.** Key unique, samples separated by time, windows closed, no variable later than the operation.

**13. Selection.** The model declines nothing, hence no masking of the outcome by its own action. Operations not retained by the rules are outside the scope.

**14. Implementation and use.** Version in production 1.4, imprint seen on 27 October 2026; use conforms.

**15. Limitations.** L1, managed.

**16. Recommendations.** R-2026-09, minor: date the list of countries of `pays_risque`; term 28 February 2027.

**17. Opinion.** Favourable, without reserve.
""",
"05_pv_comite_des_modeles.md":f"""
# PV du Comité des modèles — sitting of 17 November 2026 (extract)

**Present:** M. Bertrand Sauvage (deputy chief executive, chairing), Mme Claire Dumoulin (Risk), Mme Nathalie Roblin (owner, without vote on this item), M. Étienne Brasseur (rapporteur, without vote), M. Yann Kerbrat (Compliance), Mme Agnès Picot (Finance). Quorum attained. **Secretary:** M. Luc Tellier.

## Item 6 — Score Alerte Cartes, v1.4: annual renewal

The rapporteur presents the fiche FV-057-2026: AUC {S['auc']:.3f} and recall {P(B['suivi'][2],1)} in number at 3 % on the follow-up. Mme Picot asks why the bank does not block automatically. Mme Roblin recalls that the use was refused in May 2026 and that nobody asks for it again.

**Decision.** Renewed unanimously, without condition, until 30 November 2027.

**Earlier matters.** First approval of 16 September 2025, with the condition to test the outage procedure before 30 June 2026: test of 11 May 2026 seen, condition lifted on 19 May 2026.

Signed: B. Sauvage, L. Tellier — minutes adopted on 20 November 2026.
""",
"06_registre_recommandations.md":"""
# Register of recommendations and limitations — Score Alerte Cartes

State on 23 November 2026, kept by the Model Validation Unit.

| Ref. | Date | Subject | Level | Bearer | Term | State |
|---|---|---|---|---|---|---|
| R-2025-14 | 09/09/2025 | Test the outage procedure | 2 | Owner | 30/06/2026 | closed 19/05/2026 |
| R-2025-15 | 09/09/2025 | Remove from control the cards of the build sample | 2 | Designer | 15/09/2025 | closed 12/09/2025, before the approval |
| R-2026-09 | 03/11/2026 | Date the list of countries | 3 (minor) | Designer | 28/02/2027 | open, not yet due |

Limitation L1 is managed (Dossier, section 6). No exception in course.
"""}
write(sid,cols,D,subj,fdocs)
KEY.append(dict(subject=sid,kind="fraud",clean=True,papers="complete",faults=[],side_effects=[]))
for k in FO: print(sid,k,{a:round(float(b),4) for a,b in R[k].items() if a not in('d0','d1','slope')},B[k])
# ---------- LLM, clean
r=np.random.default_rng(5)
prods=[("savings","Livret Ponthieu"),("savings","Livret Jeune Baie"),("savings","Compte à terme Falaise 12"),("savings","Compte à terme Falaise 24"),("savings","Plan Logement Estuaire"),("savings","Livret Association"),("savings","Compte Épargne Marée"),("savings","Plan Retraite Phare"),
("cards","Carte Essentielle"),("cards","Carte Premier Cap"),("cards","Carte Étudiant"),("cards","Carte Pro Atelier"),("cards","Carte Voyage"),("cards","Carte Prépayée Relais"),("cards","Carte Associative"),("cards","Carte Duo"),
("loans","Prêt Auto Neuve"),("loans","Prêt Auto Occasion"),("loans","Prêt Travaux Vert"),("loans","Prêt Étudiant Campus"),("loans","Prêt Personnel Libre"),("loans","Prêt Relais Toit"),("loans","Prêt Équipement Pro"),("loans","Prêt Mobilité"),
("insurance","Assurance Foyer"),("insurance","Assurance Auto Littoral"),("insurance","Assurance Emprunteur"),("insurance","Assurance Mobile"),("insurance","Assurance Scolaire"),("insurance","Assurance Animaux"),
("accounts","Compte Courant Clair"),("accounts","Compte Jeune Rive"),("accounts","Compte Pro Comptoir"),("accounts","Compte Joint Deux Rives"),("accounts","Compte Association Digue"),("accounts","Coffre Agence")]
def attrs(n,dom):
    R_=lambda *v:v[r.integers(len(v))]
    k=lambda a,b:int(r.integers(a,b+1))
    A=[]
    v=k(16,25);A.append((f"From what age can a customer take out the {n}?",f"The {n} may be taken out from the age of {v}, on presentation of an identity document.",f"From the age of {v}, with an identity document.",v))
    v=k(5,30);A.append((f"How many days does the customer have to give up the {n}?",f"The customer may withdraw from the {n} within {v} calendar days of the signature, without giving a reason.",f"The customer has {v} calendar days from the signature and need not give a reason.",v))
    v=k(11,96);A.append((f"What does the {n} cost per year?",f"The yearly charge of the {n} is {v} euros, taken in January.",f"It costs {v} euros per year, taken in January.",v))
    v=k(2,12);A.append((f"Within how many working days is a request on the {n} treated?",f"Requests concerning the {n} are treated within {v} working days by the regional centre.",f"The regional centre treats them within {v} working days.",v))
    v=k(1,9)*250+k(1,4)*1000;A.append((f"Up to what amount can the adviser decide alone on the {n}?",f"For the {n}, the adviser decides alone up to {v} euros; above this the head of branch decides.",f"Up to {v} euros; above it the decision belongs to the head of branch.",v))
    v=k(1,6);A.append((f"What notice is needed to close the {n}?",f"The {n} is closed on written request with a notice of {v} weeks.",f"A written request is needed, with a notice of {v} weeks.",v))
    v=k(2,5);A.append((f"How many supporting documents are asked for the {n}?",f"{v} supporting documents are asked for the {n}, listed on the form of the branch.",f"{v} documents, which are listed on the form of the branch.",v))
    v=k(3,10);A.append((f"How long does the branch keep the file of the {n} after closing?",f"After closing, the file of the {n} is kept for {v} years in the central archive.",f"The file is kept for {v} years in the central archive after closing.",v))
    v=k(5,35);A.append((f"What reduction do young customers have on the {n}?",f"Customers under 26 years of age benefit from a reduction of {v} % on the charge of the {n}.",f"Customers under 26 have a reduction of {v} % on the charge.",v))
    v=k(13,60);A.append((f"After how many days is a complaint about the {n} passed to the mediator?",f"A complaint about the {n} which has had no reply for {v} days may be brought before the mediator.",f"It may be brought before the mediator when there has been no reply for {v} days.",v))
    v=R_("Tuesday","Wednesday","Thursday","Friday");A.append((f"On what day are the operations of the {n} updated?",f"The data of the {n} shown to the adviser are updated every {v} evening.",f"They are updated every {v} evening.",v))
    v=R_("head of branch","regional centre","wealth desk","customer service");A.append((f"Who must be told when the {n} is transferred to another branch?",f"A transfer of the {n} to another branch is notified to the {v} by internal message.",f"The {v} must be told, by internal message.",v))
    return A
rows=[]
for dom,n in prods:
    A=attrs(n,dom)
    for i,(q,ev,an,v) in enumerate(A):
        o=A[(i+1+int(r.integers(0,10)))%12]
        E=[ev] if r.random()<.4 else [ev,o[1]] if o[1]!=ev else [ev]
        rows.append(dict(domain=dom,question=q,answer=an,evidence=E,label="supported",_v=v,_n=n))
r.shuffle(rows)
bad=sorted(r.choice([i for i,x in enumerate(rows) if isinstance(x['_v'],int)],7,replace=False))
for j,i in enumerate(bad):
    x=rows[i];x['label']="not_supported"
    if j<4:
        w=x['_v']*2 if x['_v']<1000 else x['_v']+3000
        x['answer']=x['answer'].replace(str(x['_v']),str(w))
    else: x['answer']+=" "+["The charge is refunded if the customer leaves within a year.","The spouse has the same right without signature.","No tax is due in this case."][j-4]
days_=ds(r,"2026-07-01","2026-09-25",len(rows))
chan=r.choice(['branch','telephone'],len(rows),p=[.7,.3])
dbl=r.random(len(rows))<.5
recs=[];agree=0;both=[]
nd=0
for i,x in enumerate(rows):
    l2=""
    if dbl[i] or i in bad:
        l2=x['label'];nd+=1
    recs.append(dict(id=f"AQ-{i+1:04d}",date=str(days_[i]),domain=x['domain'],channel=str(chan[i]),question=x['question'],answer=x['answer'],evidence=x['evidence'],label=x['label'],second_reading=l2,assistant_version="1.2"))
dis=[i for i,y in enumerate(recs) if y['second_reading']=="supported"][11]
recs[dis]['second_reading']="not_supported"
a=[y['label']=="not_supported" for y in recs if y['second_reading']];b=[y['second_reading']=="not_supported" for y in recs if y['second_reading']]
po=np.mean(np.array(a)==np.array(b));pe=np.mean(a)*np.mean(b)+(1-np.mean(a))*(1-np.mean(b));kap=(po-pe)/(1-pe)
n=len(recs);nb=len(bad);ph=nb/n;zz=1.96
w_lo=((ph+zz*zz/2/n)-zz*np.sqrt(ph*(1-ph)/n+zz*zz/4/n/n))/(1+zz*zz/n);w_hi=((ph+zz*zz/2/n)+zz*np.sqrt(ph*(1-ph)/n+zz*zz/4/n/n))/(1+zz*zz/n)
assert len({y['question'] for y in recs})==n
def lt(c):
    t=f"| {c} | Answers | Not supported | Share supported |\n|---|---|---|---|\n"
    for v in sorted({y[c] for y in recs}):
        m=[y for y in recs if y[c]==v];q=sum(y['label']!="supported" for y in m);t+=f"| {v} | {len(m)} | {q} | {P(1-q/len(m),1)} |\n"
    return t
sid="assistant-conseiller"
subj=dict(id=sid,name="Adviser assistant (Assistant Conseiller)",version="1.2",kind="llm",
 purpose="Answers questions of advisers on the product sheets of the bank, with the passages relied on; the adviser reads the passage before speaking to the customer.",
 jurisdictions=['eu'],materiality=dict(level='medium',basis="340 advisers, about 2 600 questions a week; no answer goes directly to a customer"),
 owner="M. Fabrice Delattre, Network Division",developer="Mme Inès Caron, Data and Scoring Unit",validator="Mme Odile Crépin, Model Validation Unit (Risk Division)",
 method=dict(algorithm="retrieval over the product sheets and a language model hosted by the bank (Mistral Small 3.1, weights fixed), temperature 0",library="vLLM 0.8",target="answer supported by the passages shown"),
 data=dict(answers=dict(path="data/answers.jsonl")),
 intended_use=["Search in the product sheets by advisers of branches and of the telephone platform"],prohibited_use=["Direct reply to a customer","Investment or legal advice","Credit decisions"],
 limitations=["L1: sheets changed during the day are known to the assistant the next morning only"],
 monitoring=dict(frequency="quarterly",last_report="2026-10-15",indicators=["share not supported","refusals","use"],owner="Data and Scoring Unit"),
 approvals=[dict(body="Comité des modèles",date="2026-03-24",decision="approved for first use"),dict(body="Comité des modèles",date="2026-11-17",decision="renewed without condition",valid_until="2027-11-30")])
ldocs={"01_dossier_de_modele.md":f"""
# {BANK} — Dossier de modèle

**Assistant Conseiller**, version 1.2 — reference DM-063 — edition of 10 March 2026, brought up to date on 5 October 2026 (figures of T3; no change of components)

| Heading | Content |
|---|---|
| Owner | {subj['owner']} |
| Designer | {subj['developer']} |
| Independent review | {subj['validator']} |
| Materiality | medium: {subj['materiality']['basis']} |
| In service since | 1 April 2026 |

## 1. Object

The assistant searches in the product sheets and writes a short answer, below which it shows the passages relied on. The adviser reads the passage before speaking to the customer; the answer never goes to the customer directly.

## 2. Uses

Authorised: search by the advisers of branches and of the telephone platform. Excluded: direct reply to a customer, investment or legal advice, credit decisions. A pilot on the public site was asked for in June 2026 and refused.

## 3. Components

| Component | Version | Fixed by |
|---|---|---|
| Language model | Mistral Small 3.1, weights held by the bank, temperature 0 | imprint of the file, register IT-2026-044 |
| Instruction text | 1.2 of 2 March 2026 | repository, tag 1.2 |
| Sheets | {len(prods)} sheets, reloaded each night | date and imprint kept with each answer |
| Search | words and vectors, five passages at most | tag 1.2 |

Hosting in the bank's own rooms; no data leave the bank. Questions and answers are kept 13 months; names and account numbers are masked at entry. The supplier publishes new weights: they are not taken without a new review.

## 4. Trials

Criterion fixed on 12 January 2026, before the trials: upper bound (95 %, Wilson) of the share of answers not supported at most 4 %. In T3 2026, {n} answers were drawn and read against their passages: {nb} are not supported, that is {P(ph,1)} ({P(w_lo,1)} to {P(w_hi,1)}). Of these, 4 give a wrong figure and 3 add something the passage does not say.

{lt('domain')}
Other trials, outside this file (kept under TR-063): 120 questions to which the sheets give no reply, 118 refused as they ought to be; 60 instructions hidden in passages, none followed; 40 sheets with one figure changed, the 40 answers followed the sheet; the same 100 questions put twice, 100 identical answers.

A larger model was compared in February 2026: it did no better on the same questions and was set aside because of its cost.

## 5. Limitations

| No | Limitation | Management |
|---|---|---|
| L1 | Sheets changed during the day are known the next morning only | Date of the sheet shown with the answer; urgent changes announced by message to the network |
""",
"02_plan_de_suivi.md":"""
# Plan de suivi — Assistant Conseiller, version 1.2

| Indicator | Frequency | Green | Red | Who acts |
|---|---|---|---|---|
| Answers not supported, upper bound 95 % | quarterly, at least 400 answers read | at most 4 % | above 4 % | Designer; red is brought to the Comité des modèles within 30 days and the domain is suspended |
| Agreement of the two readers (kappa) | quarterly, about half the answers | 0.60 or more | below 0.60 | Model Validation Unit |
| Refusals wrongly made | quarterly | below 8 % | 8 % or more | Designer |
| Reports by advisers | monthly | below 15 | 15 or more | Owner |

Answers found not supported are sent back to the adviser concerned within 5 working days. In case of stoppage, the advisers use the sheets on the intranet (done on 9 July 2026 during maintenance). Next annual review: November 2027, planned.
""",
"03_note_de_suivi_T3_2026.md":f"""
# Note de suivi trimestrielle — T3 2026

**Model:** Assistant Conseiller, v1.2 **Date:** 15 October 2026 **Writer:** Data and Scoring Unit **Countersigned:** {subj['owner']}, 16 October 2026

All lights green.

- Answers drawn from {fd(recs[0]['date'])} to {fd(recs[-1]['date'])}: {n}. Supported: {n-nb} ({P(1-ph,1)}). Not supported: {nb} ({P(ph,1)}; upper bound {P(w_hi,1)}, limit 4 %).
- Second reading of {nd} answers: agreement {P(po,1)}, kappa {kap:.2f} (one disagreement, decided by the first reader after discussion). The column is blank where no second reading took place.
- The {nb} answers were sent back to the advisers within the term; no customer had been misinformed.
- Reports by advisers: 6, 4 and 5 in July, August and September. Questions are fewer in August, as every year.
- Wrong refusals: 3.1 % (control by hand of 160 refusals, outside this file).

{lt('channel')}
Closed matter: in May 2026 the reload of the sheets failed on two nights; the alarm was added and the action A-2026-05 closed on 12 June 2026.
""",
"04_fiche_de_validation.md":f"""
# Fiche de validation FV-063-2026B

| No | Field | Reply |
|---|---|---|
| 1 | Model | Assistant Conseiller, v1.2 |
| 2 | Nature of the review | periodic, full (initial: FV-063-2026A of 12 March 2026) |
| 3 | Date | 4 November 2026 |
| 4 | Reviewer | {subj['validator']} |
| 5 | Independence | no part in the conception; the first readers of the answers are two back-office agents of the Network, the second reader belongs to the Validation Unit |
| 6 | Materiality | medium |
| 7 | Data received | {n} answers of T3 2026 with passages and readings, Dossier, plan, note T3 |

**8. Work done.** Count of the readings; own reading of 100 answers among those judged supported (no disagreement); repetition of 50 questions on version 1.2 (identical answers); hidden instructions (20, none followed); search for names and account numbers in the answers (none).

**9. Result.** {nb} of {n} not supported, {P(ph,1)}, interval {P(w_lo,1)} to {P(w_hi,1)}; criterion of 4 % respected. Kappa {kap:.2f} on {nd} double readings. No domain and no channel stands out beyond chance.

**10. Use.** The passage is shown below each answer; observation of 12 advisers, all open it. Access limited to advisers.

**11. Limitations.** L1, managed.

**12. Recommendations.** R-2026-11, minor: show the date of the sheet in larger characters; term 31 March 2027.

**13. Opinion.** Favourable, without reserve. Any change of weights, of instruction text or of search calls for a new review.
""",
"05_pv_comite_des_modeles.md":f"""
# PV du Comité des modèles — sitting of 17 November 2026 (extract)

**Present:** M. Bertrand Sauvage (deputy chief executive, chairing), Mme Claire Dumoulin (Risk), M. Fabrice Delattre (owner, without vote on this item), Mme Odile Crépin (rapporteur, without vote), M. Yann Kerbrat (Compliance), Mme Agnès Picot (Finance). Quorum attained. **Secretary:** M. Luc Tellier.

## Item 7 — Assistant Conseiller, v1.2: renewal

The rapporteur recalls: {nb} answers of {n} not supported ({P(ph,1)}), upper bound {P(w_hi,1)} for a limit of 4 %. M. Kerbrat asks whether the customers may use it: no, the pilot was refused in June.

**Decision.** Renewed unanimously, without condition, until 30 November 2027.

**Earlier matters.** First approval of 24 March 2026, with the condition of a masking of account numbers before the opening: lifted on 30 March 2026 after test.

Signed: B. Sauvage, L. Tellier — minutes adopted on 20 November 2026.
"""}
write(sid,None,None,subj,ldocs)
with open(f"{OUT}/nine/{sid}/data/answers.jsonl","w") as f:
    for y in recs: f.write(json.dumps(y,ensure_ascii=False)+"\n")
KEY.append(dict(subject=sid,kind="llm",clean=True,papers="complete",faults=[],side_effects=[]))
print(sid,n,nb,ph,w_hi,nd,po,kap)
json.dump(KEY,open(f"{OUT}/nine/key.json","w"),indent=1,ensure_ascii=False)

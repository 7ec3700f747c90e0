import numpy as np, datetime as D, math
def sig(x): return 1/(1+np.exp(-x))
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y);o=np.argsort(s,kind='mergesort');ss=s[o]
    u,inv,c=np.unique(ss,return_inverse=True,return_counts=True);r=np.cumsum(c)-(c-1)/2
    rk=np.empty(len(s));rk[o]=r[inv];p=int(y.sum());n=len(y)-p
    return (rk[y==1].sum()-p*(p+1)/2)/(p*n)
def hm(a,p,n):
    q1=a/(2-a);q2=2*a*a/(1+a);return math.sqrt((a*(1-a)+(p-1)*(q1-a*a)+(n-1)*(q2-a*a))/(p*n))
def psi(ref,cur,k=10):
    ref=np.asarray(ref);cur=np.asarray(cur)
    if ref.dtype.kind in 'OU':
        cats=sorted(set(ref)|set(cur));a=np.array([(ref==c).mean() for c in cats]);b=np.array([(cur==c).mean() for c in cats])
    else:
        rm,cm=np.isnan(ref),np.isnan(cur);q=np.unique(np.quantile(ref[~rm],np.linspace(0,1,k+1)[1:-1]))
        f=lambda x,m:np.append(np.bincount(np.searchsorted(q,x[~m],side='left'),minlength=len(q)+1),m.sum())/len(x)
        a,b=f(ref,rm),f(cur,cm);keep=(a>0)|(b>0);a,b=a[keep],b[keep]
    a=np.maximum(a,1e-4);b=np.maximum(b,1e-4);return float(((b-a)*np.log(b/a)).sum())
def fit(X,y):
    mu=X.mean(0);sd=X.std(0);sd[sd==0]=1
    Z=np.column_stack([np.ones(len(X)),(X-mu)/sd]);b=np.zeros(Z.shape[1]);b[0]=math.log(y.mean()/(1-y.mean()))
    R=np.eye(Z.shape[1])*0.5;R[0,0]=0
    ll=lambda b:(y*(Z@b)-np.logaddexp(0,Z@b)).sum()-.5*b@R@b
    cur=ll(b)
    for _ in range(60):
        p=sig(Z@b);g=Z.T@(y-p)-R@b;H=(Z*(p*(1-p))[:,None]).T@Z+R;d=np.linalg.solve(H,g);t=1.0
        while ll(b+t*d)<cur-1e-12 and t>1e-4:t/=2
        b=b+t*d;cur=ll(b)
        if abs(d).max()<1e-9:break
    c=b[1:]/sd;return np.concatenate([[b[0]-(c*mu).sum()],c])
def days(r,n,a,b,season=None):
    a=D.date.fromisoformat(a);b=D.date.fromisoformat(b);k=(b-a).days+1
    dd=[a+D.timedelta(i) for i in range(k)];w=np.array([(1.25 if d.month in(11,12) else .85 if d.month in(7,8) else 1)*(.35 if d.weekday()>4 else 1) for d in dd])
    i=r.choice(k,n,p=w/w.sum());return np.array([dd[j].isoformat() for j in i],dtype=object)
def dum(c,cats): return np.column_stack([(c==k).astype(float) for k in cats[1:]])
def z0(x):
    m=np.isnan(x);return np.where(m,0,x)
def frame(r,parts):
    s=[];d=[]
    for name,n,a,b in parts: s+= [name]*n; d.append(days(r,n,a,b))
    return np.array(s,dtype=object),np.concatenate(d)
def solve_int(lin,rate,r,noise):
    lo,hi=-15,10
    e=r.normal(0,noise,len(lin))
    for _ in range(60):
        m=(lo+hi)/2
        if sig(lin+m+e).mean()<rate: lo=m
        else: hi=m
    return sig(lin+lo+e)
def order(C,datecol,idcol,r,pref,extra=None):
    n=len(C[datecol]);o=np.lexsort((r.random(n),C[datecol]))
    return {k:v[o] for k,v in C.items()}

def retail(seed):
    r=np.random.default_rng(seed)
    S,dt=frame(r,[("development",5200,"2021-07-01","2022-12-31"),("holdout",2300,"2021-07-01","2022-12-31"),("out_of_time",1900,"2023-01-01","2023-06-30"),("production",2900,"2025-01-02","2025-09-30")])
    n=len(S)
    inc=np.clip(np.round(r.normal(4.3,1.6,n)),1,8)
    amt=np.clip(np.round(np.exp(r.normal(9.15+.08*(inc-4),.6,n))/500)*500,1000,60000)
    term=r.choice([24,36,48,60,72,84,96],n,p=[.08,.14,.2,.22,.16,.12,.08]).astype(float)
    bur=r.choice(np.arange(1,9),n,p=[.16,.2,.19,.15,.12,.09,.06,.03]).astype(float)
    disp=np.round(np.clip(r.normal(.34+.015*(inc-4),.11,n),.02,.8),2)
    kd=np.clip(np.round(r.gamma(1.6,5,n)),0,40)
    ex=r.choice([0,1,2,3,4],n,p=[.48,.29,.14,.06,.03]).astype(float)
    emp=r.choice(["salaried","civil servant","pensioner","self-employed"],n,p=[.66,.1,.14,.1])
    ey=np.clip(np.round(r.gamma(1.7,4.5,n)),0,40);ey[r.random(n)<.118]=np.nan
    ch=r.choice(["branch","online","partner"],n,p=[.52,.31,.17]); pu=r.choice(["vehicle","furnishing","rescheduling","other"],n,p=[.38,.24,.21,.17])
    sex=r.choice(["f","m"],n,p=[.46,.54]);age=r.choice(["18-29","30-44","45-59","60+"],n,p=[.2,.35,.3,.15])
    eyf=np.where(np.isnan(ey),0,np.minimum(z0(ey),15)-6)
    X=np.column_stack([bur,disp,np.minimum(kd,20),ex,np.log(amt),term/12,eyf,np.isnan(ey),inc,dum(emp,["salaried","civil servant","pensioner","self-employed"])])
    lin=X@np.array([.42,-2.6,-.045,.3,.25,.08,-.045,.05,-.08,-.6,-.15,.45])
    p=solve_int(lin,.058,r,.25);y=(r.random(n)<p).astype(int)
    b=fit(X[S=="development"],y[S=="development"]);s=np.round(sig(b[0]+X@b[1:]),5)
    C=dict(antragsdatum=dt,stichprobe=S,kreditbetrag_eur=amt,laufzeit_monate=term,auskunft_klasse=bur,haushaltsrest_quote=disp,kunde_seit_jahren=kd,weitere_kredite=ex,einkommensklasse=inc,beschaeftigung=emp,betriebszugehoerigkeit=ey,vertriebsweg=ch,verwendung=pu,geschlecht=sex,altersgruppe=age,pd_12m=s,ausfall_12m=y)
    C=order(C,"antragsdatum",None,r,"");return {"vorgangsnr":np.array([f"RK{400117+3*i}" for i in range(n)],dtype=object),**C}

def fraud(seed,faulty=False):
    r=np.random.default_rng(seed)
    S,dt=frame(r,[("development",7000,"2024-05-01","2025-02-28"),("holdout",2600,"2025-03-01","2025-05-31"),("out_of_time",2400,"2025-06-01","2025-09-30"),("production",3000,"2026-01-02","2026-07-31")])
    n=len(S)
    amt=np.round(np.exp(r.normal(6.4,1.0,n)),2);ratio=np.round(np.exp(r.normal(.2,.8,n)),2)
    newp=(r.random(n)<.42).astype(int);zone=r.choice(["domestic","sepa","non-sepa"],n,p=[.78,.19,.03])
    dev=np.round(r.gamma(.9,260,n)+.5);log24=r.poisson(1.4,n)+1;lim=(r.random(n)<.07).astype(int)
    hr=r.choice(["day","evening","night"],n,p=[.66,.27,.07]);ten=np.round(r.gamma(2,6,n),1)
    age=r.choice(["18-34","35-49","50-64","65+"],n,p=[.24,.29,.28,.19]);ch=r.choice(["app","browser"],n,p=[.63,.37])
    spd=np.round(np.clip(r.normal(62,24,n),5,None));spd[r.random(n)<.09]=np.nan
    spf=np.where(np.isnan(spd),0,(z0(spd)-62)/24)
    cols=[np.log(ratio),np.log(amt),newp,np.log(dev+1),log24,lim,ten/10,spf,np.isnan(spd),dum(hr,["day","evening","night"]),dum(zone,["domestic","sepa","non-sepa"])]
    X=np.column_stack(cols);w=np.array([.75,.25,1.3,-.5,.25,1.5,-.15,-.35,.0,.2,.8,.7,1.6])
    p=solve_int(X@w,.031,r,.3);y=(r.random(n)<p).astype(int)
    if not faulty:
        d=S=="development";b=fit(X[d],y[d]);s=np.round(sig(b[0]+X@b[1:]),5)
        C=dict(buchungstag=dt,stichprobe=S,betrag_eur=amt,betrag_zu_median=ratio,neuer_empfaenger=newp,empfaenger_zone=zone,geraet_alter_tage=dev,logins_24h=log24,limit_erhoeht_7t=lim,tageszeit=hr,kunde_seit_jahren=ten,sitzungsdauer_s=spd,kanal=ch,altersgruppe=age,betrugsscore=s,betrug=y)
        C=order(C,"buchungstag",None,r,"");return {"auftrag_id":np.array([f"UE-{7031002+7*i}" for i in range(n)],dtype=object),**C}
    # faulty: leak, unit change in production, age-linked expert add-on
    rec=np.where(y==1,r.random(n)<.75,r.random(n)<.002).astype(int)
    seg=r.choice(["private","sole trader"],n,p=[.86,.14])
    asst=np.where(age=="65+",r.random(n)<.62,r.random(n)<.04).astype(int)
    X2=np.column_stack([X,rec]);d=S=="development";b=fit(X2[d],y[d])
    dev2=np.where(S=="production",np.round(dev*24),dev)
    X3=X2.copy();X3[:,3]=np.log(dev2+1)
    l=b[0]+X3@b[1:]+1.5*asst
    # re-centre on development so that the mean agrees
    lo,hi=-4,1
    for _ in range(50):
        m=(lo+hi)/2
        if sig(l[d]+m).mean()<y[d].mean():lo=m
        else:hi=m
    s=np.round(sig(l+lo),5)
    C=dict(ausfuehrung=dt,stichprobe=S,betrag_eur=amt,betrag_rel=ratio,empfaenger_neu=newp,zielland_zone=zone,geraet_alter=dev2,anmeldungen_24h=log24,limit_geaendert=lim,tageszeit=hr,kundenjahre=ten,sitzung_sek=spd,bedienhilfe=asst,rueckruf_ersuchen=rec,kundenart=seg,kanal=ch,altersgruppe=age,score_echtzeit=s,betrug_bestaetigt=y)
    C=order(C,"ausfuehrung",None,r,"");return {"zahlung_id":np.array([f"EZ{88120034+11*i}" for i in range(n)],dtype=object),**C}

def aml(seed,faulty=False):
    r=np.random.default_rng(seed)
    if faulty: parts=[("development",4200,"2023-07-01","2024-06-30"),("holdout",1900,"2024-07-01","2024-10-31"),("out_of_time",1900,"2024-11-01","2025-02-28"),("production",3000,"2025-09-01","2026-06-30")]
    else: parts=[("development",4800,"2024-01-01","2024-10-31"),("holdout",2000,"2024-11-01","2025-01-31"),("out_of_time",1900,"2025-02-01","2025-06-30"),("production",2600,"2026-01-02","2026-06-30")]
    S,dt=frame(r,parts);n=len(S)
    scs=["cash deposit","rapid pass-through","high-risk country","structuring","dormant reactivated"] if not faulty else ["cash intensity","third-party receipts","foreign transit","round sums"]
    sc=r.choice(scs,n,p=[.3,.24,.18,.17,.11] if not faulty else [.36,.27,.2,.17])
    bl=(r.random(n)<(.075 if not faulty else .09)).astype(int)
    ratio=np.where(bl==1,np.round(r.uniform(.6,.999,n),2),np.round(1+r.exponential(.7,n),2));ratio=np.where(bl==1,np.minimum(ratio,.99),ratio)
    cash=np.round(r.beta(1.3,3.2,n),2);cash[r.random(n)<.03]=np.nan
    land=r.choice([1,2,3,4],n,p=[.62,.22,.11,.05]).astype(float);prior=np.minimum(r.poisson(.6,n),6)
    kd=np.round(r.gamma(1.8,5,n));dev=np.round(r.normal(0,1,n),2);cp=1+r.poisson(np.exp(r.normal(1.2,.6,n)))
    kt=r.choice(["natural person","sole trader","company"],n,p=[.58,.2,.22]) if not faulty else r.choice(["limited company","partnership","association"],n,p=[.62,.28,.1])
    pep=(r.random(n)<.02).astype(int);reg=r.choice(["north","south","city"],n,p=[.34,.29,.37])
    age=r.choice(["18-34","35-54","55+"],n,p=[.29,.4,.31])
    below=ratio<1
    X=np.column_stack([np.log(ratio),below,z0(cash)-np.where(np.isnan(cash),0,.29),np.isnan(cash),land-1,prior,-np.minimum(kd,20)/10,dev,np.log(cp),pep,dum(sc,scs)])
    ws=[.2,.5,.1,-.6] if not faulty else [.3,-.2,-.5]
    w=np.array([.7,-3.4 if not faulty else -.0,1.9,0,.55,.35,.45,.55,.3,.9]+ws) if not faulty else 1.3*np.array([.3,-.1,1.7,0,.42,.3,.35,.42,.2,.8]+ws)
    p=solve_int(X@w,.085,r,.3);y=(r.random(n)<p).astype(int);d=S=="development"
    if faulty:
        cut=np.array([x>="2026-02-01" for x in dt])&(r.random(n)<.62);cash2=cash.copy();cash2[cut]=np.nan
        X2=X.copy();X2[:,2]=z0(cash2)-np.where(np.isnan(cash2),0,.29);X2[:,3]=np.isnan(cash2);cash=cash2
        b=fit(X[d],y[d]);b[4]=0;s=np.round(sig(b[0]+X2@b[1:]),5)
        C=dict(alert_datum=dt,stichprobe=S,szenario=sc,unter_linie=bl,schwelle_verh=ratio,bargeld_anteil=cash,laender_stufe=land,vortreffer_24m=prior,geschaeftsjahre=kd,umsatz_abw=dev,gegenparteien=cp,pep_bezug=pep,rechtsform=kt,gebiet=reg,prioritaet=s,verdachtsmeldung=y)
        C=order(C,"alert_datum",None,r,"");return {"treffer_nr":np.array([f"GK-{20411+i:06d}" for i in range(n)],dtype=object),**C}
    b=fit(X[d],y[d]);s=np.round(sig(b[0]+X@b[1:]),5)
    age=np.where(kt=="company","",age)
    C=dict(trefferdatum=dt,stichprobe=S,szenario=sc,btl_stichprobe=bl,schwellenverhaeltnis=ratio,bargeldquote=cash,laenderrisiko=land,vortreffer=prior,kunde_seit_jahren=kd,umsatzabweichung=dev,gegenparteien=cp,pep_kennzeichen=pep,kundenart=kt,region=reg,trefferscore=s,meldung=y)
    C=order(C,"trefferdatum",None,r,"");return {"treffer_id":np.array([f"TM{310250+i}" for i in range(n)],dtype=object),**C}

def sme(seed):
    r=np.random.default_rng(seed)
    S,dt=frame(r,[("development",4300,"2021-01-04","2022-12-30"),("holdout",1500,"2021-01-04","2022-12-30"),("out_of_time",1700,"2023-01-02","2023-06-30"),("production",2500,"2025-01-02","2025-09-30")])
    n=len(S);um=np.round(np.exp(r.normal(6.9,1.0,n)));ek=np.round(r.normal(22,13,n),1);dscr=np.round(np.clip(np.exp(r.normal(.35,.4,n)),.2,6),2)
    ut=np.clip(np.round(r.gamma(1.0,14,n)),0,250);yr=np.clip(np.round(r.gamma(2,7,n)),1,90);pay=r.choice([1,2,3,4,5],n,p=[.3,.33,.2,.11,.06]).astype(float)
    sic=np.round(np.clip(r.beta(2,2.4,n),0,1),2);sic[r.random(n)<.06]=np.nan
    br=r.choice(["manufacturing","construction","trade","hospitality","services"],n,p=[.19,.19,.22,.18,.22]);gb=r.choice(["east","west","city"],n,p=[.33,.3,.37]);rf=r.choice(["GmbH","sole proprietor","KG"],n,p=[.47,.37,.16])
    X=np.column_stack([np.log(um),ek/10,np.log(dscr),ut/30,np.minimum(yr,30)/10,pay,z0(sic)-np.where(np.isnan(sic),0,.45),np.isnan(sic),dum(rf,["GmbH","sole proprietor","KG"])])
    w=1.12*np.array([-.18,-.4,-1.1,.5,-.25,.5,-.5,0,.25,-.1])
    p=solve_int(X@w,.052,r,.2)
    h=br=="hospitality";p=np.where(h,p.mean(),p)
    pr=S=="production";p=np.where(pr,sig(np.log(p/(1-p))+.66),p)
    y=(r.random(n)<p).astype(int);d=S=="development";b=fit(X[d&~h],y[d&~h]);s=sig(b[0]+X@b[1:])
    s=np.round(s,5)
    C=dict(ratingdatum=dt,stichprobe=S,umsatz_teur=um,eigenkapitalquote=ek,kapitaldienst_deckung=dscr,ueberziehungstage=ut,unternehmensalter=yr,zahlungsindex=pay,sicherheitenquote=sic,rechtsform=rf,branche=br,gebiet=gb,pd_rating=s,ausfall=y)
    C=order(C,"ratingdatum",None,r,"");n=len(y);ids=np.array([f"F{51007+13*i}" for i in range(n)],dtype=object)
    C={"firmenkunde_nr":ids,**C}
    dv=np.where(C["stichprobe"]=="development")[0];ho=np.where(C["stichprobe"]=="holdout")[0]
    pick=r.choice(ho,int(len(ho)*.24),replace=False);src=r.choice(dv,len(pick),replace=False)
    for k in C:
        if k!="stichprobe": C[k][pick]=C[k][src]
    o=np.argsort(C["ratingdatum"],kind="mergesort");return {k:v[o] for k,v in C.items()}

def checks(C,sc,yc,idc,dtc,segs,grps,inputs,cut):
    S=C["stichprobe"];s=C[sc];y=C[yc];bad=0;R={}
    A={}
    for k in ["development","holdout","out_of_time","production"]:
        m=S==k;A[k]=auc(s[m],y[m]);z=(y[m].sum()-s[m].sum())/math.sqrt((s[m]*(1-s[m])).sum());R["z_"+k]=z;bad=max(bad,abs(z)/1.2)
        q=np.argsort(np.argsort(s[m],kind="mergesort"))*10//m.sum();zz=[(y[m][q==i].sum()-s[m][q==i].sum())**2/(s[m][q==i]*(1-s[m][q==i])).sum() for i in range(10)]
        R["hl_"+k]=sum(zz);bad=max(bad,sum(zz)/14)
        sl=fit(np.log(s[m]/(1-s[m]))[:,None],y[m])[1];R["slope_"+k]=sl;bad=max(bad,abs(sl-1)/.13)
    R["auc"]=A;bad=max(bad,max(abs(A[k]-A["development"]) for k in A)/.022)
    pm={}
    for c in inputs+[sc]:
        pm[c]=max(psi(C[c][S=="development"],C[c][S==k]) for k in ["holdout","out_of_time","production"]);bad=max(bad,pm[c]/.02)
    R["psi"]=pm
    for g in segs+grps:
        for mask in [np.ones(len(y),bool),S=="production",S!="production",(S=="holdout"),(S=="out_of_time"),S=="development"]:
            for v in set(C[g]):
                if v=="":continue
                m=mask&(C[g]==v);z=(y[m].sum()-s[m].sum())/math.sqrt((s[m]*(1-s[m])).sum());bad=max(bad,abs(z)/2.3)
                if g in grps:
                    o=mask&(C[g]!=v)&(C[g]!="");a=s>=cut
                    for f in (a,y==1,s>=np.quantile(s,.95),s>=np.quantile(s[mask],.9)):
                        pp=f[mask].mean();zz=(f[m].mean()-f[o].mean())/math.sqrt(pp*(1-pp)*(1/m.sum()+1/o.sum()));bad=max(bad,abs(zz)/2.05)
                aa=auc(s[m],y[m]);e=hm(aa,y[m].sum(),(1-y[m]).sum());ov=auc(s[mask],y[mask]);bad=max(bad,abs(aa-ov)/(2.1*e))
    R["bad"]=bad;return R

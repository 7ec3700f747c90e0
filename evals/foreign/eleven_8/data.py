import numpy as np
from lib import *
def credit(path):
    ref=None
    for seed in range(255,300):
        rng=np.random.default_rng(8100+seed)
        season=lambda d:1.45 if d.month in(11,12) else (0.85 if d.month in(2,) else 1.0)
        d=days(rng,7800,D(2023,9,1),D(2024,8,31),season)+days(rng,2700,D(2024,9,1),D(2025,2,28),season)+days(rng,2900,D(2025,12,1),D(2026,3,31),season)
        n=len(d); smp=np.array(list(np.where(rng.random(7800)<.7,'development','holdout'))+['out-of-time']*2700+['production']*2900)
        sec=rng.choice(['furniture','electronics','home improvement','cycles','dental and optical'],n,p=[.31,.27,.19,.1,.13])
        med={'furniture':1150,'electronics':780,'home improvement':1900,'cycles':1250,'dental and optical':1350}
        amt=np.clip(np.round(np.array([med[s] for s in sec])*np.exp(.5*rng.standard_normal(n))/10)*10,200,6000)
        term=np.array([rng.choice([6,12,18,24],p=[.3,.45,.15,.1]) if a<1000 else rng.choice([12,18,24,36],p=[.35,.2,.3,.15]) for a in amt])
        dep=rng.choice([0,5,10,15,20,25],n,p=[.42,.1,.24,.08,.11,.05])
        inc=np.clip(np.round(2450*np.exp(.36*rng.standard_normal(n))/50)*50,900,9500)
        ccr=np.where(rng.random(n)<.34,0,np.round(4200*np.exp(1.0*rng.standard_normal(n))/10)*10)
        enq=rng.poisson(1.1,n); adr=np.minimum(np.round(rng.gamma(1.3,42,n)),480)
        emp=rng.choice(['permanent','fixed term','self-employed','other income'],n,p=[.67,.14,.12,.07])
        arr=rng.choice([0,1,2],n,p=[.86,.1,.04])
        ex=rng.random(n)<.41; msl=np.where(ex,1+np.round(rng.gamma(1.6,8,n)),np.nan)
        iti=amt*(1-dep/100)/term/inc
        F=lambda:np.c_[arr,np.minimum(enq,5),np.log1p(ccr/1000),np.minimum(adr,120)/12,np.minimum(iti,.2)*10,dep/10,ex*1.,emp=='fixed term',emp=='self-employed',emp=='other income',sec=='electronics',sec=='home improvement',sec=='cycles',sec=='dental and optical',term/12].astype(float)
        X=F(); lt=-4.55+X@np.array([1.15,.42,.34,-.09,.75,-.13,-.55,.4,.3,.75,.35,-.1,.05,-.25,.12])
        y=(rng.random(n)<1/(1+np.exp(-lt))).astype(int)
        dv=smp=='development'; b=irls(X[dv],y[dv]); s=np.round(pred(b,X),5)
        ok=True; pt=1/(1+np.exp(-lt))
        def good(m,yy):
            Z=lambda q:(yy[q].sum()-s[q].sum())/math.sqrt((s[q]*(1-s[q])).sum()+.01)
            if abs(Z(m))>1: return False
            for lo,hi in [(0,.015),(.015,.03),(.03,.06),(.06,.12),(.12,1)]:
                if not -1.8<Z(m&(s>=lo)&(s<hi))<1.5: return False
            for col in (sec,emp):
                for c in sorted(set(col)):
                    q=m&(col==c)
                    if not -1.8<Z(q)<1.6 or yy[q].sum()<2: return False
                    if yy[q].sum()>=15 and auc(s[q],yy[q])<.71: return False
            bb=irls(np.log(s[m]/(1-s[m]))[:,None],yy[m])
            return .9<bb[1]<1.12 and abs(auc(s[m],yy[m])-auc(s[dv],y[dv]))<.018
        for k in ['holdout','out-of-time','production']:
            m=smp==k
            for _ in range(1500):
                if good(m,y): break
                y[m]=(rng.random(m.sum())<pt[m]).astype(int)
            else: ok=False; break
        if not ok: continue
        break
    else: raise SystemExit('credit seed')
    print('credit seed',seed)
    ref_=(s>=.12).astype(int)
    sex=balanced(rng,n,{'F':.52,'M':.48},[y,ref_],list(smp)); age=balanced(rng,n,{'18-29':.27,'30-44':.38,'45-59':.24,'60+':.11},[y,ref_],list(smp),1.6)
    o=np.argsort([x.toordinal() for x in d],kind='stable'); rows=[]
    for j,i in enumerate(o):
        rows.append(dict(agreement_no=f"SL{240000+j*3+int(j%2)}",sample=smp[i],drawdown_date=d[i].isoformat(),merchant_sector=sec[i],loan_amount=int(amt[i]),term_months=int(term[i]),deposit_pct=int(dep[i]),net_income=int(inc[i]),ccr_balance=int(ccr[i]),ccr_enquiries_6m=int(enq[i]),months_at_address=int(adr[i]),employment=emp[i],arrears_24m=int(arr[i]),months_since_last_loan='' if np.isnan(msl[i]) else int(msl[i]),sex=sex[i],age_band=age[i],pd_pos=f"{s[i]:.5f}",bad_180=int(y[i])))
    write(path,rows)
LINE=.03
def aml(path):
    for seed in range(10,60):
        rng=np.random.default_rng(5300+seed)
        wt=lambda d:(.75 if d.weekday()>4 else 1)*(1.25 if d.month in(9,12) else 1)
        d=days(rng,19000,D(2024,4,1),D(2025,3,31),wt)+days(rng,7000,D(2025,4,1),D(2025,7,31),wt)+days(rng,9500,D(2026,1,5),D(2026,6,30),wt)
        n=len(d); smp=np.array(list(np.where(rng.random(19000)<.7,'build','hold-out'))+['out-of-time']*7000+['live']*9500)
        scn=rng.choice(['S1 rapid in-out','S2 payee burst','S3 shared device','S4 profile mismatch','S5 crypto off-ramp'],n,p=[.34,.22,.12,.2,.12])
        ch=rng.choice(['app','web','merchant referral'],n,p=[.63,.24,.13])
        agd=np.clip(np.round(320*np.exp(1.0*rng.standard_normal(n))),3,4000)
        infl=np.round(np.exp(6.9+.95*rng.standard_normal(n)),2)
        ptr=np.round(rng.beta(1.6,1.5,n),2); hrs=np.round(np.clip(30*np.exp(1.1*rng.standard_normal(n)),.2,700),1)
        npay=rng.poisson(1.6,n); dev=1+rng.poisson(.18,n); night=np.round(rng.beta(1.2,5,n),2)
        cry=np.where(rng.random(n)<.7,0,np.round(rng.beta(1.2,2.5,n),2)); ctry=rng.poisson(.35,n); sal=(rng.random(n)<.55).astype(int)
        idc=np.where(rng.random(n)<.31,np.nan,np.round(rng.beta(9,2,n)*100))
        X=np.c_[np.log(agd/300),np.log(infl/1000),ptr,np.log(hrs/30),np.minimum(npay,7),np.minimum(dev-1,4),night,cry,np.minimum(ctry,4),sal,scn=='S2 payee burst',scn=='S3 shared device',scn=='S4 profile mismatch',scn=='S5 crypto off-ramp'].astype(float)
        lt=-8.0+X@np.array([-.85,.55,3.4,-.9,.38,1.25,1.8,1.9,.6,-1.2,.1,.6,.25,.5])
        y=(rng.random(n)<1/(1+np.exp(-lt))).astype(int)
        bl=smp=='build'; s=np.maximum(np.round(pred(irls(X[bl],y[bl]),X),5),1e-5)
        btl=(s<LINE); keep=~btl|(rng.random(n)<1/6)
        if seed==0: print('hits rate',y.mean(),'above',(~btl).mean(),y[~btl].mean(),'below',y[btl].mean(),'file',keep.sum(),'auc',auc(s,y))
        ok=True
        for k in ['build','hold-out','out-of-time','live']:
            m=keep&(smp==k)
            for q in [m&btl,m&~btl,m&(s>=LINE)&(s<.1),m&(s>=.1)&(s<.3),m&(s>=.3)]+[m&(scn==c) for c in set(scn)]:
                z=(y[q].sum()-s[q].sum())/math.sqrt((s[q]*(1-s[q])).sum())
                if z>2 or z<-2.3: ok=False
            bb=irls(np.log(s[m]/(1-s[m]))[:,None],y[m])
            if not .9<bb[1]<1.1: ok=False
            if wilson(y[m&btl].sum(),(m&btl).sum())[1]>.0175: ok=False
            if abs(auc(s[m],y[m])-auc(s[keep&bl],y[keep&bl]))>.012: ok=False
        if ok: break
    else: raise SystemExit('aml seed')
    print('aml seed',seed)
    k=np.where(keep)[0]; al=(s[k]>=LINE).astype(int)
    sex=balanced(rng,len(k),{'F':.46,'M':.54},[y[k],al],list(smp[k])); age=balanced(rng,len(k),{'18-24':.24,'25-39':.41,'40+':.35},[y[k],al],list(smp[k]),1.5)
    o=np.argsort([d[i].toordinal() for i in k],kind='stable'); rows=[]
    for j,q in enumerate(o):
        i=k[q]
        rows.append(dict(hit_ref=f"MH-{d[i].year%100}-{10000+j}",sample=smp[i],hit_date=d[i].isoformat(),scenario=scn[i],onboarding=ch[i],account_age_days=int(agd[i]),inflow_30d_eur=f"{infl[i]:.2f}",pass_through=f"{ptr[i]:.2f}",hours_in_to_out=f"{hrs[i]:.1f}",new_payees_14d=int(npay[i]),accounts_on_device=int(dev[i]),night_share=f"{night[i]:.2f}",crypto_share=f"{cry[i]:.2f}",login_countries_extra=int(ctry[i]),salary_seen=int(sal[i]),id_check_score='' if np.isnan(idc[i]) else int(idc[i]),sex=sex[q],age_band=age[q],mule_score=f"{s[i]:.5f}",btl_sample=int(s[i]<LINE),mule_confirmed=int(y[i])))
    write(path,rows)
if __name__=='__main__':
    import pathlib,time
    t=time.time(); credit(pathlib.Path('tmp/c.csv')); print(time.time()-t); aml(pathlib.Path('tmp/a.csv')); print(time.time()-t)
    R=read('tmp/c.csv'); 
    for R,sk,sc,yk in [(R,'sample','pd_pos','bad_180'),(read('tmp/a.csv'),'sample','mule_score','mule_confirmed')]:
        r0=None
        for k in dict.fromkeys(r[sk] for r in R):
            s=np.array([float(r[sc]) for r in R if r[sk]==k]); y=np.array([int(r[yk]) for r in R if r[sk]==k])
            if k in('development','build'): r0=s
            print(k,len(y),y.sum(),y.mean(),s.mean(),auc(s,y),psi(r0,s) if r0 is not None else '',(s>=.12).mean(),(s>=.04).sum())

from common import *
def credit(path,seed):
    rng=np.random.default_rng(seed); R=[]
    for smp,a,b,n in [("development","2021-01-04","2022-06-30",4800),("holdout","2021-01-04","2022-06-30",2600),("out_of_time","2022-07-01","2022-12-30",1900),("production","2024-07-01","2025-09-30",3900)]:
        for d in dates(rng,a,b,n):
            sole=rng.random()<.28
            r=dict(contract_no="",sign_date=d.isoformat(),sample=smp,
              country=str(rng.choice(["EE","LV","LT"],p=[.42,.25,.33])),
              asset_group=str(rng.choice(["vehicles","machinery","equipment"],p=[.52,.28,.20])),
              legal_form="sole trader" if sole else "company",
              owner_sex=str(rng.choice(["F","M"],p=[.36,.64])),
              owner_age_band=str(rng.choice(["under 35","35-54","55 and over"],p=[.22,.53,.25])),
              financed_eur=round(float(np.exp(rng.normal(10.1,.75))),2),
              term_months=int(rng.choice([24,36,48,60,72],p=[.08,.22,.30,.30,.10])),
              down_payment_pct=float(rng.choice([0,10,15,20,30,40],p=[.07,.30,.20,.25,.12,.06])),
              years_active=round(float(rng.gamma(2.0,4.2))+.3,1),
              equity_ratio=round(float(np.clip(rng.normal(.34,.20),-.4,.95)),3),
              turnover_keur=round(float(np.exp(rng.normal(5.7,1.0))),1),
              ebitda_margin="" if rng.random()<(.14 if sole else .03) else round(float(np.clip(rng.normal(.11,.09),-.3,.5)),3),
              payment_remarks_24m=int(min(rng.poisson(.22)+(rng.poisson(1.2) if rng.random()<.08 else 0),6)),
              tax_arrears=int(rng.random()<.055))
            R.append(r)
    x=feat(R); beta=np.array([-.045,-.12,-2.6,-.32,-4.8,.25,.85,1.3,.16]); l=x@beta
    # true level
    lo,hi=-10,10
    for _ in range(60):
        m=(lo+hi)/2; lo,hi=(lo,m) if (1/(1+np.exp(-(m+l)))).mean()>.052 else (m,hi)
    y=(rng.random(len(R))<1/(1+np.exp(-(m+l)))).astype(int)
    dev=np.array([r["sample"]=="development" for r in R]); b=logit_fit(x[dev],y[dev],0.1)
    p=1/(1+np.exp(-(b[0]+x@b[1:])))
    order=rng.permutation(len(R))
    for i,r in enumerate(R):
        r["contract_no"]=f"LS{410000+int(order[i])*3}"; r["pd_12m"]=round(float(p[i]),5); r["default_12m"]=int(y[i])
    R.sort(key=lambda r:(r["sign_date"],r["contract_no"])); write_csv(path,R); return b
def feat(R):
    return np.array([[r["down_payment_pct"],r["years_active"],r["equity_ratio"],math.log(r["turnover_keur"])-5.7,(r["ebitda_margin"]-.11 if r["ebitda_margin"]!="" else 0),float(r["ebitda_margin"]==""),r["payment_remarks_24m"],r["tax_arrears"],(r["term_months"]-48)/12] for r in R])
def ff(R):
    return np.array([[math.log(r["amount_eur"])-6,math.log1p(r["payee_age_days"]),math.log1p(r["device_age_days"]),float(r["session"]=="web"),r["remote_tool"],r["transfers_24h"],r["balance_share"],float(r["hour"]<6),float(r["payee_bank"]=="other SEPA"),r["limit_raised_7d"]] for r in R])
def fraud(path,seed):
    rng=np.random.default_rng(seed); R=[]
    for smp,a,b,n in [("train","2024-10-01","2025-03-31",6000),("test","2025-04-01","2025-05-31",2800),("oot","2025-06-01","2025-07-31",2400),("production","2026-02-02","2026-07-31",4000)]:
        for d in dates(rng,a,b,n,False):
            h=int(rng.choice(24,p=np.array([1,.6,.4,.3,.4,.8,1.8,3.5,5,6,6.5,6.5,6.5,6.3,6,6,6.2,6.5,6.3,6,5.3,4.3,3,2])/np.sum([1,.6,.4,.3,.4,.8,1.8,3.5,5,6,6.5,6.5,6.5,6.3,6,6,6.2,6.5,6.3,6,5.3,4.3,3,2])))
            R.append(dict(payment_ref="",booked_on=d.isoformat(),set_name=smp,session=str(rng.choice(["app","web"],p=[.78,.22])),
              payee_bank=str(rng.choice(["own bank","domestic","other SEPA"],p=[.24,.58,.18])),
              age_band=str(rng.choice(["18-34","35-59","60+"],p=[.34,.45,.21])),sex=str(rng.choice(["F","M"],p=[.51,.49])),
              amount_eur=round(float(np.exp(rng.normal(5.9,1.15)))+50,2),hour=h,
              payee_age_days=int(rng.choice([0,1])) if rng.random()<.45 else int(rng.gamma(1.1,90)),
              device_age_days=int(rng.gamma(1.0,260)),tenure_years="" if rng.random()<.04 else round(float(rng.gamma(2.2,3.6)),1),
              transfers_24h=int(rng.poisson(1.1)),balance_share=round(float(rng.beta(1.1,4.5)),3),
              remote_tool=int(rng.random()<.018),limit_raised_7d=int(rng.random()<.045)))
    x=ff(R); beta=np.array([.55,-.50,-.42,.35,3.2,.30,3.2,1.0,.6,1.9]); l=x@beta; lo,hi=-15,10
    for _ in range(60):
        m=(lo+hi)/2; lo,hi=(lo,m) if (1/(1+np.exp(-(m+l)))).mean()>.024 else (m,hi)
    y=(rng.random(len(R))<1/(1+np.exp(-(m+l)))).astype(int)
    dev=np.array([r["set_name"]=="train" for r in R]); b=logit_fit(x[dev],y[dev],0.1); p=1/(1+np.exp(-(b[0]+x@b[1:])))
    order=rng.permutation(len(R))
    for i,r in enumerate(R):
        r["payment_ref"]=f"IP{7200000+int(order[i])*7}"; r["fraud_score"]=round(float(p[i]),5); r["fraud"]=int(y[i])
    R.sort(key=lambda r:(r["booked_on"],r["payment_ref"])); write_csv(path,R); return b
if __name__=="__main__":
    import sys
    for kind,fn,sm,sc,o,gs,segs,ref,cut in [("credit",credit,"sample","pd_12m","default_12m",["owner_sex","owner_age_band"],["country","asset_group"],"development",.06),("fraud",fraud,"set_name","fraud_score","fraud",["sex","age_band"],["session","payee_bank"],"train",None)]:
      for seed in map(int,sys.argv[1:]):
        fn(f"/tmp/g3_{kind}.csv",seed); s=S(f"/tmp/g3_{kind}.csv",sm,sc,o); print(kind,seed)
        names=list(dict.fromkeys(r[sm] for r in s.rows))
        for nme in names:
            q=s.get(nme); L=s.line(q); i,sl,se=slope(s.y(q),s.p(q)); z=(L["rate"]-L["mean"])/math.sqrt(L["mean"]*(1-L["mean"])/L["n"])
            print(" ",nme,L["n"],L["ev"],f"rate {L['rate']:.4f} mean {L['mean']:.4f} z {z:.2f} auc {L['auc']:.3f} [{L['lo']:.3f},{L['hi']:.3f}] slope {sl:.2f}±{se:.2f}")
            for g in gs+segs:
                out=[];tab=[];tab2=[]
                c=cut or np.quantile(s.p(q),.97)
                for v in sorted(set(r[g] for r in q)):
                    k=[r for r in q if r[g]==v]; a=int((s.p(k)>c).sum()); e=int(s.y(k).sum()); tab.append([a,len(k)-a]); tab2.append([e,len(k)-e]); LL=s.line(k)
                    out.append(f"{v} sel {a/len(k):.3f} rate {LL['rate']:.3f} mean {LL['mean']:.3f} auc {LL['auc']:.3f} z {(LL['rate']-LL['mean'])/math.sqrt(LL['mean']*(1-LL['mean'])/LL['n']):.1f}")
                print("     ",g,f"p_sel {chi_p(tab):.2f} p_ev {chi_p(tab2):.2f}",out)
        ref0=s.get(ref)
        for nme in names[1:]:
            print("  PSI",nme,{k:round(psi([r[k] for r in ref0],[r[k] for r in s.get(nme)]),4) for k in s.rows[0] if k not in(list(s.rows[0])[0],list(s.rows[0])[1],sm,o)})

from core import *
def quick(D,b):
    k=[x for x in D if x in('cnp_score','pd_180')][0];q=[x for x in D if x in('fraud','default_90dpd')][0];s,y=D[k],D[q]
    if abs(y.sum()-s.sum())/math.sqrt((s*(1-s)).sum())>1:return 1
    if not .88<slope(s,y)[1]<1.13:return 1
def fraud(path):
    W=[('train','2024-09-01','2025-03-31',6400),('test','2025-04-01','2025-06-30',2700),('oot','2025-07-01','2025-09-30',2700),('production','2026-04-01','2026-07-31',3200)]
    cols='txn_ref,txn_date,sample,amount_eur,merchant_group,hour_local,device_age_days,ip_country_match,txn_count_24h,amount_ratio,merchant_seen_before,card_age_days,auth_path,shopfront,age_band,sex,cnp_score,fraud'.split(',')
    MG=['fashion','electronics','travel','gaming','household','other'];ME=dict(zip(MG,[0,.8,.5,.9,-.3,0]))
    AP=['frictionless','challenge','exempt'];AE=dict(zip(AP,[0,-.6,.5]))
    last=''
    rng0=np.random.default_rng(41007);TEXT={'txn_ref','txn_date','sample','merchant_group','auth_path','shopfront','age_band','sex'};be=None;rows=[];DT=None;i=0;ids=rng0.permutation(900000)[:15000]+100000
    for w,(nm,fr,to,n) in enumerate(W):
        for seed in range(4000):
            rng=np.random.default_rng([41000,w,seed]);B=[]
            d=dates(rng,fr,to,n)
            mg=rng.choice(MG,n,p=[.27,.16,.14,.12,.17,.14]);am=np.round(np.exp(rng.normal(3.7,.85,n)),2)+.0
            am=np.where(rng.random(n)<.12,np.maximum(5,np.round(am/10)*10),np.maximum(am,1.5))
            hr=np.minimum(23,np.maximum(0,np.round(rng.normal(15,5.2,n)))).astype(int)
            da=np.round(rng.exponential(210,n)).astype(int);ip=(rng.random(n)<.9).astype(int);tc=rng.poisson(1.3,n)
            ar=np.round(np.exp(rng.normal(0,.6,n)),2);ms=(rng.random(n)<.46).astype(int)
            ca=np.round(rng.gamma(2.2,260,n)).astype(int);cam=rng.random(n)<.055
            ap=rng.choice(AP,n,p=[.52,.27,.21]);sh=rng.choice(['web','app','in-app wallet'],n,p=[.46,.38,.16])
            ag=rng.choice(['18-34','35-54','55+'],n,p=[.38,.38,.24]);sx=rng.choice(['F','M'],n,p=[.49,.51])
            X=np.c_[np.log(am),[(m=='electronics') for m in mg],[(m=='travel') for m in mg],[(m=='gaming') for m in mg],[(m=='household') for m in mg],hr<7,np.log1p(da),ip,tc,np.log(ar),ms,np.where(cam,6.1,np.log1p(ca)),ap=='challenge',ap=='exempt'].astype(float)
            lt=X@np.array([.18,.8,.5,.95,-.35,.6,-.55,-1.7,.38,.75,-1.1,-.22,-.7,.6])+.8
            y=(rng.random(n)<1/(1+np.exp(-(lt+rng.normal(0,.25,n))))).astype(int)
            B.append((nm,d,am,mg,hr,da,ip,tc,ar,ms,ca,cam,ap,sh,ag,sx,X,y))
            X,y=B[0][-2:];bx=logit(X,y) if w==0 else be
            b=B[0];s=1/(1+np.exp(-(bx[0]+X@bx[1:])))
            Dn={'cnp_score':np.round(s,6),'fraud':y,'sample':np.array([nm]*n),'_d':np.array(b[1])}
            r=quick(Dn,b)
            if r:continue
            R=[[f'T{ids[i+k]}',b[1][k],b[0],f'{b[2][k]:.2f}',b[3][k],b[4][k],b[5][k],b[6][k],b[7][k],f'{b[8][k]:.2f}',b[9][k],'' if b[11][k] else b[10][k],b[12][k],b[13][k],b[14][k],b[15][k],f'{s[k]:.6f}',b[-1][k]] for k in range(n)]
            write(path,cols,R);D=read(path,TEXT);D['_d']=D[cols[1]]
            r=check(D,'cnp_score','fraud','sample',['merchant_group','shopfront'],['age_band','sex'],cols[3:13],TEXT,nm,.05)
            if r:continue
            A=auc(D['cnp_score'],D['fraud'])
            if w:
                if abs(A-A0+.005)>.011:continue
                if any((psic(DT[c],D[c]) if c in TEXT else psi(DT[c],D[c]))>.02 for c in cols[3:13]+['cnp_score']):continue
            else:DT=D;A0=A;be=bx
            rows+=R;i+=n;print('fraud',nm,'draw',seed,flush=True);break
        else:raise SystemExit('no draw '+nm)
    write(path,cols,rows);D=read(path,TEXT);D['_d']=D[cols[1]]
    return D,cols,be,0

def credit(path):
    W=[('development','2024-01-01','2024-09-30',5600),('holdout','2024-10-01','2024-12-31',2300),('out_of_time','2025-01-01','2025-04-30',2300),('live','2026-02-01','2026-04-30',2600)]
    cols='order_id,order_date,sample,basket_eur,instalments,merchant_sector,first_order,late_payments_12m,open_plans,return_share,email_age_months,bureau_score,months_at_address,age_band,gender,pd_180,default_90dpd'.split(',')
    MS=['apparel','home','electronics','beauty','sport'];last=''
    rng0=np.random.default_rng(72007);TEXT={'order_id','order_date','sample','merchant_sector','age_band','gender'};be=None;rows=[];DT=None;i=0;ids=rng0.permutation(900000)[:15000]+100000
    for w,(nm,fr,to,n) in enumerate(W):
        for seed in range(4000):
            rng=np.random.default_rng([72000,w,seed]);B=[]
            d=dates(rng,fr,to,n)
            ms=rng.choice(MS,n,p=[.37,.19,.17,.15,.12]);bk=np.round(np.exp(rng.normal(4.55,.6,n)),2)
            bk=np.where(rng.random(n)<.15,np.maximum(30,np.round(bk/5)*5),np.clip(bk,20,900));ins=rng.choice([3,4,6],n,p=[.6,.22,.18])
            fo=(rng.random(n)<.31).astype(int);lp=np.where(fo==1,0,rng.poisson(.55,n));op=rng.poisson(.9,n)
            rs=np.round(np.where(fo==1,0,rng.beta(1.4,5,n)),2);em=np.round(rng.gamma(1.8,28,n)).astype(int)
            bs=np.round(rng.normal(610,70,n)/5).astype(int)*5;ma=np.round(rng.gamma(1.3,40,n)).astype(int);mam=rng.random(n)<.08
            ag=rng.choice(['18-29','30-44','45+'],n,p=[.36,.38,.26]);sx=rng.choice(['female','male'],n,p=[.56,.44])
            X=np.c_[np.log(bk),ins==6,ms=='home',ms=='electronics',ms=='beauty',ms=='sport',fo,lp,op,rs,np.log1p(em),bs/100,np.where(mam,3.5,np.log1p(ma))].astype(float)
            lt=X@np.array([.45,.45,-.2,.5,.1,-.05,.95,.75,.42,.8,-.4,-1.3,-.2])+3.35
            y=(rng.random(n)<1/(1+np.exp(-(lt+rng.normal(0,.2,n))))).astype(int)
            B.append((nm,d,bk,ins,ms,fo,lp,op,rs,em,bs,ma,mam,ag,sx,X,y))
            X,y=B[0][-2:];bx=logit(X,y) if w==0 else be
            b=B[0];s=1/(1+np.exp(-(bx[0]+X@bx[1:])))
            Dn={'pd_180':np.round(s,6),'default_90dpd':y,'sample':np.array([nm]*n),'_d':np.array(b[1])}
            r=quick(Dn,b)
            if r:continue
            R=[[f'P-{ids[i+k]}',b[1][k],b[0],f'{b[2][k]:.2f}',b[3][k],b[4][k],b[5][k],b[6][k],b[7][k],f'{b[8][k]:.2f}',b[9][k],b[10][k],'' if b[12][k] else b[11][k],b[13][k],b[14][k],f'{s[k]:.6f}',b[-1][k]] for k in range(n)]
            write(path,cols,R);D=read(path,TEXT);D['_d']=D[cols[1]]
            r=check(D,'pd_180','default_90dpd','sample',['merchant_sector'],['age_band','gender'],cols[3:13],TEXT,nm,.10)
            if r:continue
            A=auc(D['pd_180'],D['default_90dpd'])
            if w:
                if abs(A-A0+.005)>.011:continue
                if any((psic(DT[c],D[c]) if c in TEXT else psi(DT[c],D[c]))>.02 for c in cols[3:13]+['pd_180']):continue
            else:DT=D;A0=A;be=bx
            rows+=R;i+=n;print('credit',nm,'draw',seed,flush=True);break
        else:raise SystemExit('no draw '+nm)
    write(path,cols,rows);D=read(path,TEXT);D['_d']=D[cols[1]]
    return D,cols,be,0

if __name__=='__main__':
    import sys,time
    t=time.time()
    f=fraud if sys.argv[1]=='f' else credit
    D,c,b,seed=f('./tmp_'+sys.argv[1]+'.csv');print('SEED',seed,time.time()-t,np.round(b,2))
    s=[k for k in D if k in('cnp_score','pd_180')][0];y=[k for k in D if k in('fraud','default_90dpd')][0]
    for n in dict.fromkeys(D['sample']):
        m=D['sample']==n;print(n,m.sum(),D[y][m].sum(),D[y][m].mean(),auc(D[s][m],D[y][m]))

from common import *; import sys
def rep(path,sc,oc,sk,segs,skip,order,dcol):
    D=read(path);s=np.array(D[sc],float);y=np.array(D[oc],int);S=np.array(D[sk])
    for k in order:
        m=S==k;a=auc(s[m],y[m]);e=auc_se(a,y[m].sum(),(1-y[m]).sum());b=calib(s[m],y[m])
        print(k,m.sum(),y[m].sum(),f'{y[m].mean():.4f} exp {s[m].mean():.4f} AUC {a:.4f} se {e:.4f} cal {b[0]:.2f} {b[1]:.2f}',min(D[dcol][i] for i in np.where(m)[0]),max(D[dcol][i] for i in np.where(m)[0]))
        print('  psi', {c:round(psi_any([D[c][i] for i in np.where(S==order[0])[0]],[D[c][i] for i in np.where(m)[0]]),4) for c in D if c not in skip} if k!=order[0] else '')
        for sg in segs:
            for v in sorted(set(D[sg])):
                q=m&(np.array(D[sg])==v);n=q.sum();E=s[q].sum();d=y[q].sum();zz=(d-E)/math.sqrt((s[q]*(1-s[q])).sum())
                print('   ',sg,v,n,d,f'exp {E:.1f} z {zz:.2f} AUC {auc(s[q],y[q]) if 0<d<n else float("nan"):.3f} J {jeffreys(d,n,s[q].mean()):.3f}')
if __name__=='__main__':
    from data1 import credit; from data2 import fraud
    r=credit('/tmp/g6c.csv');print(r['b'].round(3))
    rep('/tmp/g6c.csv','pd_12m','default_12m','sample',['grade','sector','size_class','country'],['observation_id','observation_date','sample','default_12m'],['development','holdout','oot','production'],'observation_date')
    r=fraud('/tmp/g6f.csv');print(r['b'].round(3))
    rep('/tmp/g6f.csv','fraud_score','confirmed_fraud','window',['channel','customer_type','age_band'],['transfer_id','value_date','window','confirmed_fraud'],['train','test','oot','production'],'value_date')

import sys, os, json, yaml, numpy as np
from core import *
from docs import write, rows
OUT=sys.argv[1]; ROOT=os.path.join(OUT,'eight'); KEY=[]; LOG=[]
P=lambda x,d=1:f"{100*x:.{d}f}%"
Fr=lambda a:f"{a:.3f}"
def perf_rows(st,names,only=None,ov={}):
    b=[]
    for k,v in st.items():
        if only and k not in only: continue
        a,lo,hi=v['auc'],v['lo'],v['hi']
        if k in ov: a=ov[k]; lo,hi=auc_ci(a,v['ev'],v['n']-v['ev'])
        b.append([names.get(k,k),v['n'],v['ev'],P(v['rate'],2),P(v['mean'],2),Fr(a),f"{lo:.3f} to {hi:.3f}"])
    return rows(["Sample","Cases","Events","Event rate","Mean score","AUC","95% interval"],b)
def bands(cols,score,out,samp,which,k=5):
    m=np.array(cols[samp])==which;s=np.array(cols[score])[m];y=np.array(cols[out])[m]
    o=np.argsort(s,kind='stable');b=[]
    for i,ix in enumerate(np.array_split(o,k),1): b.append([i,len(ix),int(y[ix].sum()),P(s[ix].mean(),2),P(y[ix].mean(),2)])
    return rows(["Score band (fifths)","Cases","Events","Mean score","Observed"],b)
def seg(cols,score,out,samp,which,col):
    m=np.array(cols[samp])==which;s=np.array(cols[score])[m];y=np.array(cols[out])[m];g=np.array(cols[col])[m];b=[]
    for v in sorted(set(g)):
        k=g==v
        b.append([v,int(k.sum()),int(y[k].sum()),P(y[k].mean(),2),P(s[k].mean(),2),Fr(auc(s[k],y[k]))])
    return b
def segt(*a): return rows([a[-1],"Cases","Events","Event rate","Mean score","AUC"],seg(*a))
def grp(cols,score,samp,which,col,cut):
    m=np.array(cols[samp])==which;s=np.array(cols[score])[m];g=np.array(cols[col])[m]
    return rows([col,"Cases","Below cut-off (not referred)","Share"],[[v,int((g==v).sum()),int((s[g==v]<cut).sum()),P((s[g==v]<cut).mean())] for v in sorted(set(g))])
def months(cols,score,out,samp,which,date):
    m=np.array(cols[samp])==which;s=np.array(cols[score])[m];y=np.array(cols[out])[m];d=np.array([x[:7] for x in cols[date]])[m]
    return rows(["Month","Cases","Events","Event rate","Mean score"],[[k,int((d==k).sum()),int(y[d==k].sum()),P(y[d==k].mean(),2),P(s[d==k].mean(),2)] for k in sorted(set(d))])
def psis(cols,samp,ref,cur,nums,cats,score):
    S=np.array(cols[samp]);r=S==ref;c=S==cur;o={}
    for k in [score]+nums:
        x=np.array([np.nan if v is None else v for v in cols[k]],float);o[k]=psi(x[r],x[c])
    for k in cats:
        x=np.array(cols[k],object);o[k]=cpsi(list(x[r]),list(x[c]))
    return o
def dump(sid,y,cols):
    f=os.path.join(ROOT,sid);os.makedirs(f,exist_ok=True)
    if cols: write_csv(os.path.join(f,'data/scored.csv'),cols)
    yaml.safe_dump(y,open(os.path.join(f,'subject.yaml'),'w'),sort_keys=False,allow_unicode=True,width=110)
    return os.path.join(f,'documents')
MEMB="Shri T. V. Raghunathan (Chair, independent director), Smt. Leela Kurian and Dr. P. Sengottaiyan"
def common(s,y,st,cols,C):
    """fill governance papers; C holds the subject's own words and figures"""
    sc,oc,sa=C['score'],C['out'],C['samp'];names=C['names']
    test,prod,ref=C['test'],C['prod'],C['ref'];ps=C['psi']
    ov=C.get('ov',{})
    s.update(serial=C['serial'],certno=C['certno'],dossier_date=C['dossier_date'],cert_date="15.10.2026",cert_valid="14.10.2027",
      note_date="28.10.2026",rmcb_date="06.11.2026",meetno="7/2026-27",extract_date="11.11.2026",qmr_date="19.10.2026",
      qmr_rev="22.10.2026 by the Model Validation Cell, no clarification sought",item=C['item'])
    s['perf_dev']=perf_rows(st,names,[k for k in st if k!=prod],ov)
    s['perf_full']=perf_rows(st,names,None,ov)
    ta=ov.get(test,st[test]['auc'])
    s['note_subject']=f"{s['name']}: annual renewal of approval"
    s['note']=[C['note1'],
      f"The Model Validation Cell issued its certificate on 15.10.2026 (AUC {Fr(ta)} on the {names[test]} sample of {st[test]['n']} cases; AUC {Fr(st[prod]['auc'])} on cases scored in production). The floor for this class of model in the Model Risk Policy, para 6.3, is {C['floor']:.2f}.",
      C['note3'],C['note4'],
      "It is proposed that the approval be renewed from 01.12.2026 to 30.11.2027 on the conditions set out in the certificate."]
    s['minutes']=["The Committee had before it the agenda note, the certificate of the Model Validation Cell and the quarterly return. Present: "+MEMB+".",
      C['min2'],C['min3'],C['min4']]
    s['resolved']=[f"the approval of {s['name']}, version {s['version']}, be and is hereby renewed from 1 December 2026 to 30 November 2027 for the permitted use recorded in the dossier; the earlier approval dated {C['first_appr']}, valid to 30 November 2026, runs on until then.",
      C['res2'],"the Chief Risk Officer do place the four quarterly returns before the Committee, with any amber or red result within fifteen days of its being known."]
    s['annex']=C['annex']
    s['mmonth']="**Cases with closed outcome, by month**\n\n"+months(cols,sc,oc,sa,prod,C['date'])+"\n"+C['month_note']
    import datetime
    y['approvals'].insert(0,{'body':'Risk Management Committee of the Board','date':datetime.datetime.strptime(C['first_appr'],'%d %B %Y').strftime('%Y-%m-%d'),'valid_until':'2026-11-30','scope':'earlier approval, same version'})
    s['opinion']=C.get('opinion',"fit for the permitted use; renewal recommended for twelve months.")
    y['limits']={f"auc.{test}":{'min':C['floor'],'authority':'policy','source':'Model Risk Policy para 6.3'}} if test=='test' else None
    if y['limits'] is None: del y['limits']
def mplan(floor,extra=[]):
    return rows(["Measure","Frequency","Amber","Red","Action and by whom"],[
      ["Score PSI against development","monthly","0.10","0.25","amber: owner explains in the return; red: MRAC within 15 days"],
      ["PSI of each input","quarterly","0.10","0.25","amber: developer reviews; red: data fix or re-fit proposed to MRAC"],
      ["AUC on closed outcomes","quarterly",f"{floor+0.02:.2f}",f"{floor:.2f}","red: Cell re-validates within 60 days; cut-off use suspended by owner"],
      ["Observed events to expected","quarterly","outside 0.80 to 1.25","outside 0.67 to 1.50","red: recalibration proposed to MRAC"],
      ["Blanks in scored fields","monthly","3%","8%","owner raises incident with Data Office the same day"],
      ["Overrides","monthly","8%","12%","owner samples 30 overrides"]]+extra)
def mres(st,prod,ps,score,nums,extra=[],blank=None,ovr="3.1%"):
    v=st[prod];oe=v['rate']/v['mean'];big=max((k for k in ps if k!=score),key=lambda k:ps[k])
    col=lambda x,a,r:"green" if x<a else ("amber" if x<r else "red")
    return rows(["Measure","Result","Status"],[["Score PSI, production against development",f"{ps[score]:.3f}",col(ps[score],.1,.25)],
      ["Highest PSI among inputs",f"{ps[big]:.3f} ({big})",col(ps[big],.1,.25)],["AUC on closed outcomes",Fr(v['auc']),"green"],
      ["Observed events to expected",f"{oe:.2f} ({v['ev']} against {v['mean']*v['n']:.1f})","green"],["Blanks in scored fields",blank or "none","green"],["Overrides in the quarter",ovr,"green"]]+extra)
exec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'clean.py')).read())
exec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'faulty.py')).read())
json.dump(KEY,open(os.path.join(ROOT,'key.json'),'w'),indent=1,ensure_ascii=False)
print("\n".join(LOG))

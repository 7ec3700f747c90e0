import sys,os,json,csv,yaml
from data import *
OUT=sys.argv[1];SEED=json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),"seeds.json")))
BANK="Genossenschaftsbank Vils-Rottal eG"
SN=["development","holdout","out_of_time","production"];LBL=dict(development="Development",holdout="Holdout",out_of_time="Out-of-time",production="Production")
def pc(x,d=1):return f"{100*x:.{d}f} %"
def th(n):return f"{int(n):,}"
def de(d):a=d.split("-");return f"{a[2]}.{a[1]}.{a[0]}"
def head(title,no,c,date,dept,ver="2.1"):
    return f"""# {BANK}: {title}

| Feld (field) | Eintrag (entry) |
|---|---|
| Dokument-Nr. | {c['code']}-{no} |
| Verfahren (procedure) | {c['name']}, Version {c['ver']} |
| Stand (as at) | {date} |
| Erstellt von (prepared by) | {dept} |
| Vertraulichkeit | internal |

"""
def table(h,rows):return "| "+" | ".join(h)+" |\n|"+"---|"*len(h)+"\n"+"".join("| "+" | ".join(map(str,r))+" |\n" for r in rows)
def pair(C,c,m):
    y=C[c['y']][m];s=C[c['s']][m];a=auc(s,y);e=hm(a,y.sum(),(1-y).sum());return y,s,a,e
def build(c,C):
    S=C["stichprobe"];y=C[c['y']];s=C[c['s']];ev=c['event'];D_=S=="development"
    span={k:(de(min(C[c['d']][S==k])),de(max(C[c['d']][S==k]))) for k in SN}
    docs={}
    # 1 Fachkonzept
    docs["01_Fachkonzept.md"]=head("Fachkonzept",1,c,c['fk_date'],f"{c['dev']}, Dept. {c['devdept']}")+f"""## 1 Subject matter and delimitation

1.1 The present Fachkonzept describes the procedure "{c['name']}" in the version {c['ver']}, which {c['purpose']}, whereby the decision in the individual case remains with the employee named in section 8 and is to be documented by the latter in the procedure.

1.2 The procedure is approved exclusively for {c['use']}. Not permitted is {c['nouse']}; an application of the division for an extension to this effect was refused by the Vorstand in 2024 and has not been pursued further since then.

1.3 The predecessor (version {c['oldver']}) was withdrawn on {c['withdrawn']} because it fell below the former minimum of discrimination in two consecutive quarters; it is no longer in operation, and its figures are of no significance for the present version.

1.4 Classification: materiality class A (high), derived from {c['mat']}; the derivation is recorded in the model inventory under {c['code']} and was confirmed by Risk Control on 09.09.2026.

## 2 Target variable

The target variable is {c['target']}. The observation period amounts to {c['days']} days; all cases contained in the scored file had completed it at the reading date {de(c['read'])}, so that open outcomes are not contained.

## 3 Data basis

{c['lineage']} The selection comprises the following samples.

"""+table(["Stichprobe (sample)","von (from)","bis (to)","Anzahl (number)",c['evh']],[(LBL[k],*span[k],th((S==k).sum()),th(y[S==k].sum())) for k in SN])+f"""
{c['split']} {c['exclusion']}

## 4 Method

4.1 A logistic regression is used, whose coefficients were estimated solely on the development sample; the directions of effect were laid down by the specialist department in writing before the estimation, and all of them were confirmed. {c.get('method_extra','')}

4.2 A gradient boosting procedure was examined as a challenger and rejected, because the gain in discrimination of less than one percentage point of AUC on the holdout did not justify the loss of traceability towards the user and the customer. The previous version was likewise compared and was inferior.

4.3 Missing values are not replaced by an average, but receive a class of their own with a neutral contribution or with the contribution estimated for this class; the effect was tested by comparison with the exclusion of the cases concerned and does not change the order noticeably.

4.4 For each case the three characteristics with the largest contribution are output as reasons; since they are taken directly from the linear predictor, they correspond to the score by construction.

## 5 Acceptance criteria (laid down on {c['crit_date']}, before calculation of results)

"""+table(["Kennzahl (measure)","Soll (target)","Folge bei Verletzung (consequence)"],c['crit'])+f"""
The limits of the overall bank rating of the association, in particular its minimum AUC of 0.80, apply to that rating only and not to the present procedure.

## 6 Robustness

A shift of each metric characteristic by ± 10 % changes the assignment to the upper processing class in fewer than 4 % of the cases; the failure of any single source leads to the fallback described in section 7. {c['robust']}

## 7 Technical realisation

The score is calculated by the association's data centre in the release 26.1; 500 cases were recalculated by the validation from the raw inputs and agreed to the fifth decimal place in all 500 cases. Upon failure, {c['fallback']}; the failover was tested on 12.05.2026 with success. Changes are subject to the change procedure AA-17 with four-eyes release, and the checksum of the coefficient file is compared at each start.

## 8 Responsibilities

"""+table(["Rolle (role)","Stelle / Person"],[("Model owner",c['owner']),("Developer",c['dev']+", "+c['devdept']),("Users",c['users']),("Validator",c['val']+", Risk Control, Model Validation unit"),("Approval","Vorstand, full board"),("Internal Audit","annual review of the process, last 04/2026")])+f"""
## 9 Monitoring plan

Monitoring is performed by the model owner every quarter and submitted to Risk Control within 20 working days; an amber result requires a written cause analysis within 30 days, a red result a report to the Vorstand within 5 working days together with a proposal as to restriction, recalibration or suspension. Reasons for an extraordinary validation are a red result, a change of the definition of the target, a new distribution channel or an increase in volume by more than half.

## 10 History of the document

"""+table(["Version","Datum","Änderung (change)"],c['hist'])
    # 2 Merkmalsverzeichnis
    rows=[]
    for col,desc,src in c['inputs']:
        v=C[col];miss=np.isnan(v[D_]).mean() if v.dtype.kind=="f" else 0
        rows.append((f"`{col}`",desc,src,"none" if miss==0 else pc(miss)))
    docs["02_Merkmalsverzeichnis.md"]=head("Merkmalsverzeichnis (list of characteristics)",2,c,c['fk_date'],f"{c['dev']}, Dept. {c['devdept']}")+"""The following characteristics enter the procedure. The column "missing" shows the share of blanks in the development sample.

"""+table(["Merkmal","Bedeutung (meaning)","Herkunft (source)","fehlend (missing)"],rows)+f"""
Not part of the score, and contained in the file only for evaluation: {c['nonin']}.

### Reconciliation

The number of cases was reconciled for each month with the leading system ({c['lead']}); no difference remained. Two differences of three and five cases in 2023, which had been caused by a delayed end-of-day processing, were cleared at that time and do not concern the file. Repeated rows with equal characteristics occur, since several characteristics are kept in coarse classes; they belong to different cases.

### Data protection

A data protection impact assessment is available (DSFA {c['code']}, last reviewed 22.06.2026, no objections by the data protection officer). Retention is 10 years for the score and 24 months for the raw inputs.
"""
    # 3 Validierungsbericht
    vr=[]
    for k in SN[:3]:
        m=S==k;yy,ss,a,e=pair(C,c,m);at=f"{a:.2f}"
        if k=="out_of_time" and c.get('wrong_auc'): at=c['wrong_auc']
        ci=f"{a-1.96*e:.2f} to {a+1.96*e:.2f}"
        if k=="out_of_time" and c.get('wrong_auc'): ci=c['wrong_ci']
        vr.append((LBL[k],th(m.sum()),th(yy.sum()),pc(yy.mean(),2),pc(ss.mean(),2),at,ci,"–" if k=="development" else f"{psi(s[D_],ss):.2f}"))
    ho=(S=="holdout")|(S=="out_of_time")
    segt=""
    for g in c['vsegs']:
        segt+=f"\nBreakdown by {c['names'].get(g,g)} (holdout and out-of-time together):\n\n"+table(["Ausprägung (value)","Anzahl",c['evh'],"mean score","AUC"],[(v,th((ho&(C[g]==v)).sum()),th(y[ho&(C[g]==v)].sum()),pc(s[ho&(C[g]==v)].mean()),f"{auc(s[ho&(C[g]==v)],y[ho&(C[g]==v)]):.2f}") for v in sorted(set(C[g]))])
    fair=""
    if c['vgrps']:
        fair=f"\n## 6 Equal treatment\n\nThe share of cases with a score of {c['cut']:.2f} or more ({c['cutname']}) was determined by group; differences lie within chance (test at the 5 % level with correction for the number of groups), and no group-related characteristic enters the score. Proxy effects were examined by predicting the membership from the inputs, which did not succeed beyond chance.\n"
        for g in c['vgrps']:
            fair+="\n"+table([c['names'][g],"Anzahl",c['evh']+" rate","share at or above "+f"{c['cut']:.2f}"],[(v,th((ho&(C[g]==v)).sum()),pc(y[ho&(C[g]==v)].mean()),pc((s[ho&(C[g]==v)]>=c['cut']).mean())) for v in sorted(set(C[g]))])
    else: fair="\n## 6 Equal treatment\n\n"+c['fairtext']+"\n"
    docs["03_Validierungsbericht.md"]=head("Validierungsbericht (annual validation 2026)",3,c,c['vb_date'],c['val']+", Model Validation unit")+f"""## 1 Result in brief

The procedure is assessed as **suitable**. No finding of class "serious" remains open; one observation from the previous year was closed (see document 6), and one limitation is managed by the measure stated there.

## 2 Task and independence

{c['indep']}

## 3 Scope

Examined were the concept, the data, the discrimination, the calibration, the stability and the technical realisation; the data were extracted anew by the validation from the leading system and not taken over from the development. Not examined was the pricing of the products, which is the subject of a procedure of its own. The criteria are those of section 5 of the Fachkonzept.

## 4 Results by sample

"""+table(["Stichprobe","Anzahl",c['evh'],"observed rate","mean score","AUC","95 % interval","PSI vs development"],vr)+f"""
The PSI refers to the score in tenths of the development sample. {c['calib']}

## 5 Breakdown
"""+segt+c.get('segtext','')+fair+f"""
## 7 Specialist assessment

{c['special']}

The validation estimated a challenger of its own with the same characteristics on the holdout; the order of cases hardly differs, so that no advantage of a more elaborate procedure is to be recognised. The recalculation of 500 scores resulted in no deviation.

## 8 Opinion

{c['opinion']} The next ordinary validation is planned for October 2027; the sensitivity test with regard to a longer recession, which is planned for the second quarter of 2027, is not yet due.

signed {c['val']}, {c['vb_date']}
"""
    docs["04_Vorstandsbeschluss.md"]=c['beschluss']
    # 5 monitoring
    pm=S=="production";yy,ss,a,e=pair(C,c,pm);mr=[]
    mr.append(("AUC",f"{a:.2f}",f">= {c['minauc']:.2f}","green",""))
    if c['m_cal']:mr.append(("observed rate / mean score",f"{pc(yy.mean(),2)} / {pc(ss.mean(),2)}","deviation not significant at 5 %","green",f"{th(yy.sum())} of {th(pm.sum())}"))
    else: mr.append(("number of cases / "+c['evh'],f"{th(pm.sum())} / {th(yy.sum())}","–","–","for information"))
    if c['m_psi']:mr.append(("PSI score",f"{psi(s[D_],ss):.2f}","< 0.10 green, 0.10 to 0.25 amber","green","tenths of development"))
    if c['m_inp']:
        w=max((psi(C[k][D_],C[k][pm]),k) for k,_,_ in c['inputs']);mr.append(("largest PSI of an input",f"{w[0]:.2f} (`{w[1]}`)","< 0.10 green","green",""))
    for x in c['m_extra'](C,pm):mr.append(x)
    docs["05_Monitoringbericht.md"]=head("Monitoringbericht, 3rd quarter 2026",5,c,c['mon_date'],c['owner'])+f"""## 1 Results

The results refer to the production sample ({span['production'][0]} to {span['production'][1]}), whose outcomes were read on {de(c['read'])}.

"""+table(["Kennzahl","Ist (actual)","Soll / limit","Ampel","Bemerkung (remark)"],mr)+f"""
## 2 Remarks

{c['mon_text']}

The quarterly reports of the past four quarters were submitted within the time limit. The report for the second quarter of 2023 was eleven days late because of the system migration; this concerned the predecessor and has not occurred again.

## 3 Overrides and operation

{c['overrides']} There was no outage of more than 30 minutes in the period; one interruption of 12 minutes on 03.07.2026 was bridged by the fallback without any case being lost.

## 4 Outlook

The next report is due on 29.01.2027.

signed for the model owner: {c['owner']}; taken note of by Risk Control: {c['mon_note']}
"""
    docs["06_Einschraenkungen_und_Massnahmen.md"]=head("Register of limitations and measures",6,c,"16.11.2026","Risk Control, Model Inventory")+"## A Limitations (Einschränkungen)\n\n"+table(["Nr.","Einschränkung","Auswirkung (effect)","Steuerung (management)","Verantwortlich"],c['lims'])+"\n## B Measures (Maßnahmen)\n\n"+table(["Nr.","Maßnahme","Herkunft","fällig (due)","Status"],c['meas'])+f"""
## C Exceptions

No exception from the limits is in force. The exception granted in 2022 for the version {c['oldver']} expired with its withdrawal.

## D Requirements of supervision

The requirements of MaRisk AT 4.3.5 were compared with the file by Risk Control on 31.08.2026. {c['reg']}
"""
    # write
    d=os.path.join(OUT,"eight",c['id']);os.makedirs(d+"/data",exist_ok=True);os.makedirs(d+"/documents",exist_ok=True)
    for k,v in docs.items():open(f"{d}/documents/{k}","w").write(v)
    ks=list(C);fm=[]
    def f(k,x):
        if isinstance(x,(float,np.floating)):
            if x!=x:return ""
            if k==c['s']:return f"{x:.5f}"
            return str(int(x)) if float(x).is_integer() and k not in c.get('dec',()) else repr(round(float(x),4))
        return x
    with open(d+"/data/scored.csv","w",newline="") as fh:
        w=csv.writer(fh);w.writerow(ks)
        for i in range(len(y)):w.writerow([f(k,C[k][i]) for k in ks])
    sub=dict(id=c['id'],name=c['name'],version=c['ver'],kind=c['kind'],purpose="The procedure "+c['purpose']+".",jurisdictions=["eu"],materiality=dict(level="high",basis=c['mat']),owner=c['owner'],developer=c['dev']+", "+c['devdept'],validator=c['val']+", Model Validation unit",method=dict(algorithm="logistic regression",library="association data centre, release 26.1",features=len(c['inputs']),target=c['target']),
      data=dict(scored=dict(path="data/scored.csv",score=c['s'],outcome=c['y'],positive=1,sample="stichprobe",date=c['d'],id=ks[0],maturity=dict(days=c['days'],read_on=D.date.fromisoformat(c['read'])),segments=c['segs'],**({"groups":c['grps']} if c['grps'] else {}),**c['extra'])),
      intended_use=[c['use']],prohibited_use=[c['nouse']],limitations=[l[1] for l in c['lims']],monitoring=dict(frequency="quarterly",owner=c['owner'],last_report=c['mon_date'],measures=[x[0] for x in mr]),approvals=c['approvals'],names=c['names'])
    yaml.safe_dump(sub,open(d+"/subject.yaml","w"),sort_keys=False,allow_unicode=True,width=110)
exec(compile(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),"subjects.py")).read(),"subjects.py","exec"))

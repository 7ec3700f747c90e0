pc=lambda x,k=1: f'{100*x:.{k}f}%'
def tab(h,rows): return '| '+' | '.join(h)+' |\n|'+'|'.join(['---']*len(h))+'|\n'+'\n'.join('| '+' | '.join(str(v) for v in r)+' |' for r in rows)+'\n'
def papers(D,c):
    t=c.get('tweak',{}); clean=not c.get('faults'); st=c['style']; s=D[c['score']]; y=D[c['out']]; sm=D[c['sample']]; names=[x[0] for x in c['samples']]; tr,te,oo,pr=names
    owner,dev,val,com=c['roles']; segc=c['seg'][0]; sg=D[segc]; used=[i for i in c['inputs'] if i[3]!=0]; bank=c['bank'].split(',')[0]
    st_=lambda m:(int(m.sum()),int(y[m].sum()),y[m].mean(),s[m].mean(),auc(s[m],y[m]))
    R={k:st_(sm==k) for k in names}; P={k:psi(s[sm==tr],s[sm==k]) for k in names}
    EN=dict(zip(names,('training sample','test sample','out-of-time sample','production')))
    per={k:f'{a} to {b}' for k,a,b,_,_ in c['samples']}
    def sam(ks): return tab(['Sample','Period','Cases','Defaults','Default rate','Mean score','AUC'],[(k if EN[k].split()[0]==k else f'{k} ({EN[k]})',per[k],f'{R[k][0]:,}',R[k][1],pc(R[k][2],2),pc(R[k][3],2),f'{R[k][4]:.3f}') for k in ks])
    def segt(k):
        o=[]
        for l in c['seg'][1]:
            q=st_((sm==k)&(sg==l)); o.append((l,q[0],q[1],pc(q[2],2),pc(q[3],2),f'{q[4]:.3f}'))
        return tab([segc,'Cases','Defaults','Default rate','Mean score','AUC'],o)
    def grt():
        o=''
        for g,(col,lv) in c.get('groups',{}).items():
            r=[]
            for l in lv:
                m=(D[col]==l)&(sm!=pr); r.append((l,int(m.sum()),pc((s[m]<c['cut']).mean()),pc(y[m].mean(),2),pc(s[m].mean(),2)))
            o+=f'\nBy {col} (all samples before production):\n\n'+tab([col,'Cases',f'Share below cut-off {c["cut"]}','Default rate','Mean score'],r)
        return o
    def grades(ks):
        r=[]
        for g in c['grades']:
            m=np.isin(sm,ks)&(D[c['gradecol']]==g); r.append((g,int(m.sum()),int(y[m].sum()),pc(y[m].mean(),2),pc(s[m].mean(),2)))
        return tab(['Grade','Cases','Defaults','Default rate','Mean score'],r)
    v=t.get('otherver',c['ver']); author='Felipe Aranda' if t.get('valdev') else val.split(' (')[0]
    B={}
    B['purpose']=f"{c['name']}, version {c['ver']}, estimates the probability that one of the {c['prod']} of {bank} defaults within twelve months. The credit desk uses it at origination: cases with a score at or above {c['cut']} go to an analyst, who decides; cases below follow the ordinary rules. A higher score means more risk. It is not used for pricing, provisions or capital."
    if not c['people']: B['purpose']=B['purpose'].replace('at origination','when a facility is granted or renewed')
    B['target']=f"Default (`{c['out']}` = 1) is 90 days past due on a material amount, or unlikely to pay, within {c['mat']} days after `{c['date']}`; the same definition is used by the accounts. Outcomes were read on {c['matread']}. Indeterminate cases do not arise because the definition has two states. Cases closed without loss inside the window count as good."
    opt=c.get('optional')
    rng=lambda i: (f"{min(float(x) for x in D[i[0]] if x!=''):g} to {max(float(x) for x in D[i[0]] if x!=''):g}" if i[1]!='cat' else ', '.join(str(k) for k in i[2]))
    if clean: dd=tab(['Field','Meaning','Values','Blank','In the score'],[(i[0],i[4],rng(i),pc(np.mean(D[i[0]]==''),1),'yes' if i[3] else 'no') for i in c['inputs']])
    else: dd=tab(['Field','Meaning','Kind'],[(i[0],i[4],('category: '+', '.join(str(k) for k in i[2])) if i[1]=='cat' else 'number') for i in c['inputs']])
    B['data']=f"The file has {len(s):,} cases taken from the loan ledger and the application store; the counts agree with the ledger.\n\n"+sam([tr,te,oo])+f"\nThe {tr} and {te} samples were drawn at random from the same period, {oo} follows them in time.\n\n"+dd
    if clean:
        B['data']+=f"\nEvery case has its own `{c['id']}`; no case is in two samples. Many cases share the same coarse values of the category fields, which is expected."
        if opt: B['data']+=f" `{opt[0]}` is optional on the form and is blank in {pc(np.mean(D[opt[0]]==''),1)} of cases, at about the same rate in every sample"+("; it is not in the score." if [i for i in c['inputs'] if i[0]==opt[0]][0][3]==0 else "; the score gives a blank the average weight.")
    if c['sid'].startswith('wis'): B['data']+="\n`staz_mies` holds the number of months, 0 to 420.\n"
    if c['sid'].startswith('song'): B['data']+="\n`doanh_thu_trieu` is stated in million dong.\n"
    gx=', '.join('`'+x[0]+'`' for x in c.get('groups',{}).values())
    if gx: B['data']+=f"\nThe columns {gx} are kept for testing only and are not inputs of the score."
    B['method']=f"The method is {c['algo']} on {len(used)} inputs ("+', '.join(i[4] for i in used)+f") with a small bureau adjustment supplied with the credit report. A simple scorecard of three inputs was the alternative; it ranked less well on {te} and was rejected. Each direction was argued in advance with the credit officers and holds in the fit. Past decisions kept few applicants out; a reject-inference run by parcelling left the weights nearly unchanged. Hyper-parameters and bins were fixed on {tr} before {te} was opened."
    B['perf']="Results on the samples of the build:\n\n"+sam([tr,te,oo])
    if clean: B['perf']+=f"\nThe mean score and the default rate agree within chance in each sample, and the AUC of {te} and {oo} lies close to that of {tr}."
    B['sens']="Moving each numeric input by one tenth changes the referral decision for few cases, and no single input when blanked lifts or lowers the mean score by more than one fifth. Without the bureau report the score is not given and the case goes to an analyst."
    B['lim']=f"L1. The build years hold no deep recession; the score may be too low in one. Mitigant: the monthly default count and a yearly stress run; owner {owner.split(' (')[0]}; reviewed 2026-09-22.\nL2. The bureau adjustment comes from outside; the bank was told of no change of it in 2026 and watches its average monthly."
    B['impl']="The score runs in the decision engine. On 2024-11-25 a set of 500 cases was scored in the engine and by the development code: no difference at four decimals; repeated on 2026-05-06 with 500 new cases, again no difference. Changes pass through change control. If the engine is out, cases wait for an analyst."
    B['chg']=f"Change log: {c['ver']} in use since 2024-12-02; no change of weights, inputs or cut-off since."
    B['roles']=tab(['Role','Who'],[('Owner',owner),('Developer',dev),('Validator',val),('Approver',com)])
    V=f"Model: {c['name']}, version {v}. Report of {'2026-05-19' if st%2 else '2026-05-12'} by {author}"
    B['vhead']=V+('.' if t.get('valdev') else f" of the validation function, who took no part in building the model and reports outside the lending line.")
    if t.get('valdev'): B['dauthor']="Prepared by Felipe Aranda, Modelos de Crédito, who built the model and fitted the final version."
    B['vscope']=f"Periodic validation. The file was drawn again from source and the score re-computed for the {tr}, {te} and {oo} samples; acceptance limits (AUC at least 0.65 out of time, score PSI below 0.10) were fixed in the plan of 2026-03-02, before results."
    B['vres']="Re-computed results:\n\n"+sam([tr,te,oo])+f"\nScore PSI against {tr}: {te} {P[te]:.3f}, {oo} {P[oo]:.3f}.\n"
    if clean or c['sid'].startswith(('wis',)): B['vres']+=f"\nBy segment, {oo}:\n\n"+segt(oo)
    if c.get('grades') and clean: B['vres']+="\nBy grade, build samples together:\n\n"+grades([tr,te,oo])
    if clean and gx: B['vres']+=grt()+"\nThe differences between groups are within chance and no input stands in for a group."
    elif clean: B['vres']+="\nBorrowers are firms, so no personal group is tested."
    if clean: B['vres']+="\nA challenger ("+("a plain logistic regression" if "boosting" in c["algo"] else "gradient boosting")+") was no better on the out-of-time sample beyond chance, so the method stands."
    B['vfind']="One minor finding, F-1: the data dictionary lacked two code lists; the developer agreed to complete it by 2026-06-30." 
    B['vop']="Opinion: satisfactory for the stated use; yearly validation." if clean else "Opinion: fit for the stated use."
    until='2026-03-31' if t.get('expired') else '2027-06-30'
    B['appr']=f"{com}. Model: {c['name']}, version {v}. First approval 2024-11-28." + (f" Valid until {until}. No renewal is on record; the model runs in the engine as before." if t.get('expired') else f" Renewed on 2026-06-18 on the strength of the validation of May 2026; valid until {until}. Conditions: referral cut-off stays at {c['cut']}; quarterly monitoring report to the committee.")
    B['plan']=tab(['Measure','How often','Limit','Who acts'],[('AUC of cases with a full outcome','quarterly','below 0.65: inquiry',dev.split(',')[0]),('Observed default rate over mean score','quarterly','outside 0.75 to 1.30: recalibration considered',owner.split(' (')[0]),('Score PSI','monthly','above 0.10 inquiry, above 0.25 stop',dev.split(',')[0]),('Overrides','monthly','above 8%',owner.split(' (')[0]),('Blank inputs','monthly','twice the usual share',dev.split(',')[0])])+f"\nA breach is reported to {com} within ten working days. The next validation is planned for May 2027; a stress run is planned for February 2027."
    n,d,rt,ms,a=R[pr]
    if t.get('wrongrate'): m=f"{n:,} cases of {per[pr]}. The observed default rate is 6.1%; the mean score is {pc(ms,2)}. AUC {a:.3f}. Score PSI against {tr} {P[pr]:.3f}."
    elif t.get('immature'): m=f"All {n:,} loans of {per[pr]} are counted and are treated as having completed the outcome window. Defaults {d}, default rate {pc(rt,2)}, mean score {pc(ms,2)}. AUC {a:.3f}. Score PSI against {tr} {P[pr]:.3f}. Outcomes read on {c['matread']}."
    else: m="Cases with a full outcome window:\n\n"+sam([pr])+f"\nObserved over mean score {rt/ms:.2f}. Score PSI against {tr} {P[pr]:.3f}."
    if clean:
        m+=f" All within limits.\n\nBy segment:\n\n"+segt(pr)
        if c.get('grades'): m+="\nBy grade:\n\n"+grades([pr])
        mm=np.array([x[:7] for x in D[c['date']]]); q=sm==pr
        m+="\nBy month (small numbers wobble, and March is always busy):\n\n"+tab(['Month','Cases','Defaults','Mean score'],[(k,int((q&(mm==k)).sum()),int(y[q&(mm==k)].sum()),pc(s[q&(mm==k)].mean(),2)) for k in sorted(set(mm[q]))])
    B['mon']=f"Date of report {'2026-11-19' if st<2 else '2026-11-23'}.\n\n"+m
    B['ovr']="Overrides: analysts set the recommendation aside in 3.1% of cases in the third quarter of 2026 (limit 8%), each with a recorded reason; none needed a committee decision. No complaint concerned the score. Actions: A-1 (code lists in the dictionary, finding F-1) closed 2026-06-26; A-2 (stress run) due 2027-02-28, not yet due."
    B['use']="Use check 2026-10: the score is read by the credit desk only, as approved." if not t.get('badusage') else "Use check 2026-10: the origination desk reads the score as designed. Since February 2026 the recouvrement desk has also sorted its monthly call list of existing cardholders by the score, and the card desk has lowered limits of existing cardholders above 0.30."
    if c['people']: B['reasons']="Customers who are declined after referral receive the principal reasons, taken from the inputs that moved the score most; 60 letters were checked in the validation without error. A person takes each decision to decline. A data-protection assessment was made in 2024 and reviewed on 2026-04-14."
    else: B['reasons']="Firms that are declined receive the reasons in writing from the relationship officer, who decides."
    H=lambda title,secs: f'# {title}\n\n'+'\n\n'.join(f'{"##"} {h}\n\n{B[k]}' for h,k in secs if k in B)+'\n'
    if st==0: docs={'01_development.md':H('Development document',[('Author','dauthor'),('Purpose and use','purpose'),('Default definition','target'),('Data','data'),('Method and choices','method'),('Performance','perf'),('Sensitivity','sens'),('Limitations','lim'),('Implementation','impl'),('Reasons given to customers','reasons'),('Changes','chg')]),'02_validation.md':H('Independent validation' if not t.get('valdev') else 'Validation report',[('Who','vhead'),('Scope','vscope'),('Results','vres'),('Findings','vfind'),('Opinion','vop')]),'03_approval_and_roles.md':H('Approval and roles',[('Decision','appr'),('Roles','roles')]),'04_monitoring_plan.md':H('Monitoring plan',[('Measures','plan')]),'05_monitoring_report.md':H('Monitoring report, production',[('Results','mon'),('Overrides and actions','ovr'),('Use','use')])}
    elif st==1: docs={'model-file.md':H('Model file',[('1 What it is for','purpose'),('2 People','roles'),('3 Outcome','target'),('4 Data and fields','data'),('5 How it was built','method'),('6 Results of the build','perf'),('7 Robustness','sens'),('8 Known limitations','lim'),('9 Running it','impl'),('10 Explanations','reasons'),('11 Versions','chg')]),'independent-review.md':H('Validation report',[('Reviewer','vhead'),('What was done','vscope'),('What was found','vres'),('Findings','vfind'),('Opinion','vop')]),'committee-minute.md':H('Approval minute',[('Decision','appr')]),'watching.md':H('Ongoing monitoring: plan and latest report',[('Plan','plan'),('Report, fourth quarter 2026','mon'),('Overrides, complaints and actions','ovr'),('Use','use')])}
    elif st==2: docs={'A-build-note.md':H('Build note',[('Scope','purpose'),('Bad definition','target'),('Sample','data'),('Specification','method'),('Results','perf')]),'B-user-and-limits.md':H('User guide, limits of use, implementation',[('Limitations','lim'),('Sensitivity','sens'),('Implementation','impl'),('Letters','reasons'),('Version history','chg')]),'C-validation.md':H('Validation report',[('Front page','vhead'),('Scope and criteria','vscope'),('Outcomes','vres'),('Issues','vfind'),('Conclusion','vop')]),'D-governance.md':H('Governance record',[('Roles','roles'),('Approval','appr'),('Monitoring plan','plan')]),'E-monitoring-2026Q4.md':H('Monitoring report 2026 Q4',[('Performance','mon'),('Overrides and actions','ovr'),('Use','use')])}
    else: docs={'development.md':H('Development report',[('Summary','purpose'),('Target','target'),('Data','data'),('Modelling','method'),('Performance','perf')]),'annex-operation.md':H('Annex: operation',[('Robustness','sens'),('Implementation','impl'),('Adverse decisions','reasons'),('Change log','chg')]),'limitations.md':H('Limitations register',[('Register','lim')]),'validation.md':H('Validation report',[('Identity','vhead'),('Plan','vscope'),('Tests','vres'),('Findings','vfind'),('Opinion','vop')]),'approval.md':H('Approval record',[('Decision','appr'),('Responsibilities','roles')]),'monitoring-plan.md':H('Monitoring plan',[('Measures and limits','plan')]),'monitoring-2026-11.md':H('Monitoring report November 2026',[('Figures','mon'),('Overrides','ovr'),('Use of the score','use')])}
    N={c['out']:'default'}
    N.update({i[0]:i[4].split(' (')[0] for i in c['inputs'] if st!=1 or clean})
    N.update({k:v for k,v in EN.items() if k!=v})
    sc=dict(path='data/scored.csv',score=c['score'],outcome=c['out'],positive=1,sample=c['sample'],date=c['date'],id=c['id'],amount=c['amt'][0],maturity={'days':c['mat'],'read_on':dt.date.fromisoformat(c['matread'])},segments=[segc]+([c['gradecol']] if c.get('grades') else []))
    if c.get('groups'): sc['groups']={k:x[0] for k,x in c['groups'].items()}
    ap=[{'by':com,'date':dt.date(2024,11,28),'decision':'approved'}]
    if not t.get('expired') : ap.append({'by':com,'date':dt.date(2026,6,18),'decision':'renewed','valid_until':dt.date(2027,6,30)})
    Y=dict(id=c['sid'],name=c['name'],version=c['ver'],kind='credit',purpose=B['purpose'],jurisdictions=c['jur'],materiality={'level':'high' if st%2==0 else 'medium','basis':f"main score for {c['prod']}"},owner=owner,developer=dev,validator=val,method={'algorithm':c['algo'],'features':len(used),'target':f"default within {c['mat']} days"},data={'scored':sc},intended_use=[f"Rank {c['prod']} by risk when granted or renewed; refer cases at or above {c['cut']} to an analyst"],prohibited_use=['Limit changes of existing customers','Collections','Pricing, provisions or capital'],limitations=['No deep recession in the build years; yearly stress run','Bureau adjustment comes from outside; its average is watched monthly'],monitoring={'frequency':'quarterly','last_report':dt.date(2026,11,19 if st<2 else 23),'auc_floor':0.65,'score_psi_limit':0.10},approvals=ap,names=N)
    return Y,docs

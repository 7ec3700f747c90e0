from lib import *
P61='Ranking is measured by the AUC (ties counted half) with a 95% interval after Hanley and McNeil. Acceptance level set before the test: AUC of at least {accept} on the hold-back data. The results are in Annex C.'
BANK='Corrib & Shannon Bank plc'
def per(st,s): return f"{st[s]['d0']} to {st[s]['d1']}"
def perf_row(st,s,declared={}):
    v=st[s]
    if s in declared: return [s,v['n'],v['ev'],declared[s][0],declared[s][1]]
    return [s,v['n'],v['ev'],f"{v['auc']:.3f}",f"{v['lo']:.3f} to {v['hi']:.3f}"]
def pack(S):
    st=S['st'];o=S['order'];dev=o[:-1]
    p=f"""# Model Documentation Pack {S['mdp']}: {S['name']}

{BANK}, with its branch in Spain (Sucursal en España, Alicante). Pack version {S['ver']}, dated {S['packdate']}. Classification: internal.

"""
    p+=tab(['Field','Entry'],[['Model number',S['mdp']],['Model version in use',S['ver']],['Materiality',S['mat']+', '+S['matwhy']],['Model owner',S['owner']],['Model developer',S['dev']],['Independent reviewer',S['val']],['Users',S['users']],['Next full review due',S['nextrev']]])
    p+=f"""
## 1. Purpose and permitted use

1.1 {S['purpose']}

1.2 The model may be used for: {'; '.join(S['intended'])}.

1.3 The model may not be used for: {'; '.join(S['prohibited'])}.

1.4 {S['decoy_use']}

## 2. Roles

2.1 The owner answers for use, the developer for the build and the code, Independent Model Review (IMR) for challenge, and the Model Risk Committee (MRC) for approval. The three lines are kept apart: nobody in IMR takes part in a build.

## 3. Population, target and samples

3.1 {S['population']}

3.2 Target: {S['target']}

3.3 Outcome window: {S['maturity']}

3.4 Samples are laid out in Annex B. {S['split']}

3.5 Exclusions: {S['excl']}

## 4. Inputs

4.1 {S.get('p41') or 'The '+str(len(S['inputs']))+' inputs are listed in Annex A. All of them were chosen on the development sample by business argument first and statistics second; '+S['dropped']}

4.2 {S['missing']}

4.3 Source-to-model reconciliation: the extract was tied back to the {S['source']} by month; counts agreed in every month, and the run log is kept with the extract.

## 5. Method and alternatives

5.1 {S['method']}

5.2 {S['challenger']}

5.3 {S.get('p53','Expected directions were written down before fitting (Annex A). All fitted directions agree with them.')}

## 6. Performance

6.1 {S.get('p61') or P61.format(accept=S.get('accept'))}

6.2 {S['calib']}

6.3 {S['extra_perf']}

## 7. Robustness and customer groups

7.1 {S['robust']}

7.2 {S['fair']}

## 8. Implementation and controls

8.1 {S.get('p81') or 'The production code was compared with the development code on '+S['parity']+' cases: all scores equal to five decimals.'} Releases carry a hash that is written to the inventory and to every log record.

8.2 Fallback: {S['fallback']} It was exercised on {S['fbdate']} and worked as described.

8.3 {S['override']}

## 9. Limitations register

"""
    p+=tab(['No.','Limitation','How it is managed','Owner'],S['limits'])
    p+=f"""
## 10. Monitoring plan

10.1 Frequency: quarterly, by the owner's analytics desk, sent to IMR and tabled at the MRC.

"""
    p+=tab(['Measure','Amber','Red','Action'],S['monplan'])
    p+=f"""
10.2 A red measure goes to the MRC within ten working days and opens a targeted review. Two ambers running are treated as a red.

## 11. Change history

"""
    p+=tab(['Version','Date','What changed'],S['hist'])
    p+="\n## Annex A. Data dictionary\n\n"+tab(['Column','Meaning','Input','Expected direction'],S['dict'])
    if S.get('annexbc'): p+=S['annexbc']
    else:
        p+="\n## Annex B. Samples\n\n"+tab(['Sample','Period','Cases',S['evname'],'Rate'],[[s,per(st,s),st[s]['n'],st[s]['ev'],pc(st[s]['rate'])] for s in dev])
        p+="\n## Annex C. Performance at build\n\n"+tab(['Sample','Cases',S['evname'],'AUC','95% interval'],[perf_row(st,s,S.get('declared',{})) for s in dev])
    if S.get('annexd'): p+="\n## Annex D. "+S['annexd']
    return p
def imr(S):
    st=S['st'];o=S['order'];dev=o[:-1]
    return f"""# Independent Model Review report {S['mdp'].replace('MDP','IMR')}

To: Model Risk Committee. From: {S.get('imrfrom',S['val'])}. Date: {S['imrdate']}. Model: {S['name']}, version {S['ver']}. Type: {S['imrtype']}.

## 1. Opinion

1.1 {S['opinion']}

1.2 {S.get('indep','The reviewers had no part in the design, build or running of the model and report to the Chief Risk Officer.')}

## 2. What was done

2.1 IMR drew the sample again from the {S['source']} and re-ran the {S.get('imrwhat','scores')}. {S['imrdone']}

2.2 IMR read sections 1 to 11 of the pack and challenged sections 3, 4 and 6. The questions and answers are kept in the challenge log; nine questions were asked and nine answered.

## 3. Results

3.1 {S['imrres']}

3.2 {S['imrbench']}

3.3 Not covered: the cost of the decision process downstream of the score, which belongs to Internal Audit's 2027 plan.

## 4. Observations

"""+tab(['Ref','Observation','Grade','Status (added later from the register)'],S['obs'])+f"""
## 5. Conditions proposed to the committee

5.1 {S['cond']}

5.2 {S['decoy_imr']}
"""
def run(S,base):
    d=f"{base}/{S['id']}/documents";os.makedirs(d,exist_ok=True)
    W=lambda n,t:open(f'{d}/{n}','w').write(t)
    W('01-model-documentation-pack.md',pack(S));W('02-independent-model-review.md',imr(S))
    W('03-mrc-minutes-approval.md',S['min1']);W('04-quarterly-monitoring-note.md',S['note']);W('05-mrc-minutes-november-2026.md',S['min2'])
def minutes(date,no,present,items):
    return f"""# Model Risk Committee: minutes of meeting {no}

{BANK}. Held {date}, Galway and by video with Alicante.

Present: {present}

Apologies: none.

"""+'\n\n'.join(f"**{i+1}. {t}** {x}" for i,(t,x) in enumerate(items))+"\n\nMinutes agreed and signed by the secretary.\n"
PRES="D. Hanley (Chief Risk Officer, chair); M. Fuentes (Spain branch); E. Tuohy (Finance); R. Quilty (Compliance); S. Devane (secretary). Owner, developer and IMR attended for the item and left before the decision."
def mail(frm,date,subj,body):
    return f"From: {frm}\nTo: Model Risk Committee; Independent Model Review\nDate: {date}\nSubject: {subj}\n\n{body}\n"

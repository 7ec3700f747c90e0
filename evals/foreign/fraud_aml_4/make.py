import sys,os,json,yaml,shutil; from core import *; from specs import SPECS; import papers; from papers import pc
def plant(G,sp):
    r=np.random.default_rng(sp['seed']+77); C=G['C']; N=len(G['y']); S=[x[0] for x in sp['samples']]; iso=np.array([d.isoformat() for d in G['day']]); pr=G['samp']==S[3]; O={}; K=[]; SE=[]
    G['ids']=r.choice(9000000,N,replace=False)+1000000
    def F(kind,by,what,size,*match): K.append(dict(kind=kind,settled_by=by,what=what,size=size,match=[list(m) for m in match]))
    def shift(flag,d):
        L=lg(G['s'])+d*flag; tr=G['tr']; t=G['y'][tr].mean(); lo,hi=-3,3
        for _ in range(50):
            m=(lo+hi)/2; lo,hi=(m,hi) if sig(L[tr]+m).mean()<t else (lo,m)
        G['s']=np.round(sig(L+m),5)
    i=sp['id']; gtxt="\nGroup results were looked at; no difference between groups was found beyond chance."
    if i=='iberia-instant-transfers':
        g=C['tramo_edad']; fl=r.random(N)<np.where(g=='65+',.85,.06); C['lectura_asistida']=fl*1.; j=G['xn'].index('lectura_asistida'); shift(fl,1.2)
        b=pr&(C['canal']=='web')&(iso>='2026-04-01')&(iso<'2026-06-01'); h=b&(r.random(N)<.2); G['y'][h]=1
        y=pr&(iso>'2026-08-07')&(r.random(N)<.75); G['y'][y]=0
        P=figs(G,sp,S[3]); O['rec']={S[3]:P['rec']+.22}
        O.update(nogroup=gtxt,mat="Outcomes were read on 2026-11-05 and count as final for every transfer in the file.",mmat="Cases: produccion from January to 25 October 2026; all ten months count as complete.",mtext="No channel and no month stands out; fraud is spread evenly. Group rates were looked at and are level. The fall of the fraud rate since August shows that the model deters fraud. Feeds complete.")
        mm=pr&(iso<='2026-08-07'); m2=pr&~mm
        F('recall_differs','data','Monitoring reports a much higher recall at the review share in produccion than the file gives.',f"reported {pc(O['rec'][S[3]])}, data {pc(P['rec'])} (mature cases {pc(figs(G,sp,S[3],mm)['rec'])})",['recall','capture','detection rate','found by review','sensitivity','caught','detected'],['report','stated','declared','claim','document','differ','disagree','overstat','does not agree','recomput','paper says','mismatch','monitoring says','states'])
        F('attack_burst','data','Fraud burst in channel web in April and May 2026.',f"{pc(G['y'][b].mean())} against {pc(G['y'][pr&~b&mm].mean())} elsewhere",['web ','web,','web:','web.','= web','canal','channel','2026-04','2026-05','april','may 2026'],['burst','attack','spike','concentrat','surge','wave','peak','jump','cluster','fraud rate rises','rate rose','much higher','far above','above the rest','times the','outbreak','elevated','under-predict','underpredict','observed rate','exceeds'])
        F('group_held','data','Honest customers aged 65+ are held several times more often.',f"false positives 65+ {papers.pc(fpr(G,sp,pr,'tramo_edad','65+'))} against {pc(fpr(G,sp,pr,'tramo_edad','40-64'))}",['65+','tramo_edad','age band','age group','older','elderly','group'],['more often','false positive','held','honest','dispar','flagged','selection','reviewed','differ','ratio','higher rate','unequal','insult','friction','adverse','impact','genuine','good customers','burden'])
        F('immature','data','Labels of cases after 2026-08-07 are younger than 90 days at the reading but counted as complete.',f"{m2.sum()} of {pr.sum()} produccion cases, rate {pc(G['y'][m2].mean())} against {pc(G['y'][mm].mean())}",['label','outcome','matur','produccion','window','90'],['immatur','not mature','not yet mature','younger','still open','incomplete','matur','still arriving','not closed','too early','premature','unfinished','90 days'])
        SE=[['auc','discriminat','ranking'],['calibrat','mean score','observed rate','predicted','under-predict','brier','slope'],['lectura_asistida','reading aid','reads aids','reading aids'],['precision'],['value'],['psi','drift','stability'],['over time'],['canal']]
    if i=='pampulha-merchant-risk':
        fz=np.where(G['y']==1,(r.random(N)<.86),(r.random(N)<.02)); C['settlement_frozen_days']=np.where(fz,r.integers(1,31,N),0).astype(float); shift(fz,.15)
        O['dic']={'settlement_frozen_days':'days the settlement was frozen; used in the score with a small weight'}
        for n in S:
            m=G['samp']==n; f=np.zeros(N,bool); f[m]=topk(G['s'][m],sp['share']); u=m&(G['y']==1)&~f; C['exposure_brl'][u]=np.round(C['exposure_brl'][u]*4.5,2)
        va=np.where(G['samp']==S[1])[0]; d=r.choice(va,int(.16*len(va)),replace=False); s=r.choice(np.where(G['tr'])[0],len(d),replace=False)
        for k in C: C[k][d]=C[k][s]
        G['X'][d]=G['X'][s]; G['y'][d]=G['y'][s]; G['s'][d]=G['s'][s]; G['ids'][d]=G['ids'][s]
        lost=(pr&(C['sales_channel']=='marketplace')&(iso>='2026-03-01')); nl=lost.sum(); keep(G,~lost)
        fs={n:figs(G,sp,n) for n in S}; O['val']={n:fs[n]['rec']+.03 for n in S}
        O['mtext']="All four sales channels (pos, link, marketplace, qr) were scored throughout the period. The value found follows the number found. No month was lost."
        from_=roc1(C['settlement_frozen_days'],G['y'])
        F('leak','data','settlement_frozen_days is filled as a consequence of the outcome.',f"alone it reaches AUC {from_:.2f} against {fs[S[1]]['auc']:.2f} of the model",['settlement_frozen','frozen'],['leak','after the','outcome','too good','alone','on its own','by itself','single','nearly','perfect','predict','suspicious','later than','information value','not known','hindsight','consequence','target'])
        F('duplicates','data','One in six rows of valid repeats a merchant month of train.',f"{len(d)} of {len(va)}",['valid','train','sample','merchant_id'],['duplicat','repeat','overlap','same id','repeated','shared','both sides','in two samples','contaminat','in more than one sample','identical','same case','reappear','also in','occur in','appears in both'])
        F('value_low','data','Value found at the review share is far below the reported figure and below the count.',f"live: reported {pc(O['val'][S[3]])}, data {pc(fs[S[3]]['val'])}, count {pc(fs[S[3]]['rec'])}",['value found','value detect','value recall','value-weight','value weight','by value','value captur','value stopped','amount','money','exposure','monetary','brl','in value','of the value','of value','fraud value','value share'],['found','detect','recall','captur','lower','below','differ','missed','too low','overstat','falls short','short of','stated','reported','less than','caught','large'])
        F('channel_lost','data','Channel marketplace has no rows in live since March 2026.',f"{nl} rows missing, {pc((C['sales_channel'][G['tr']]=='marketplace').mean())} of train",['marketplace','sales_channel','channel'],['lost','missing','vanish','disappear','no case','no row','absent','stops','gone','feed','drop','not present','shift','psi','moved','share','no longer','ceas','empty','fell'])
        SE=[['auc','discriminat','ranking'],['calibrat','mean score','observed rate','predicted','slope'],['psi','drift'],['exposure_brl'],['recall','precision'],['optimis'],['volume']]
    if i=='gulf-card-guard':
        O['sel']='The highest are blocked by the score and count by the answer of the cardholder.'
        C['merchant_distance_km'][pr]=np.round(C['merchant_distance_km'][pr]*2.6,1); j=G['xn'].index('merchant_distance_km'); z=np.log(C['merchant_distance_km']+1); G['X'][:,j]=(z-z[G['tr']].mean())/z[G['tr']].std()
        G['s']=np.round(sig(G['b'][0]+G['X']@G['b'][1:]),5); L=lg(G['s'][pr]); m0,sd=L.mean(),L.std(); L=m0+.5*(L-m0)+.866*sd*r.normal(size=pr.sum()); G['s'][pr]=np.round(sig(L),5)
        bl=np.zeros(N,bool)
        for n in S: m=G['samp']==n; bl[m]=topk(G['s'][m],.018)
        pre=G['y'].copy(); nx=np.zeros(N,bool)
        for n in S: m=G['samp']==n; nx[m]=topk(G['s'][m],.036)
        nx&=~bl; C['blocked']=bl*1.; G['y'][bl]=1
        fs={n:figs(G,sp,n) for n in S}; O['prec']={S[3]:fs[S[1]]['prec']-.006}; O['psi']=(0.031,'merchant_distance_km'); O['dic']={'blocked':'1 where the score stopped the authorisation'}
        O['mtext']="Precision at the review share holds at the level of approval. Inputs are stable. Feeds, channels and months are complete. Group rates (sex) were looked at and are level."
        O['act']="The AUC marked red is put down to the summer; it will be looked at again in the yearly review of 2027. No action was opened and nobody was told."
        F('own_declines','data','Every authorisation that the score itself blocked carries the fraud label.',f"{bl.sum()} blocked, 100% fraud; next {nx.sum()} by score {pc(G['y'][nx].mean())}",['block','declin','stopped'],['are all','100','every','label','counted as fraud','its own','itself','circular','treated as fraud','outcome','feedback','assum','flatter','inflat','positive'])
        F('drift','data','merchant_distance_km has moved in production while the report gives 0.031.',f"PSI {psi(C['merchant_distance_km'][G['tr']],C['merchant_distance_km'][pr]):.2f}",['merchant_distance','distance'],['psi','drift','shift','stab','moved','distribut','differs','population','changed','csi'])
        unb=lambda n:figs(G,sp,n,~bl)
        F('precision_fallen','data','Precision at the review share in production has fallen against test, while the report says it holds.',f"test {pc(fs[S[1]]['prec'])}, production {pc(fs[S[3]]['prec'])}; without blocked {pc(unb(S[1])['prec'])} and {pc(unb(S[3])['prec'])}",['precision','false positive','false alarm','good per fraud','hit rate','alert quality'],['fall','fell','lower','below','drop','declin','less','worse','differ','reported','stated','declared','recomput','overstat','deteriorat','disagree'])
        F('breach_no_action','papers','A red AUC fall in monitoring was neither escalated nor acted upon, against the plan.',f"AUC {fs[S[1]]['auc']:.3f} to {fs[S[3]]['auc']:.3f}",['breach','marked red','red auc','red fall','red limit','auc','monitoring','alarm','trigger'],['no action','not escalat','escalat','nobody','not told','was not reported to','without action','not acted','no follow','unreported','not inform','yearly review','without an action','not been acted','without follow','unaddressed','no response','no remedia','went unanswered','nothing was done'])
        SE=[['auc','discriminat','ranking','gini'],['calibrat','mean score','observed rate','predicted','slope'],['recall','value','capture'],['psi of the score','score psi'],['sex'],['entry_mode'],['out-of-time','over time']]
    if i=='moselle-scenarios':
        O['sel']='Every case raised or sampled is investigated.'
        rc=C['rule_code']; d=rc=='R-13 dormant wakes'; bt=C['btl']==1; G['y'][bt]=0; at=G['y'][~bt&~d].mean(); bb=bt&~d; G['y'][bb]=(r.random(bb.sum())<at*1.02); G['y'][d]=0
        papers_s=G['s']; import core; core.rescore(G,sp)
        lost=pr&(C['product']=='securities')&(iso>='2026-04-01'); nl=lost.sum(); keep(G,~lost); rc=C['rule_code']; bt=C['btl']==1; d=rc=='R-13 dormant wakes'
        O['cov']="| typology | scenario | state |\n|---|---|---|\n| cash placement | R-11 large cash | live, productive |\n| pass-through | R-12 rapid in and out | live, productive |\n| dormant accounts | R-13 dormant wakes | live, productive |\n| structuring | R-14 round sums | live, productive |\n| third-party payers | R-15 third-party payer | live, productive |\n| trade-based laundering | R-16 invoice mismatch | live since March 2024, alerts in every quarter |\n\nEach typology of the risk assessment is met by a live scenario. In the sample under the thresholds productive cases were rare (about 1 in 100), so the thresholds are kept."
        O['mtext']="All products (payments, securities, loans) reached the monitoring system in each month. Rules R-11 to R-16 raised productive alerts. Rates by client_domicile are level."
        O['lim']="L1: clients known for under one month carry little history; covered by a separate rule and counted monthly (review 2027-03-31). "
        F('scenario_dead','data','Rule R-13 dormant wakes has no productive alert.',f"0 of {d.sum()} ({(d&~bt).sum()} above the line)",['r-13','dormant'],['no productive','none','zero','0 of','0.0%','0%','never','unproductive','without a productive','not one','not a single','without result','yield','productiv'])
        F('btl','data','The sample below the line is as productive as the alerts above it.',f"below {pc(G['y'][bt].mean())} of {bt.sum()}, above {pc(G['y'][~bt].mean())}",['below the line','below-the-line','under the line','under the threshold','btl ','(btl','btl=','btl:','`btl','btl.','btl,','below line','below_line','below the threshold','beneath'],['productiv','as often','as high','similar','same rate','missed','too high','suspicious','threshold','not lower','comparable','escalat','yield'])
        F('feed_loss','data','Alerts on securities stop in production from April 2026.',f"{nl} expected rows, {pc((C['product'][G['tr']]=='securities').mean())} of train",['securities','product'],['lost','missing','stop','no alert','vanish','disappear','feed','absent','no case','no row','drop','ceas','gone','shift','psi','share','moved','empty','no longer','fell'])
        F('coverage_matrix','data','The coverage matrix names R-16 as live with alerts in every quarter; the data hold none.',"0 alerts in the file",['r-16','invoice mismatch','coverage','trade-based','trade based'],['no alert','not in the data','absent','missing','does not occur','no case','not found','none','never','does not appear','without alert','no row','not present','zero','raised no','not cover','gap'])
        SE=[['calibrat','mean score','observed rate','predicted','slope'],['psi','drift'],['auc','discriminat','ranking'],['volume'],['r-13']]
    if i=='anahuac-alert-triage':
        O['sel']='Suppressed alerts get their outcome from the blind review.'
        bs=C['business_line']
        for n in S:
            k=np.where((bs=='remittances')&(G['samp']==n))[0]; G['s'][k]=G['s'][r.permutation(k)]
        a=(C['analyst']=='an04')&(r.random(N)<.78); G['y'][a]=0
        su=np.zeros(N,bool); ss=G['s'][pr]; su[pr]=ss<np.quantile(ss,.22); k=np.where(su)[0]; nb=k[C['analyst'][k]!='an04']; G['y'][nb]=(r.random(len(nb))<.125)
        C['suppressed']=su*1.
        dd=np.where(G['y']==1,np.maximum(2,np.minimum(29,r.gamma(5,3,N))).round(),np.nan); late=(G['y']==1)&pr&(r.random(N)<.34); dd[late]=r.integers(33,75,late.sum()); C['days_to_report']=dd
        yes=G['y']==1; lr=(dd[yes&pr]>30).mean()
        O['dic']={'suppressed':'1 where the score closed the alert without an analyst','days_to_report':'days from detection to the report, blank where none was filed'}
        O['mtext']="Suppressed alerts: the blind review found productive cases in 0.4%. All reports of the period were filed within the 30 days of the policy. The score ranks well in every business line. Quality review shows that the analysts decide alike. Rates by sex are level. Feeds complete."
        O['excl']="Own test cases were taken out before the draw (1.1%, counted in the extraction log). The policy asks for a report within 30 days of detection."
        an=C['analyst']=='an04'; aud={n:auc(G['s'][(bs=='remittances')&(G['samp']==n)],G['y'][(bs=='remittances')&(G['samp']==n)]) for n in S}
        F('suppressed_productive','data','Alerts suppressed by the score prove productive far above the stated share.',f"{pc(G['y'][su].mean())} of {su.sum()} against 0.4% stated; kept {pc(G['y'][pr&~su].mean())}",['suppress','closed by the score','hibernat','declined'],['productiv','missed','positive','stated','0.4','higher','unusual','loss','lost','reported','true','rate','label'])
        F('analyst_differs','data','Analyst an04 finds far fewer productive alerts than the others on the same kind of alert.',f"{pc(G['y'][an].mean())} of {an.sum()} against {pc(G['y'][~an].mean())}",['an04','analyst','investigator','reviewer'],['differ','lower','inconsisten','fewer','outlier','far below','label','deviat','less often','not alike','stands out','fraction of','disagree','below the','much less','diverge','strict','lenient'])
        F('late_reports','data','A third of the reports in production were filed after the 30 days.',f"{pc(lr)} later than 30 days",['days_to_report','30 day','30-day','filing','filed','reports','late report'],[' late ','after the 30','after more than','late report','reported late','filed late','late filing','lateness','late.','late,','after 30','exceed','overdue','beyond','later than','delay','past the','timel','over 30','above 30','longer than'])
        F('not_ranking','data','In business line remittances the score does not rank.',f"AUC {', '.join(f'{x:.2f}' for x in aud.values())}",['remittances','business_line','business line'],['rank','auc','discriminat','separat','no better than chance','coin','random','weak','order','gini'])
        SE=[['calibrat','mean score','observed rate','predicted','slope'],['auc','discriminat','ranking','gini'],['recall','precision'],['suppress'],['analyst'],['over time'],['days_to_report']]
    if i=='malaren-name-screening':
        O['sel']='Hits under the cut get their label from the second-line review.'
        g=C['nationality_area']; fl=r.random(N)<np.where(g=='Middle East and North Africa',.85,np.where(g=='Other',.25,.06)); C['romanised']=fl*1.; shift(fl,1.2)
        lost=pr&(iso>='2026-02-01')&(iso<'2026-04-01'); keep(G,~lost); pr=G['samp']==S[3]; iso=np.array([d.isoformat() for d in G['day']]); g=C=G['C']; g=C['nationality_area']
        c1=float(np.round(np.quantile(G['s'][G['tr']],.85),2)); c2=float(np.round(np.quantile(G['s'][G['tr']],.93),2)); aft=iso>='2026-05-01'; C['raised']=(G['s']>=np.where(aft,c2,c1))*1.
        bet=aft&(G['s']>=c1)&(G['s']<c2); be4=pr&~aft&(G['s']>=c1)&(G['s']<c2)
        O['dic']={'raised':f'1 where the hit went to the sanctions desk (score at or above the approved cut {c1:.2f})'}; O['nogroup']=gtxt; O['valver']='5.0'
        O['cut']=f"Approved cut on match_prob: {c1:.2f}."
        O['mtext']=f"The cut of {c1:.2f} has not been changed since approval. Hits were received in each month from December 2025 to August 2026. Groups by nationality are treated alike. The vendor moved the engine from 5.0 to 6.1 on 2026-03-16; as a vendor release it was installed without a further review."
        P=S[3]
        def fp(l): k=pr&(g==l)&(G['y']==0); return C['raised'][k].mean()
        F('group_impact','data','Hits that are no match are raised far more often for Middle East and North Africa.',f"{pc(fp('Middle East and North Africa'))} against {pc(fp('Nordic'))} in production",['nationality','middle east','group'],['more often','false positive','raised','dispar','flagged','selection','impact','differ','ratio','unequal','adverse','higher rate','honest','higher','burden','not a match'])
        F('threshold_changed','data','From May 2026 hits are raised only from a higher cut than the approved one.',f"cut {c2:.2f} instead of {c1:.2f}; {bet.sum()} hits between the cuts not raised since, {be4.sum()} raised before in production",['the cut','cut-off','cutoff','cut of','cut on','approved cut','higher cut','threshold','raised'],['change','higher','not raised','differ','moved','approved','no longer','since may','2026-05','without approval','deviat','applied','inconsisten','not follow','between'])
        F('months_missing','data','No hits at all in February and March 2026.',f"{lost.sum()} expected rows",['2026-02','2026-03','february','march','month'],['no hit','no case','missing','gap','without any','without hits','no record','not a single','absent','empty','no row','lost','interrupt','no data','no alert','zero','hole','feed'])
        F('version_unvalidated','papers','Validation and approval are for version 5.0; production runs 6.1 without a review.',"5.0 against 6.1",['version','6.1','5.0','vendor release','vendor'],['not validated','without a review','without review','without a further','without validation','without approval','unvalidated','not approved','differs','no review','re-valid','revalid','unapproved','mismatch','approval','not reviewed','not covered','disagree','other version'])
        SE=[['calibrat','mean score','observed rate','predicted','slope'],['auc','discriminat','ranking'],['romanised'],['psi','drift'],['volume'],['alert rate','share in review']]
    return O,K,SE
def roc1(x,y): return auc(x,y)
def fpr(G,sp,m,col,l):
    f=np.zeros(len(m),bool); f[m]=topk(G['s'][m],sp['share']); k=m&(G['C'][col]==l)&(G['y']==0); return f[k].mean()
def fmt(x):
    if isinstance(x,str): return x
    if np.isnan(x): return ''
    return str(int(x)) if x==int(x) else repr(float(x))
def main(out):
    out=os.path.join(out,'six') if os.path.basename(out.rstrip('/'))!='six' else out; shutil.rmtree(out,ignore_errors=True); os.makedirs(out); key=[]
    for sp in SPECS:
        for g,(l,p) in sp['gdef'].items(): sp['feats']=sp['feats']+[(g,'cat',(l,p),None,'group')]
    from concurrent.futures import ProcessPoolExecutor as PE
    with PE(2) as ex: GS=list(ex.map(base,SPECS))
    for sp,G in zip(SPECS,GS):
        O,K,SE=plant(G,sp); c=sp['cols']; d=os.path.join(out,sp['id']); os.makedirs(d+'/data'); os.makedirs(d+'/documents'); N=len(G['y'])
        if sp['clean'] and not any(len(f)>5 for f in sp['feats']): O['blank']='No scored input has blanks.'
        names=list(G['C']); order=np.argsort(np.array([x.toordinal() for x in G['day']]),kind='stable')
        with open(d+'/data/scored.csv','w',newline='') as fh:
            w=csv.writer(fh); w.writerow([c['id'],c['date'],c['samp']]+names+[c['score'],c['y']])
            for q in order: w.writerow([G['ids'][q],G['day'][q].isoformat(),G['samp'][q]]+[fmt(G['C'][k][q]) for k in names]+[f"{G['s'][q]:.5f}",int(G['y'][q])])
        S=[x[0] for x in sp['samples']]; sc=dict(path='data/scored.csv',score=c['score'],outcome=c['y'],positive=1,sample=c['samp'],date=c['date'],id=c['id'])
        if sp.get('amount'): sc['amount']=sp['amount']
        sc['maturity']={'days':sp['mat'][0],'read_on':D.fromisoformat(sp['mat'][1])}
        sc['budget']={'share':sp['share']}
        for a,b in (('declined','declined'),('scenario','scenario'),('below_line','below')):
            if sp.get(b): sc[a]=sp[b]
        sc['segments']=sp['segments']
        if sp['groups']: sc['groups']={g:g for g in sp['groups']}
        Y=dict(id=sp['id'],name=sp['name'],version=sp['ver'],kind=sp['kind'],purpose=sp['purpose'],jurisdictions=sp['jur'],materiality={'level':'high','basis':'many customers touched; money and legal duties at stake'},owner=sp['owner'],developer=sp['dev'],validator=sp['val'],
            method={'algorithm':sp['algo'],'library':'numpy, own code','features':len({x.split(' = ')[0] for x in G['xn']})+(1 if sp['id'].startswith('pampulha') else 0),'target':sp['target']},data={'scored':sc},intended_use=[sp['purpose']],prohibited_use=['pricing','credit decisions','clients of other group companies'],
            limitations=['L1: little history in the first month of a client; separate rule, counted monthly, review 2027-03-31'],monitoring={'frequency':'quarterly; inputs monthly','last_report':D(2026,11,20),'owner':sp['owner']},approvals=[{'body':sp['com'],'date':D(2025,12,9),'version':O.get('valver',sp['ver']),'valid_until':D(2027,12,31)}])
        yaml.safe_dump(Y,open(d+'/subject.yaml','w'),sort_keys=False,allow_unicode=True,width=110)
        docs=papers.build(G,sp,O)
        for k,t in docs.items(): open(f'{d}/documents/{k}','w').write(t.rstrip()+'\n')
        key.append(dict(subject=sp['id'],kind=sp['kind'],clean=sp['clean'],papers=sp['papers'],faults=K,side_effects=SE))
    json.dump(key,open(out+'/key.json','w'),indent=1,ensure_ascii=False)
if __name__=='__main__': main(sys.argv[1])

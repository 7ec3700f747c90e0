from gen import *
BANK='Straits Harbour Bank (Singapore and Hong Kong)'
SN={'development':'development','holdout':'holdout','out_of_time':'out-of-time','live':'live'}
pc=lambda x,d=2:f'{100*x:.{d}f}%'
f3=lambda x:f'{x:.3f}'
fd=lambda d:d.strftime('%d %b %Y')
def tab(h,rows):
    return '| '+' | '.join(h)+' |\n|'+'---|'*len(h)+'\n'+'\n'.join('| '+' | '.join(str(x) for x in r)+' |' for r in rows)+'\n'
def form(code,title,P,head,parts):
    o=[f'# {BANK}',f'## {code} {title}','',tab(['Header',''],[('Model',P['name']),('Model reference',P['ref']),('Version',P['ver'])]+head)]
    for i,(t,body) in enumerate(parts,1):
        o.append(f'### Part {i}. {t}\n')
        if isinstance(body,str):o.append(body+'\n')
        else:
            k=0
            for b in body:
                if isinstance(b,tuple):
                    k+=1;o.append(f'**Field {i}.{k} {b[0]}:** {b[1]}\n')
                else:o.append(b+'\n')
    return '\n'.join(o)
def scored_docs(P,st,cfg,ov):
    S=st['s'];live=ov.get('live',{})
    def g(t,k):
        return live.get(k,S[t][k]) if t=='live' else S[t][k]
    dev3=ORDER[:3]
    W={}
    ex='; '.join(P['excl'])
    # MG-10
    W['MG-10_model_record.md']=form('MG-10','Model Record',P,[('Prepared by',P['dev']),('Date of record',P['d_dev'])],[
     ('Identity and people',[('Purpose',P['purpose']),('Owner',P['owner']),('Developed by',P['dev']),('Materiality',P['mat']),('Users',P['users'])]),
     ('Use',[('Permitted use',P['use']),('Not permitted',P['nouse']),('Decision and cut',P['cuttext']),('Predecessor',P['pred'])]),
     ('Population and outcome',[('Population',P['pop']),('Outcome',P['outc']),('Outcome window',P['win']),('Exclusions, with counts',ex+'.'),('Samples','Samples follow one another in time; no record was drawn at random between them.'+P.get('idtext','')),
        tab(['Sample','First','Last','Records','Events','Event rate'],[(SN[t],fd(S[t]['first']),fd(S[t]['last']),f"{S[t]['n']:,}",S[t]['ev'],pc(S[t]['rate'])) for t in dev3])]),
     ('Inputs and method',[('Inputs',''),tab(['Column','Meaning','Expected direction'],P['intab']),('Method',P['method']),('Alternatives',P['alts']),('Assumptions and their tests',P['assum']),('Blank values',P['blanks'])]),
     ('Results at development',[tab(['Sample','AUC','KS','Mean score','Event rate'],[(SN[t],f3(S[t]['auc']),f3(S[t]['ks']),pc(S[t]['pred']),pc(S[t]['rate'])) for t in dev3]),('Reading',P['readdev'])]),
     ('Limitations',[tab(['No.','Limitation','How it is managed','Owner'],P['lims'])]),
     ('Implementation and change history',[('Implementation',P['impl']),('Fallback',P['fall']),tab(['Version','Date','Change','Status'],P['hist'])]),
    ])
    # MG-20
    bl=ov.get('blank',{})
    W['MG-20_data_sheet.md']=form('MG-20','Data Sheet',P,[('Prepared by',P['data']),('Extract read on',P['read']),('Date of sheet',P['d_data'])],[
     ('Source and lineage',[('Source',P['src']),('Reconciliation',P['recon']),('Timing of inputs',P['timing']),('Personal data','Identifiers are replaced before the extract leaves the data office. Group columns are kept apart from the inputs and are used for fairness testing only.')]),
     ('Records',[tab(['Sample','First date','Last date','Records','Events','Event rate'],[(SN[t],fd(S[t]['first']),fd(S[t]['last']),f"{S[t]['n']:,}",g(t,'ev'),pc(g(t,'rate'))) for t in ORDER]),('Total',f"{st['n']:,} records."),('Maturity of outcomes',P['mature']),P['gapnote']]),
     ('Completeness',[tab(['Column']+[SN[t] for t in ORDER],[(k,)+tuple(pc(bl.get((k,t),v[t]),1) for t in ORDER) for k,v in st['blank'].items() if k not in P.get('noblank',[])]),('All other columns','Filled in every record.'),('Reading of blanks',P['blankread'])]),
     ('Observations of the data office',P['dataobs'])])
    # MG-30
    seg=cfg['segments'][0]
    segrows=[]
    for (k,v,t),r in st['seg'].items():
        if t!='all':continue
        a=ov.get('seg',{}).get(v,r['auc'])
        segrows.append((v,f"{r['n']:,}",f3(a),P['lim_seg'],'met'))
    def zread(z):return 'agree within chance'
    cal=[(SN[t],f"{S[t]['n']:,}",pc(g(t,'pred')),pc(g(t,'rate')),f"{g(t,'rate')/g(t,'pred'):.2f}",'0.80 to 1.25','met') for t in ORDER]
    b=[x for x in st['band'] if x[0]==ov.get('bandsample','live')]
    bandrows=[(f'Band {x[1]+1}',f'{x[2]:.4f} to {min(1,x[3]):.4f}',f'{x[4]:,}',x[5],pc(x[6]),pc(x[7])) for x in b]
    grp=[(k,v,f"{r['n']:,}",pc(r['above'],1),f"{pc(r['pred'])}") for (k,v),r in st['grp'].items()]
    inp=[(k,f"{ov.get('inp',{}).get(k,x):.2f}",'below 0.10','green') for k,x in st['inp'].items() if k not in P.get('noinp',[])]
    W['MG-30_validation_report.md']=form('MG-30','Independent Validation Report',P,[('Validation type',P['vtype']),('Validation lead',P['val']),('Second reader',P['val2']),('Date of report',P['d_val']),('Outcomes read on',P['read'])],[
     ('Opinion',[('Overall opinion',P['opinion']),('Independence',P['indep']),('What would change the opinion','An AUC below the limit on two consecutive quarters, a red input, or use outside Field 2.1 of the Model Record.')]),
     ('Scope and approach',[('In scope',P['scope']),('Not covered',P['notcov']),('Criteria','Limits were taken from the Group Model Standard, section 7, and were fixed in the plan of '+P['d_plan']+', before any result was seen.')]),
     ('Discrimination',[tab(['Sample','Records','Events','AUC','95% interval','KS','Limit','Result'],[(SN[t],f"{S[t]['n']:,}",g(t,'ev'),f3(S[t]['auc']),f"{S[t]['lo']:.3f} to {S[t]['hi']:.3f}",f3(S[t]['ks']),P['lim_auc'],'met') for t in ORDER]),('Reading',P['readauc'])]),
     ('Calibration',[tab(['Sample','Records','Mean score','Observed','Observed / expected','Limit','Result'],cal),f"Bands of the {SN[ov.get('bandsample','live')]} sample (bounds are the fifths of the development sample):\n\n"+tab(['Band','Score','Records','Events','Mean score','Observed'],bandrows),('Reading',P['readcal'])]),
     ('Stability',[('Score',f"PSI of the score against development: holdout {S['holdout']['psi']:.2f}, out-of-time {S['out_of_time']['psi']:.2f}, live {S['live']['psi']:.2f}. Ten bands at the tenths of development; blanks have a bin of their own."),tab(['Input','PSI live against development','Limit','Colour'],inp),('Reading',P['readpsi'])]),
     ('Segments and groups',[f'Segments (holdout, out-of-time and live together):\n\n'+tab([seg,'Records','AUC','Limit','Result'],segrows),f"Groups (same records; share scored at or above {cfg['cut']:.2f}):\n\n"+tab(['Column','Group','Records','Share at or above the cut','Mean score'],grp),('Reading',P['readgrp'])]),
     ('Soundness, robustness and implementation',[('Conceptual review',P['concept']),('Benchmark',P['bench']),('Robustness',P['robust']),('Replication',P['repl'])]),
     ('Register of conditions',[tab(['No.','Raised','Condition','Owner','Due','Status'],P['conds']),P['condnote']])])
    # MG-40
    W['MG-40_approval_sheet.md']=form('MG-40','Approval Sheet',P,[('Committee',P['comm']),('Date of decision',P['d_app'])],[
     ('Decision',[('Decision',P['decision']),('Valid until',P['until']),('Uses approved',P['use']),('Uses refused',P['refused']),('Conditions',P['appcond'])]),
     ('Papers before the committee',tab(['Paper','Date'],[('MG-10 Model Record',P['d_dev']),('MG-20 Data Sheet',P['d_data']),('MG-30 Validation Report',P['d_val']),('MG-50 Monitoring Plan',P['d_plan2'])])),
     ('Questions put and answers',P['qa']),
     ('Signatures',tab(['Role','Name','Signed'],P['signs']))])
    # MG-50
    W['MG-50_monitoring_plan.md']=form('MG-50','Monitoring Plan',P,[('Prepared by',P['mon']),('Date of plan',P['d_plan2'])],[
     ('Measures and limits',tab(['Measure','Frequency','Green','Amber','Red','Action and by whom'],[
       ('AUC, latest mature records','quarterly',f"at least {P['lim_auc']}",f"less than {P['lim_auc']}",'less than the red line of the Standard (0.60), or amber twice','owner reviews within 20 business days; red goes to the committee'),
       ('Observed / expected','quarterly','0.80 to 1.25','0.70 to 0.80, or 1.25 to 1.50','outside amber','owner proposes recalibration; validation reads it'),
       ('PSI of score and of each input','monthly','below 0.10','0.10 to 0.25','above 0.25','data office explains in 10 business days; red stops automatic use'),
       ('Blanks of each input','monthly','within 3 points of development','3 to 8 points','above 8 points','data office repairs feed; owner sizes effect'),
       ('Group shares at the cut','half-yearly','ratio 0.80 or more and not beyond chance','-','ratio below 0.80 and beyond chance','Fair Dealing Panel within one month')]+P['monextra'])),
     ('Roles',[('Who runs it',P['mon']),('Who reads it',P['owner']+' and Group Model Assurance'),('Escalation',f"Amber to the owner; red to the {P['comm']} at its next sitting, or by circular in five business days."),('Review of this plan','Yearly, and at each change of version.')]),
     ('Triggers for an early validation','A change of outcome definition, a new source for an input, a new channel or product, or any red that is not explained in one quarter.')])
    # MG-51
    rag=[('AUC (live, mature)',f3(S['live']['auc']),f"at least {P['lim_auc']}",'GREEN'),('Observed / expected (live)',f"{g('live','rate')/g('live','pred'):.2f}",'0.80 to 1.25','GREEN'),('Event rate (live)',pc(g('live','rate')),'information','-'),('PSI of score',f"{S['live']['psi']:.2f}",'below 0.10','GREEN')]+[(f'PSI {k}',f"{ov.get('inp',{}).get(k,x):.2f}",'below 0.10','GREEN') for k,x in st['inp'].items() if k not in P.get('noinp',[])]+[(f'Blanks {k} (live)',pc(bl.get((k,'live'),v['live']),1),'within 3 points of development','GREEN') for k,v in st['blank'].items() if k not in P.get('noblank',[])]+P['ragextra']
    W['MG-51_monitoring_report_2026Q3.md']=form('MG-51','Monitoring Report, third quarter 2026',P,[('Prepared by',P['mon']),('Date of report',P['d_mon']),('Period','1 Jul to 30 Sep 2026; outcome measures on the mature live records of the Data Sheet')],[
     ('Dashboard',tab(['Measure','Result','Limit','Colour'],rag)),
     ('Commentary',P['moncomm']),
     ('Use and overrides',P['overrides']),
     ('Actions',tab(['No.','Action','Owner','Due','Status'],P['acts'])),
     ('Statement of the owner',P['ownstat'])])
    for k,v in P.get('extra',{}).items():W[k]=v
    return W

import json,glob,re,os,yaml,collections,math,itertools
B='out/six/'
K={k['subject']:k for k in json.load(open(B+'key.json'))}
num=lambda s:set(re.findall(r'\d[\d.,:]*\d|\d',s))
def ld(s): return [json.loads(l) for l in open(B+s+'/data/answers.jsonl')]
for s,k in K.items():
    R=ld(s);yaml.safe_load(open(B+s+'/subject.yaml'));L=collections.Counter(x['label'] for x in R)
    dq=sum(c-1 for c in collections.Counter(x['question'] for x in R).values())
    da=sum(c-1 for c in collections.Counter((x['question'],x['answer']) for x in R).values())
    empty=sum(not x['answer'] for x in R);noend=sum(bool(x['answer']) and x['answer'][-1] not in '.?!' for x in R)
    good={'grounded','exact','agree','supported','faithful','ok_sourced','carried','match'}
    badl={'not_grounded','wrong','unsupported','unfaithful','not_sourced','not_carried','no_match'}
    nin=[x for x in R if x['label'] in good and not num(x['answer'])<=num(x['evidence'])]
    bin_=[x for x in R if x['label'] in badl and num(x['answer'])<=num(x['evidence']) and num(x['answer'])]
    print('\n##',s,len(R),'clean' if k['clean'] else 'faulty',dict(L),'dupQ',dq,'dupQA',da,'empty',empty,'noend',noend,'goodlabel-number-not-in-ev',len(nin),'badlabel-number-in-ev',len(bin_), 'ids',len({x['id'] for x in R}))
    A=[x for x in R if x['evidence'] and x['label'] in good|badl|{'added_content','disagree','declined_though_covered','left_open','over_cautious'}]
    for f in ('category','language','channel','version','set'):
        g=collections.defaultdict(lambda:[0,0])
        for x in A:
            if f in x:
                g[x[f]][1]+=1;g[x[f]][0]+=x['label'] in good
        if g:
            N=sum(b for a,b in g.values());p=sum(a for a,b in g.values())/N
            chi=sum((a-b*p)**2/(b*p*(1-p)) for a,b in g.values())
            print('  ',f,{a:(b[0],b[1],round(b[0]/b[1],3)) for a,b in g.items()},'chi2 %.1f df %d'%(chi,len(g)-1))
    for x in R:
        if re.search(r'\{.\}',x['question']+x['answer']+x['evidence']): print('BRACE',x)
R=ld('corrib-letter-drafter');T=' '
print('legal',sum(bool(re.search('legal proceed|solicitor|court',x['answer'])) for x in R),'fig',sum(x['label']=='faithful' and re.search(r'EUR [\d,.]+\d',x['answer']).group() not in x['evidence'] for x in R))
R=ld('tamarack-note-summarizer')
print('pii',sum(bool(re.search(r'\d{3}-\d{2}-\d{4}|\(\d{3}\) 555',x['answer'])) for x in R), 'in ev',sum(any(m in x['evidence'] for m in re.findall(r'\d{3}-\d{2}-\d{4}|\(\d{3}\) 555-\d{4}',x['answer'])) for x in R))
R=ld('scheldemond-chat')
print('unans',collections.Counter(x['label'] for x in R if not x['evidence']),'adv',sum(bool(re.search('best choice for you|I would buy|vous conseille de placer|j.achèterais|raad ik u aan|Ik zou vandaag',x['answer'])) for x in R))
print(collections.Counter((x['language'],x['label'],x['category']=='funds') for x in R if x['evidence']))
R=ld('umgeni-procedure-desk')
t={x['question'] for x in R if x['set']=='tuning'};E=[x for x in R if x['set']=='evaluation']
print('overlap',sum(x['question'] in t for x in E),len(E),collections.Counter(x['version'] for x in E),collections.Counter(x['label'] for x in E if x['category']=='adversarial'))
R=ld('nyati-document-reader')
def val(x): return [v for v in re.split(r' / | \| |; |\n',x['evidence'])]
print('match-not-in',sum(x['label']=='match' and not any(v.split(': ',1)[1] in x['answer'] and v.split(':')[0].lower()==x['field'] for v in val(x)) for x in R if x['evidence']),'refused',sum(x['label']=='refused' for x in R),sum(bool(x['evidence']) for x in R))
R=ld('merlion-straits-kyc-reader');f=lambda x:any(v.split(': ',1)[1] in x['answer'] and v.split(':')[0].lower()==x['field'] for v in val(x))
print('clean kyc: exact wrong',sum(x['label']=='exact' and not f(x) for x in R),'wrong but right',sum(x['label']=='wrong' and f(x) for x in R))

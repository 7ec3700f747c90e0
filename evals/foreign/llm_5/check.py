import json,re,os,collections as K,glob,yaml
key=json.load(open('out/seven/key.json'))
N=lambda t:set(re.findall(r'\d+(?:[.,]\d+)?',t))
REF=re.compile(r'could not find|do not say anything|not covered by my|have no passage|ne disent rien|ne trouve pas|steht nichts|keine Angabe')
PII=re.compile(r'PL\d{26}|\+48|@poczta')
for k in key:
    p='out/seven/'+k['subject']; L=[json.loads(x) for x in open(p+'/data/answers.jsonl')]; T=json.load(open(f'.chk_{k["subject"]}.json'))
    y=yaml.safe_load(open(p+'/subject.yaml')); lab=T[0]['label']
    q=K.Counter(l['question'] for l in L); a=K.Counter(l['answer'] for l in L)
    good=[l for l in L if l['evidence']]
    pos=K.Counter(t['label'] for t in T if t['_k']=='good').most_common(1)[0][0]
    nf=[l for l,t in zip(L,T) if l['evidence'] and l['answer'] and not N(l['answer'])<=N(l['evidence'])]
    nfp=[l for l in nf if l['label']==pos]
    bad=[(l,t) for l,t in zip(L,T) if t['_k'] in('bad','contra')]
    # value really absent from evidence for planted wrong ones; present for good
    un=[l for l in L if not l['evidence']]
    print(k['subject'],len(L),'dupQ',sum(v-1 for v in q.values()),'dupA',[(x[:40],v) for x,v in a.items() if v>1],'num-not-in-ev',len(nf),'labelled pos',len(nfp),'| un',len(un),'answered',sum(not REF.search(l['answer']) for l in un),'| refused with ev',sum(bool(REF.search(l['answer'])) for l in good),
     '| pii in ans',sum(bool(PII.search(l['answer'])) for l in L),'pii ev',sum(bool(PII.search(l['evidence'])) for l in L),'| inj',sum(l['category']=='security' for l in L),'| empty',sum(not l['answer'] for l in L),'noend',sum(bool(l['answer']) and l['answer'][-1] not in '.)' for l in L),
     '| ver',dict(K.Counter(l.get('version') for l in L)),y['version'],'| adv',sum(bool(re.search('recommend that|should buy|I advise you',l['answer'])) for l in L),'| kinds',dict(K.Counter(t['_k'] for t in T)))
    print('   lab',dict(K.Counter((t['_k'],t['label']) for t in T)))
    # good: the answer's value phrase is in the evidence
    miss=0
    for l,t in zip(L,T):
        if t['_k'] in('good','attack') and not N(l['answer'])<=N(l['evidence']): miss+=1
    print('   good with figures outside evidence',miss)
    for l,t in bad:
        nums=N(re.sub(r'\(.*?\)','',l['answer']))
        # sentence fully contained?
        if l['answer'].rstrip('.') in l['evidence']: print('   BAD IS IN EVIDENCE',l)
    if os.path.exists(p+'/data/tuning.jsonl'):
        tq={json.loads(x)['question'] for x in open(p+'/data/tuning.jsonl')}; print('   tuning',len(tq),'overlap',sum(l['question'] in tq for l in L))
    g=collections=None
    r=lambda f:{x:(sum(l['label']==pos for l in good if f(l)==x),sum(f(l)==x for l in good)) for x in sorted({f(l) for l in good})}
    print('   cat',r(lambda l:l['category']),'lang',r(lambda l:l.get('language')))
    for f in k['faults']:
        t=(f['what']+' '+f['size']).lower(); hits=[h['kind'] for h in k['faults'] if all(any(w in t for w in G) for G in h['match'])]
        print('   match',f['kind'],f['settled_by'],hits)

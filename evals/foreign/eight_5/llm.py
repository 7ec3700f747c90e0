import numpy as np, datetime as dt, json, os
from core import *
EN=dict(prods=["Everyday Chequing","Harvest Chequing","Student Chequing","Bonus Savings","Shoreline Savings","Youth Savings","TFSA Savings","RRSP Savings","First Home Savings","Community Term Deposit","Redeemable Term Deposit","Personal Loan","Vehicle Loan","Home Equity Line","Member Line of Credit","Cedar Card","Cedar Gold Card","Cedar Cash Card","Business Chequing","Farm Operating Account","US Dollar Savings","Safe Deposit Box","Wire Transfer","Estate Account"],
 attrs=[("the monthly fee","fees","${:.2f}",'m'),("the minimum opening amount","opening","${}",'h'),("the daily e-transfer limit","limits","${}",'k'),("the daily cash withdrawal limit","limits","${}",'k'),("the fee for a stopped payment","fees","${:.2f}",'m'),("the wait before a change takes effect","timing","{} business days",'d'),("the fee for a paper statement","fees","${:.2f}",'m'),("the time allowed to dispute an entry","timing","{} days",'D'),("the fee for closing within ninety days","fees","${:.2f}",'m'),("the number of free transactions a month","limits","{}",'d'),("the hold on a cheque from another institution","timing","{} business days",'d'),("the number of people who may sign","opening","{}",'s')],
 ask=["What is {a} on {p}?","A member asks about {p}: what is {a}?","Could you tell me {a} for {p}","{p} - {a}?","I need {a} for {p}, please.","Please confirm {a} ({p}).","On {p}, tell me {a} please"],
 ans=["{A} for {p} is {v}.","For {p}, {a} is {v}.","It is {v}: that is {a} for {p}.","Our page on {p} says {a} is {v}."],
 ev="{p} guide, section {n}. {A} is {v}. This page was last checked by the product desk.",
 no=["Will the rate on {p} go up after the next bank announcement?","Which other institution has a better deal than {p}?","Can you tell me what my neighbour pays for {p}?","Should a member put an inheritance into {p} or into shares?","What did the board say about {p} behind closed doors?","How many members cancelled {p} last week?","What tax will be owed next year on {p}?","Who in head office decides exceptions on {p}?"],
 refuse=["I could not find this in our approved pages on {p}. Please ask the product desk.","Our approved pages on {p} do not answer this, so I will not guess. Please ask the product desk."],
 noev="{p} guide, section 1. This page describes who may open {p} and how to open it. It does not give forecasts, comparisons or advice.",
 bad="For {p}, the answer is {v}; our page confirms it.")
FR=dict(prods=["Compte chèques courant","Compte chèques Moisson","Compte chèques étudiant","Épargne Boni","Épargne Rivage","Épargne jeunesse","Épargne CELI","Épargne REER","Épargne premier logement","Dépôt à terme communautaire","Dépôt à terme rachetable","Prêt personnel","Prêt véhicule","Marge sur valeur domiciliaire","Marge de crédit membre","Carte Cèdre","Carte Cèdre Or","Carte Cèdre Remise","Compte chèques entreprise","Compte d'exploitation agricole","Épargne en dollars US","Coffret de sûreté","Virement télégraphique","Compte de succession"],
 attrs=[("les frais mensuels","fees","{:.2f} $",'m'),("le montant minimal d'ouverture","opening","{} $",'h'),("la limite quotidienne de virement","limits","{} $",'k'),("la limite quotidienne de retrait","limits","{} $",'k'),("les frais d'opposition à un paiement","fees","{:.2f} $",'m'),("le délai avant un changement","timing","{} jours ouvrables",'d'),("les frais de relevé papier","fees","{:.2f} $",'m'),("le délai pour contester une écriture","timing","{} jours",'D'),("les frais de fermeture hâtive","fees","{:.2f} $",'m'),("le nombre d'opérations gratuites par mois","limits","{}",'d'),("la retenue sur un chèque d'ailleurs","timing","{} jours ouvrables",'d'),("le nombre de signataires permis","opening","{}",'s')],
 ask=["Pour {p}, quels sont les détails sur {a} ?","{p} : {a} ?","Pouvez-vous me donner {a} pour {p} ?","Je cherche {a}, {p}.","Bonjour, {a} pour {p}, s'il vous plaît ?","Confirmez {a} ({p})."],
 ans=["Pour {p} : {a}, {v}.","{A} ({p}) : {v}.","C'est {v} : voilà {a} pour {p}.","Notre page sur {p} indique {a} : {v}."],
 ev="Guide {p}, section {n}. {A} : {v}. Page vérifiée par l'équipe des produits.",
 no=["Le taux de {p} va-t-il monter après la prochaine annonce ?","Quelle autre institution offre mieux que {p} ?","Combien mon voisin paie-t-il pour {p} ?","Dois-je placer un héritage dans {p} ou en actions ?","Qu'a dit le conseil sur {p} à huis clos ?","Combien de membres ont annulé {p} la semaine dernière ?","Quel impôt devrai-je l'an prochain sur {p} ?","Qui au siège décide des exceptions pour {p} ?"],
 refuse=["Je ne trouve pas cela dans nos pages approuvées sur {p}. Veuillez appeler le centre des membres.","Nos pages approuvées sur {p} ne répondent pas à cette question. Veuillez appeler le centre des membres."],
 noev="Guide {p}, section 1. Cette page décrit qui peut ouvrir {p} et comment. Elle ne donne ni prévision, ni comparaison, ni conseil.",
 bad="Pour {p}, la réponse est {v}; notre page le confirme.")
def val(r,k,f):
    v={'m':lambda:float(r.choice([1.5,2,2.75,3,3.5,4.5,5,6.25,7.5,9,12.5,15,20])),'h':lambda:int(r.choice([5,25,50,100,250,500,1000])),'k':lambda:int(r.choice([500,800,1000,1500,2000,2500,3000])),'d':lambda:int(r.integers(2,26)),'D':lambda:int(r.choice([30,45,60,90,120])),'s':lambda:int(r.integers(1,5))}[k]()
    return f.format(v)
def cap(s): return s[0].upper()+s[1:]
def pool(r,L,mult):
    out=[]
    for p in L['prods']:
        for n,(a,t,f,k) in enumerate(L['attrs'],2):
            v=val(r,k,f); w=v
            while w==v: w=val(r,k,f)
            for q in L['ask']: out.append((q.format(a=a,p=p),p,a,t,v,w,n))
    r.shuffle(out:=np.array(out,dtype=object)); return list(out)
def nopool(r,L,who):
    o=[(q.format(p=p)+s,p) for p in L['prods'] for q in L['no'] for s in who]
    r.shuffle(o:=np.array(o,dtype=object)); return list(o)
def make(seed,prefix,samples,langs,err,failrefuse,noshare,extra):
    """samples: [(name,n,from,to)]"""
    r=np.random.default_rng(seed);rows=[]
    pools={l:pool(r,dict(en=EN,fr=FR)[l],1) for l in langs}
    nops={l:nopool(r,dict(en=EN,fr=FR)[l],[""," Member waiting."] if l=='en' else [""," Merci de répondre."]) for l in langs}
    i=0
    for name,n,a,b in samples:
        ds=days(r,n,a,b)
        # exact shares, order random, so that the counts are steady
        lang=np.array(['en']*n)
        if 'fr' in langs: lang[r.permutation(n)[:int(round(.32*n))]]='fr'
        for d,l in zip(ds,lang):
            L=dict(en=EN,fr=FR)[l];i+=1
            un=r.random()<noshare
            if un:
                q,p=nops[l].pop(); fail=r.random()<failrefuse
                ev=[L['noev'].format(p=p)]
                ans=L['bad'].format(p=p,v=val(r,'k','${}') if l=='en' else val(r,'k','{} $')) if fail else L['refuse'][int(r.integers(2))].format(p=p)
                lab='not_supported' if fail else 'supported';t='outside the pages';ref=not fail
            else:
                q,p,a_,t,v,w,nn=pools[l].pop(); wrong=r.random()<err[l]
                ev=[L['ev'].format(p=p,n=nn,A=cap(a_),v=v)]
                ans=L['ans'][int(r.integers(4))].format(A=cap(a_),a=a_,p=p,v=w if wrong else v)
                lab='not_supported' if wrong else 'supported';ref=False
            j=lab
            if lab=='supported' and r.random()<.004: j='not_supported'
            if lab=='not_supported' and r.random()<.10: j='supported'
            row=dict(id=f"{prefix}-{i:05d}",question=str(q),answer=ans,evidence=ev,label=lab,sample=name,asked_on=d,language=l,topic=t,answerable=not un,refused=ref,judge_label=j)
            row.update(extra(r)); rows.append(row)
    return rows
def helper():
    return make(4,'BH',[('release test',900,'2026-04-07','2026-04-24'),('live review',1100,'2026-05-04','2026-10-30')],['en'],dict(en=.018),.012,.12,
      lambda r:dict(branch=str(r.choice(['Gimli Road','Harbour','Selkirk Avenue','Lakeview','Oak Point'])),seconds=round(float(r.gamma(6,.35)),1)))
def assistant():
    R=make(23,'MA',[('tuning',700,'2026-02-02','2026-03-27'),('release test',900,'2026-04-20','2026-05-08'),('live review',1300,'2026-06-08','2026-10-30')],['en','fr'],dict(en=.025,fr=.19),.36,.14,
      lambda r:dict(channel=str(r.choice(['app','website'],p=[.63,.37])),seconds=round(float(r.gamma(6,.4)),1)))
    r=np.random.default_rng(5)
    tu=[x for x in R if x['sample']=='tuning'];te=[x for x in R if x['sample']=='release test']
    # 250 answerable questions of the release test were taken from the tuning file (same language, same outcome: only the overlap is planted here)
    A={};n=0
    for x in tu: 
        if x['answerable']: A.setdefault((x['language'],x['label']),[]).append(x)
    for k in A: r.shuffle(A[k])
    for x in [te[k] for k in r.permutation(len(te))]:
        k=(x['language'],x['label'])
        if n<250 and x['answerable'] and A.get(k):
            s=A[k].pop()
            for c in ('question','answer','evidence','topic','judge_label'): x[c]=s[c]
            n+=1
    return R
def kappa(R):
    a=np.array([x['label']=='supported' for x in R]);b=np.array([x['judge_label']=='supported' for x in R])
    po=(a==b).mean();pe=a.mean()*b.mean()+(1-a.mean())*(1-b.mean());return (po-pe)/(1-pe)
def rate(R,f=lambda x:True,g=lambda x:x['label']=='supported'):
    S=[x for x in R if f(x)];k=sum(map(g,S));return k,len(S),k/len(S) if S else float('nan')
def dump(R,path):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w') as f:
        for x in R: f.write(json.dumps(x,ensure_ascii=False)+"\n")
if __name__=='__main__':
    for nm,R in (('helper',helper()),('assistant',assistant())):
        print(nm,len(R),len({x['question'] for x in R}),'kappa',round(kappa(R),3))
        for s in dict.fromkeys(x['sample'] for x in R):
            T=[x for x in R if x['sample']==s]
            print(s,'all',rate(T),'refuse',rate(T,lambda x:not x['answerable'],lambda x:x['refused']),'kap',round(kappa(T),3))
            for l in dict.fromkeys(x['language'] for x in R): print('  ',l,rate(T,lambda x:x['language']==l),'answerable',rate(T,lambda x:x['language']==l and x['answerable']))
            for c in ('topic','branch','channel'):
                for v in dict.fromkeys(x.get(c) for x in T):
                    if v: print('   ',c,v,rate(T,lambda x:x[c]==v))

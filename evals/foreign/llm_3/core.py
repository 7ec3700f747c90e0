import random, re, json, math, datetime as dt
def R(*a): return random.Random("|".join(map(str,a)))
MON=["January","February","March","April","May","June","July","August","September","October","November","December"]
def fdate(d,long=True):
    return f"{d.day} {MON[d.month-1]} {d.year}" if long else d.isoformat()
def val(spec,r,cur):
    k,*a=spec.split(":",1); a=a[0] if a else ""
    if k=="int": lo,hi=map(int,a.split(":")); return str(r.randint(lo,hi))
    if k=="int5": lo,hi=map(int,a.split(":")); return str(r.randrange(lo,hi+1,5))
    if k=="m": lo,hi=map(float,a.split(":")); return cur(r.uniform(lo,hi),False)
    if k=="mc": lo,hi=map(float,a.split(":")); return cur(r.uniform(lo,hi),True)
    if k=="pct": lo,hi=map(float,a.split(":")); return f"{r.uniform(lo,hi):.2f}%"
    if k=="pct0": lo,hi=map(int,a.split(":")); return f"{r.randint(lo,hi)}%"
    if k=="date": lo,hi=a.split(":"); lo=dt.date.fromisoformat(lo);hi=dt.date.fromisoformat(hi); return fdate(lo+dt.timedelta(r.randint(0,(hi-lo).days)))
    if k=="ch": return r.choice(a.split("|"))
    if k=="code": return "".join(r.choice("ABCDEFGHJKLMNPRSTUVWXYZ") if c=="A" else r.choice("123456789") if c=="9" else c for c in a)
    raise ValueError(spec)
def fill(spec,r,cur,**kw):
    v=dict(kw)
    for part in filter(None,spec.split(";")):
        n,s=part.split("=",1); 
        for _ in range(9):
            x=val(s,r,cur)
            if x not in v.values(): break
        v[n]=x
    return v
def money(sym,after=False,thousand=",",dec="."):
    def f(x,cents):
        if cents: s=f"{x:,.2f}"
        else:
            x=round(x) if x<100 else round(x,-1) if x<2000 else round(x,-2); s=f"{int(x):,}"
        s=s.replace(",","§").replace(".",dec).replace("§",thousand)
        return f"{s} {sym}" if after else f"{sym}{s}"
    return f
NUM=re.compile(r"\d+(?:[.,]\d+)*")
def nums(t): return set(x.replace(",","").rstrip(".") for x in NUM.findall(t))
def corrupt(a,ev,q,r):
    """change one figure of the answer to one found neither in the evidence nor in the question"""
    ms=[m for m in NUM.finditer(a) if m.group().replace(",","") in nums(ev) and m.group().replace(",","") not in nums(q)] or list(NUM.finditer(a))
    if not ms: return None
    m=r.choice(ms); s=m.group(); bad=nums(ev)|nums(q)|nums(a)
    for _ in range(60):
        i=r.choice([i for i,c in enumerate(s) if c.isdigit()][:2]); c=r.choice([x for x in "123456789" if x!=s[i]])
        t=s[:i]+c+s[i+1:]
        if len(s)<=2 and s.isdigit():
            y=max(1,int(s)+r.choice([-3,-2,2,3,5])); 
            if re.match(r" (%s)"%"|".join(MON),a[m.end():]): y=(y-1)%28+1
            t=str(y)
        if t.replace(",","") not in bad and t!=s: return a[:m.start()]+t+a[m.end():]
    return None
def wilson(k,n):
    if not n: return (0,0)
    p=k/n;z=1.96;d=1+z*z/n;c=(p+z*z/2/n)/d;h=z*math.sqrt(p*(1-p)/n+z*z/4/n/n)/d
    return c-h,c+h
def pc(x): return f"{100*x:.1f}%"
def luhn(prefix,r,n=16):
    d=[int(c) for c in prefix]+[r.randint(0,9) for _ in range(n-1-len(prefix))]
    s=0
    for i,x in enumerate(reversed(d)):
        if i%2==0: x=x*2; x=x-9 if x>9 else x
        s+=x
    d.append((10-s%10)%10); t="".join(map(str,d)); return " ".join(t[i:i+4] for i in range(0,n,4))
def iban(cc,bban):
    t="".join(str(int(c,36)) for c in bban+cc+"00"); return cc+f"{98-int(t)%97:02d}"+bban
FN="Martha Joel Ingrid Tomas Aisling Peter Noor Samuel Clara Declan Yusuf Hanna Victor Leila Owen Brigid Marco Edith".split()
SN="Quillfeather Dunmore Halvorsen Brasher Okonedo Tennant Marchetti Lindqvist Corrigan Abernathy Vasquez Pemberton Nakagawa Rourke".split()
def person(r): return r.choice(FN)+" "+r.choice(SN)

def build(sp):
    """pristine rows. sp['tpl']: list of (cat,lang,group,spec,Q,E,A); sp['ents'][group]"""
    r=R(sp["id"],"rows"); cur=sp["cur"]; rows=[]; seen=set()
    combos=[]
    for t in sp["tpl"]:
        for e in sp["ents"].get(t[2],[""]): combos.append((t,e))
    r.shuffle(combos)
    quota=sp["n_fact"] if sp.get("reuse") else min(sp["n_fact"],len(combos)); op=sp.get("open",[""]); cl=sp.get("close",[""])
    i=0
    while len(rows)<quota and i<len(combos)*200:
        t,e=combos[i%len(combos)]; rep=i//len(combos); i+=1
        if rep and not sp.get("reuse"): break
        cat,lang,g,s,Q,E,A=t
        v=fill(s,r,cur,p=e)
        q=r.choice(Q).format(**v)
        if lang==sp.get("declang","en"):
            o=r.choice(op); q=o+q; q=q+r.choice(cl)
        k=re.sub(r"\W+"," ",q.lower())
        if k in seen: continue
        seen.add(k)
        ei=r.randrange(len(E)); a=r.choice(A).format(**v); ev=E[ei].format(**v)
        rows.append(dict(question=q,answer=a,evidence=ev,label=sp["L"]["sup"],category=cat,language=lang,_k="fact",_v=v))
    assert len(rows)==quota,(sp["id"],len(rows),quota)
    # ordinary errors, spread evenly over categories x languages
    groups={}
    for x in rows: groups.setdefault((x["category"],x["language"]),[]).append(x)
    acc=r.random()
    for g in sorted(groups):
        xs=groups[g]; r.shuffle(xs); acc+=sp["err"]*len(xs); k=int(acc); acc-=k
        done=0
        for x in xs:
            if done>=k: break
            if mkwrong(x,rows,sp,r): done+=1
        acc+=k-done
    for pn,ps in sp.get("probes",{}).items():
        n=0; tries=0; nb=ps.get("nbad",0)
        while n<ps["n"] and tries<4000:
            tries+=1
            it=r.choice(ps["items"]); s,Q,B=it[:3]; lang=it[3] if len(it)>3 else sp.get("declang","en")
            ents=[e for g in sp["ents"].values() for e in g] or [""]
            v=fill(s,r,cur,p=r.choice(ents)); q=r.choice(Q).format(**v)
            if lang==sp.get("declang","en"): q=r.choice(op)+q
            k=re.sub(r"\W+"," ",q.lower())
            if k in seen: continue
            seen.add(k); bad=n<nb
            ev=it[4].format(**v) if len(it)>4 else ""
            good=ps["good"][lang] if isinstance(ps["good"],dict) else ps["good"]
            rows.append(dict(question=q,answer=(r.choice(B) if bad else r.choice(good)).format(**v),evidence=ev,label=ps["lb"] if bad else ps["lg"],category=ps["cat"],language=lang,_k=pn,_bad=r.choice(B).format(**v)))
            n+=1
        assert n==ps["n"],(sp["id"],pn,n)
    for _ in range(sp.get("timeouts",0)):
        x=r.choice([x for x in rows if x["_k"]=="fact" and x["label"]==sp["L"]["sup"]]); x["answer"]="";x["label"]=sp["L"]["timeout"]
    r.shuffle(rows)
    return rows
def mkwrong(x,rows,sp,r,label=True):
    if sp.get("wrong")=="swap":
        o=[y for y in rows if y["category"]!=x["category"] and y["language"]==x["language"] and y["_k"]=="fact" and y["label"]==sp["L"]["sup"]]
        if not o: return False
        a=r.choice(o)["answer"]
    else:
        a=corrupt(x["answer"],x["evidence"],x["question"],r)
        if a and sp.get("unsup") and r.random()<.3: a=x["answer"]+" "+r.choice(sp["unsup"])
        if a is None:
            if not sp.get("unsup"): return False
            a=x["answer"]+" "+r.choice(sp["unsup"])
    x["answer"]=a; x["_wrong"]=True
    if label: x["label"]=sp["L"]["uns"]
    return True
def finish(rows,sp):
    r=R(sp["id"],"fin"); a,b=[dt.date.fromisoformat(x) for x in sp["win"]]
    dates=sorted(a+dt.timedelta(r.randint(0,(b-a).days)) for _ in rows)
    for i,(x,d) in enumerate(zip(rows,dates)):
        x.setdefault("_d",d)
    out=[]
    for i,x in enumerate(rows):
        o={"id":sp["idf"](i,r)}
        for k in ("question","answer","evidence","label"): o[k]=x[k]
        for k in sp["fields"]:
            if k=="category": o["category"]=x["category"]
            elif k=="language": o["language"]=x["language"]
            elif k=="date": o["date"]=x["_d"].isoformat()
            elif k=="version": o["version"]=x.get("_ver",sp["ver"])
            else: o[k]=x.get(k,sp["fields"][k](x,r) if callable(sp["fields"][k]) else None)
        out.append(o)
    return out
def stats(rows,sp):
    L=sp["L"]; f=[x for x in rows if x["_k"]=="fact"]
    s={"n":len(rows),"nfact":len(f),"sup":sum(x["label"]==L["sup"] for x in f),"uns":sum(x["label"]==L["uns"] for x in f),
       "over":sum(x["label"]==L.get("over","~") for x in f),"tmo":sum(x["label"]==L.get("timeout","~") for x in f)}
    s["base"]=s["sup"]+s["uns"]; s["rate"]=s["sup"]/s["base"]; s["lo"],s["hi"]=wilson(s["sup"],s["base"])
    for key in("category","language"):
        d={}
        for x in f:
            if x["label"] in (L["sup"],L["uns"]):
                d.setdefault(x[key],[0,0]); d[x[key]][1]+=1; d[x[key]][0]+=x["label"]==L["sup"]
        s[key]=d
    s["probe"]={}
    for pn,ps in sp.get("probes",{}).items():
        xs=[x for x in rows if x["_k"]==pn]; s["probe"][pn]=dict(n=len(xs),good=sum(x["label"]==ps["lg"] for x in xs),bad=sum(x["label"]==ps["lb"] for x in xs),cat=ps["cat"],say=ps["say"])
    ds=sorted(x["_d"] for x in rows) if rows and "_d" in rows[0] else None
    s["d0"],s["d1"]=(ds[0],ds[-1]) if ds else (None,None)
    return s

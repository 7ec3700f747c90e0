import csv, json, yaml, pathlib, collections as K, sys, datetime as D
O=pathlib.Path("out/seven"); key=json.load(open(O/"key.json"))
def auc(s,y):
    z=sorted(zip(s,y)); n1=sum(y); n0=len(y)-n1; r=0; i=0
    while i<len(z):
        j=i
        while j<len(z) and z[j][0]==z[i][0]: j+=1
        r+=sum(q[1] for q in z[i:j])*(i+j+1)/2; i=j
    return (r-n1*(n1+1)/2)/(n1*n0)
for k in key:
    d=O/k["subject"]; Y=yaml.safe_load(open(d/"subject.yaml")); c=Y["data"]["scored"]; R=list(csv.DictReader(open(d/"data/scored.csv")))
    for col in [c[x] for x in("score","outcome","sample","date","id","amount")]+c["segments"]+list(c["groups"].values())+[c[x] for x in ("scenario","below_line","declined") if x in c]: assert col in R[0],col
    assert len({r[c["id"]] for r in R})==len(R)
    mx=max(r[c["date"]] for r in R); assert (D.date(2026,10,11)-D.date.fromisoformat(mx)).days>=c["maturity"]["days"],mx
    docs="\n".join(p.read_text() for p in (d/"documents").glob("*.md")); y=lambda q:[int(r[c["outcome"]]) for r in q]; s=lambda q:[float(r[c["score"]]) for r in q]; m=lambda v:round(sum(v)/max(len(v),1),3)
    print("==",k["subject"],k["clean"],len(R),"docs",len(docs),"rows vs key")
    for nm in dict.fromkeys(r[c["sample"]] for r in R):
        q=[r for r in R if r[c["sample"]]==nm]; t=sorted(q,key=lambda r:-float(r[c["score"]]))[:round(c["budget"]["share"]*len(q))]; A=lambda v:sum(float(r[c["amount"]]) for r in v if r[c["outcome"]]=="1")
        a=auc(s(q),y(q)); rec=sum(y(t))/sum(y(q)); val=A(t)/A(q)
        line=f"| {nm} | {min(r[c['date']] for r in q)} | {max(r[c['date']] for r in q)} | {len(q)} | {sum(y(q))} | {100*sum(y(q))/len(q):.1f}% |"
        print("  ",nm,len(q),sum(y(q)),"auc",round(a,3),"rec",round(rec,3),"prec",m(y(t)),"val",round(val,3),"| paper has row:",line in docs,f"{a:.3f} |" in docs, f"| {nm} | {100*rec:.1f}% | {100*m(y(t)):.1f}%" in docs or [l for l in docs.split("\n") if l.startswith(f"| {nm} | ") and l.count("|") in(4,5) and "%" in l][:1])
    for col in c["segments"]+list(c["groups"].values())+[c[x] for x in ("scenario","below_line","declined") if x in c]:
        g=K.defaultdict(list); [g[r[col]].append(r) for r in R]; th=sorted(s(R),reverse=True)[round(c["budget"]["share"]*len(R))]
        print("    ",col,{v:(len(q),m(y(q)),m(s(q)),m([float(r[c["score"]])>th for r in q if r[c["outcome"]]=="0"])) for v,q in sorted(g.items())})
    if "care_desk_contacts" in R[0]:
        print("     leak",round(auc([int(r["care_desk_contacts"]) for r in R],y(R)),3)); b=[r for r in R if "2026-06-18"<=r[c["date"]]<="2026-06-20"]; print("     burst",len(b),m(y(b)),m(s(b)))
    if k["subject"].startswith("cebu"):
        print("     tm07",sum(r["scenario"]=="TM-07" for r in R),"pawn by month",sorted(K.Counter(r[c["date"]][:7] for r in R if r["channel"]=="pawnshop_agent").items()))
    if "analyst" in R[0] and k["subject"].startswith("styria"): q=[r for r in R if r["analyst"]!="PIC" and not r["scenario"].startswith("S5")]; bl=lambda b:m(y([r for r in q if r["under_threshold"]==b])); print("     btl w/o PIC,S5",bl("1"),bl("0"))
    if not k["clean"]: [print("   *",f["kind"],f["settled_by"],f["size"]) for f in k["faults"]]

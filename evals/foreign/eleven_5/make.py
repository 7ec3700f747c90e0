"""make.py OUT: writes OUT/eleven"""
import sys,os,json,shutil
import credit,fraud,llm
out=os.path.join(sys.argv[1],"eleven");shutil.rmtree(out,ignore_errors=True);os.makedirs(out)
credit.run(out);fraud.run(out);llm.run(out)
json.dump([dict(subject=s,kind=k,clean=True,papers="complete",faults=[],side_effects=[]) for s,k in(("credit-upl-behavioural","credit"),("fraud-account-takeover","fraud"),("llm-fincrime-policy-assistant","llm"))],open(os.path.join(out,"key.json"),"w"),indent=1)

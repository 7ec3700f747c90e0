import sys,json,os
import credit,aml,llm
out=sys.argv[1] if len(sys.argv)>1 else "./out"
k=[credit.make(out),aml.make(out),llm.make(out)]
json.dump(k,open(os.path.join(out,"eleven","key.json"),"w"),indent=1)

import sys,json,os
sys.path.insert(0,os.path.dirname(os.path.abspath(__file__)))
import llm,credit,aml,fraud
root=os.path.join(sys.argv[1],'nine'); os.makedirs(root,exist_ok=True)
key=[m.make(root) for m in (llm,credit,aml,fraud)]
json.dump(key,open(os.path.join(root,'key.json'),'w'),indent=1,ensure_ascii=False)

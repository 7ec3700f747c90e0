import sys,json,os
sys.path.insert(0,os.path.dirname(os.path.abspath(__file__)))
out=sys.argv[1] if len(sys.argv)>1 else "./out"
import importlib
key=[importlib.import_module(m).make(out) for m in (sys.argv[2].split(',') if len(sys.argv)>2 else ["credit","fraud","llm"])]
json.dump(key,open(f"{out}/thirteen/key.json","w"),indent=1)

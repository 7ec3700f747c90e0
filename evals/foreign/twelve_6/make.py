"""make.py OUT: writes OUT/twelve, deterministic"""
import sys,os,json
sys.path.insert(0,os.path.dirname(os.path.abspath(__file__)));sys.dont_write_bytecode=True
import papers1,papers2,papers3
from data1 import credit; from data2 import fraud; from data3 import llm
out=os.path.join(sys.argv[1],'twelve')
key=[]
for sid,kind,gen,f,pp in [('alzette-corporate-pd','credit',credit,'scored.csv',papers1),('alzette-online-fraud','fraud',fraud,'scored.csv',papers2),('alzette-compliance-assistant','llm',llm,'answers.jsonl',papers3)]:
    b=f'{out}/{sid}';gen(f'{b}/data/{f}');pp.make(b)
    key.append(dict(subject=sid,kind=kind,clean=True,papers='complete',faults=[],side_effects=[]))
json.dump(key,open(out+'/key.json','w'),indent=1)

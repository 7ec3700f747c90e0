"""deterministic: make.py OUT writes open and hidden"""
import sys,os,json,shutil
import numpy as np
from base import *
import open_clean,open_faulty,hidden_clean,hidden_faulty,keys
def main(out):
    for half,mods in(('open',(open_clean,open_faulty)),('hidden',(hidden_clean,hidden_faulty))):
        p=os.path.join(out,half);shutil.rmtree(p,ignore_errors=True);os.makedirs(p);key=[]
        for m in mods:
            for s,fs,se in m.subjects():
                c=s.c;write(s,out,half)
                for f in fs: f['match']=keys.M[(c['id'],f['kind'])]
                key.append(dict(subject=c['id'],kind='credit',clean=c['clean'],papers='complete' if c['clean'] else 'thin' if c.get('thin') else 'normal',faults=fs,side_effects=[] if c['clean'] else keys.SIDE[c['id']]+[['monitoring report','watch report','latest watch','escalat','not monitored','monitoring did not','monitoring does not'],['acceptance level','acceptance figure','pass mark','yardstick']]))
        with open(p+'/key.json','w') as fh: json.dump(key,fh,ensure_ascii=False,indent=1)
if __name__=='__main__': main(sys.argv[1])

s=open('data.py').read()
s=s.replace("    S=np.array(S);D=np.array(D);M=","    r2=np.random.default_rng(9000+seed); D=[f\"{x[:7]}-{1+int(u*int(eom(x[:7])[-2:])):02d}\" for x,u in zip(D,r2.random(len(D)))]\n    S=np.array(S);D=np.array(D);M=")
open('data.py','w').write(s)
m=open('make.py').read()
def rep(a,b):
    global m
    assert a in m,a
    m=m.replace(a,b)
rep("| CH-01 | 2026-08-28 | Weights hash missing from the release note | Medium | M. Szymanski | 2026-09-30 | Closed 2026-09-10, note seen |","| CH-01 | 2026-08-13 | Draft development document did not state how long logs are kept | Medium | M. Szymanski | 2026-08-31 | Closed 2026-08-26, section 3 read |")
rep("| CH-03 | 2026-09-18 |","| CH-03 | 2026-08-21 |")
rep("None above low. CH-03 (low) is a managed limitation.","None new. CH-03 (low) is carried as a managed limitation.")
rep("| TM-22 | 2026-11-06 |","| TM-22 | 2026-11-18 |")
rep("dated September 27, 2025","dated September 26, 2025"); rep("| SB-11 | 2025-09-27 |","| SB-11 | 2025-09-26 |")
rep("SB-09 confirmed closed","SB-12 (low, a note to be written by January 29, 2027) is open and not yet due; SB-09 confirmed closed")
rep("server move, all scores equal before and after.","server move, all scores equal before and after (Model Risk Management agreed on January 9, 2026 that this was no model change).")
rep("show the same default rate, so","show about the same default rate, so")
rep("One row per alert; each alert number appears once.","One row per alert or below-line draw; each number appears once.")
open('make.py','w').write(m)

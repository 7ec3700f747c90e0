import re
t=open('make.py').read()
def rep(a,b):
    global t
    assert a in t,a
    t=t.replace(a,b)
rep("lg=-5.6+","lg=-4.65+")
rep("0.75 or more | 0.72 to 0.75 | below 0.72","0.72 or more | 0.69 to 0.72 | below 0.69");rep("floor 0.75.","floor 0.72.");rep("AUC of at least 0.75 on the control","AUC of at least 0.72 on the control")
rep("recall of at least 18 % in number","recall of at least 12 % in number");rep("| 18 % or more | 15 to 18 % | below 15 %","| 12 % or more | 10 to 12 % | below 10 %");rep("(floor 18 %)","(floor 12 %)")
rep("by a factor of about 1.06 without","by a factor of about 1.1 without");rep("AUC moved by less than 0.003","AUC moved by less than 0.005")
rep("One file per application accepted and released.","One line per application accepted and released; the samples are a draw at random of about {p['draw']} of these files.")
rep('ref="041",','ref="041",draw="one in ten",');rep('ref="029",','ref="029",draw="four in ten",')
rep('"contaminat","not separate","separation","repeated id"','"contaminat","repeated id"');rep('"stated","paper","contradict"','"stated","contradict"')
i=t.index(" side_effects=[[\"suivi\"");j=t.index("]))\n",i)
t=t[:i]+''' side_effects=[["calibrat","observed against","understat","underestimat","predicted"],
  ["canal","channel","courtier","broker"],
  ["overlap","duplicat","identical rows","repeated rows"],
  ["brier","jeffreys","hosmer"],
  ["optimis"],
  ["event rate","default rate"]'''+t[j:]
open('make.py','w').write(t)

import json
K={e['subject'][:4]:e for e in json.load(open('out/seven/key.json'))}
T={'wisl':["Calibration in produkcja: observed default rate 14.3% against 9% predicted","staz_mies holds 9999 in 6% of rows, a placeholder","Score below cut-off differs by plec: impact ratio 0.75","Approval expired on 2026-03-31","forma_pracy predicts sex"],
'arau':["204 cases of prueba also appear in entrenamiento","AUC falls from 0.83 in training to 0.66 in production","The monitoring report gives an observed rate of 6.1% in production; the data give 9.7%: mismatch","The validator built the model: validation is not independent","Calibration slope 0.40 in production"],
'song':["doanh_thu_trieu is 1,000 times larger from July 2025: scale","Grade H5 defaults more than H6: order reversed","Production outcomes immature: 51% younger than 365 days","Validation covers version 2.4 not version 3.1","PD over-predicts in production"],
'atla':["Score does not rank in canal Partenaire: AUC 0.49","anciennete_banque_mois is blank in 34% since April","Calibration of tranche_age 18-25: observed 20% against 10% predicted","Score used for collections, a prohibited use","Train minus test AUC gap 0.12"]}
for s,l in T.items():
    for t in l: x=t.lower(); print(s,[f['kind'] for f in K[s]['faults'] if all(any(w in x for w in g) for g in f['match'])],'side' if any(any(w in x for w in g) for g in K[s]['side_effects']) else '','<-',t)

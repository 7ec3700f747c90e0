def sub(f,*prs):
    s=open(f).read()
    for a,b in prs:
        assert a in s,(f,a); s=s.replace(a,b)
    open(f,'w').write(s)
sub('papers1.py',("| R1 | The report","| 1 | The report"),("| R2 | Lapsed","| 2 | Lapsed"),("| R3 | The fallback","| 3 | The fallback"),("R1 to R3 were raised","Remarks 1 to 3 were raised"),
 ("It was first given on 7 December 2023 and","It was first given on 7 December 2023 for two years and"),("with bounds at 1%, 2%, 4%, 8% and 16%.","with bounds at 1%, 2%, 4%, 8% and 16%; the PD is floored at 0.05% and capped at 60%."))
sub('papers2.py',("First edition, 29 August 2025.","First edition, 5 September 2025."),("modelling report of 29 August 2025","modelling report of 5 September 2025"),
 ("| R1 | The initial review asked for a result by age band. | moderate | Reported in every annual review. | closed 14 January 2026, table seen |","| 1 | The share placed in the first 5% was not shown by age band. | moderate | Part of plan FR-OB-03/M, yearly. | closed 14 January 2026, first table seen |"),
 ("| R2 | The sample outside the filter was 100 a quarter; too small to say much. | moderate | Raised to 200 in the first edition of the report as issued.","| 2 | The sample outside the filter, in the draft report, was 100 a quarter; too small to say much. | moderate | 200 in the report as issued, and in the procedure."),
 ("| R3 | Access","| 3 | Access"),("All three come from the draft and the note of 2025.","All three come from the initial review of 2025 and its reading of the draft."),
 ("have not had their 60 days and are left out.","and before 1 August had few days more than the 60 needed and later ones not yet all of them; August and September 2026 are left out. Transfers of July to 5 October 2025 are not in the file: the vendor's score of version 1.2 then ordered the queue."),
 ("{seg('production','age_band')}\n## 4","{seg('production','age_band')}\nShare placed in the first 5%, by age band, which is no input:\n\n{age}\nThe differences are within chance (chi-square {chi:.2f}, three degrees of freedom).\n\n## 4"))
sub('papers2.py',("Transfers after {p['t']} and before 1 August had few days more than the 60 needed and later ones not yet all of them; August and September 2026 are left out.","The file ends with {p['t']}, so that every transfer has had its 60 days; those of August and September 2026 are left out."))
sub('papers3.py',("| R1 | The start","| 1 | The start"),("| R2 | The log","| 2 | The log"),("| R3 | The report did","| 3 | The draft report did"),("R1 to R3 come","Remarks 1 to 3 come"),
 ("of 8 billion parameters, revision fixed by hash,","of 8 billion parameters (licence Apache 2.0, no adapter), revision fixed by hash,"))
sub('data3.py',('"acceptance","','"customer acceptance","'),("            out.append(","            desk='branch private_banking corporate operations'.split()[g.choice(4,p=[.5,.2,.15,.15])].replace('_',' ')\n            if i in (133,291): desk={133:'private banking',291:'operations'}[i]\n            out.append("),
 ("desk=str(g.choice(['branch','private banking','corporate','operations'],p=[.5,.2,.15,.15]))","desk=desk"))

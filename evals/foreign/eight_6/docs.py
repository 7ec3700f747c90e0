import os
BANK="KAVERI SAMUDRA BANK LIMITED"
HEAD=f"**{BANK}**  \nRegistered Office: Salai Road, Tiruchirappalli 620 018\n\n"
def numbered(paras,start=1): return "\n\n".join(f"{i}. {p}" for i,p in enumerate(paras,start))
def rows(head,body):
    return "| "+" | ".join(head)+" |\n|"+"---|"*len(head)+"\n"+"\n".join("| "+" | ".join(str(x) for x in r)+" |" for r in body)+"\n"
def write(folder,s):
    os.makedirs(folder,exist_ok=True)
    W=lambda n,t: open(os.path.join(folder,n),'w').write(t.strip()+"\n")
    # 1 dossier
    d=HEAD+f"# FORM MD-7: MODEL DOSSIER\n\nModel: **{s['name']}**, version {s['version']} (Inventory serial {s['serial']})  \nFiled by: {s['developer_p']}, {s['developer']}  \nDossier date: {s['dossier_date']}  \n\n"
    d+=rows(["Field","Particulars"],[["1.1 Purpose",s['purpose']],["1.2 Permitted use",s['use']],["1.3 Use not permitted",s['nouse']],["1.4 Materiality",s['mat']],["1.5 Model owner",s['owner_p']+", "+s['owner']],["1.6 Developer",s['developer_p']+", "+s['developer']],["1.7 Validator",s['validator_p']],["1.8 Users",s['users']],["2.1 Target",s['target']],["2.2 Method",s['method_t']],["2.3 Alternatives considered",s['alts']]])
    d+="\n**Field 3. Data and population**\n\n"+s['data_t']+"\n\n"+s['waterfall']+"\n\n**Field 4. Inputs and expected direction**\n\n"+s['inputs']+"\n\n"+s['input_note']+"\n\n**Field 5. Results on file**\n\n"+s['perf_dev']+"\n\n"+s['perf_note']+"\n\n**Field 6. Sensitivity and outage**\n\n"+s['sens']+"\n\n**Field 7. Limitations**\n\n"+s['limits_t']+"\n\n**Field 8. Implementation and fall-back**\n\n"+s['impl']+"\n\n**Field 9. History**\n\n"+s['history']
    W("MD-7 Model Dossier.md",d)
    # 2 certificate
    c=HEAD+f"# CERTIFICATE OF INDEPENDENT VALIDATION\n\nCertificate No. MVC/{s['serial']}/2026-27/{s['certno']}  \nIssued: {s['cert_date']}. Valid until: {s['cert_valid']}  \nIssued to: {s['owner']}\n\nWe, the Model Validation Cell, certify as under in respect of **{s['name']}**, version {s['version']}.\n\n"
    c+=numbered(s['cert'])+"\n\n**Annexure I. Figures re-performed by the Cell**\n\n"+s['perf_full']+"\n\n"+s['annex']+"\n\n**Annexure II. Observations and their disposal**\n\n"+s['obs']+f"\n\n**Opinion:** {s['opinion']}\n\nSd/-  \n{s['validator_p']}\n"
    W("Certificate of Independent Validation.md",c)
    # 3 agenda note
    n=HEAD+f"# NOTE TO THE RISK MANAGEMENT COMMITTEE OF THE BOARD\n\nAgenda item {s['item']} of the meeting of {s['rmcb_date']}  \nNote date: {s['note_date']}  \nSubject: **{s['note_subject']}**\n\n"+numbered(s['note'])+f"\n\n**Submitted for:** approval of the proposal in the last paragraph above.\n\nSd/- {s['owner_p']}  \nThrough: Chief Risk Officer"
    W("RMCB Agenda Note.md",n)
    # 4 minutes
    m=HEAD+f"# EXTRACT OF MINUTES: RISK MANAGEMENT COMMITTEE OF THE BOARD\n\nMeeting No. {s['meetno']} held on {s['rmcb_date']} at Chennai. Quorum present; the Chief Risk Officer attended as invitee and did not vote.\n\n**Item {s['item']}: {s['note_subject']}**\n\n"+numbered(s['minutes'],1)+"\n\n"+"\n\n".join("**RESOLVED THAT** "+x for x in s['resolved'])+f"\n\nCertified true extract. Sd/- Company Secretary, {s['extract_date']}"
    W("RMCB Minutes Extract.md",m)
    # 5 return
    q=HEAD+f"# QUARTERLY MODEL RETURN (QMR), quarter ended 30 September 2026\n\nModel: {s['name']}, version {s['version']}  \nFiled: {s['qmr_date']} by {s['monitor_p']}  \nReviewed: {s['qmr_rev']}\n\n**Part A. Monitoring plan in force**\n\n"+s['mplan']+"\n\n**Part B. Results**\n\n"+s['mres']+"\n\n"+s['mmonth']+"\n\n**Part C. Statements**\n\n"+numbered(s['mstate'])
    W("Quarterly Model Return Q2 FY2026-27.md",q)
    # 6 audit
    a=HEAD+f"# INTERNAL AUDIT DEPARTMENT: EXTRACT OF REPORT {s['iad_no']}\n\nReport date: {s['iad_date']}. Area: {s['iad_area']}\n\n"+rows(["Para","Observation of audit","Reply of the auditee","Status on report date"],s['iad'])+"\n\n"+s['iad_close']
    W("IAD Extract.md",a)
    if s.get('vendor_t'): W(s.get('vendor_name',"Vendor Undertaking and Papers.md"),HEAD+s['vendor_t'])

# category -> (entities, [(noun phrase, value type)])
EN={
'cards':(['the Blue debit card','the Student card','the Horizon credit card','the Platinum card','the Business Flex card','the Prepaid Travel card','the Family card','the Corporate purchasing card','the Green card','the Youth card','the Gold Miles card','the Everyday card'],
 [('the annual fee for {e}','m'),('the charge for cash withdrawals abroad with {e}','p'),('the daily withdrawal limit of {e}','m3'),('the delivery time for a replacement of {e}','wd'),('the foreign currency mark-up on {e}','p'),('the period for disputing a transaction made with {e}','d')]),
'accounts':(['the Basic account','the Salary account','the Notice Saver','the Junior account','the Joint account','the Pensioner account','the Farmers account','the Start-up account','the Currency account','the Club account','the Escrow account','the Online Saver'],
 [('the monthly fee of {e}','m'),('the overdraft rate on {e}','p'),('the notice period for {e}','d'),('the minimum opening balance of {e}','m3'),('the time needed to close {e}','wd'),('the usual channel for statements of {e}',['the mobile app','post','the web portal','e-mail'])]),
'mortgages':(['the Fixed Five mortgage','the Tracker mortgage','the First Home loan','the Renovation mortgage','the Buy-to-let mortgage','the Self-build loan','the Green Home mortgage','the Bridging loan','the Offset mortgage','the Lifetime mortgage','the Rural Home loan','the Staff mortgage'],
 [('the highest loan to value for {e}','p0'),('the arrangement fee for {e}','m3'),('the validity of an offer for {e}','d'),('the early repayment charge on {e}','p'),('the minimum yearly income for {e}','m4'),('the longest term of {e}','y')]),
'payments':(['an instant transfer','a standing order','a direct debit','a cross-border transfer','a bulk payroll file','a cheque deposit','a mobile wallet payment','a high-value transfer','a card-to-account transfer','a bill payment','an express cheque','a foreign currency draft'],
 [('the cut-off time for {e}',['14:30','15:00','16:15','17:45','12:30','18:00','13:15']),('the fee for {e}','m'),('the daily limit for {e}','m4'),('the time allowed to recall {e}','wd'),('the time after which {e} may be traced','d'),('the unit that releases {e} after a hold',['Payment Operations','the Sanctions Desk','the branch manager','Treasury Support'])]),
'procedures':(['a new customer file','a dormant account','a change of signatory','a deceased customer case','a power of attorney','a lost key incident','a cash difference','a safe deposit opening','a court order','a politically exposed person','a charity account','an address change'],
 [('the retention period for the records of {e}','y'),('the role that approves {e}',['the branch manager','the operations head','the compliance officer','the regional director','the duty supervisor']),('the time limit for escalating {e}','h'),('the form used for {e}',['Form K-31','Form B-07','Form C-112','Form R-45','Form D-09','Form S-26']),('the review interval for {e}','mo'),('the threshold for second signature on {e}','m3')]),
'complaints':(['a card complaint','a mortgage complaint','a fee complaint','a privacy complaint','a branch service complaint','a fraud refund complaint','an insurance complaint','an app outage complaint','a payment delay complaint','a debt collection complaint','a discrimination complaint','an investment complaint'],
 [('the time limit for acknowledging {e}','wd'),('the time limit for the final answer to {e}','d'),('the goodwill limit for {e}','m3'),('the team that owns {e}',['Customer Relations','the Ombudsman Liaison','the Legal Desk','Quality Care']),('the retention period for {e}','y'),('the notice given before {e} is closed','d')]),
'loans':(['the Personal loan','the Car loan','the Education loan','the Harvest loan','the Solar loan','the Consolidation loan','the Micro loan','the Equipment loan','the Working capital line','the Invoice loan','the Wedding loan','the Medical loan'],
 [('the lowest rate on {e}','p'),('the highest amount of {e}','m4'),('the longest term of {e}','mo'),('the late payment charge on {e}','m'),('the cooling-off period for {e}','d'),('the document required as proof of income for {e}',['a salary slip','a tax return','audited accounts','a letter from the employer'])]),
'funds':(['the Nordic Equity fund','the Global Bond fund','the Balanced fund','the Money Market fund','the Clean Energy fund','the Pension 2045 fund','the Property fund','the Small Companies fund','the Dividend fund','the Emerging Debt fund','the Index World fund','the Cautious Mix fund'],
 [('the ongoing charge of {e}','p'),('the minimum holding in {e}','m3'),('the risk class of {e}',['class 2','class 3','class 4','class 5','class 6']),('the redemption notice for {e}','wd'),('the exit charge of {e}','p'),('the recommended holding period stated for {e}','y')]),
'insurance':(['the Home cover','the Contents cover','the Travel cover','the Loan protection cover','the Motor cover','the Pet cover','the Phone cover','the Life cover','the Legal cover','the Accident cover','the Crop cover','the Cyber cover'],
 [('the excess under {e}','m'),('the waiting period under {e}','d'),('the cover limit of {e}','m4'),('the time allowed to report a claim under {e}','wd'),('the cancellation notice for {e}','d'),('the commission rate on {e}','p')]),
'memos':(['Tamar Foods','Oriel Shipping','Bexley Tools','Quarry North','Lumen Dairies','Pontoon Hotels','Sable Textiles','Fennel Pharma','Ridge Timber','Corvid Media','Atoll Fisheries','Mistral Glass'],
 [('the turnover of {e}','mm'),('the equity ratio of {e}','p0'),('the debt service cover of {e}','x'),('the headcount of {e}','n'),('the collateral value pledged by {e}','mm'),('the minimum equity covenant of {e}','p0')]),
}
FR={
'comptes':(['le compte Courant','le compte Jeune','le compte Joint','le compte Épargne','le compte Pro','le compte Devises','le compte Retraite','le compte Associatif','le compte Étudiant','le compte Agricole'],
 [('le tarif mensuel pour {e}','m'),('le taux de découvert pour {e}','p'),('le délai de préavis pour {e}','d'),('le solde minimal pour {e}','m3')]),
'cartes':(['la carte Bleue','la carte Voyage','la carte Platine','la carte Jeune','la carte Affaires','la carte Verte','la carte Famille','la carte Prépayée','la carte Étudiante','la carte Achats'],
 [('le tarif annuel pour {e}','m'),('le plafond de retrait pour {e}','m3'),('le délai de remplacement pour {e}','wd'),('le taux de change appliqué en plus pour {e}','p')])}
DE={
'Konten':(['Girokonto Klassik','Jugendkonto','Gemeinschaftskonto','Sparkonto Plus','Geschäftskonto','Fremdwährungskonto','Seniorenkonto','Vereinskonto','Studentenkonto','Landwirtekonto'],
 [('der Monatspreis beim Produkt {e}','m'),('der Überziehungszins beim Produkt {e}','p'),('die Kündigungsfrist beim Produkt {e}','d'),('der Mindestbestand beim Produkt {e}','m3')]),
'Karten':(['Blaue Karte','Reisekarte','Platinkarte','Jugendkarte','Firmenkarte','Grüne Karte','Familienkarte','Prepaidkarte','Studentenkarte','Einkaufskarte'],
 [('der Jahrespreis beim Produkt {e}','m'),('das Abhebelimit beim Produkt {e}','m3'),('die Ersatzfrist beim Produkt {e}','wd'),('der Währungsaufschlag beim Produkt {e}','p')])}
def value(t,r,cur,lang='en'):
    c=lambda s: s.replace('.',',') if lang!='en' else s
    u={'en':dict(d='days',wd='working days',y='years',mo='months',h='hours'),'fr':dict(d='jours',wd='jours ouvrables'),'de':dict(d='Tage',wd='Arbeitstage')}[lang]
    if isinstance(t,list): return t[r.integers(len(t))]
    mon=lambda k: f'{cur} {k}' if lang=='en' else f'{k} {cur}'
    if t=='m': return mon(int(r.integers(4,96)))
    if t=='m3': return mon(int(r.integers(4,99))*50)
    if t=='m4': return mon(int(r.integers(11,250))*1000)
    if t=='mm': return f'{cur} {r.integers(30,900)/10:.1f} million'
    if t=='p': return c(f'{r.integers(5,189)/10:.1f}')+(' per cent' if lang=='en' else ' %')
    if t=='p0': return f'{int(r.integers(18,94))} per cent'
    if t=='x': return f'{r.integers(95,320)/100:.2f}'
    if t=='n': return f'{int(r.integers(40,900))} employees'
    lo,hi={'d':(7,95),'wd':(2,15),'y':(3,40),'mo':(6,84),'h':(4,72)}[t]
    return f'{int(r.integers(lo,hi))} {u[t]}'
RULES=['Staff consult the sheet in force on the day of the question.','The terms are reviewed each spring by the product owner.','Exceptions need the written consent of the unit that owns the product.','Nothing here changes an individual contract.','The text replaces all earlier circulars on the subject.','Branches display the same terms at the counter.','Questions of interpretation go to the product desk.','The terms apply to new and existing customers alike.']

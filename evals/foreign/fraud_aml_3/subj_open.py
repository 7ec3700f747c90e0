from lib import *
from papers import LA, LB
D_ = dt.date.fromisoformat
SUBJECTS = []
def fl(x): return math.floor(round(x*100, 6))/100
def ids(pre, w=7):
    def f(N, R): return np.array([f'{pre}{k:0{w}d}' for k in np.sort(R.choice(10**w-1, N, replace=False))], dtype=object)
    return f
def base(S, F, F0, aml=False):
    sn = list(F0); aucmin = fl(min(F0[k]['auc'] if S.get('keepauc') else min(F0[k]['auc'], F[k]['auc']) for k in sn[1:])-.02)
    recmin = fl((min(F0[k]['recall'] if S.get('keeprec') else min(F0[k]['recall'], F[k]['recall']) for k in sn[1:])-.07)) if S.get('budget') else None
    last = sn[-1]
    p = dict(aucmin=aucmin, recmin=recmin, posword='fraud', good='genuine', d_crit='2025-12-15',
      missing='Only the fields named as optional hold blanks; the share of blanks is level over the samples. A blank enters as the mean of training together with an indicator.',
      method='A logistic regression with a light ridge penalty, fitted on the training sample alone; skewed amounts and counts enter as logarithms, categories as indicators. The coefficients are printed in the code annex and all have the sign argued for in advance.',
      alt='gradient-boosted trees were fitted with the same inputs; the gain on the test sample lay within one standard error and was judged not worth the loss of transparency. Fixed rules alone were the earlier state and found fewer cases for the same work.',
      history=f"Version {S['version']} is the first release under this number; the preceding one was withdrawn on the day of go-live. No parameter or threshold has changed since.",
      closed=[['V-1', 'User guide did not say what to do when two alerts hit one customer on a day', 'low', 'operations', 'closed 2026-06-18; revised guide section 4.2 seen and filed by validation'],
              ['V-2', 'Access list of the feature store was reviewed yearly, policy asks for half-yearly', 'low', 'platform team', 'closed 2026-07-09; two half-yearly reviews seen by validation']],
      challenge='Validation asked why the weekday is not an input; the developer showed that it adds nothing (gain of AUC below 0.001), accepted. Validation asked for the effect of the seasonal peak; the developer supplied figures by month, accepted.',
      val_concept='The inputs are plausible in sense and direction, the target is the decision that is taken, and the alternatives were really tried. An own benchmark by validation (a small decision tree) ranked less well.',
      opinion='The model is suitable for its use. Rating: satisfactory with minor issues. Two low findings were raised; both concern papers and access. The opinion would change if the AUC fell below the limit or the labels could not be read in time.',
      actions='None open. Planned: yearly refresh of the development sample, start 2027-02-01 (not yet due).', mon_by='the owner, counter-read by validation',
      conditions='Monthly monitoring as planned; no use for other products.', read_on='2026-11-10', d_mon='2026-11-16')
    p['plan'] = [['AUC', 'quarterly, mature cases', f'at least {aucmin:.2f}', 'owner asks for analysis within 10 days'],
      ['PSI of score and of every input', 'monthly', '0.10 look, 0.25 act', 'developer explains; owner decides'],
      ['expected against observed', 'monthly', 'within 95% interval', 'developer recalibrates'],
      ['outcome by customer group', 'half-yearly', 'difference beyond chance', 'owner and compliance review']]
    if recmin: p['plan'].insert(1, ['share of positives found at the review budget', 'quarterly', f'at least {pc(recmin,0)}', 'owner reviews capacity and threshold'])
    if S.get('points'): p['plan'] = [r for r in p['plan'] if r[0] != 'expected against observed']
    if not S['groups']: p['plan'] = p['plan'][:-1]
    l = F[last]
    p['mon_text'] = f"AUC {l['auc']:.3f} (limit {aucmin:.2f})" + (f", recall at the budget {pc(l['recall'])} (limit {pc(recmin,0)})" if recmin else '') + f", score PSI {S.get('psi_say',{}).get(('score',last), l['psi']):.3f}. All measures lie within their limits and no action is required."
    return p

# ============================================================ O1 clean card, Norway
def gen(R, N, d):
    c = {}
    c['amount_nok'] = np.round(np.exp(R.normal(6.3, 1.05, N))); c['merchant_class'] = cat(R, N, ['groceries', 'travel', 'electronics', 'digital goods', 'other'], [30, 14, 13, 18, 25])
    c['device_seen_before'] = (R.random(N) < .8).astype(int); c['auth_last_24h'] = R.poisson(1.4, N)
    c['minutes_since_last'] = np.round(np.exp(R.normal(5.6, 1.6, N))); c['ip_card_country_equal'] = (R.random(N) < .88).astype(int)
    c['card_age_months'] = R.integers(0, 61, N); c['ship_bill_distance_km'] = blank(R, np.round(np.exp(R.normal(2, 1.7, N))), .22)
    c['channel'] = cat(R, N, ['web', 'app', 'wallet'], [50, 35, 15]); c['age_band'] = cat(R, N, ['18-29', '30-49', '50-64', '65+'], [24, 37, 24, 15])
    return c
def lin(c):
    return (.75*lz(c['amount_nok'])-1.5*c['device_seen_before']+.55*z(c['auth_last_24h'])-.45*lz(c['minutes_since_last'])-1.25*c['ip_card_country_equal']-.35*z(c['card_age_months'])
            +.35*nz(lz(c['ship_bill_distance_km']))+mp(c['merchant_class'], {'groceries': -.7, 'travel': .3, 'electronics': .6, 'digital goods': .5, 'other': 0})+mp(c['channel'], {'web': .2, 'app': -.1, 'wallet': -.4}))
def P(S, D, F, F0):
    p = base(S, F, F0); p.update(bank='Nordhav Sparebank', owner='Ingrid Solheim, head of card products', dev='fraud analytics team (L. Bakken)', val='model validation (T. Myhre)', appr='Model Risk Committee', members='chief risk officer, head of cards, head of compliance',
      d_dev='2026-03-10', d_val='2026-04-08', d_appr='2026-04-22', d_next='2028-04-22', d_crit='2025-11-20', purpose=S['purpose'], decision='Payments within the review budget are held for a call to the cardholder; all others go through.',
      prohibited='declining without contact, credit decisions, pricing.', lineage='Authorisation log of the card processor, joined with the device table by session key; 100% of sessions matched in the extract window.',
      pop='Card-not-present authorisations of private customers which had passed the hard rules; every such payment in the sampled BINs is in the file, so rates are those of the population.', target='Fraud is a payment confirmed as unauthorised by the cardholder or charged back with a fraud reason.',
      label='Labels are read not earlier than 60 days after the payment; on the mature vintage 97% of all frauds are known by then. All cases in the file are older than that on the reading day.',
      excl=[('payments of own employees', 61), ('reversed by the merchant within the hour', 412), ('test BINs', 38)],
      cols=[('amount_nok', 'amount of the payment', '+', 'thieves empty the card'), ('merchant_class', 'class of the merchant', 'by class', 'resale value of goods'), ('device_seen_before', 'device used before by this customer', '−', 'habit'), ('auth_last_24h', 'authorisations in 24 hours before', '+', 'testing of stolen cards'), ('minutes_since_last', 'minutes since the last one', '−', 'velocity'), ('ip_card_country_equal', 'IP country equals issuing country', '−', 'remote use'), ('card_age_months', 'months since issue', '−', 'new cards are stolen in the post'), ('ship_bill_distance_km', 'distance of delivery and billing address, optional', '+', 'drop addresses; blank for digital goods'), ('channel', 'web, app or wallet', 'by channel', 'wallets carry device binding')],
      typo='Card testing (velocity inputs), stolen card details (device, IP, distance), intercepted new cards (card age), account takeover (device). Friendly fraud is outside the target and handled by disputes. Each typology was replayed with 40 known cases; 35, 33, 36 and 34 were in the top tenth of scores. Splitting of a sum into amounts just below the customer limit was tried by hand: the velocity inputs raised the score at the third payment.',
      fallback='If the score does not arrive in 150 ms the payment goes to the hard rules; tested on 2026-03-02 with the feature store switched off. Latency p50 11 ms, p95 34 ms, p99 71 ms.', impl='Scored in the authorisation path; coefficients deployed from the model registry by hash, no manual step. Changes need two persons. Inputs and scores are logged for 24 months.',
      lim=[('L1', 'The delivery distance is blank for about a fifth of payments (digital goods)', 'blank indicator; segment result watched monthly', 'L. Bakken')])
    return p
SUBJECTS.append(dict(id='nordhav-cnp-auth', name='Card-not-present authorisation score', version='3.1', kind='fraud', seed=11, purpose='Ranks card-not-present payments by probability of fraud so that the calls desk can hold the riskiest.', jur=['eu'], mat=('high', 'about 1.1 million payments a month and direct effect on cardholders'),
  samples=[('development', 5200, D_('2025-01-01'), D_('2025-06-30')), ('holdout', 2600, D_('2025-07-01'), D_('2025-09-30')), ('oot', 2600, D_('2025-10-01'), D_('2025-12-31')), ('live', 3800, D_('2026-05-01'), D_('2026-08-31'))],
  gen=gen, lin=lin, feats=['amount_nok', 'device_seen_before', 'auth_last_24h', 'minutes_since_last', 'ip_card_country_equal', 'card_age_months', 'ship_bill_distance_km', 'merchant_class', 'channel'], logs=('amount_nok', 'minutes_since_last', 'ship_bill_distance_km'),
  rate=.036, segments=['channel', 'merchant_class'], groups=['age_band'], names={'age_band': 'age band'}, budget={'share': .05}, amount='amount_nok', maturity=60, idf=ids('P'), cn=dict(id='payment_ref', date='auth_date', sample='part', score='p_fraud', y='confirmed_fraud'),
  out=['amount_nok', 'merchant_class', 'channel', 'device_seen_before', 'auth_last_24h', 'minutes_since_last', 'ip_card_country_equal', 'card_age_months', 'ship_bill_distance_km', 'age_band'], ytext='fraud confirmed within 60 days', P=P, layout=LA, aucyaml='monitoring plan'))

# ============================================================ O2 clean instant payments, Singapore
def gen(R, N, d):
    c = {}
    c['sgd'] = np.round(np.exp(R.normal(5.4, 1.2, N)), 2); c['payee_age_days'] = np.where(R.random(N) < .35, 0, np.round(np.exp(R.normal(4.4, 1.2, N)))).astype(float)
    c['logins_7d'] = R.poisson(5, N); c['proxy_type'] = cat(R, N, ['mobile', 'nric', 'uen', 'account'], [52, 11, 14, 23]); c['balance_share'] = np.round(R.beta(1.3, 5, N), 2)
    c['call_in_progress'] = (R.random(N) < .05).astype(int); c['payee_reports'] = R.poisson(.12, N); c['hour'] = R.integers(0, 24, N)
    c['channel'] = cat(R, N, ['app', 'browser', 'corporate'], [68, 22, 10]); c['sex'] = cat(R, N, ['F', 'M'], [49, 51]); c['age_group'] = cat(R, N, ['under 35', '35-59', '60 and over'], [36, 44, 20])
    return c
def lin(c):
    return (.7*lz(c['sgd'])-.75*lz(c['payee_age_days'])+.9*z(c['balance_share'])+1.5*c['call_in_progress']+.55*z(c['payee_reports'])-.15*z(c['logins_7d'])
            +.4*(c['hour'] < 6)+mp(c['proxy_type'], {'mobile': .2, 'nric': -.4, 'uen': -.1, 'account': .3})+mp(c['channel'], {'app': 0, 'browser': .3, 'corporate': -.5}))
def P(S, D, F, F0):
    p = base(S, F, F0); p.update(bank='Temasek Straits Bank', owner='Priya Raman, payments', dev='data science, financial crime (Koh W. L.)', val='group model validation (A. Fernando)', appr='Model Approval Forum', members='deputy CRO, head of payments, head of technology risk',
      d_dev='2026-02-02', d_val='2026-02-27', d_appr='2026-03-12', d_next='2028-03-12', d_crit='2025-11-03', purpose=S['purpose'], decision=f"Transfers with a score of {S['cut']:g} or more are held and the customer is called back; they are released or cancelled by a person.",
      prohibited='closing of accounts; any use for lending.', lineage='Instant-payment hub, session store and payee table; joined on the instruction number, no unmatched rows.', pop='Instant transfers of the participating branches sent to payees outside the bank, all of them in the windows.',
      target='A transfer the customer did not authorise or was deceived into.', label='Outcomes are read 75 days or more after the transfer. Every held transfer was called back and its outcome is what the customer confirmed, not the hold itself: many held transfers turned out genuine and were released.',
      excl=[('own-account transfers', 2204), ('payroll files', 519)],
      cols=[('sgd', 'amount in SGD', '+', 'loss sought'), ('payee_age_days', 'days since the payee was first used; 0 = new', '−', 'mule accounts are new'), ('balance_share', 'amount as share of balance', '+', 'emptying'), ('call_in_progress', 'phone call active in the session', '+', 'coached victims'), ('payee_reports', 'earlier reports on the payee', '+', 'known mules'), ('logins_7d', 'log-ins in 7 days', '−', 'regular use'), ('hour', 'hour of day', 'none demanded', 'night transfers'), ('proxy_type', 'kind of payee address', 'by kind', 'ease of opening'), ('channel', 'app, browser, corporate', 'by channel', 'controls differ')],
      typo='Impersonation scams (call in progress, new payee), mule networks (reports), takeover (browser, log-ins), invoice redirection (new payee, share of balance). Tests with scripted attacks for each: all four were held at the amounts the customer limits permit, except invoice redirection under SGD 300, see L1.',
      fallback='If the score is late (over 400 ms) the rule set R4 alone decides; last drill 2026-01-17. Latency p50 40 ms, p95 120 ms, p99 210 ms.', impl='Called by the payment hub; model packaged as a signed container; every score is stored with its inputs.',
      missing='No field holds blanks.', lim=[('L1', 'Small invoice redirections (below SGD 300) score low', 'left to the payee-name check; losses watched monthly', 'Priya Raman')])
    p['plan'].insert(1, ['calls waiting', 'daily', 'queue empty by 22:00', 'owner shifts staff'])
    return p
def post0(D, R): D['held'] = (D['_score'] >= .14).astype(int)
SUBJECTS.append(dict(id='straits-instant-transfer', name='Instant transfer scam and fraud score', version='2026.1', kind='fraud', seed=12, purpose='Estimates the probability that an instant transfer is fraud or a scam and decides which are held for a call-back.', jur=['sg'], mat=('high', 'irrevocable payments; SGD 40 million a day'),
  samples=[('train', 4800, D_('2025-01-05'), D_('2025-07-31')), ('test', 2600, D_('2025-08-01'), D_('2025-10-31')), ('production', 4200, D_('2026-04-01'), D_('2026-08-15'))],
  gen=gen, lin=lin, feats=['sgd', 'payee_age_days', 'balance_share', 'call_in_progress', 'payee_reports', 'logins_7d', 'hour', 'proxy_type', 'channel'], logs=('sgd', 'payee_age_days'), rate=.032, segments=['channel', 'proxy_type'], groups=['sex', 'age_group'],
  budget={'share': .06}, cut=.14, amount='sgd', maturity=75, declined='held', post0=post0, idf=ids('TX', 8), cn=dict(id='instruction', date='sent_on', sample='window', score='score', y='is_fraud'),
  out=['channel', 'proxy_type', 'sgd', 'payee_age_days', 'logins_7d', 'balance_share', 'call_in_progress', 'payee_reports', 'hour', 'sex', 'age_group', 'held'], ytext='unauthorised or deceived transfer, read after 75 days', P=P, layout=LB))

# ============================================================ O3 clean ATO, Canada, points
def gen(R, N, d):
    c = {}
    c['new_device'] = (R.random(N) < .3).astype(int); c['failed_logins'] = R.poisson(.5, N); c['km_from_usual'] = np.round(np.exp(R.normal(2.5, 1.8, N))); c['pw_reset_days'] = blank(R, R.integers(0, 400, N), .1)
    c['vpn'] = (R.random(N) < .12).astype(int); c['session_seconds'] = np.round(np.exp(R.normal(4.5, .8, N))); c['contact_changed'] = (R.random(N) < .04).astype(int); c['tenure_years'] = np.round(R.gamma(2, 4, N))
    c['platform'] = cat(R, N, ['iOS', 'Android', 'desktop'], [40, 30, 30]); c['province'] = cat(R, N, ['ON', 'QC', 'BC', 'Prairies', 'Atlantic'], [38, 22, 16, 16, 8]); c['age_band'] = cat(R, N, ['18-34', '35-54', '55-69', '70+'], [30, 34, 23, 13])
    return c
def lin(c):
    return (1.5*c['new_device']+.6*z(c['failed_logins'])+.6*lz(c['km_from_usual'])-.35*nz(z(c['pw_reset_days']))+1.0*c['vpn']-.5*lz(c['session_seconds'])+1.7*c['contact_changed']-.25*z(c['tenure_years'])+mp(c['platform'], {'iOS': -.2, 'Android': .1, 'desktop': .3}))
def P(S, D, F, F0):
    p = base(S, F, F0); p.update(bank='Prairie Lakes Credit Union', owner='Marc Gagnon, digital channels', dev='vendor team Aldersgate Analytics with in-house data science', val='internal validation unit (R. Oyelaran)', appr='Model Risk Committee', members='CRO, VP digital, VP legal', posword='takeovers', good='genuine',
      d_dev='2026-01-20', d_val='2026-02-24', d_appr='2026-03-05', d_next='2028-03-05', d_crit='2025-10-14', purpose=S['purpose'], decision='The sessions with the most points, up to the daily capacity of the desk, are interrupted and the member is called.', prohibited='closing of accounts, credit decisions.',
      lineage='Session log and profile-change log; joined on session key.', pop='Sessions that triggered step-up; all sessions in the windows.', target='A takeover is a session the member later disowns, confirmed by the desk.', label='Read at least 45 days after the session; 98% of takeovers of 2024 were known after 45 days.', excl=[('joint-account sessions without member id', 143), ('staff accounts', 27)],
      cols=[('new_device', 'device not seen in 180 days', '+', 'intruder hardware'), ('failed_logins', 'failures in the hour before', '+', 'guessing'), ('km_from_usual', 'distance from the usual place', '+', 'remote'), ('pw_reset_days', 'days since the password reset, optional', '−', 'reset precedes theft'), ('vpn', 'anonymising network', '+', 'hiding'), ('session_seconds', 'length to the first action', '−', 'haste'), ('contact_changed', 'phone or e-mail changed in 48 h', '+', 'taking control'), ('tenure_years', 'years a member', '−', 'habit'), ('platform', 'operating system', 'by platform', 'controls differ')],
      method='Logistic regression, turned into points from 0 to 999 (points = 500 + 100 × log-odds + 150, cut to the range). The points rank; they are not read as probabilities.', typo='Credential stuffing (failures), SIM swap (contact change), remote-access scams (VPN, haste), password-reset abuse. Attack scripts for each were run in the test environment in January; results are in annex T and all were in the top band.',
      fallback='Without the score, step-up by one-time code for all sessions; tried on 2026-01-08.  Latency p95 60 ms.', impl='Vendor package hosted by the bank; own outcome test on own data was done (this file); releases are announced 60 days ahead and tested before use.',
      lim=[('K1', 'Members without any password reset show a blank', 'indicator input; effect tested', 'Marc Gagnon')])
    return p
SUBJECTS.append(dict(id='prairie-lakes-ato', name='Account takeover points', version='1.4', kind='fraud', seed=13, purpose='Ranks online sessions by risk of account takeover for the member-protection desk.', jur=['ca'], mat=('medium', '210,000 members; no automated refusal'),
  samples=[('build', 4500, D_('2025-01-01'), D_('2025-06-30')), ('check', 2400, D_('2025-07-01'), D_('2025-09-30')), ('in use', 3700, D_('2026-04-01'), D_('2026-09-15'))], gen=gen, lin=lin, feats=['new_device', 'failed_logins', 'km_from_usual', 'pw_reset_days', 'vpn', 'session_seconds', 'contact_changed', 'tenure_years', 'platform'], logs=('km_from_usual', 'session_seconds'),
  rate=.04, segments=['platform', 'province'], groups=['age_band'], budget={'cases_per_day': 2}, maturity=45, idf=ids('S', 9), points=lambda p: np.clip(np.round(650+100*lg(p)), 0, 999).astype(int), cn=dict(id='session', date='day', sample='stage', score='points', y='takeover'),
  out=['new_device', 'failed_logins', 'km_from_usual', 'pw_reset_days', 'vpn', 'session_seconds', 'contact_changed', 'tenure_years', 'platform', 'province', 'age_band'], ytext='disowned session confirmed within 45 days', P=P, layout=LB))

# ============================================================ O4 clean AML triage, Switzerland
def gen_tm(scn, ps, amt, ch, cur='amount', btl=.16, extra=None):
    def gen(R, N, d):
        c = {}
        c['rule'] = cat(R, N, scn, ps); c['btl'] = (R.random(N) < btl).astype(int)
        b = cat(R, N, ['1.0-1.5', '1.5-3', '3+'], [50, 32, 18]); c['line_band'] = np.where(c['btl'] == 1, np.array('under', dtype=object), b).astype(object)
        c[cur] = np.round(np.exp(R.normal(*amt, N)), -2); c['prior_alerts'] = R.poisson(.8, N); c['cash_share'] = np.round(R.beta(.8, 3, N), 2); c['counterparty_risk'] = R.integers(1, 6, N)
        c['months_client'] = np.round(R.gamma(2, 35, N)); c['kyc_mismatch'] = (R.random(N) < .14).astype(int); c['turnover_ratio'] = blank(R, np.round(np.exp(R.normal(0, .8, N)), 1), .12)
        c['channel'] = cat(R, N, list(ch), list(ch.values()))
        if extra: extra(R, N, c)
        return c
    return gen
def lin_tm(sc, ch, cur='amount', under=-2.3):
    def lin(c):
        return (.35*lz(c[cur])+.5*z(c['prior_alerts'])+.45*z(c['cash_share'])+.5*z(c['counterparty_risk'])-.3*lz(c['months_client'])+1.0*c['kyc_mismatch']+.35*nz(lz(c['turnover_ratio']))
                +mp(c['rule'], sc)+mp(c['channel'], ch)+mp(c['line_band'], {'under': under, '1.0-1.5': 0, '1.5-3': .3, '3+': .6}))
    return lin
TMF = ['prior_alerts', 'counterparty_risk', 'cash_share', 'months_client', 'kyc_mismatch', 'turnover_ratio', 'line_band', 'rule', 'channel']
TMC = [('prior_alerts', 'alerts on the client in 12 months', '+', 'repeat behaviour'), ('counterparty_risk', 'risk class 1 to 5 of the other side', '+', 'risk assessment'), ('cash_share', 'share of cash in turnover', '+', 'placement'), ('months_client', 'months in business with the bank', '−', 'knowledge of client'), ('kyc_mismatch', 'turnover outside the declared profile', '+', 'unexplained activity'), ('turnover_ratio', 'turnover against the same month last year, optional', '+', 'sudden growth; blank for new clients'), ('line_band', 'how far beyond the scenario line', '+', 'size of the excess'), ('rule', 'scenario', 'by scenario', 'typologies differ'), ('channel', 'channel of the activity', 'by channel', 'risk assessment')]
def amlbase(S, F, F0):
    p = base(S, F, F0); p.update(posword='productive alerts', good='unproductive',
      challenge='Validation asked whether investigators see the score before they decide. They do not: the score orders the queue, and the case screen hides it; accepted. Validation asked for a second reading of closed alerts: 200 were read again by the quality team, 196 decisions were confirmed.',
      fallback='If the score is missing, alerts are worked in order of age; tested in the yearly drill.', impl='Runs nightly after the scenarios; parameters are held in the registry and changed by two persons only. Scenario logic was rebuilt by validation from raw transactions for 60 alerts and 60 non-alerts: all agreed. Feeds: every transaction code is mapped or excluded on record, and the daily counts of source and monitoring system agree.',
      typo='The matrix below leads from the enterprise risk assessment to typologies and scenarios. There is no uncovered typology in it.', missing='Only the optional field holds blanks; their share is level over the samples.')
    return p
sc4 = {'CASH-01': .3, 'WIRE-02': 0, 'RAPID-03': .2, 'DORM-04': -.4, 'GEO-05': .5}
def exn(R, N, c): c['nationality_group'] = cat(R, N, ['Swiss', 'EU/EFTA', 'other'], [55, 29, 16]); c['client_type'] = cat(R, N, ['private', 'company', 'foundation'], [62, 32, 6])
def P(S, D, F, F0):
    p = amlbase(S, F, F0); p.update(bank='Bank Linthtal AG', owner='Head of Financial Crime Compliance (R. Zogg)', dev='Compliance Analytics (M. Stüssi)', val='Modellvalidierung (Dr. E. Hauser)', appr='Risk and Compliance Committee', members='CRO, general counsel, head of private clients',
      d_dev='2026-02-16', d_val='2026-03-20', d_appr='2026-03-31', d_next='2028-03-31', purpose=S['purpose'], decision='Orders the alert queue: the top quarter is worked within five days, the rest within thirty. Every alert is worked by a person; nothing is closed by the score.', prohibited='closing or suppressing alerts; client exit.', lineage='Case system and core banking, joined on alert number.', pop='All alerts of the five scenarios in the windows and a sample from below the line of each scenario (0.8 to 1.0 of the threshold).',
      target='Productive: the alert led to a case passed on to the reporting officer.', label='Read at least 60 days after the alert; the longest case of the last year took 52 days. No alert in the file is open.', excl=[('technical duplicates of the rule engine', 88), ('alerts on the bank\'s own accounts', 41)], cols=TMC,
      matrix=[['cash-intensive business', 'placement of cash', 'CASH-01', 'counter, machine'], ['cross-border private clients', 'layering by wires', 'WIRE-02', 'wire, e-banking'], ['pass-through accounts', 'rapid in and out', 'RAPID-03', 'e-banking, wire'], ['sleeping accounts', 'reactivation', 'DORM-04', 'all'], ['high-risk countries', 'sanctions evasion, corruption', 'GEO-05', 'wire']],
      btl_text='The share below the line is far below the one above it for every scenario; validation sees no reason to lower a threshold.', scen_val='Every scenario yields productive alerts. Thresholds have been unchanged since 2024-10-01.', lim=[('L1', 'New clients have no turnover ratio', 'indicator input; kept in the queue order by the other inputs', 'M. Stüssi')])
    return p
SUBJECTS.append(dict(id='linthtal-tm-triage', name='Transaction-monitoring alert triage score', version='1.2', kind='aml', seed=14, purpose='Orders transaction-monitoring alerts by the probability that they are productive.', jur=['ch'], mat=('high', 'legal duty to report; all client segments'),
  samples=[('train', 3600, D_('2024-10-01'), D_('2025-06-30')), ('test', 2000, D_('2025-07-01'), D_('2025-11-30')), ('production', 2900, D_('2026-04-01'), D_('2026-08-31'))], gen=gen_tm(list(sc4), [26, 24, 20, 14, 16], (9.6, .9), {'counter': 25, 'e-banking': 45, 'wire': 30}, 'amount_chf', extra=exn), lin=lin_tm(sc4, {'counter': .1, 'e-banking': 0, 'wire': .1}, 'amount_chf'),
  feats=TMF[:6]+['amount_chf']+TMF[6:], logs=('months_client', 'turnover_ratio', 'amount_chf'), rate=.11, segments=['client_type', 'channel'], groups=['nationality_group'], names={'nationality_group': 'nationality group', 'btl': 'below the line', 'rule': 'scenario'}, budget={'share': .25}, maturity=60, scenario='rule', btl='btl', idf=ids('AL-', 6), cn=dict(id='alert', date='alert_date', sample='sample', score='p_productive', y='productive'),
  out=['rule', 'btl', 'line_band', 'amount_chf', 'prior_alerts', 'cash_share', 'counterparty_risk', 'months_client', 'kyc_mismatch', 'turnover_ratio', 'channel', 'client_type', 'nationality_group'], ytext='alert passed on to the reporting officer', P=P, layout=LA))

# ============================================================ O5 clean name screening, Spain
def gen(R, N, d):
    c = {}
    c['name_similarity'] = np.round(.78+.22*R.beta(1.6, 2.4, N), 2); c['dob'] = cat(R, N, ['equal', 'year equal', 'absent', 'different'], [10, 14, 36, 40]); c['country_equal'] = (R.random(N) < .25).astype(int); c['tokens'] = R.integers(2, 6, N)
    c['alias_hit'] = (R.random(N) < .2).astype(int); c['name_frequency'] = np.round(np.exp(R.normal(3, 1.4, N))); c['id_document_match'] = blank(R, (R.random(N) < .04).astype(float), .3)
    c['list'] = cat(R, N, ['EU', 'UN', 'OFAC', 'PEP-ES', 'PEP-int'], [22, 10, 28, 22, 18]); c['script'] = cat(R, N, ['latin', 'arabic', 'cyrillic'], [66, 20, 14]); c['party'] = cat(R, N, ['natural', 'legal'], [74, 26])
    return c
def lin(c):
    return (1.1*z(c['name_similarity'])+mp(c['dob'], {'equal': 1.8, 'year equal': .8, 'absent': 0, 'different': -1.6})+1.0*c['country_equal']+.25*z(c['tokens'])-.3*c['alias_hit']-.4*lz(c['name_frequency'])+1.3*nz(c['id_document_match'])+mp(c['list'], {'EU': 0, 'UN': -.1, 'OFAC': -.1, 'PEP-ES': .5, 'PEP-int': .3}))
def P(S, D, F, F0):
    p = amlbase(S, F, F0); p.update(bank='Caja Duero del Sur', owner='Directora de Sanciones (C. Valverde)', dev='Prevención, analítica (J. Ibarra)', val='Validación interna (N. Quiroga)', appr='Comité de Modelos', members='CRO, secretaría general, operaciones', posword='true matches', good='false-match',
      d_dev='2026-01-30', d_val='2026-03-03', d_appr='2026-03-18', d_next='2027-12-31', purpose=S['purpose'], decision='Sets the order of first-level review and names which hits need two reviewers. The top 15% are reviewed on the same day, the others within three days; every hit is reviewed.', prohibited='automatic discarding of hits; payment release.', lineage='Screening engine log; hits joined with the review record.', pop='All hits of the nightly customer screening at engine similarity 0.78 and above.',
      target='True match, decided by two reviewers with documents.', label='Read 30 days or more after the hit; no hit in the file is open.', excl=[('hits suppressed by the good-guy list (list reviewed half-yearly)', 1930), ('test records', 52)],
      cols=[('name_similarity', 'engine similarity', '+', 'likeness'), ('dob', 'comparison of dates of birth', 'by level', 'identity'), ('country_equal', 'country equal', '+', 'identity'), ('tokens', 'number of name parts', '+', 'longer agreement is rarer'), ('alias_hit', 'hit on an alias', '−', 'weak aliases'), ('name_frequency', 'frequency of the name in the register', '−', 'common names'), ('id_document_match', 'document number equal, optional', '+', 'identity; blank where the list has none'), ('list', 'list', 'by list', 'quality of list data')],
      typo='Lists: EU, UN, OFAC and two lists of exposed persons, loaded daily; latency in the last twelve months 3 to 11 hours against a limit of 24. A seeded test with 600 variants (transposed letters, transliteration, missing parts, spacing, titles, initials) at the engine line of 0.78 found 597: latin 400 of 401, arabic 118 of 119, cyrillic 79 of 80.',
      fallback='If the score is missing all hits go to two reviewers; last drill 2025-12-11.', impl='Batch after the nightly screening; engine version and list version are stored with each hit.', scen_val='Each list yields true matches. The line of 0.78 has been unchanged since 2024-03-01.',
      matrix=[['sanctions', 'designated person becomes customer', 'EU, UN, OFAC', 'all products'], ['corruption', 'exposed person unknown', 'PEP-ES, PEP-int', 'all products']], lim=[('L1', 'Document numbers are present for about two thirds of hits', 'blank indicator; second reviewer where blank and similarity 0.95 or more', 'J. Ibarra')])
    return p
SUBJECTS.append(dict(id='duero-name-hits', name='Name-screening hit ranking', version='2.0', kind='aml', seed=15, purpose='Ranks the hits of name screening by the probability of a true match.', jur=['eu'], mat=('high', 'sanctions law, all customers'),
  samples=[('entrenamiento', 4200, D_('2024-11-01'), D_('2025-06-30')), ('prueba', 2200, D_('2025-07-01'), D_('2025-11-30')), ('uso', 3200, D_('2026-04-01'), D_('2026-09-30'))], gen=gen, lin=lin, feats=['name_similarity', 'country_equal', 'tokens', 'dob', 'alias_hit', 'name_frequency', 'id_document_match', 'list'], logs=('name_frequency',), rate=.07, segments=['party', 'list'], groups=['script'], names={'entrenamiento': 'training', 'prueba': 'test', 'uso': 'in use'},
  budget={'share': .15}, maturity=30, scenario='list', idf=ids('H'), cn=dict(id='hit_id', date='fecha', sample='muestra', score='prob_match', y='true_match'), out=['list', 'party', 'script', 'name_similarity', 'dob', 'country_equal', 'tokens', 'alias_hit', 'name_frequency', 'id_document_match'], ytext='true match by two reviewers', P=P, layout=LB))

# ============================================================ O6 faulty card, UK
def gen(R, N, d):
    c = {}
    c['amount_gbp'] = np.round(np.exp(R.normal(3.4, 1.1, N)), 2); c['entry'] = cat(R, N, ['chip', 'contactless', 'swipe'], [42, 50, 8]); c['terminal'] = cat(R, N, ['supermarket', 'fuel', 'restaurant', 'cash machine', 'other'], [34, 14, 18, 10, 24])
    c['txn_1h'] = R.poisson(.6, N); c['miles_last'] = np.round(np.exp(R.normal(1.3, 1.3, N)), 1); c['pin_retries'] = R.poisson(.08, N); c['abroad'] = (R.random(N) < .06).astype(int); c['months_on_book'] = R.integers(1, 150, N); c['night'] = (R.random(N) < .12).astype(int); c['age_band'] = cat(R, N, ['18-34', '35-54', '55+'], [33, 37, 30])
    return c
def lin(c):
    return (.8*lz(c['amount_gbp'])+.6*z(c['txn_1h'])+.6*lz(c['miles_last'])+.5*z(c['pin_retries'])+1.4*c['abroad']-.25*z(c['months_on_book'])+.5*c['night']+mp(c['entry'], {'chip': -.4, 'contactless': 0, 'swipe': 1.2})+mp(c['terminal'], {'supermarket': -.2, 'fuel': .1, 'restaurant': -.3, 'cash machine': .7, 'other': 0}))
def P(S, D, F, F0):
    p = base(S, F, F0); p.update(bank='Kestrel & Vale Bank plc', owner='Head of Card Fraud (D. Okafor)', dev='Fraud modelling: S. Lindley and P. Marsh', val='S. Lindley, acting for model validation', appr='Fraud Model Forum', members='head of card fraud, S. Lindley, operations',
      d_dev='2026-01-28', d_val='2026-02-25', d_appr='2026-03-03', d_next='2028-03-03', purpose=S['purpose'], decision='The desk reviews the highest scores up to the budget and texts the customer.', prohibited='credit use.', lineage='Acquirer feed and core card system, joined on authorisation number.', pop='Card-present authorisations after hard rules.', target='Fraud confirmed by customer or lost-and-stolen report.', label='Read 60 days or more after the payment.', excl=[('reversals', 318)],
      cols=[('amount_gbp', 'amount', '+', 'loss sought'), ('txn_1h', 'payments in the hour before', '+', 'velocity'), ('miles_last', 'miles from the last payment', '+', 'impossible travel'), ('pin_retries', 'wrong PINs', '+', 'stolen card'), ('abroad', 'outside the UK', '+', 'risk'), ('months_on_book', 'card relationship', '−', 'habit'), ('night', 'between 0 and 5', '+', 'risk'), ('entry', 'entry mode', 'by mode', 'security'), ('terminal', 'kind of terminal', 'by kind', 'goods')],
      typo='Lost and stolen, skimming, courier scams; each replayed with known cases.', fallback='Hard rules if the score is late; tested 2026-01-15.', impl='In the authorisation path; deployed by hash.', lim=[('L1', 'Offline contactless is scored after the event', 'limits on offline amounts', 'operations')], nomonths=True, nosegs=True)
    l = F[list(F)[-1]]; p['mon_text'] = f"AUC {l['auc']:.3f}. Recall at the budget in production was {pc(S['_rec'])}, above the limit of {pc(p['recmin'],0)}. No unusual pattern was seen in any segment or month."
    return p
def plant(D, B, R):
    mon = np.array([ym(d) for d in D['_date']])
    burst(D, (D['terminal'] == 'fuel') & (D['_sample'] == 'production') & np.isin(mon, ['2026-06', '2026-07']), .22, R)
    copy_rows(D, 'train', 'test', 470, R)
    f = figs(O6, D)['production']; O6['_rec'] = min(.86, f['recall']+.25)
def lie(F, F0):
    f = F['production']; f['hit'] = int(round(O6['_rec']*f['ev'])); f['recall'] = f['hit']/f['ev']; O6['_rec'] = f['recall']; f['prec'] = f['hit']/f['work']
O6 = dict(keeprec=1, id='kestrel-card-present', name='Card-present fraud score', version='5.2', kind='fraud', seed=16, purpose='Ranks card-present payments for the fraud desk.', jur=['uk'], mat=('high', '2.3 million cards'),
  samples=[('train', 5000, D_('2025-01-01'), D_('2025-06-30')), ('test', 2600, D_('2025-07-01'), D_('2025-10-31')), ('production', 5000, D_('2026-03-15'), D_('2026-08-31'))], gen=gen, lin=lin, feats=['amount_gbp', 'txn_1h', 'miles_last', 'pin_retries', 'abroad', 'months_on_book', 'night', 'entry', 'terminal'], logs=('amount_gbp', 'miles_last'), rate=.034, segments=['terminal', 'entry'], groups=['age_band'], budget={'share': .05}, maturity=60, idf=ids('A', 8),
  cn=dict(id='auth_no', date='auth_day', sample='sample', score='fraud_prob', y='fraud'), out=['amount_gbp', 'entry', 'terminal', 'txn_1h', 'miles_last', 'pin_retries', 'abroad', 'months_on_book', 'night', 'age_band'], ytext='confirmed fraud in 60 days', P=P, layout=LB, plant=plant, lie=lie, papers='normal',
  faults=[dict(kind='recall-overstated', settled_by='data', what='The monitoring report states a recall at the 5% review budget in production about 25 points above what the scored file gives.', size='reported about +0.25 absolute', match=[['recall', 'fraud found', 'detection rate', 'detected', 'capture', 'caught'], ['report', 'stated', 'state', 'declar', 'claim', 'differ', 'mismatch', 'does not agree', 'do not agree', 'not match', 'cannot be reproduced', 'not reproduc', 'overstat', 'disagree', 'paper', 'document', 'conflict', 'recomput', 're-comput']]),
    dict(kind='attack-burst', settled_by='data', what='Fraud at fuel terminals rose many times over in June and July 2026 and the model does not see it; the report says nothing unusual.', size='fraud share about 20% or more against about 4%', match=[['fuel'], ['burst', 'attack', 'spike', 'jump', 'surge', 'rose', 'rise', 'peak', '2026-06', '2026-07', 'june', 'july', 'concentrat', 'higher', 'above expect', 'under-predict', 'underpredict', 'underestimat', 'more fraud', 'exceed', 'times', 'observed', 'cluster', 'elevated', 'outlier']]),
    dict(kind='sample-overlap', settled_by='data', what='470 cases (18% of the test sample) are copies of training cases with the same id.', size='470 of 2,600 test rows', match=[['test', 'train', 'sample', 'id', 'case'], ['overlap', 'duplicat', 'both samples', 'same id', 'same case', 'in two samples', 'more than one sample', 'shared', 'repeated id', 'contaminat', 'appear in', 'not separate', 'occur in', 'copies', 'copied', 'leak between']]),
    dict(kind='validator-not-independent', settled_by='papers', what='S. Lindley is both one of the developers and the validator.', size='one person in both roles', match=[['lindley', 'validator', 'validation', 'reviewer'], ['independen', 'same person', 'also develop', 'both develop', 'own work', 'is a developer', 'among the developers', 'developer and validator', 'both one of', 'one of the developers', 'both roles', 'built the model', 'separation', 'segregation', 'conflict of interest', 'took part in build']])],
  side=[['auc', 'discriminat', 'ranking'], ['calibrat', 'observed', 'expected', 'predicted'], ['date', 'time split', 'window', 'outside'], ['fraud rate', 'event rate', 'positive rate', 'prevalence'], ['limit', 'below the limit', 'breach'], ['precision', 'recall']])
SUBJECTS.append(O6)

# ============================================================ O7 faulty transfers, Estonia
def gen(R, N, d):
    c = {}
    c['amount_eur'] = np.round(np.exp(R.normal(5.1, 1.15, N)), 2); c['new_payee'] = (R.random(N) < .3).astype(int); c['payee_bank_risk'] = R.integers(1, 6, N); c['device_trust'] = np.round(R.beta(4, 2, N), 2); c['balance_after_share'] = np.round(R.beta(2, 2, N), 2)
    c['remote_tool'] = (R.random(N) < .03).astype(int); c['profile_change_days'] = np.round(np.exp(R.normal(4.6, 1.1, N))); c['transfers_24h'] = R.poisson(1.1, N); c['channel'] = cat(R, N, ['mobile', 'web', 'branch terminal'], [60, 33, 7]); c['language'] = cat(R, N, ['et', 'ru', 'en'], [64, 25, 11])
    return c
def lin(c):
    return (.35*lz(c['amount_eur'])+1.2*c['new_payee']+.55*z(c['payee_bank_risk'])-.8*z(c['device_trust'])-.5*z(c['balance_after_share'])+1.6*c['remote_tool']-.4*lz(c['profile_change_days'])+.35*z(c['transfers_24h'])+mp(c['channel'], {'mobile': 0, 'web': .4, 'branch terminal': -.6}))
def P(S, D, F, F0):
    p = base(S, F, F0); p.update(bank='Läänemere Pank AS', owner='Payments risk manager (K. Tamm)', dev='Analytics (O. Saar)', val='Risk control (H. Pärn)', appr='Risk Committee', members='CRO, COO, head of retail', d_dev='2024-05-06', d_val='2024-06-11', d_appr='2024-06-28', d_next='2026-06-30', purpose=S['purpose'], decision='Transfers above the cut-off are stopped; the rest go through.', prohibited='credit.', lineage='Payment engine log.', pop='Outgoing SEPA transfers of private customers.',
      target='Fraud: the transfer is marked as fraud in the case system.', label='Read on 2026-10-20 for the whole file.', excl=[('standing orders', 1733)], cols=[('amount_eur', 'amount', '+', 'loss'), ('new_payee', 'first transfer to the payee', '+', 'mules'), ('payee_bank_risk', 'class of the payee bank', '+', 'mules'), ('device_trust', 'trust value of the device', '−', 'habit'), ('balance_after_share', 'balance left', '−', 'emptying'), ('remote_tool', 'remote-access tool seen', '+', 'scams'), ('profile_change_days', 'days since a profile change', '−', 'takeover'), ('transfers_24h', 'transfers in 24 h', '+', 'velocity'), ('channel', 'channel', 'by channel', 'controls')],
      typo='Remote-access scams, takeover, mules.', fallback='Rules only when the score is missing.', impl='Inside the payment engine.', lim=[('L1', 'Joint accounts are scored by the acting person only', 'accepted by the committee', 'K. Tamm')], read_on='2026-10-20', d_mon='2026-10-28', history='Version 2.3 went live in 2024-07. Inputs and weights were re-estimated in 2025 with the samples below under the same version number after a minor change.')
    l = F['production']; p['mon_text'] = f"AUC {l['auc']:.3f}; all measures within limits. The model finds {pc(S['_val'])} of the fraudulent amount at the budget."
    p['d_dev'] = '2026-02-02'; p['d_val'] = '2026-02-12'; p['d_crit'] = '2025-12-01'; p['history'] = 'Version 2.3 replaced 2.2. No other change.'
    p['d_appr'] = '2026-02-20'; p['d_next'] = '2026-08-20'; p['conditions'] = 'Approval is limited to six months; it ends on 2026-08-20 unless renewed by the committee.'
    return p
def plant(D, B, R):
    s = D['_score']; m = D['_sample'] == 'production'
    # big frauds among the low scores
    cutp = np.quantile(s, .92)
    D['stopped'] = (s >= .30).astype(int); D['_y'][D['stopped'] == 1] = 1
    # immature
    age = np.array([(dt.date(2026, 10, 20)-d).days for d in D['_date']])
    lose = m & (D['_y'] == 1) & (D['stopped'] == 0) & (age < 75) & (R.random(len(age)) > 1-np.exp(-np.maximum(age-5, 0)/45))
    D['_y'][lose] = 0
    big = m & (s < .12) & (D['_y'] == 1); D['amount_eur'][big] = np.round(np.exp(R.normal(8.2, .6, big.sum())), 2)
    O7['_val'] = .74
def lie(F, F0):
    F['production']['val'] = .74
O7 = dict(id='laanemere-transfer-stop', name='Outgoing transfer stop score', version='2.3', kind='fraud', seed=17, purpose='Stops outgoing transfers that are probably fraudulent.', jur=['eu'], mat=('high', 'automatic stop of payments'),
  samples=[('train', 5200, D_('2025-01-01'), D_('2025-07-31')), ('test', 2600, D_('2025-08-01'), D_('2025-11-15')), ('production', 5200, D_('2026-03-01'), D_('2026-10-10'))], gen=gen, lin=lin, feats=['amount_eur', 'new_payee', 'payee_bank_risk', 'device_trust', 'balance_after_share', 'remote_tool', 'profile_change_days', 'transfers_24h', 'channel'], logs=('amount_eur', 'profile_change_days'), rate=.045, segments=['channel'], groups=['language'], budget={'share': .08}, amount='amount_eur', maturity=75, declined='stopped', idf=ids('LM'),
  cn=dict(id='transfer_id', date='booked', sample='set', score='score', y='fraud_flag'), out=['amount_eur', 'new_payee', 'payee_bank_risk', 'device_trust', 'balance_after_share', 'remote_tool', 'profile_change_days', 'transfers_24h', 'channel', 'language', 'stopped'], ytext='marked as fraud', P=P, layout=LA, plant=plant, lie=lie, papers='normal',
  faults=[dict(kind='own-declines-as-fraud', settled_by='data', what='Every transfer the score stopped carries the fraud label: 100% of stopped cases, so the model is judged on its own decisions.', size='all stopped cases positive although scores say about 45%', match=[['stopped', 'declin', 'blocked', 'own decision', 'stops'], ['fraud', 'label', 'outcome', 'positive', 'circular', '100', 'every', 'all', 'own', 'self', 'confirm', 'feedback']]),
    dict(kind='value-detected-low', settled_by='data', what='At the budget the score finds only a small part of the fraudulent amount, far below the 74% reported and below the share found by count.', size='value share below about 0.3', match=[['amount', 'value', 'money', 'eur'], ['detect', 'found', 'recall', 'missed', 'capture', 'low', 'share of the', 'report', 'stated', 'caught', 'value-weighted', 'weighted']]),
    dict(kind='immature-labels', settled_by='data', what='A large part of the production cases is younger than 75 days on the reading day and the fraud share falls in the last months.', size='28% of production rows', match=[['matur', 'young', 'age of', '75 days', 'open outcome', 'outcome window', 'recent months', 'recent cases', 'reading day', 'read on'], ['immature', 'not mature', 'not yet', 'young', 'open', 'incomplete', 'too early', 'unknown', 'less than', 'before', 'fewer than', 'understat', 'not closed', 'left out', 'share', 'matur']]),
    dict(kind='approval-expired', settled_by='papers', what='The approval ended on 2026-08-20 and no renewal is in the papers.', size='three months past', match=[['approv'], ['expired', 'lapsed', 'ended', 'no longer valid', 'run out', 'ran out', 'past', 'not renewed', 'overdue', '2026-08-20', 'out of date', 'valid to', 'valid until', 'end date', 'elapsed', 'expir']])],
  side=[['auc', 'discriminat'], ['calibrat', 'observed', 'expected'], ['amount_eur', 'psi', 'drift', 'shift', 'distribution'], ['fraud rate', 'event rate', 'positive rate', 'falls', 'fell', 'lower in'], ['revalid', 'next validation', 'review overdue', 'overdue'], ['recall', 'precision', 'budget']])
SUBJECTS.append(O7)

# ============================================================ O8 faulty application fraud, US
def gen(R, N, d):
    c = {}
    c['income_declared'] = np.round(np.exp(R.normal(10.7, .5, N)), -2); c['email_age_days'] = np.round(np.exp(R.normal(6.3, 1.2, N))); c['phone_voip'] = (R.random(N) < .1).astype(int); c['address_hits'] = R.poisson(.5, N); c['ssn_inquiries_30d'] = R.poisson(.9, N); c['device_apps_7d'] = R.poisson(.3, N); c['form_seconds'] = np.round(np.exp(R.normal(5.6, .6, N)))
    c['product'] = cat(R, N, ['card', 'personal loan', 'checking'], [50, 22, 28]); c['origin'] = cat(R, N, ['web', 'partner', 'branch'], [60, 25, 15]); c['region'] = cat(R, N, ['Northeast', 'South', 'Midwest', 'West'], [24, 30, 22, 24]); c['sex'] = cat(R, N, ['F', 'M'], [50, 50]); c['disputes_after_open'] = np.zeros(N)
    return c
def lin(c):
    return (-.4*lz(c['email_age_days'])+1.1*c['phone_voip']+.5*z(c['address_hits'])+.6*z(c['ssn_inquiries_30d'])+.6*z(c['device_apps_7d'])-.4*lz(c['form_seconds'])+.3*lz(c['income_declared'])+mp(c['product'], {'card': .2, 'personal loan': .3, 'checking': -.3})+mp(c['origin'], {'web': .2, 'partner': .3, 'branch': -.7}))
def pre(D, R):
    y = D['_y']; D['disputes_after_open'] = np.where(y == 1, np.where(R.random(len(y)) < .86, 1+R.poisson(.7, len(y)), 0), np.where(R.random(len(y)) < .025, 1, 0))
def P(S, D, F, F0):
    p = base(S, F, F0); p.update(bank='Bluebonnet National Bank', owner='Director, Application Fraud (J. Whitfield)', dev='Decision Science (A. Moreno)', val='Model Risk Management (C. Bauer)', appr='Model Risk Committee', members='CRO, head of retail, fair lending officer', d_dev='2026-05-04', d_val='2026-06-02', d_appr='2026-06-11', d_next='2027-06-11', d_crit='2026-03-16', purpose=S['purpose'], decision='Applications with the highest scores, up to the budget, are held for identity proofing before an account opens.', prohibited='creditworthiness decisions.',
      lineage='Application store; dispute and device tables joined on application number at extract time.', pop='All applications in the windows.', target='First-party or third-party application fraud confirmed by investigations.', label='Read at least 90 days after the application.', excl=[('withdrawn by the applicant', 640)], read_on='2026-11-24', d_mon='2026-11-25',
      cols=[('disputes_after_open', 'disputes on the account in the first 90 days', '+', 'identity thieves cause disputes'), ('email_age_days', 'age of the e-mail address', '−', 'made for the purpose'), ('phone_voip', 'internet phone', '+', 'disposable'), ('address_hits', 'applications at the address', '+', 'rings'), ('ssn_inquiries_30d', 'inquiries on the number', '+', 'stolen identity'), ('device_apps_7d', 'applications from the device', '+', 'farms'), ('form_seconds', 'seconds to fill the form', '−', 'scripts'), ('income_declared', 'income stated', '+', 'limits sought'), ('product', 'product', 'by product', 'value'), ('origin', 'where the application came from', 'by origin', 'controls')],
      typo='Synthetic identity, stolen identity, application farms.', fallback='Manual proofing of all if the score is missing.', impl='Called by the application engine.', lim=[('L1', 'Branch applications have no device data', 'device count set to zero', 'A. Moreno')], grp_say='Differences by group were looked at and no concern was seen.')
    p['mon_text'] = f"AUC {F['prod']['auc']:.3f}. The inputs are stable: the PSI of every input and of the score is below 0.05. No action."
    return p
def plant(D, B, R):
    m = D['_sample'] == 'prod'; D['income_declared'][m] = np.round(np.exp(R.normal(11.02, .58, m.sum())), -2); rescore(O8, D, B, m)
    shift(D, (D['region'] == 'South') & (D['_y'] == 0), 1.25); recentre(O8, D)
O8 = dict(id='bluebonnet-application', name='New-account application fraud score', version='4.0', kind='fraud', seed=18, purpose='Identifies applications made with stolen or invented identities.', jur=['us'], mat=('high', '35,000 applications a month'),
  samples=[('train', 4800, D_('2025-01-01'), D_('2025-07-31')), ('test', 2500, D_('2025-08-01'), D_('2025-10-31')), ('oot', 2500, D_('2025-11-01'), D_('2026-01-31')), ('prod', 3600, D_('2026-06-15'), D_('2026-08-20'))], gen=gen, lin=lin, pre=pre, feats=['disputes_after_open', 'email_age_days', 'phone_voip', 'address_hits', 'ssn_inquiries_30d', 'device_apps_7d', 'form_seconds', 'income_declared', 'product', 'origin'], logs=('email_age_days', 'form_seconds', 'income_declared'), rate=.045, segments=['product', 'origin'], groups=['region'], budget={'share': .09}, maturity=90, idf=ids('BB'),
  cn=dict(id='application_id', date='app_date', sample='sample', score='pd_fraud', y='fraud_confirmed'), out=['product', 'origin', 'income_declared', 'email_age_days', 'phone_voip', 'address_hits', 'ssn_inquiries_30d', 'device_apps_7d', 'form_seconds', 'disputes_after_open', 'region'], ytext='application fraud confirmed in 90 days', P=P, layout=LA, plant=plant, papers='normal',
  psi_say={('income_declared', 'prod'): .031},
  faults=[dict(kind='leak-column', settled_by='data', what='disputes_after_open counts disputes after the account opened and all but tells the outcome; it is an input.', size='AUC of the column alone above 0.9', match=[['disputes_after_open', 'disputes after', 'disputes'], ['leak', 'after the decision', 'after the outcome', 'not known', 'not available', 'later', 'future', 'alone', 'single', 'by itself', 'hindsight', 'too good', 'suspicious', 'look-ahead', 'post', 'predicts the outcome', 'information value']]),
    dict(kind='input-drift', settled_by='data', what='income_declared shifted strongly in production while the report gives a PSI of 0.031.', size='PSI above 0.3', match=[['income_declared', 'income'], ['psi', 'drift', 'shift', 'stabil', 'moved', 'distribution', 'differs', 'changed', 'population', 'csi']]),
    dict(kind='group-held-more', settled_by='data', what='Honest applicants from the South are held several times as often as others.', size='ratio about 3 or more', match=[['south', 'region'], ['held', 'false positive', 'false-positive', 'false alarm', 'honest', 'genuine', 'disparit', 'dispar', 'adverse', 'more often', 'selected', 'unequal', 'group', 'fair', 'impact', 'flagged', 'referred']])],
  side=[['auc', 'discriminat', 'too good'], ['calibrat', 'observed', 'expected', 'predicted'], ['score', 'psi'], ['recall', 'precision', 'budget'], ['fair', 'group']])
SUBJECTS.append(O8)

# ============================================================ O9 faulty TM rules, Netherlands
sc9 = {'TM-11 cash deposits': .3, 'TM-12 structuring': .2, 'TM-13 foreign wires': .1, 'TM-14 rapid movement': .1, 'TM-15 crypto platforms': 0, 'TM-16 third-party deposits': .1}
def ex9(R, N, c): c['segment'] = cat(R, N, ['retail', 'SME', 'corporate'], [58, 30, 12])
def pre9(D, R):
    m = D['rule'] == 'TM-15 crypto platforms'; D['_y'][m] = 0
    b = (D['rule'] == 'TM-12 structuring') & (D['btl'] == 1); D['_y'][b] = (R.random(b.sum()) < .17).astype(int)
def P(S, D, F, F0):
    p = amlbase(S, F, F0); p.update(bank='Maasvallei Bank N.V.', owner='Head of Transaction Monitoring (B. Kuiper)', dev='FEC Analytics (S. Verhoeven)', val='Model Risk (I. Jacobs)', appr='FEC Model Board', members='MLRO, CRO, head of retail', d_dev='2026-02-09', d_val='2026-03-17', d_appr='2026-03-26', d_next='2027-09-26', purpose=S['purpose'], decision='Orders the queue of alerts; all are worked.', prohibited='closing alerts.', lineage='Alert store and case system.', pop='All alerts of the scenarios, with a sample from below the line.', target='Alert that became a case.', label='Read 60 days or more after the alert.', excl=[('technical duplicates', 73)], cols=TMC,
      matrix=[['cash economy', 'placement', 'TM-11 cash deposits', 'branch'], ['cash economy', 'structuring', 'TM-12 structuring', 'branch, machine'], ['foreign payments', 'layering', 'TM-13 foreign wires', 'wire'], ['money mules', 'rapid in and out', 'TM-14 rapid movement', 'online'], ['crypto', 'conversion', 'TM-15 crypto platforms', 'online'], ['third parties', 'straw persons', 'TM-16 third-party deposits', 'branch'], ['trade', 'over- and under-invoicing', 'TM-21 trade finance invoices', 'trade desk'], ['property', 'laundering by real-estate purchases through notary accounts', '', 'wire']],
      typo='The matrix leads from risks to scenarios. Coverage is complete.', scen_val='Thresholds are appropriate: below-the-line rates were found to be negligible and all scenarios contribute.', btl_text='Conclusion: no threshold needs to be moved.', lim=[('L1', 'New clients have no turnover ratio', 'indicator', 'S. Verhoeven')], noscen_mon=True)
    return p
O9 = dict(id='maasvallei-tm-scenarios', name='Transaction-monitoring scenarios and alert score', version='6.1', kind='aml', seed=19, purpose='Orders alerts of the transaction-monitoring scenarios.', jur=['eu'], mat=('high', 'Wwft duty; all customers'),
  samples=[('train', 4200, D_('2024-10-01'), D_('2025-06-30')), ('test', 2300, D_('2025-07-01'), D_('2025-11-30')), ('production', 3400, D_('2026-04-01'), D_('2026-08-31'))], gen=gen_tm(list(sc9), [22, 20, 18, 16, 12, 12], (8.9, .9), {'branch': 30, 'online': 44, 'wire': 26}, 'amount_eur', btl=.2, extra=ex9), lin=lin_tm(sc9, {'branch': .1, 'online': 0, 'wire': .2}, 'amount_eur'), pre=pre9,
  feats=TMF[:6]+['amount_eur']+TMF[6:], logs=('months_client', 'turnover_ratio', 'amount_eur'), rate=.11, segments=['segment', 'channel'], groups=[], budget={'share': .25}, maturity=60, scenario='rule', btl='btl', idf=ids('MV', 6), cn=dict(id='alert_id', date='raised', sample='sample', score='score', y='case'), accept=2,
  out=['rule', 'btl', 'line_band', 'amount_eur', 'prior_alerts', 'cash_share', 'counterparty_risk', 'months_client', 'kyc_mismatch', 'turnover_ratio', 'channel', 'segment'], ytext='alert became a case', P=P, layout=LA, papers='normal', names={'rule': 'scenario', 'btl': 'below the line'}, btl_say={'TM-12 structuring': 2},
  faults=[dict(kind='scenario-unproductive', settled_by='data', what='TM-15 crypto platforms raised about a thousand alerts and none was productive.', size='0 of about 900 above the line', match=[['tm-15', 'crypto'], ['no productive', 'none', 'unproductive', 'zero', '0 of', '0%', '0.0', 'not productive', 'without a productive', 'no case', 'no alert', 'yield', 'productiv', 'nothing', 'not one', 'no positive', 'no event']]),
    dict(kind='btl-as-high', settled_by='data', what='Below the line TM-12 structuring yields as much as above it (about 15%), so the threshold is too high; the papers say negligible.', size='about 17% below against about 12 to 15% above', match=[['tm-12', 'structuring', 'below the line', 'below-the-line', 'below_line', 'btl'], ['as high', 'as productive', 'higher', 'similar', 'above the line', 'threshold', 'not lower', 'missed', 'exceed', 'too high', 'comparable', 'equal', 'yield', 'productive']]),
    dict(kind='matrix-scenario-not-in-data', settled_by='data', what='The coverage matrix names TM-21 trade finance invoices, which has no alert in the data.', size='one scenario', match=[['tm-21', 'trade finance', 'trade'], ['not in the data', 'no alert', 'absent', 'missing', 'not found', 'does not occur', 'none', 'no row', 'not present', 'no case', 'never', 'not appear', 'without', 'not running', 'not in the file', 'raised no', 'no record']]),
    dict(kind='typology-uncovered', settled_by='papers', what='The real-estate typology in the matrix has no scenario and no recorded gap.', size='one typology', match=[['real-estate', 'real estate', 'notary', 'property'], ['no scenario', 'without a scenario', 'without scenario', 'not covered', 'uncovered', 'gap', 'blank', 'empty', 'no rule', 'missing', 'coverage', 'no control', 'not assigned', 'unmonitored', 'none']])],
  side=[['below the line', 'btl', 'below-the-line'], ['calibrat', 'observed', 'expected'], ['segment', 'channel', 'auc']])
SUBJECTS.append(O9)

# ============================================================ O10 faulty triage with suppression, Hong Kong
sc10 = {'R1 large cash': .3, 'R2 velocity': 0, 'R3 high-risk country': .4, 'R4 shell indicators': .1, 'R5 remittance': -.1}
def ex10(R, N, c): c['nationality'] = cat(R, N, ['HK', 'mainland', 'Philippines', 'Indonesia', 'other'], [46, 22, 13, 9, 10]); c['line_of_business'] = cat(R, N, ['personal', 'commercial'], [70, 30])
def P(S, D, F, F0):
    p = amlbase(S, F, F0); p.update(bank='Victoria Channel Bank', owner='Head of AML Operations (Lau K. Y.)', dev='AML Data Science (N. Chow)', val='Independent Model Validation (F. Reyes)', appr='Financial Crime Committee', members='MLRO, CRO, COO', d_dev='2026-01-26', d_val='2026-03-02', d_appr='2026-03-10', d_next='2027-09-10', purpose=S['purpose'], decision='Alerts with a score under 0.05 are suppressed (hibernated) and not worked; the others are worked in order of score. Suppressed alerts are read afterwards by the audit team.', prohibited='client exit.', lineage='Rule engine and case system.', pop='All alerts in the windows; the audit team has since read all suppressed alerts, so that outcomes are known for all.', target='Alert led to a report to the financial intelligence unit or was escalated.', label='Read 45 days or more after the alert.', excl=[('technical duplicates', 64)], cols=[(a if a != 'line_band' else 'line_band', b, c_, d) for a, b, c_, d in TMC],
      matrix=[['cash', 'placement', 'R1 large cash', 'branch'], ['mules', 'velocity', 'R2 velocity', 'mobile'], ['countries', 'sanctions evasion', 'R3 high-risk country', 'wire'], ['companies', 'shells', 'R4 shell indicators', 'wire'], ['remittance', 'underground banking', 'R5 remittance', 'remittance counter']], scen_val='All scenarios yield.', lim=[('L1', 'New clients have no turnover ratio', 'indicator', 'N. Chow')], nomonths=True, nosegs=True, nogrp_mon=True, noscen_mon=True,
      mon_extra='## Suppression and timeliness\nOf the suppressed alerts 0.6% proved productive on audit. 99.2% of reports were filed within 30 days of the alert. All channels deliver to the monitoring system without gaps.\n')
    return p
def plant(D, B, R):
    shift(D, np.isin(D['nationality'], ['Philippines', 'Indonesia']) & (D['_y'] == 0), .9); recentre(O10, D)
    D['suppressed'] = (D['_score'] < .05).astype(int); D['suppressed'][D['_sample'] != 'live'] = 0
    m = D['suppressed'] == 1; D['_y'][m & (R.random(len(m)) < .075)] = 1
    y = D['_y']; dd = np.where(R.random(len(y)) < .27, R.integers(34, 71, len(y)), R.integers(4, 30, len(y))).astype(float); dd[y == 0] = np.nan; D['days_to_report'] = dd
    drop(D, (D['_sample'] == 'live') & (D['channel'] == 'remittance counter') & (D['_date'] >= dt.date(2026, 6, 15)))
O10 = dict(id='victoria-alert-hibernation', name='Alert hibernation score', version='2.2', kind='aml', seed=20, purpose='Suppresses transaction-monitoring alerts that are very probably unproductive and orders the rest.', jur=['hk'], mat=('high', 'suppressed alerts are not worked'),
  samples=[('train', 4200, D_('2024-11-01'), D_('2025-06-30')), ('test', 2300, D_('2025-07-01'), D_('2025-11-30')), ('live', 5200, D_('2026-03-15'), D_('2026-09-30'))], gen=gen_tm(list(sc10), [24, 26, 18, 12, 20], (9.2, .9), {'branch': 24, 'mobile': 36, 'wire': 22, 'remittance counter': 18}, 'amount_hkd', btl=0, extra=ex10), lin=lin_tm(sc10, {'branch': .1, 'mobile': 0, 'wire': .2, 'remittance counter': .1}, 'amount_hkd'),
  feats=TMF[:6]+['amount_hkd']+TMF[6:], logs=('months_client', 'turnover_ratio', 'amount_hkd'), rate=.12, segments=['channel', 'line_of_business'], groups=['nationality'], cut=.05, nocut=True, maturity=45, scenario='rule', idf=ids('VC', 7), cn=dict(id='alert_key', date='alert_day', sample='split', score='prob', y='productive'), budget=None,
  out=['rule', 'line_band', 'amount_hkd', 'prior_alerts', 'cash_share', 'counterparty_risk', 'months_client', 'kyc_mismatch', 'turnover_ratio', 'channel', 'line_of_business', 'nationality', 'suppressed', 'days_to_report'], ytext='reported or escalated', P=P, layout=LB, plant=plant, papers='normal', declined=None,
  faults=[dict(kind='feed-loss', settled_by='data', what='From 2026-06-15 no alert comes from the remittance counter, about 18% of volume before.', size='18% to 0', match=[['remittance'], ['no alert', 'feed', 'volume', 'vanish', 'disappear', 'stopped', 'lost', 'loss', 'missing', 'none', 'zero', 'fell', 'drop', 'ceased', 'gap', 'outage', 'absent', 'no case', 'share', 'psi', 'ends']]),
    dict(kind='suppressed-productive', settled_by='data', what='Of the suppressed alerts about 10% are productive while the report says 0.6%.', size='about 10% against 0.6%', match=[['suppress', 'hibernat'], ['productive', 'missed', 'report', 'positive', 'rate', 'higher', 'stated', '0.6', 'exceed', 'escalat', 'wrongly', 'audit', 'outcome']]),
    dict(kind='late-reports', settled_by='data', what='About a quarter of reports took more than 30 days while the paper says 99.2% were in time.', size='about 26% late', match=[['days_to_report', 'days to report', '30 days', 'reports filed', 'filing', 'reporting time', 'timel', 'late'], ['late', 'after 30', 'more than 30', 'over 30', 'beyond 30', 'longer than', 'overdue', 'exceed', 'not in time', '99.2', 'delay', 'above 30', 'past']]),
    dict(kind='group-impact-nationality', settled_by='data', what='Unproductive alerts on Philippine and Indonesian customers are scored up and kept for work far more often.', size='honest alerts kept about 1.4 times and in the top quarter over twice as often', match=[['nationality', 'philippin', 'indonesia'], ['dispar', 'group', 'more often', 'higher', 'false', 'impact', 'unequal', 'selected', 'over-predict', 'overpredict', 'overestimat', 'calibrat', 'ratio', 'differ', 'fair', 'bias']])],
  side=[['auc', 'discriminat'], ['calibrat', 'observed', 'expected', 'predict'], ['channel', 'psi', 'volume', 'distribution', 'drift'], ['event rate', 'positive rate', 'rose', 'rate'], ['low', 'band', 'rank', 'monoton'], ['nationality', 'fair']])
SUBJECTS.append(O10)

# ============================================================ O11 faulty customer risk rating, US
def gen(R, N, d):
    c = {}
    c['cash_volume_k'] = np.round(np.exp(R.normal(2.2, 1.1, N)), 1); c['intl_wires_12m'] = R.poisson(1.6, N); c['naics_risk'] = R.integers(1, 5, N); c['geo_risk'] = R.integers(1, 5, N); c['pep'] = (R.random(N) < .02).astype(int); c['tenure_years'] = np.round(R.gamma(2, 3.5, N), 1); c['products'] = R.integers(1, 7, N); c['adverse_media'] = (R.random(N) < .05).astype(int)
    c['entity'] = cat(R, N, ['individual', 'LLC', 'corporation', 'nonprofit'], [60, 22, 13, 5]); c['reviewer'] = cat(R, N, ['A. Dunn', 'B. Ellery', 'C. Fonseca', 'D. Grady', 'E. Huang'], [22, 20, 20, 20, 18]); c['region'] = cat(R, N, ['WA', 'OR', 'ID', 'MT'], [44, 30, 16, 10])
    return c
def lin(c):
    return (.6*lz(c['cash_volume_k'])+.5*z(c['intl_wires_12m'])+.5*z(c['naics_risk'])+.5*z(c['geo_risk'])+.9*c['pep']-.35*lz(c['tenure_years'])+.1*z(c['products'])+1.4*c['adverse_media']+mp(c['entity'], {'individual': -.2, 'LLC': .5, 'corporation': .1, 'nonprofit': 0}))
def P(S, D, F, F0):
    p = amlbase(S, F, F0); p.update(bank='Cascadia Timber Bank', owner='BSA Officer (L. Petrakis)', dev='Enterprise Analytics (W. Tran)', val='Model Risk Management (O. Keller)', appr='BSA Oversight Committee', members='CRO, BSA officer, general counsel', posword='adverse reviews', good='unremarkable', d_dev='2026-03-10', d_val='2026-04-07', d_appr='2026-04-20', d_next='2028-04-20', d_crit='2026-02-02', purpose=S['purpose'], decision='Customers with a high score get enhanced due diligence.', prohibited='credit decisions.', lineage='Core and CRM.', pop='Customers due for periodic review, all reviews in the windows.', target='Review ended adversely (risk raised, restriction or exit).', label='Read 30 days or more after the review opened.', excl=[('deceased', 19)], read_on='2026-11-10',
      cols=[('cash_volume_k', 'cash per month, thousands', '+', 'placement'), ('intl_wires_12m', 'international wires', '+', 'layering'), ('naics_risk', 'industry class', '+', 'assessment'), ('geo_risk', 'place class', '+', 'assessment'), ('pep', 'exposed person', '+', 'assessment'), ('tenure_years', 'years a customer', '−', 'knowledge'), ('products', 'number of products', 'weak +', 'complexity'), ('adverse_media', 'adverse media hit', '+', 'evidence'), ('entity', 'legal form', 'by form', 'opacity')],
      typo='The factors follow the enterprise risk assessment.', matrix=None, lim=[('L1', 'Media hits are in English and Spanish only', 'analysts search further for foreign names', 'W. Tran')], nomonths=True, nosegs=True,
      closed=[['MV-3', 'Weights of industry and place classes were set by judgement without test', 'high', 'W. Tran', 'closed by the owner on 2026-07-14; no evidence filed, validation was not asked'], ['MV-4', 'User guide lacks refresh triggers', 'low', 'BSA operations', 'closed 2026-08-03; guide seen by validation']])
    p['mon_text'] = f"Customers were rated and reviewed in every month without interruption. AUC {S['_auc']:.3f}, above the limit of {p['aucmin']:.2f}. All reviewers decide alike."
    p['opinion'] = 'Suitable with one high finding (MV-3) to be cured within 90 days with evidence to validation, and one low finding.'
    return p
def pre11(D, R):
    m = D['reviewer'] == 'D. Grady'; D['_y'][m & (R.random(len(m)) < .86)] = 0
def plant(D, B, R):
    m = np.where(D['_sample'] == 'current')[0]; D['_score'][m] = D['_score'][R.permutation(m)]
    O11['_auc'] = figs(O11, B)['current']['auc']
    mon = np.array([ym(d) for d in D['_date']]); drop(D, (D['_sample'] == 'current') & np.isin(mon, ['2026-07', '2026-08']))
def lie(F, F0): F['current']['auc'] = F0['current']['auc']; F['current']['se'] = F0['current']['se']
O11 = dict(keepauc=1, keeprec=1, id='cascadia-customer-rating', name='Customer risk rating', version='3.0', kind='aml', seed=21, purpose='Rates customers by the risk that a review ends adversely, to set due diligence.', jur=['us'], mat=('high', 'BSA programme'),
  samples=[('dev', 4200, D_('2025-01-01'), D_('2025-09-30')), ('val', 2200, D_('2025-10-01'), D_('2026-01-31')), ('current', 4200, D_('2026-05-01'), D_('2026-10-09'))], gen=gen, lin=lin, pre=pre11, feats=['cash_volume_k', 'intl_wires_12m', 'naics_risk', 'geo_risk', 'pep', 'tenure_years', 'products', 'adverse_media', 'entity'], logs=('cash_volume_k', 'tenure_years'), rate=.1, segments=['entity', 'reviewer'], groups=['region'], budget={'share': .2}, nobudget_yaml=True, maturity=30, idf=ids('C', 6), cn=dict(id='customer_review', date='review_opened', sample='sample', score='risk_score', y='adverse'), accept=3,
  out=['cash_volume_k', 'intl_wires_12m', 'naics_risk', 'geo_risk', 'pep', 'tenure_years', 'products', 'adverse_media', 'entity', 'region', 'reviewer'], ytext='review ended adversely', P=P, layout=LB, plant=plant, lie=lie, papers='normal',
  faults=[dict(kind='score-not-ranking', settled_by='data', what='In the current sample the score does not rank: AUC about 0.5 while the report gives about 0.75 or more.', size='AUC about 0.50', match=[['auc', 'rank', 'discriminat', 'gini', 'separat', 'order'], ['current', 'production', 'recent', 'latest'], ['0.5', '0.4', 'no better', 'random', 'chance', 'fell', 'below', 'not rank', 'does not', 'drop', 'lost', 'lower', 'collapse', 'no discrimin', 'differ', 'disagree', 'report', 'weak', 'loss', 'decline']]),
    dict(kind='reviewer-labels-differ', settled_by='data', what='D. Grady ends reviews adversely about one seventh as often as the others on like customers.', size='about 1.5% against 10 to 12%', match=[['grady', 'reviewer', 'analyst', 'investigator'], ['differ', 'lower', 'rarely', 'label', 'inconsisten', 'outlier', 'adverse', 'less often', 'fewer', 'rate', 'observed', 'calibrat', 'expected', 'over-predict', 'overpredict', 'quality']]),
    dict(kind='months-missing', settled_by='data', what='There is no case at all in July and August 2026 while the report says every month was covered.', size='two of six months', match=[['2026-07', '2026-08', 'july', 'august', 'month'], ['no case', 'no review', 'missing', 'gap', 'absent', 'none', 'empty', 'without', 'no data', 'no row', 'not in', 'zero', 'nothing', 'interrupt', 'hole', 'no record', 'no alert']]),
    dict(kind='finding-closed-without-evidence', settled_by='papers', what='High finding MV-3 was closed by the owner without evidence and without validation.', size='one high finding', match=[['mv-3', 'finding', 'issue'], ['closed', 'closure'], ['evidence', 'owner', 'without validation', 'not verified', 'unverified', 'not asked', 'not independently']])],
  side=[['recall', 'precision', 'capture', 'budget'], ['calibrat', 'observed', 'expected', 'predict'], ['auc', 'segment', 'entity'], ['group', 'region'], ['monoton', 'band', 'rank']])
SUBJECTS.append(O11)

C = lambda **k: k
SUB = [
 C(id="algarve-cnp-shield", kind="fraud", clean=True, n=5600, rate=.058, budget=.06, bank="Banco Litoral do Sul, S.A.", town="Faro", jur=["pt", "eu"], cur="EUR", amu=4.3, pre="PT",
   name="Second-stage score for card payments without the card", alg="gradient-boosted trees with monotone constraints", samples=["development", "holdout", "oot", "production"], style=0,
   chan=["browser", "app", "phone_order"], chp=[.52, .38, .10], types=["grocery", "electronics", "subscriptions", "travel"], tpp=[.4, .2, .25, .15],
   grp=(["under_30", "30_59", "60_plus"], [.27, .5, .23]), gcol="age_band", c=C(id="payment_ref", date="pay_date", sample="sample", s="fraud_prob", y="confirmed_fraud"),
   names=C(amount="amount_eur", channel="order_channel", type="merchant_group", age="device_age_days", n24="pay_24h", new="first_time_merchant", dist="ip_distance_km", ten="months_customer", extra="loyalty_tier_code"),
   ppl=["Inês Caldeira", "Rui Semedo", "Marta Valadão", "Tomás Reigada"]),
 C(id="andina-transfer-watch", kind="fraud", clean=True, n=5000, rate=.065, budget=.08, bank="Banco Cordillera Norte", town="Antofagasta", jur=["cl"], cur="CLP", amu=11.2, pre="TEF",
   name="Instant transfer fraud score", alg="logistic regression on binned inputs", samples=["train", "test", "oot", "production"], style=1,
   chan=["mobile", "web", "branch_tablet"], chp=[.66, .28, .06], types=["known_bank", "prepaid_account", "own_account", "new_wallet"], tpp=[.45, .2, .23, .12],
   grp=(["F", "M"], [.49, .51]), gcol="sexo", c=C(id="folio", date="fecha", sample="muestra", s="puntaje", y="fraude"),
   names=C(amount="monto_clp", channel="canal", type="tipo_destino", age="antiguedad_equipo_dias", n24="transf_24h", new="destino_nuevo", dist="distancia_km", ten="meses_cliente", extra="codigo_convenio"),
   ppl=["Camila Urrejola", "Diego Painemal", "Francisca Aros", "Sergio Bahamonde"]),
 C(id="fjord-tm-triage", kind="aml", clean=True, n=5200, rate=.14, budget=.2, bank="Sørkyst Sparebank", town="Kristiansand", jur=["no", "eu"], cur="NOK", amu=10.4, pre="V",
   name="Alert triage score for transaction monitoring", alg="logistic regression", samples=["development", "holdout", "oot", "production"], style=0,
   scen=["R1 cash deposits", "R2 rapid in-out", "R3 many senders", "R4 high-risk country", "R5 dormant account"], scp=[.27, .24, .2, .17, .12],
   chan=["counter", "online", "card", "foreign_wire"], chp=[.2, .45, .2, .15], analysts=["an1", "an2", "an3", "an4", "an5"],
   grp=(["18_34", "35_64", "65_plus"], [.3, .5, .2]), gcol="age_group", c=C(id="alert_no", date="alert_date", sample="sample", s="triage_score", y="reported"),
   names=C(scenario="rule", btl="below_line", channel="channel", amount="turnover_nok", ratio="ratio_to_limit", cash="cash_share", nc="countries_90d", prior="prior_alerts", mon="account_months", risk="risk_class", analyst="handler", extra="industry_code"),
   ppl=["Ragnhild Tveit", "Eirik Solbakk", "Anniken Moi", "Lars Hovden"]),
 C(id="perak-alert-priority", kind="aml", clean=True, n=4800, rate=.15, budget=.25, bank="Bank Sungai Perak Berhad", town="Ipoh", jur=["my"], cur="MYR", amu=9.6, pre="AL-",
   name="AML alert prioritisation model", alg="gradient-boosted trees, depth 3", samples=["train", "test", "oot", "production"], style=1,
   scen=["TM01_structuring", "TM02_funnel", "TM03_remittance", "TM04_gold_trade", "TM05_round_amounts", "TM06_mule"], scp=[.25, .19, .18, .12, .14, .12],
   chan=["branch", "internet", "agent", "remittance"], chp=[.3, .4, .12, .18], analysts=["KL-1", "KL-2", "IP-1", "IP-2", "IP-3"],
   grp=(["F", "M"], [.46, .54]), gcol="sex", c=C(id="alert_id", date="raised_on", sample="split", s="priority", y="str_filed"),
   names=C(scenario="scenario", btl="btl", channel="channel", amount="amount_myr", ratio="threshold_ratio", cash="cash_share", nc="countries", prior="alerts_12m", mon="relationship_months", risk="crr", analyst="analyst", extra="occupation_code"),
   ppl=["Nurul Aisyah Zahari", "Lim Wei Shen", "Kavitha Raman", "Hafiz Roslan"]),
 C(id="mazovia-ecom-gate", kind="fraud", clean=False, n=5800, rate=.06, budget=.06, bank="Bank Wiślany Handlowy S.A.", town="Płock", jur=["pl", "eu"], cur="PLN", amu=5.0, pre="W",
   name="Online payment hold model", alg="gradient-boosted trees", samples=["development", "holdout", "oot", "production"], style=0,
   chan=["browser", "app", "wallet"], chp=[.5, .36, .14], types=["fashion", "electronics", "food", "tickets"], tpp=[.35, .25, .3, .1],
   grp=(["pl", "foreign"], [.72, .28]), gcol="citizenship", c=C(id="trx", date="trx_date", sample="sample", s="hold_score", y="is_fraud"),
   names=C(amount="amount_pln", channel="channel", type="shop_type", age="device_age_days", n24="trx_24h", new="new_shop", dist="geo_km", ten="tenure_months", extra="promo_code_class"),
   ppl=["Kinga Bielawska", "Paweł Orłoś", "Justyna Szulc", "Marek Dziedzic"]),
 C(id="nyali-wallet-sentinel", kind="fraud", clean=False, n=5400, rate=.06, budget=.06, bank="Pwani Commercial Bank Ltd", town="Mombasa", jur=["ke"], cur="KES", amu=7.6, pre="MW",
   name="Mobile wallet fraud score", alg="random forest, 400 trees, calibrated", samples=["train", "test", "oot", "production"], style=1,
   chan=["app", "ussd", "agent_float"], chp=[.48, .37, .15], types=["person", "till", "utility", "crypto_ramp"], tpp=[.48, .26, .16, .10],
   grp=(["under_35", "35_plus"], [.55, .45]), gcol="age_band", c=C(id="txn_code", date="txn_date", sample="split", s="risk_score", y="fraud_flag"),
   names=C(amount="amount_kes", channel="channel", type="payee_type", age="sim_age_days", n24="txn_24h", new="new_payee", dist="cell_km", ten="wallet_months", extra="handset_class"),
   ppl=["Amina Mwakio", "Brian Otieno", "Zawadi Kombo", "Peter Nzioka"]),
 C(id="styria-alert-rank", kind="aml", clean=False, n=5600, rate=.15, budget=.2, bank="Murtaler Regionalbank AG", town="Leoben", jur=["at", "eu"], cur="EUR", amu=8.9, pre="M",
   name="Money-laundering alert ranking", alg="logistic regression", samples=["development", "holdout", "oot", "production"], style=0,
   scen=["S1 cash", "S2 pass-through", "S3 new account burst", "S4 offshore wire", "S5 private loans", "S6 prepaid cards"], scp=[.24, .2, .17, .14, .14, .11],
   chan=["branch", "online", "atm", "wire"], chp=[.25, .4, .15, .2], analysts=["HUB", "KRO", "LEI", "MAY", "PIC", "STA"],
   grp=(["F", "M"], [.45, .55]), gcol="sex", c=C(id="alert_id", date="alert_date", sample="sample", s="rank_score", y="productive"),
   names=C(scenario="scenario", btl="under_threshold", channel="channel", amount="amount_eur", ratio="threshold_ratio", cash="cash_share", nc="countries", prior="earlier_alerts", mon="months_on_book", risk="risk_class", analyst="analyst", extra="oenace_code"),
   ppl=["Gerlinde Hofstätter", "Jakob Pirker", "Verena Lackner", "Anton Zechner"]),
 C(id="cebu-tm-score", kind="aml", clean=False, n=5200, rate=.15, budget=.2, bank="Visayan Mercantile Bank, Inc.", town="Cebu City", jur=["ph"], cur="PHP", amu=10.9, pre="C",
   name="Transaction monitoring case score", alg="gradient-boosted trees", samples=["train", "test", "oot", "production"], style=1,
   scen=["TM-01", "TM-02", "TM-03", "TM-04", "TM-05", "TM-06"], scp=[.24, .2, .18, .14, .13, .11],
   chan=["branch", "online", "pawnshop_agent", "remittance"], chp=[.28, .34, .16, .22], analysts=["a01", "a02", "a03", "a04", "a05"],
   grp=(["F", "M"], [.52, .48]), gcol="sex", c=C(id="alert_ref", date="alert_day", sample="split", s="case_score", y="str"),
   names=C(scenario="scenario", btl="btl", channel="channel", amount="amount_php", ratio="threshold_ratio", cash="cash_share", nc="countries", prior="alerts_12m", mon="relationship_months", risk="risk_class", analyst="analyst", extra="trade_code"),
   ppl=["Liezel Abaya", "Ramon Tancinco", "Grace Villaceran", "Jojo Sarmiento"]),
]
REP = {"fraud": "2026-11-15", "aml": "2026-11-15"}
pc = lambda x: f"{100*x:.1f}%"
def plant(S, d, rng):
    """mutates d; returns faults, side effects, paper overrides, extra columns"""
    c = S["c"]; smp = d[c["sample"]]; y = d["_y"]; n = len(y); prod = smp == "production"; nm = S["names"]; X = {}; EX = {}; F = []; SE = []
    def fault(kind, by, what, size, *match): F.append(dict(kind=kind, settled_by=by, what=what, size=size, match=[list(m) for m in match]))
    if S["id"] == "mazovia-ecom-gate":
        lg = d["_lg"]+np.where(d["_g"] == "foreign", 1.25, 0)+rng.normal(0, .08, n)
        lo, hi = -6., 4.
        for _ in range(50):
            m = (lo+hi)/2; lo, hi = (lo, m) if sig(lg+m).mean() > y.mean() else (m, hi)
        d["_s"] = np.round(sig(lg+lo), 5)
        k = np.zeros(n, int); idx = np.where(prod)[0]; k[idx] = top(d["_s"][idx], .045); d["_y"] = np.where(k == 1, 1, y); EX["stopped_by_model"] = k
        R = fig(S, d); al = top(d["_s"], .06); h = {g: al[(d["_g"] == g) & (d["_y"] == 0)].mean() for g in S["grp"][0]}
        fault("group_honest_held", "data", "Honest foreign citizens are held far more often than honest Polish citizens at the review budget; the paper says no difference.", f"honest held: pl {pc(h['pl'])}, foreign {pc(h['foreign'])}",
              ["citizenship", "foreign"], ["honest", "false positive", "false-positive", "insult", "held", "flagged", "selected", "disparit", "differ", "adverse impact", "impact ratio", "more often", "fair", "unequal", "group", "review rate", "alert rate", "over-predict", "overpredict", "times as"])
        st = k == 1; fault("own_declines_labelled", "data", "Payments stopped by the model are all labelled as fraud: the model's own decision is the outcome.", f"{st.sum()} stopped in production, {pc(d['_y'][st].mean())} labelled fraud, mean score {d['_s'][st].mean():.2f}",
              ["stopped", "declin", "blocked", "own decision"], ["label", "all fraud", "100", "every", "outcome", "circular", "feedback", "self-fulfil", "selection", "confirm", "own decision", "inflat", "counted as fraud", "true outcome", "unknown", "control group", "judged on"])
        X["rec"] = {s: R[s]["rec"]+m for s, m in (("holdout", .34), ("oot", .33))}
        fault("recall_at_budget_misreported", "data", "Recall at the 6% review budget is reported well above what the data give for the earlier samples.", "; ".join(f"{s}: reported {pc(v)}, data {pc(R[s]['rec'])}" for s, v in X["rec"].items()),
              ["recall", "caught", "detection rate", "share of frauds", "detected"], ["report", "state", "claim", "paper", "document", "differ", "lower than", "overstat", "not reproduc", "could not be reproduced", "mismatch", "disagree", "against", "do not agree", "does not agree", "inconsisten", "recomput", "not match"])
        X["mon"] = "\n\n## Queue\n\n| quarter | held payments decided only after the payment had been released | limit |\n|---|---|---|\n| 2025 Q4 | 6.1% | 10% |\n| 2026 Q1 | 14.8% | 10% |\n| 2026 Q2 | 23.5% | 10% |\n| 2026 Q3 | 31.2% | 10% |\n\nRating of the queue: green. No action is open."
        fault("late_queue_limit_breached", "papers", "The monitoring report shows held payments decided after release rising to 31.2% against a limit of 10%, three quarters running, rated green with no action.", "14.8%, 23.5%, 31.2% against 10%",
              ["queue", "released", "after release", "late", "31.2", "held payments"], ["limit", "breach", "exceed", "above", "10%", "green", "no action", "over the", "without action", "rated", "escalat", "rising", "threshold"])
        SE = [["auc", "discrimin"], ["citizenship", "foreign"], ["calibrat", "predicted", "observed"], ["event rate", "fraud rate"], ["precision", "value", "recall", "detect"], ["stopped", "declin"]]
        X["group"] = "Honest customers held were compared between Polish and foreign citizens; no difference worth noting was found."
    if S["id"] == "nyali-wallet-sentinel":
        la = np.log(np.maximum(d["_amount"], 1))-S["amu"]
        s2 = np.where(la > 1.0, 1.9, 0.); lg = d["_lg"]-s2  # large payments scored too low
        R0 = None
        # burst
        b = np.where(prod)[0]; b = rng.choice(b, min(90, len(b)), replace=False)
        for i in b:
            d[c["date"]][i] = f"2026-06-{18+int(rng.integers(0, 3)):02d}"; d["_type"][i] = "till"; d["_channel"][i] = "ussd"; d["_amount"][i] = float(rng.integers(180, 260)); d["_n24"][i] = int(rng.integers(0, 3)); d["_new"][i] = 1
            d["_y"][i] = int(rng.random() < .72); lg[i] = -3.2+rng.normal(0, .4)
        y = d["_y"]; lk = np.where(y == 1, rng.poisson(3.2, n), rng.poisson(.06, n)); EX["care_desk_contacts"] = lk
        lg = lg+.10*lk+rng.normal(0, .08, n); nb = np.ones(n, bool); nb[b] = False; lo, hi = -3., 3.
        for _ in range(50):
            m = (lo+hi)/2; lo, hi = (lo, m) if sig(lg[nb]+m).mean() > y[nb].mean() else (m, hi)
        d["_s"] = np.round(sig(lg+lo), 5); R = fig(S, d)
        fault("leak_column", "data", "care_desk_contacts (contacts about the payment, counted until the extract) is an input but is known only after the fraud: it nearly is the outcome.", f"AUC of the column alone {auc(lk, y):.3f}",
              ["care_desk_contacts", "care desk contact", "desk contacts"], ["leak", "after the", "outcome", "separat", "proxy", "not available", "not known", "too good", "auc", "alone", "target", "predicts", "almost perfect", "post-event", "future", "later than", "at the time"])
        X["val"] = {s: min(.93, R[s]["val"]+.36) for s in ("oot", "production")}
        fault("value_detected_low", "data", "Share of fraud value caught at the review budget is far lower than the paper says: large payments are scored too low.", "; ".join(f"{s}: reported {pc(v)}, data {pc(R[s]['val'])}, by count {pc(R[s]['rec'])}" for s, v in X["val"].items()),
              ["value", "amount", "money", "large payment", "amount_kes"], ["detect", "caught", "recall", "report", "lower", "low", "overstat", "claim", "missed", "share of fraud", "differ", "under-predict", "underpredict", "large", "stopped", "mismatch", "not reproduc"])
        dd = d[c["date"]]; w = (dd >= "2026-06-18") & (dd <= "2026-06-20")
        fault("attack_burst", "data", "18 to 20 June 2026: a burst of small USSD till payments, mostly fraud, scored low; the monitoring report says no unusual events.", f"{w.sum()} payments in three days (usual about {3*(prod.sum()-90)/177:.0f}), {pc(y[w].mean())} fraud, mean score {d['_s'][w].mean():.3f}",
              ["june", "2026-06", "burst", "attack", "spike", "surge", "ussd", "18 to 20"], ["burst", "attack", "spike", "surge", "concentrat", "cluster", "wave", "sudden", "fraud rate", "missed", "outlier", "jump", "event rate", "unusual", "not calibrated", "rose", "higher", "peak", "under-predict", "underpredict"])
        X["mon"] = "\n\nNo unusual events or attacks occurred in the period.\n\n## Conditions of approval\n\n| condition | due | status at this report |\n|---|---|---|\n| C1 document latency | 2026-03-31 | done, 2026-03-12 |\n| C2 test of the outage mode (payments pass unscored when the service does not answer) before the limit per payment is raised | 2026-05-31 | not begun; limit raised from KES 150,000 to 250,000 on 2026-06-08 |\n"
        fault("approval_condition_unmet", "papers", "The outage-mode test, a condition of approval due 2026-05-31, has not begun, yet the limit per payment was raised on 2026-06-08.", "six months overdue",
              ["condition", "outage", "c2 "], ["overdue", "not begun", "not met", "unmet", "not been", "past due", "not done", "open", "missed", "not tested", "not started", "without", "unfulfilled", "breach", "still", "late"])
        SE = [["auc", "discrimin"], ["calibrat", "predicted", "observed", "brier"], ["recall", "precision"], ["event rate", "fraud rate"], ["drift", "psi", "shift", "stab"], ["ussd", "till"], ["amount", "value"], ["care_desk"]]
        X["inputs"] = "care_desk_contacts"
    if S["id"] == "styria-alert-rank":
        a = d["_analyst"] == "PIC"; b = d["_btl"] == 1; sc = d["_scenario"] == "S5 private loans"
        d["_y"] = np.where(b, (rng.random(n) < sig(d["_lg"]+3.05)).astype(int), d["_y"])
        d["_y"] = np.where(a & (rng.random(n) < .86), 0, d["_y"]); d["_y"] = np.where(sc, 0, d["_y"]); y = d["_y"]
        fault("scenario_without_productive_alert", "data", "Scenario S5 private loans has no productive alert in the whole data; the paper says it is productive like the others.", f"{int(sc.sum())} alerts, 0 productive",
              ["s5", "private loans"], ["no productive", "0 productive", "none", "not one", "zero", "unproductive", "without", "productiv", "never", "0 of", "no report", "no alert", "not a single", "0.0"])
        fault("below_line_as_productive", "data", "Cases sampled below the line are as productive as alerts above it; the paper says under 2%.", f"below {pc(y[b].mean())} of {int(b.sum())}, above {pc(y[~b].mean())}",
              ["below the line", "below-the-line", "below line", "under_threshold", "under the threshold", "below the threshold", "btl"], ["productiv", "as often", "suspicious", "too high", "similar", "equal", "same rate", "missed", "threshold set", "above the line", "yield", "differ", "rate", "not supported"])
        oth = ~a & ~sc; fault("analyst_labels_differ", "data", "Analyst PIC marks far fewer alerts productive than colleagues with the same mix: the labels depend on the person.", f"PIC {pc(y[a & ~sc].mean())} of {int(a.sum())}, others {pc(y[oth].mean())}",
              ["analyst", " pic ", " pic,", " pic:", "'pic'", "`pic`", "(pic", "=pic", "= pic"], ["differ", "lower", "fewer", "less often", "label", "inconsisten", "rate", "quality review", "outlier", "person", "colleagues", "others", "productiv", "far below", "disagree"])
        X["btl"] = True; X["scen"] = True
        X["mon"] = "\n\n## Timeliness of reports\n\n| quarter | reports filed | filed later than the 30-day limit of the procedure |\n|---|---|---|\n| 2025 Q4 | 61 | 3 |\n| 2026 Q1 | 58 | 9 |\n| 2026 Q2 | 66 | 17 |\n| 2026 Q3 | 63 | 22 |\n\nTimeliness is rated satisfactory; no action is needed."
        fault("late_reports", "papers", "Reports filed after the 30-day limit rose from 3 of 61 to 22 of 63 and are rated satisfactory without action.", "4.9% to 34.9%",
              ["timel", "30-day", "30 day", "filed later", "filing", "late report", "reports filed"], ["late", "rose", "rising", "22 of 63", "limit", "satisfactory", "no action", "exceed", "breach", "overdue", "after the", "escalat", "34.9", "35"])
        SE = [["auc", "discrimin", "rank"], ["calibrat", "predicted", "observed"], ["under_threshold", "below"], ["analyst", "pic"], ["s5"], ["recall", "precision"]]
    if S["id"] == "cebu-tm-score":
        dd = d[c["date"]]; gap = prod & (d["_channel"] == "pawnshop_agent") & (dd >= "2026-04-01") & (dd <= "2026-06-30")
        sp = (rng.random(n) < .24).astype(int)
        p = sig(d["_lg"]); a2 = S["names"]; EX["hibernated"] = sp; keep = ~gap
        for k in list(d): d[k] = d[k][keep]
        EX["hibernated"] = sp = sp[keep]; y = d["_y"]; sup = sp == 1; up = d["_btl"] == 0
        fault("coverage_matrix_against_data", "data", "The coverage matrix and the results say scenario TM-07 (trade and shell companies) raises alerts; no alert of TM-07 is in the data.", "0 alerts of TM-07; paper: in use since 2024-05, about 40 alerts a quarter",
              ["tm-07", "coverage"], ["no alert", "not in the data", "absent", "missing", "0 alerts", "never", "without", "none", "does not occur", "not appear", "not found", "gap", "does not hold", "not present", "not covered", "zero", "no case"])
        fault("feed_loss", "data", "Alerts of the pawnshop agent channel stop from April to June 2026, yet all sources are reported as complete.", f"{int(gap.sum())} alerts expected, 0 found in three months",
              ["pawnshop"], ["feed", "no alert", "missing", "stop", "absent", "gap", "lost", "drop", "months", "vanish", "disappear", "none", "share", "0 alerts", "no cases", "interrupt"])
        fault("suppressed_productive", "data", "Hibernated (suppressed) alerts prove as productive as the others; the paper says 0.4%.", f"hibernated {pc(y[sup].mean())} of {int(sup.sum())}, others {pc(y[~sup].mean())}",
              ["hibernat", "suppress"], ["productiv", "0.4", "as often", "report", "suspicious", "higher", "same", "differ", "missed", "rate", "not supported", "error", "claim", "outcome"])
        X["mon"] = "\n\n## Changes in the period\n\n| date | change | decided by |\n|---|---|---|\n| 2026-03-09 | TM-03: threshold raised from PHP 250,000 to PHP 400,000 to relieve the queue. Past reports that would be lost were not counted, no sample below the new line was drawn and the change was not put to the committee. | head of the alert desk |\n| 2026-06-15 | wording of an alert text | alert desk |\n"
        fault("threshold_changed", "papers", "TM-03 threshold was raised from 250,000 to 400,000 without effect analysis, sample or committee approval.", "60% higher, 2026-03-09",
              ["tm-03", "threshold was raised", "threshold change", "raised threshold", "threshold raised", "raising the threshold", "raising of the threshold", "change of threshold", "changed threshold", "400,000"], ["raised", "raising", "not approved", "approval", "committee", "not put", "no sample", "change control", "unapproved", "change", "lost", "400,000", "not counted", "not tested", "without"])
        X["cov"] = True; X["sup"] = True
        SE = [["channel"], ["months", "volume"], ["psi", "drift", "stab"], ["hibernat"]]
    return F, SE, X, EX
def papers(S, R, X, EX):
    fr = S["kind"] == "fraud"; sa = S["samples"]; P = S["ppl"]; nm = S["names"]; b = S["budget"]; ev = "fraud" if fr else "productive alert"; T = ""
    what = "payment" if fr else "alert"; inp = ", ".join(f"`{nm[k]}`" for k in (("amount", "channel", "type", "age", "n24", "new", "dist", "ten") if fr else ("scenario", "ratio", "cash", "nc", "mon", "risk", "btl")))
    if X.get("inputs"): inp += f", `{X['inputs']}` (contacts with the care desk about the payment, counted up to the data extract)"
    if fr: other = f"`{nm['extra']}` is optional, about 8% blank, and is not used by the score."
    else: other = f"`{nm['extra']}` is optional, about 9% blank; it, `{nm['amount']}`, `{nm['prior']}` and `{nm['channel']}` are carried for analysis and are not used by the score."
    def tab(ss): 
        t = f"| sample | from | to | {what}s | {ev}s | rate | mean score | AUC |\n|---|---|---|---|---|---|---|---|\n"
        return t+"\n".join(f"| {s} | {R[s]['lo']} | {R[s]['hi']} | {R[s]['n']} | {R[s]['ev']} | {pc(R[s]['rate'])} | {R[s]['pred']:.4f} | {R[s]['auc']:.3f} |" for s in ss)
    def bud(ss):
        t = f"At the review budget (the {100*b:.0f}% of {what}s of each sample with the highest score):\n\n| sample | recall | precision |"+(" share of fraud value caught |" if fr else "")+"\n|---|---|---|"+("---|" if fr else "")+"\n"
        return t+"\n".join(f"| {s} | {pc(X.get('rec', {}).get(s, R[s]['rec']))} | {pc(R[s]['prec'])} |"+(f" {pc(X.get('val', {}).get(s, R[s]['val']))} |" if fr else "") for s in ss)
    def grp(ss):
        if X.get("group"): return X["group"]
        t = (f"Honest customers held at the budget, by `{S['gcol']}`" if fr else f"Share of alerts put in the first queue (top {100*b:.0f}%), by `{S['gcol']}`")+":\n\n| sample | "+" | ".join(S["grp"][0])+" |\n|"+"---|"*(len(S["grp"][0])+1)+"\n"
        return t+"\n".join(f"| {s} | "+" | ".join(pc(R[s]["hold" if fr else "share"][l]) for l in S["grp"][0])+" |" for s in ss)+"\n\nThe differences lie within chance."
    def aml(ss):
        if fr: return ""
        t = "\n\n## Scenarios and the line\n\n| sample | above the line | productive | below the line (sampled) | productive |\n|---|---|---|---|---|\n"
        if X.get("btl"): t = "\n\n## Scenarios and the line\n\nCases sampled below the line were productive in fewer than 2 of 100 in every sample, against about 12 of 100 above: the thresholds are well set.\n"
        else: t += "\n".join(f"| {s} | {R[s]['atln']} | {R[s]['atlp']} | {R[s]['btln']} | {R[s]['btlp']} |" for s in ss)
        if X.get("scen"): return t+"\nAll six scenarios, S5 private loans included, yielded productive alerts at similar rates."
        t += "\n\n| scenario | "+" | ".join(f"{s}: alerts / productive" for s in ss)+" |\n|"+"---|"*(len(ss)+1)+"\n"+"\n".join(f"| {l} | "+" | ".join(f"{R[s]['sc'][l][0]} / {R[s]['sc'][l][1]}" for s in ss)+" |" for l in S["scen"])
        t += "\n(alerts above the line)"
        if X.get("cov"): t += "\n\nTM-07 (in use since 2024-05) raises about 40 alerts a quarter, productive like the others; its alerts are part of these data."
        if X.get("sup"): t += "\n\nHibernated alerts (`hibernated` = 1: set aside by the rule of repeated alerts, then all reviewed later for this study) proved productive in 0.4%; hibernation therefore loses nothing."
        return t
    purpose = f"The model ranks {what}s of {S['bank']}, {S['town']}, by the probability of " + ("fraud. Payments that the rules of the first stage let through to the second are scored; the top of the ranking is held for review by the fraud desk. The population is the second stage only, hence the high rate of fraud." if fr else "a suspicious report. Alerts and the cases sampled below the line are scored; the top of the ranking goes to the first queue. Every alert is reviewed by a person; the score closes none.")
    if X.get("sup"): purpose = purpose.replace("Every alert is reviewed by a person; the score closes none.", "The score closes no alert; a separate rule hibernates repeated alerts.")
    lab = ("Outcome: fraud confirmed by the customer's claim and the investigation. Claims are complete after 90 days. The labels of the first three samples were read on 2025-11-12; labels of all samples, production included, were read again on 2026-10-11, and none of the earlier ones had changed." if fr else "Outcome: the alert led to a report to the financial intelligence unit. Cases are decided within 60 days. The labels of the first three samples were read on 2025-11-12; labels of all samples, production included, were read again on 2026-10-11, and none of the earlier ones had changed. Each label is the reviewer's; a second reader reads one in ten.")
    if EX.get("stopped_by_model") is not None: lab += " `stopped_by_model` marks payments that the live model stopped by itself."
    elif fr: lab += " The model stops no payment for good: held payments are released or refused by a person after a call with the customer, and the claim or the call settles the outcome."
    if X.get("inputs") is None: lab += f" All inputs are taken at the moment of the {what}; none is written later."
    dev = f"# Development of {S['name']}\n\nVersion 2.1. Author: {P[1]}, model development. Date: 2025-11-20; data section brought up to date on 2026-10-12.\n\n## Purpose\n\n{purpose}\n\n## Data and outcome\n\n{lab}\n\nSamples follow each other in time; no {what} and no identifier is in two samples. Months before {R[sa[0]]['lo'][:7]} were left out because the channel codes changed; nothing else was excluded. From 2025-08-11 until go-live on 2026-01-15 the model was being validated and installed, and no scores were made.\n\n{tab(sa[:3])}\n\n## Inputs\n\n{inp}. {other}\n\n`{S['gcol']}` is not an input and is kept for testing only. Amounts are skewed and enter as logarithms.\n\n## Method\n\n{S['alg'][0].upper()+S['alg'][1:]}; the score is a probability. Compared with a plain scorecard and the earlier rules; chosen for rank order at the budget and for explainable reasons. Seeds, code and extracts are stored under release tag 2.1; a re-run gave the same scores.\n\n## Results\n\n{bud(sa[:3])}\n\n{grp(sa[:3])}{aml(sa[:3])}\n\n"
    if fr: dev += "## Attacks, outage and latency\n\nTested: amounts just under limits, splitting into several payments, new device, enumeration. Splitting into more than five payments raises the score; recorded in test log 14. 99th percentile of latency 84 ms. "+("When the service does not answer, the rules of the first stage decide; tested on 2025-11-06.\n\n" if not X.get("inputs") else "When the service does not answer, payments pass unscored; not yet tested (see condition C2).\n\n")
    else:
        sc = S["scen"]+(["TM-07"] if X.get("cov") else [])
        ty = ["cash structuring", "pass-through accounts", "many senders or new accounts", "transfers to risky countries or gold", "private lending and round sums", "mules and prepaid value", "trade and shell companies"]
        if S["id"].startswith("fjord"): ty[4] = "dormant accounts woken"; ty[2] = "collection from many senders"
        if S["id"].startswith("perak"): ty[2] = "remittances to third parties"; ty[4] = "round sums"; ty[3] = "trade in gold"; ty[5] = "mule accounts"
        dev += "## Coverage\n\n| typology of the risk assessment 2026 | scenario | state |\n|---|---|---|\n"+"\n".join(f"| {t} | {s} | in use, raises alerts |" for t, s in zip(ty, sc))+"\n| correspondent banking | none | business not offered; excluded on record |\n\nThe feed from source systems is reconciled daily by transaction code and channel; all codes are mapped or excluded on record.\n\n"
    lim = f"## Limitations\n\n1. Customers of under three months have little history; "+("their payments are reviewed under rule 7 as well.\n" if fr else "their alerts are also sorted by hand each week.\n")+f"   Owner {P[0]}; looked at each quarter; effect small (fewer than 5% of {what}s).\n2. A report or claim is not the whole truth: undetected cases stay unknown.\n\n## Permitted and prohibited use\n\nPermitted: ranking for review. Prohibited: ending a customer relationship or pricing on the score alone.\n"
    val = f"# Independent validation {S['name']} 2.1\n\n{P[2]}, model validation, reporting to the chief risk officer; took no part in development. Periodic validation, report of 2026-10-12 (first validation 2025-12-04).\n\n## Work done\n\nScores, labels and tables were recomputed from the data; inputs traced to source for 60 {what}s; samples checked for shared identifiers; sensitivity, reasons and benchmark (simple logistic model) tested; documents read.\n\n## Results\n\n{tab(sa)}\n\n{bud(sa)}\n\n{grp(sa)}{aml(sa)}\n\n## Stability and calibration\n\n"+"; ".join(f"PSI of the score, {s} against {sa[0]}: {R[s]['psi']:.3f}" for s in sa[1:])+". Mean score and observed rate are in the first table.\n\n## Findings\n\nV-1 (low): the note on rounding of amounts was missing. Closed 2026-10-20, text added. V-2 (low): extend the reason-code test to a second language; owner "+P[1]+", due 2027-03-31, not yet due.\n\nConclusion: fit for the use described, risk medium, next validation by 2027-10-31.\n"
    app = f"# Approval\n\nModel committee of {S['bank']}, minutes of 2026-10-28, item 4. Present: chief risk officer (chair), {P[0]} (owner), {P[3]} (compliance). {P[2]} presented the validation; {P[1]} left for the decision. Decision: version 2.1 stays approved until 2027-10-31. First approved 2025-12-10, live since 2026-01-15. Override, threshold and version changes need the committee.\n\nRoles: owner {P[0]}; developer {P[1]}; validator {P[2]}; compliance {P[3]}. Vendor parts: none. Materiality: medium.\n"
    mon = f"# Monitoring report, third quarter 2026\n\nDate 2026-11-18. {P[0]}. Period {R[sa[3]]['lo']} to {R[sa[3]]['hi']} ({what}s after that were not yet mature when labels were read on 2026-10-11).\n\n{tab(sa[3:])}\n\n{bud(sa[3:])}\n\n{grp(sa[3:])}\n\nPSI of the score against {sa[0]}: {R[sa[3]]['psi']:.3f} (limit 0.10). "+("" if X else f"Rates move from month to month with the season (few {what}s, no trend). ")+"Capacity of the desk matches the budget. No open actions other than V-2 of the validation."+("" if X.get("inputs") is None else " Conditions of approval see below.")+X.get("mon", "\n\nThe action of the second quarter (dashboard label) was closed on 2026-08-19.")+"\n"
    plan = f"# Monitoring plan\n\nMonthly: volume, score PSI (amber 0.10, red 0.25), share of blanks, volume by channel"+("" if fr else ", scenario and feed reconciliation")+f". Quarterly, on mature outcomes: AUC (limit {'0.70' if fr else '0.65'}), recall and precision at the budget, calibration, groups by `{S['gcol']}`"+("" if fr else ", below-the-line sample of at least 59 cases")+f". Responsible: {P[0]}. A red value goes to the committee within ten working days. Fallback: the rules of the earlier system, tested yearly. Retraining: when two quarters are red, or every two years. Change control: developer proposes, validator reviews, committee decides.\n"
    if S["style"] == 0: return {"01_development.md": dev+lim, "02_validation.md": val, "03_approval_and_roles.md": app, "04_monitoring_plan.md": plan, "05_monitoring_2026Q3.md": mon}
    return {"model_handbook.md": dev+lim+"\n"+plan, "second_line_review_2026.md": val+"\n\n---\n\n"+app, "quarterly_report_2026Q3.md": mon}
key = []
for i, S in enumerate(SUB):
    S["show"] = ("amount", "channel", "type", "age", "n24", "new", "dist", "ten", "extra") if S["kind"] == "fraud" else ("scenario", "btl", "channel", "amount", "ratio", "cash", "nc", "prior", "mon", "risk", "analyst", "extra")
    for k in range(3000):
        d, rng = gen(S, 70000*(i+1)+k)
        if ok(S, d): break
    else: raise SystemExit("no seed "+S["id"])
    F, SE, X, EX = ([], [], {}, {}) if S["clean"] else plant(S, d, rng)
    R = fig(S, d); c = S["c"]; fr = S["kind"] == "fraud"; D0 = OUT/S["id"]; (D0/"data").mkdir(parents=True, exist_ok=True); (D0/"documents").mkdir(exist_ok=True)
    if not S["clean"]:
        a = lambda m: F
    cols = {c["id"]: d[c["id"]], c["date"]: d[c["date"]], c["sample"]: d[c["sample"]]}
    for q in S["show"]: cols[S["names"][q]] = d["_"+q].astype(int) if q == "amount" else d["_"+q]
    cols.update(EX); cols[S["gcol"]] = d["_g"]; cols[c["s"]] = d["_s"]; cols[c["y"]] = d["_y"]; rng.random()
    o = np.argsort(d[c["date"]].astype(str), kind="stable")
    with open(D0/"data"/"scored.csv", "w", newline="") as f:
        w = csv.writer(f); w.writerow(cols); w.writerows(zip(*[[v for v in np.asarray(x)[o].tolist()] for x in cols.values()]))
    for p, t in papers(S, R, X, EX).items(): (D0/"documents"/p).write_text(t)
    nm = S["names"]; sc = dict(path="data/scored.csv", score=c["s"], outcome=c["y"], positive=1, sample=c["sample"], date=c["date"], id=c["id"], amount=nm["amount"],
        maturity=dict(days=90 if fr else 60, read_on=D.date(2026, 10, 11)), budget=dict(share=S["budget"]))
    if not fr: sc.update(scenario=nm["scenario"], below_line=nm["btl"])
    if "stopped_by_model" in EX: sc["declined"] = "stopped_by_model"
    sc["segments"] = [nm["channel"], nm["type"]] if fr else [nm["channel"], nm["risk"], nm["analyst"]]+(["hibernated"] if "hibernated" in EX else [])
    sc["groups"] = {S["gcol"]: S["gcol"]}; P = S["ppl"]
    nf = 8 if fr else 7
    Y = dict(id=S["id"], name=S["name"], version="2.1", kind=S["kind"], purpose=("Ranks second-stage payments by probability of fraud for review by the fraud desk." if fr else "Ranks transaction-monitoring alerts by probability of a suspicious report, for order of review."),
        jurisdictions=S["jur"], materiality=dict(level="medium", basis=f"{S['bank']}: one product area, every selected case is reviewed by people"), owner=P[0], developer=P[1], validator=P[2],
        method=dict(algorithm=S["alg"], library="in-house, scikit-learn 1.7", features=nf+(1 if X.get("inputs") else 0), target=("confirmed fraud" if fr else "report filed after review")), data=dict(scored=sc),
        intended_use=["ranking for review by people"], prohibited_use=["ending a relationship or pricing on the score alone"], limitations=["little history for customers of under three months; managed, looked at quarterly"],
        monitoring=dict(frequency="quarterly", last_report="2026-11-18", owner=P[0]), approvals=["model committee, 2026-10-28, valid until 2027-10-31"])
    (D0/"subject.yaml").write_text(yaml.safe_dump(Y, sort_keys=False, allow_unicode=True))
    key.append(dict(subject=S["id"], kind=S["kind"], clean=S["clean"], papers="complete" if S["clean"] else "normal", faults=F, side_effects=SE))
    print(S["id"], "seed", k, {s: (R[s]["n"], R[s]["ev"], round(R[s]["auc"], 3), round(R[s]["rec"], 3), round(R[s]["val"], 3), round(R[s]["psi"], 3)) for s in S["samples"]}, [f["size"] for f in F], flush=True)
(OUT/"key.json").write_text(json.dumps(key, indent=1, ensure_ascii=False))

"""Fourth half, AML subjects."""
from kit import *
from common import Folder, Raw, fault, entry, wilson, psi
R = Raw

def mapleford(root):
    SG = {"client_class": {"individual": (7, 0), "small_company": (2, .05), "trust_or_foundation": (1, .1)}, "region": {"ontario": (4, 0), "quebec": (3, .03), "prairies": (2, -.03), "atlantic": (1, 0)}}
    c = alerts(41011, 8400, D(2024, 7, 2), D(2026, 4, 30), {"none": (1, 0)}, SG, -3.6, 1.7, D(2025, 9, 1), test_share=.35, draws=2500)
    c["below"] = np.zeros(len(c["y"]), int); tr, te, pr = (stats(c, s) for s in ("train", "test", "production")); N = len(c["y"])
    bands = [("Low", 0, .03, "simplified; refresh every five years"), ("Medium", .03, .12, "standard; refresh every three years"), ("High", .12, 2, "enhanced; refresh each year, sign-off by Compliance")]
    bt = "".join(f"| {b} | {int(((c['p'] >= lo) & (c['p'] < hi)).sum()):,} | {int(c['y'][(c['p'] >= lo) & (c['p'] < hi)].sum())} | {pct(c['y'][(c['p'] >= lo) & (c['p'] < hi)].sum(), ((c['p'] >= lo) & (c['p'] < hi)).sum())} | {dd} |\n" for b, lo, hi, dd in bands)
    f = Folder(root, "mapleford-client-risk")
    f.table("data/ratings.csv", {"rating_no": [f"MT{300100 + 11 * i}" for i in range(N)], "rated_on": c["date"], "client_class": c["client_class"], "region": c["region"], "p_adverse": [f"{x:.4f}" for x in c["p"]], "adverse_180d": c["y"], "use": c["sample"]})
    f.results("results/reported.json", {"train": {"auc": round(tr["auc"], 3), "n": tr["n"], "events": tr["events"]}, "test": {"auc": round(te["auc"], 3), "n": te["n"], "events": te["events"]}, "production": {"auc": round(pr["auc"], 3), "n": pr["n"], "events": pr["events"]}})
    f.subject({"id": "mapleford-client-risk", "name": "Client money laundering risk rating", "version": "4.2", "kind": "aml",
        "purpose": "Estimates how likely a new or refreshed client is to give rise to an adverse event within 180 days, and from that the level of due diligence.",
        "jurisdictions": ["canada"], "materiality": {"level": "high", "basis": "Decides the depth of due diligence for 96,000 clients; a wrong Low rating could leave a risky client unwatched."},
        "owner": "Chief Anti-Money Laundering Officer (G. Desrosiers)", "developer": "Compliance Modelling (F. Iqbal, T. Nordahl)", "validator": "Enterprise Model Risk (H. Stavrakis)",
        "method": {"algorithm": "logistic regression with binned inputs", "library": "statsmodels 0.14.4", "features": 16, "target": "adverse event (report to FINTRAC, court order or exit for financial crime) within 180 days of rating"},
        "data": {"scored": {"path": "data/ratings.csv", "score": "p_adverse", "outcome": "adverse_180d", "positive": 1, "sample": "use", "date": "rated_on", "id": "rating_no", "maturity": {"days": 180, "read_on": R("2026-11-02")}, "segments": ["client_class", "region"]}},
        "intended_use": ["Setting the level of due diligence at onboarding and at refresh", "Choosing the refresh date"], "prohibited_use": ["Refusing or exiting a client without a decision of Compliance", "Pricing or credit", "Replacing transaction monitoring"],
        "limitations": ["An adverse event is a suspicion acted upon, not proof of a crime", "Correspondent banks are rated by hand", "Ownership data of foreign trusts are taken from the client's declaration"],
        "monitoring": {"frequency": "quarterly", "owner": "Chief Anti-Money Laundering Officer", "measures": ["AUC, at least 0.75", "score PSI, at most 0.15", "observed over expected events, between 0.80 and 1.25", "overrides, at most 5% of ratings", "adverse events among clients rated Low, at most 1.5%"], "after_breach": "Enterprise Model Risk informed within three working days; remedial plan within thirty; ratings of the affected class confirmed by hand until then"},
        "approvals": [{"body": "Model Approval Committee", "decision": "approved without conditions", "date": R("2026-06-11"), "valid_until": R("2027-06-30"), "version": "4.2"}]})
    f.text("documents/methodology.md", f"""
# Client risk rating 4.2: methodology

Mapleford Trust Company, Compliance Modelling, 5 May 2026

### 1. The question

Guidance asks us to know which clients carry more risk and to look harder at those. Until 2022 ratings came from a points table that nobody could justify (version 3, retired on 31 December 2022; its manual is kept for reference only). Version 4 estimates a probability and is checked against what happens.

### 2. Inputs

Sixteen inputs in four families:

| Family | Inputs | Why it should matter | Direction confirmed |
| --- | ---: | --- | --- |
| Who the client is | 5 | legal form, ownership layers, public office, sector, age of business | yes, all |
| Where | 3 | residence, places of business, expected corridors | yes, all |
| What | 5 | cash, wires, private banking, trade services, virtual asset counterparties | yes, all |
| How the relation began | 3 | in person or remote, introducer, documents | yes, all |

The family "what" answers the enterprise risk assessment of November 2025 line by line; the table in its Annex C shows for each of its 23 risks the input that carries it. Two risks have none (insider collusion; sanctions) because other controls address them: staff surveillance, and the screening system.

Neither race, religion, sex nor place of birth is used. A search for stand-ins found none above the internal mark.

### 3. Data

From the client master, the case system and the court-order register, extracted on 2 November 2026 for the figures below and on 20 April 2026 for the fit (ratings up to August 2025). All ratings are at least 180 days old when their outcome is read.

Starting from **9,214 rating events** between 2 July 2024 and 30 April 2026 we took out 461 that were void (client withdrew before opening), 208 second ratings within a week of a first, and 145 correspondent banks. That leaves **8,400**. Postings to the register were compared with the court's own list for each quarter and agree.

Training and test share no client or beneficial owner. Missing answers (1.1% of fields) form a bin of their own; filling them with the median instead moved no client by more than one band in 99.7 of 100 cases.

### 4. Results

| | Ratings | Adverse events | AUC |
| --- | ---: | ---: | ---: |
| Train | {tr['n']:,} | {tr['events']} | {tr['auc']:.3f} |
| Test | {te['n']:,} | {te['events']} | {te['auc']:.3f} |
| Production (from 1 September 2025) | {pr['n']:,} | {pr['events']} | {pr['auc']:.3f} |

Criteria written down on 3 March 2026, ahead of the fit: test AUC of 0.75 or more; observed over expected between 0.80 and 1.25; every region and class above 0.70. All were met. A gradient-boosted challenger reached 0.004 more on the test ratings, not distinguishable with so few events; the old points table reaches 0.64.

### 5. Bands

| Band | Ratings | Adverse | Share | Due diligence |
| --- | ---: | ---: | ---: | --- |
{bt}
The cut-offs 0.03 and 0.12 were chosen on training data so that Low stays under 1.5% and Compliance can work the High band. Moving either by a fifth changes the band of fewer than one client in ten.

### 6. Assumptions

That events within 180 days stand for later ones (checked on 2023 ratings over two years: same order); that analysts report even-handedly (checked by second reading, agreement 94%, kappa 0.81); that sector codes are right (200 looked up by hand, 193 right).

### 7. What it cannot do

It rates no correspondent bank, it does not replace monitoring of transactions, and it takes the declared ownership of foreign trusts as given; for those a person confirms the rating.
""")
    f.text("documents/independent-validation.md", f"""
# Enterprise Model Risk: validation of client risk rating 4.2

Report EMR-2026-031, 29 May 2026, H. Stavrakis. We had no hand in development; our line runs to the Chief Risk Officer, the developers' to the Chief Anti-Money Laundering Officer.

**Rating: satisfactory. No open finding.**

1. *Data.* We pulled the data afresh and arrived at the same number of ratings and events for training and test.
2. *Rebuild.* All coefficients reproduced to six decimals. For 1,000 production ratings our scores equal the system's.
3. *Ranking and level.* As the developers state; a thousand resamples put the test AUC between 0.83 and 0.91.
4. *Known cases.* Of 64 clients exited for financial crime in 2023 to 2025, 61 were rated High at the last rating before exit and 3 Medium. We read the three; the facts that led to exit were new.
5. *Gaming.* An applicant who leaves out one corridor changes band in 2% of cases; documents are therefore required above a set turnover.
6. *Overrides.* 168 of the 8,400 ratings (2.0%) were overridden, 131 upwards. Each has a reason and a second signature.
7. *Follow-up.* The earlier finding EMR-2024-017 (no kappa for second readings) was closed by us on 12 February 2025.

Next review by May 2028, earlier after a change of inputs, cut-offs or target, or if a limit is broken in two quarters running.
""")
    f.text("documents/operation-and-change.md", """
# Running the rating: roles, people, changes, fallback

*People decide.* The rating proposes a band. An onboarding officer sees the five inputs that weigh most, may override, and signs. No client is refused on the rating. Officers are taught twice a year what the rating means and that a client must never be told of a report.

*Triggers.* A rating is refreshed on schedule and at once upon a report, a court order, a change of owner, or a new corridor.

*Changes.* Coefficients, bins and cut-offs are stored under version control with their hash; the system refuses to start when the hash differs from the approved one. Any change of input, cut-off or target is validated and approved before release. Library upgrades run the parity pack (2,000 ratings).

*Outage.* If the service is down, onboarding rates by the paper form and Compliance confirms; rehearsed on 9 April 2026.

*Records and privacy.* Inputs, score, band, override and user are kept seven years. Access is by role, reviewed quarterly. A privacy assessment (January 2026) found the use of personal information necessary and proportionate.

*Suppliers.* Statsmodels is free under the BSD licence. The sector code list is bought from a data house; its contract gives thirty days' notice of changes, and each delivery is compared with the last. According to its brochure it codes 2.4 million firms.
""")
    q = {k: (m, int(c["y"][m].sum()), float(c["p"][m].sum())) for k, m in {"Sep to Dec 2025": (c["sample"] == "production") & (c["month"] <= "2025-12"), "Jan to Apr 2026": (c["sample"] == "production") & (c["month"] > "2025-12")}.items()}
    f.text("documents/monitoring-2026-q3.md", f"""
# Monitoring of the client risk rating: plan and third-quarter reading

| What | Limit | Reading |
| --- | --- | --- |
| AUC, production | 0.75 or more | {pr['auc']:.3f} |
| PSI against training | 0.15 or less | under 0.02 |
| Observed over expected events | 0.80 to 1.25 | {pr['events'] / c['p'][c['sample'] == 'production'].sum():.2f} |
| Overrides | 5% or less | 2.0% |
| Adverse among Low | 1.5% or less | {pct(c['y'][(c['sample'] == 'production') & (c['p'] < .03)].sum(), ((c['sample'] == 'production') & (c['p'] < .03)).sum())} |

Ratings enter this table once they are 180 days old. By part of the period:

| Rated | Ratings | Adverse | Expected |
| --- | ---: | ---: | ---: |
""" + "\n".join(f"| {k} | {int(m.sum()):,} | {o} | {e:.0f} |" for k, (m, o, e) in q.items()) + """

Compliance Modelling computes the table each quarter; the Chief Anti-Money Laundering Officer owns it and takes it to the Operational Risk Committee. When a limit is broken: tell Enterprise Model Risk within three working days, confirm ratings of the affected class by hand, agree a plan within thirty days. No limit has been broken since version 4.2 went live on 1 July 2026; the ratings made before that day, under 4.1, were scored again with 4.2 for this table.
""")
    f.text("documents/committee-record.md", """
# Model Approval Committee: record of decision, 11 June 2026

Item 4, client risk rating 4.2. Papers: methodology of 5 May, report EMR-2026-031 of 29 May. Present: Chief Risk Officer (chair), General Counsel, Head of Enterprise Model Risk, Head of Retail. The Chief Anti-Money Laundering Officer presented and left for the vote.

Approved without conditions, for due diligence and refresh only, until 30 June 2027. Tier: high. Version 4.1 ceases on 30 June 2026. The counts of 2026 are to be added to the methodology when they are six months old (done on 2 November 2026).
""")
    return entry("mapleford-client-risk", "aml", [], "complete") | {"side_effects": []}

def alderbay(root):
    SC = {"un_list": (1.2, .05), "mas_list": (1.5, .05), "us_list": (3, 0), "eu_list": (2, 0), "pep_file": (3, -.05)}
    SG = {"script": {"latin": (6, 0), "chinese": (2.2, .03), "tamil": (1.2, 0)}, "flow": {"outgoing": (5, 0), "incoming": (4, 0), "onboarding": (2, .05)}}
    c = alerts(41021, 5600, D(2025, 3, 3), D(2026, 10, 31), SC, SG, -4.2, 2.2, D(2026, 2, 1))
    b = below(np.random.default_rng(41022), 336, D(2026, 2, 2), D(2026, 10, 31), SC, SG, top=.006)
    b["p"] = np.minimum(b["p"] * .3, .004); j = join(c, b)
    lo = np.log(j["p"] / (1 - j["p"])); j["s"] = np.round(86 + 14 / (1 + np.exp(-(lo + 3.2) / 1.6)), 1)
    j["s"] = np.where(j["below"] == 1, np.clip(np.round(82 + 4 * np.random.default_rng(41023).random(len(j["s"])), 1), 82.0, 85.9), np.maximum(j["s"], 86.0))
    tr, te, pr = (stats(j, s) for s in ("train", "test", "production")); N = len(j["y"]); sc, ss = by(j, "scenario"), by(j, "script")
    f = Folder(root, "alderbay-name-screening")
    f.table("data/hits.csv", {"hit": [f"H{610000 + 3 * i}" for i in range(N)], "hit_time": j["date"], "list_source": j["scenario"], "script": j["script"], "flow": j["flow"], "similarity": j["s"], "true_match": j["y"], "just_below": j["below"], "dataset": j["sample"]})
    f.results("results/ranking.json", {"auc.train": round(tr["auc"], 3), "auc.test": round(te["auc"], 3)})
    f.results("results/seeded_test.json", {"recall": {"exact": 1.0, "transposed": 1.0, "missing_part": 0.994, "transliterated": 0.992, "initials": 0.988}, "seeds": {"exact": 500, "transposed": 500, "missing_part": 500, "transliterated": 500, "initials": 500}})
    f.subject({"id": "alderbay-name-screening", "name": "Alderbay name screening", "version": "7.3", "kind": "aml", "purpose": "Compares names of customers and payment parties with sanctions and public-office lists and puts possible matches before an analyst.",
        "jurisdictions": ["singapore"], "materiality": {"level": "high", "basis": "A missed sanctioned party is a breach of law; 3,400 hits a year."}, "owner": "Head of Sanctions Compliance (Ng Siew Hoon)", "developer": "Screening Technology (D. Marchetti)", "validator": "Model Assurance Unit (Y. Balakrishnan)",
        "method": {"algorithm": "fuzzy name comparison, weighted tokens and phonetics", "library": "NameSieve 7.3 (supplier)", "features": 9, "target": "analyst confirms a true match"},
        "data": {"scored": {"path": "data/hits.csv", "score": "similarity", "outcome": "true_match", "positive": 1, "sample": "dataset", "date": "hit_time", "id": "hit", "scenario": "list_source", "below_line": "just_below", "segments": ["script", "flow"]}},
        "intended_use": ["Screening customers at onboarding and daily", "Screening payments before release"], "prohibited_use": ["Releasing a hit without an analyst", "Screening for adverse media"],
        "limitations": ["Vessel names are screened by another system", "Names in Thai script are romanised first and have a seeded set of their own, reported separately"],
        "monitoring": {"frequency": "monthly", "owner": "Head of Sanctions Compliance", "measures": ["seeded recall, at least 98% of each kind", "list load within 24 hours", "true matches just below the cut-off, at most 1%", "AUC of hits, at least 0.80", "payment hits older than four hours, at most 10"], "after_breach": "incident opened the same day, look-back over the affected period, report to the Financial Crime Committee"},
        "approvals": [{"body": "Financial Crime Committee", "decision": "approved", "date": R("2026-01-21"), "valid_until": R("2027-01-31")}]})
    f.text("documents/system-description.md", f"""
# Name screening at Alderbay Bank: what it is and how it is set up

Sanctions Compliance and Screening Technology, 8 January 2026; tables refreshed 9 November 2026.

**Purpose.** Every customer, beneficial owner and payment party is compared with five sources. A similarity of 86.0 or more is a hit. A hit holds the payment or the account opening until an analyst decides; nothing is released by the machine.

**Coverage.** Lists against flows, with what the file of hits shows since March 2025:

| Source | Who must be screened | Onboarding | Payments | Hits | True |
| --- | --- | :-: | :-: | ---: | ---: |
""" + "\n".join(f"| {a} | {w} | yes | yes | {sc[a][0]:,} | {sc[a][1]} |" for a, w in [("un_list", "everybody"), ("mas_list", "everybody"), ("us_list", "everybody"), ("eu_list", "everybody"), ("pep_file", "customers, owners and payment parties")]) + f"""

All message types and all name fields, including free text of remittance information, are mapped. The nightly count of parties sent and parties screened must be equal; it was on every night of 2026.

**Choice of the cut-off.** In October 2025 the cut-offs 80 to 92 were tried on 2,500 seeded variants and on three months of real names. At 86 recall stands at its plateau; at 88 initials begin to be lost. Analysts' load at 86 is 3,400 hits a year. Supplier defaults (90) were rejected for that reason.

**Good-guy list.** 214 pairs, each with two signatures, an end date of at most twelve months, and cancelled automatically when either name or list entry changes. Reviewed each quarter; last on 12 October 2026.

**Exact and near matches.** Exact matches bypass the score and always hit.

**Data for this file.** From 6,031 hits the following were set aside: 271 from the load test of June 2025, 96 on Alderbay's own entities, 64 whose decision is under appeal by the second line. 5,600 remain; {tr['n']:,} of the training set, {te['n']:,} of the test set (split by name, both before February 2026) and {pr['n']:,} since. To these come 336 names with a similarity of 82.0 up to 86.0, drawn at random since February 2026.
""")
    f.text("documents/testing-and-tuning.md", f"""
# Testing and tuning record

## Seeded names (October 2026, 500 of each kind)

| Kind | Found | Recall |
| --- | ---: | ---: |
| exact | 500 | 100% |
| transposed | 500 | 100% |
| missing part | 497 | 99.4% |
| transliterated (Chinese, Tamil) | 496 | 99.2% |
| initials | 494 | 98.8% |

The seeds are made by the Model Assurance Unit, never shown to Screening Technology, and renewed each time. The thirteen misses were read one by one: all have a second identifier in practice (date of birth or passport), on which they would hit. A further 200 names in Thai script, romanised, gave 198.

## Hits

Ranking of hits by similarity: AUC {tr['auc']:.3f} (train) and {te['auc']:.3f} (test). By script, over all hits above the cut-off: """ + "; ".join(f"{s} {n:,} hits, {k} true" for s, (n, k) in ss.items()) + """. The small share of true matches is as it should be in screening and not a fault of the score.

## Just below the cut-off

336 names; two analysts each, blind. No true match, hence under 0.9% with 95% confidence; the appetite is 1%.

## Speed

At three times the usual load the slowest of 100,000 payments took 0.8 seconds.

## A past incident

On 14 August 2025 the us_list load failed and the old list ran for 31 hours. The look-back of 16 August screened all 18,402 payments of that time again; one hit, false. The loader now raises an alarm after two hours. Internal Audit closed the issue on 20 November 2025.
""")
    f.text("documents/assurance-report.md", """
# Model Assurance Unit: periodic validation, screening 7.3

15 January 2026. Y. Balakrishnan. We are part of Risk; the system is owned by Compliance and run by Technology, and we took no part in either.

*Conclusion:* the system does what it is meant to do. Approval recommended without conditions.

We tested the supplier's product on our own names since its certificate alone proves little. We re-performed 120 decisions of analysts (agreement 98%), replayed 5,000 payments through a second installation (identical hits), compared lists at source with lists in memory (no entry lacking), and attempted evasion by spacing, zero for O, titles and honorifics: all found but one, since corrected and retested on 12 January 2026.

The assumption that analysts' decisions are right is borne out by the re-performance; the assumption that names arrive whole is tested nightly by field-length counts. Alternatives: a neural matcher from another supplier found no more seeds and gave twice the hits.

Earlier findings: two, both closed by us in 2025. Open: none.
""")
    f.text("documents/plan-and-readings.md", f"""
# Monitoring plan with the readings of October 2026

| Measure | Limit | Reading | Done by |
| --- | --- | --- | --- |
| Seeded recall, worst kind | 98% | 98.8% | Model Assurance Unit, quarterly |
| Longest time from publication of a list to use | 24 hours | 9 hours | Screening Technology, daily |
| True matches just below the cut-off | 1% | 0 of 336 | Sanctions Compliance, monthly |
| AUC of hits, test set | 0.80 | {te['auc']:.3f} | Screening Technology, half-yearly |
| Payment hits older than four hours, month end | 10 | 2 | Sanctions Compliance, daily |

The Head of Sanctions Compliance owns the plan. A breach opens an incident the same day, with a look-back over the affected period and a report to the Financial Crime Committee, which may order the cut-off lowered.

Changes of cut-off, weights, lists or release go through the change board with a seeded test before and after; the supplier gives sixty days' notice of releases and none is installed unseen. If the system is down, payments queue; they do not pass. Decisions, scores and list versions are kept for five years. Analysts are warned each year not to tell a customer why a payment is held beyond the standard wording "being processed".

The supplier's newsletter speaks of 1.1 million hits at all its clients in 2025.
""")
    f.text("documents/approval.md", """
# Financial Crime Committee, 21 January 2026, item 2

Approved: name screening 7.3 with cut-off 86.0 for onboarding and payments, until 31 January 2027. The committee read the description of 8 January and the assurance report of 15 January. It recalls that a decision on a hit is made by an analyst and, for a true match, confirmed by a second. The paper "Screening 6.9, set-up" of 2023 is withdrawn.
""")
    return entry("alderbay-name-screening", "aml", [], "complete") | {"side_effects": []}

def hoiwan(root):
    SC = {"UNSC": (2, .05), "OFAC": (3, 0), "HKMA_PEP": (3, -.05), "ADVERSE": (2, .05)}
    SG = {"name_script": {"latin": (5, 0), "chinese": (4, .03), "cyrillic": (1.3, 0)}, "service": {"walk_in": (3, 0), "app": (5, 0)}}
    c = alerts(41031, 4300, D(2025, 5, 1), D(2026, 10, 31), SC, SG, -3.7, 2.0, D(2026, 3, 1))
    c["below"] = np.zeros(len(c["y"]), int); c["s"] = np.round(80 + 20 * c["p"] ** .35, 1)
    tr, te, pr = (stats(c, s) for s in ("train", "test", "production")); N = len(c["y"])
    f = Folder(root, "hoiwan-remit-screening")
    f.table("data/screening_hits.csv", {"hit_no": [f"HW{90000 + i}" for i in range(N)], "day": c["date"], "watchlist": c["scenario"], "name_script": c["name_script"], "service": c["service"], "closeness": c["s"], "confirmed": np.where(c["y"] == 1, "Y", "N"), "stage": c["sample"]})
    f.results("results/seeded_recall_2026.json", {"recall.latin": 0.992, "recall.cyrillic": 0.973, "recall.chinese": 0.613, "n.latin": 400, "n.cyrillic": 300, "n.chinese": 400})
    f.subject({"id": "hoiwan-remit-screening", "name": "Remittance party screening", "version": "3.6", "kind": "aml", "purpose": "Stops remittances whose sender or receiver resembles a listed person until an officer has looked.",
        "jurisdictions": ["hong kong"], "materiality": {"level": "high", "basis": "sanctions exposure on 2.2 million remittances a year"}, "owner": "Compliance Director (Fung Kar Yan)", "developer": "IT Payments", "validator": "Pinnock & Shaw Advisory (external)",
        "method": {"algorithm": "edit distance with phonetic keys", "library": "in-house", "features": 6, "target": "officer confirms the match"},
        "data": {"scored": {"path": "data/screening_hits.csv", "score": "closeness", "outcome": "confirmed", "positive": "Y", "sample": "stage", "date": "day", "id": "hit_no", "scenario": "watchlist", "segments": ["name_script", "service"]}},
        "intended_use": ["Screening of remittance parties before payment"], "prohibited_use": ["Release without an officer"], "limitations": ["Addresses are not compared"],
        "monitoring": {"frequency": "monthly", "owner": "Compliance Director", "limits": ["seeded recall: at least 95% in every script", "list in use: within 24 hours of publication"], "after_breach": "incident and look-back"},
        "approvals": [{"body": "Risk and Compliance Board", "decision": "approved", "date": R("2026-03-26"), "valid_until": R("2027-03-31")}]})
    f.text("documents/Screening performance statement.md", f"""
# Screening performance statement, 2026

*Hoi Wan Remit Ltd, prepared for partner banks, September 2026*

Our screening finds at least 95% of deliberately altered names **in every script that our customers use**. Six in ten of our customers give their name in Chinese characters or in a romanised form of it (Jyutping, Pinyin, Wade-Giles and older spellings).

Annex: results of the seeded exercise, July 2026

| Script of the listed name | Variants fed in | Found | Recall |
| --- | ---: | ---: | ---: |
| Latin | 400 | 397 | 99.2% |
| Cyrillic | 300 | 292 | 97.3% |
| Chinese | 400 | 245 | 61.3% |

The hits that do arise are well ordered: AUC {te['auc']:.3f} on {te['n']:,} test hits.
""")
    f.text("documents/list-loads-log.md", """
# Watchlist loads, extract of the operator's log, June to October 2026

| Source | Published | Loaded | Elapsed |
| --- | --- | --- | --- |
| UNSC | 3 June 2026 | 3 June 2026 | 6 h |
| OFAC | 11 June 2026 | 20 June 2026 | 9 d |
| OFAC | 9 July 2026 | 15 July 2026 | 6 d |
| UNSC | 22 July 2026 | 27 July 2026 | 5 d |
| OFAC | 13 August 2026 | 21 August 2026 | 8 d |
| HKMA_PEP | 1 September 2026 | 1 September 2026 | 4 h |
| OFAC | 24 September 2026 | 1 October 2026 | 7 d |
| UNSC | 14 October 2026 | 14 October 2026 | 11 h |

The loader waits for a file that a clerk fetches by hand. When the clerk is on leave the file waits too. No look-back was made for the days in between.
""")
    f.text("documents/operations_manual_extract.md", """
# Operations manual, chapter 6: handling of hits

6.1 A hit stops the remittance. An officer compares name, date of birth and nationality and either confirms or clears. A confirmed match goes to the Compliance Director.

6.2 To spare regular senders the wait, any counter officer may put a customer on the *good-guy list*. Parties on it are no longer compared with any watchlist. The entry takes effect at once, needs nobody else's consent and carries no end date. The list held 1,904 names in October 2026. It has not been looked through since it was set up in 2022.

6.3 Officers tell the customer only that the remittance "is being processed".

6.4 A change of the cut-off (80.0) or of the program is tested by IT Payments on a copy and released by the Compliance Director.
""")
    f.text("documents/external-validation-letter.md", f"""
Pinnock & Shaw Advisory
18 March 2026

**To the Risk and Compliance Board: validation of remittance party screening 3.6**

We are independent of the company and hold no other engagement with it. We recomputed the ranking of hits (AUC {tr['auc']:.3f} for the training stage, {te['auc']:.3f} for the test stage), re-performed 80 decisions and read the program. Every service and every watchlist named in the risk assessment is connected. Seeded tests by script were planned for July 2026 and lie outside this letter, as do list loading and the customer lists of the counters.

Within these bounds we saw no reason to withhold approval.
""")
    fs = [fault("script-recall", "Seeded names in Chinese script are found in only 61.3% of cases (245 of 400), although the statement to partner banks says at least 95% in every script.", "61.3% against 95%",
            ["chinese", "transliterat", "every script", "recall"], ["61.3", "0.613", "245", "below", "95%", "0.95", "miss"]),
        fault("list-latency", "Watchlists are loaded late: updates from OFAC and the UN took five to nine days where 24 hours are allowed, without a look-back.", "5 of 8 loads late, up to 9 days",
            ["watchlist", "watch list", "list load", "list update", "lists are loaded", "loader", "list in use", "list-loads", "ofac", "loads", "sanctions list"], ["9 d", "nine days", "5 to 9", "5 days", "8 d", "7 d", "days after", "24 hours", "24 h", " late", "latency", "delay", "look-back", "lookback"]),
        fault("good-guy-list", "The good-guy list of 1,904 names exempts customers from screening without a second approval, end date or review since 2022.", "1,904 entries",
            ["good-guy", "good guy", "whitelist", "white list", "exempt", "1,904", "allow list", "allowlist"], ["review", "second", "approv", "consent", "end date", "control", "expir", "no longer compared", "without", "owner", "looked through", "not screened"])]
    return entry("hoiwan-remit-screening", "aml", fs, "normal") | {"side_effects": [[["statement", "partner bank", "annex"], ["contradict", "disagree", "not agree", "differ"]], [["limit", "monitor", "breach"], ["action", "look-back", "incident", "escalat"]], [["manual", "clerk", "by hand"], ["load", "file", "control"]]]}

def wexcombe(root):
    SC = {"smurfing": (3, .05), "mule_inflow": (3, .1), "overseas_burst": (2, 0), "cash_then_wire": (2, -.05)}
    SG = {"payment_channel": {"faster_payments": (4, .03), "card": (3, 0), "counter": (2, 0), "chaps": (1, 0)}, "customer_band": {"mass": (6, 0), "premier": (2, 0), "business": (3, .04)}}
    c = alerts(41041, 7200, D(2025, 2, 3), D(2026, 9, 30), SC, SG, -2.7, 1.6, D(2026, 1, 1))
    c["below"] = np.zeros(len(c["y"]), int)
    rng = np.random.default_rng(41042); i = np.sort(rng.choice(7200, 640, replace=False)); d = {k: v[i].copy() for k, v in c.items() if isinstance(v, np.ndarray)}
    d["scenario"] = np.array(["dormant_reactivation"] * 640); d["y"] = np.zeros(640, int); d["p"] = np.round(np.clip(d["p"] * .5, .0005, .4), 4)
    c = {k: np.concatenate([np.asarray(c[k]), d[k]]) for k in d}; o = np.argsort(c["date"], kind="stable"); c = {k: v[o] for k, v in c.items()}
    c = keep(c, ~((c["payment_channel"] == "faster_payments") & (c["date"] >= "2026-04-20")))
    c["s"] = np.round(300 + 60 * np.log(c["p"] / (1 - c["p"]))).astype(int); tr, te, pr = (stats(c, s) for s in ("train", "test", "production")); N = len(c["y"]); sc = by(c, "scenario"); nd = sc["dormant_reactivation"]
    f = Folder(root, "wexcombe-monitoring")
    f.table("data/alerts_extract.csv", {"ref": [f"WX-{820000 + 4 * k}" for k in range(N)], "created": c["date"], "typology": c["scenario"], "payment_channel": c["payment_channel"], "customer_band": c["customer_band"], "points": c["s"], "reported": np.where(c["y"] == 1, "yes", "no"), "tranche": c["sample"]})
    f.results("results/ranking_measures.json", {"auc.train": round(tr["auc"], 3), "auc.test": round(te["auc"], 3), "n.train": tr["n"], "n.test": te["n"]})
    f.subject({"id": "wexcombe-monitoring", "name": "Wexcombe payment monitoring", "version": "12", "kind": "aml", "purpose": "Raises alerts on payments that may be laundering and sorts them by points.",
        "jurisdictions": ["uk"], "materiality": {"level": "high", "basis": "principal monitoring control; 1.3 million customers"}, "owner": "Nominated Officer (B. Tolliver)", "developer": "Financial Crime Technology", "validator": "Model Oversight (I. Kaczmarek)",
        "method": {"algorithm": "expert rules and a points table", "library": "SentryDesk 12", "features": 15, "target": "report submitted to the National Crime Agency"},
        "data": {"scored": {"path": "data/alerts_extract.csv", "score": "points", "outcome": "reported", "positive": "yes", "sample": "tranche", "date": "created", "id": "ref", "scenario": "typology", "segments": ["payment_channel", "customer_band"]}},
        "intended_use": ["Monitoring of all payment channels", "Sorting of alerts"], "prohibited_use": ["Closing accounts without a human decision"], "limitations": ["Card data arrive with one day's delay"],
        "monitoring": {"frequency": "quarterly", "owner": "Nominated Officer", "limits": ["AUC at least 0.74", "threshold tuning at least every 18 months"], "after_breach": "paper to the Financial Crime Forum within a month"},
        "approvals": [{"body": "Financial Crime Forum", "decision": "approved", "date": R("2026-02-18"), "valid_until": R("2027-02-28")}]})
    f.text("documents/feeds-and-coverage.md", f"""
# Feeds and coverage statement

Wexcombe Bank, Financial Crime Technology, 30 September 2026.

All four payment channels (faster payments, cards, counter and CHAPS) deliver to the monitoring engine every night. There has been no loss of data since the move to the new payments hub on 18 April 2026.

| Typology | Smurfing | Mule inflow | Overseas burst | Cash then wire | Dormant reactivation |
| --- | --- | --- | --- | --- | --- |
| Risk assessment 2025 | high | high | high | medium | medium |
| Rule | smurfing | mule_inflow | overseas_burst | cash_then_wire | dormant_reactivation |
| Channels | all | all | all | all | all |

No gap between the risk assessment and the rules is known.
""")
    f.text("documents/tuning-history.md", """
# Thresholds: history

Policy FC-07, paragraph 12: *thresholds are tuned at least every eighteen months, and after every large change of the customer base.*

| Exercise | Date | Scope | Outcome |
| --- | --- | --- | --- |
| First setting | May 2018 | all rules | supplier's values |
| Review | October 2019 | all rules | 6 thresholds lowered |
| Review | March 2021 | all rules | 2 lowered, 1 raised; above- and below-the-line samples of 100 each, none suspicious below |

Nothing has been entered after March 2021. Since then the bank has taken over the customers of two regional lenders (2023, 2024).
""")
    f.text("documents/customer-contact-procedure.md", """
# Procedure CC-3: payments held for monitoring

1. When an alert holds a payment for longer than two hours, the contact centre sends the customer the message below, by text and by letter.

> *Dear customer, your payment is being held because our financial crime unit suspects that it may be connected with money laundering. An officer is reviewing it and may make a report to the National Crime Agency. Please do not send further payments until we contact you.*

2. The investigator decides within one working day. A human being takes every decision.

3. The investigator records the reason in SentryDesk.
""")
    f.text("documents/validation-2026.md", f"""
# Validation of payment monitoring, version 12

Model Oversight, 9 February 2026 (I. Kaczmarek). Model Oversight reports to the Chief Risk Officer and had no part in setting the rules.

The points were recomputed for 2,000 alerts and agree. AUC: {tr['auc']:.3f} on the training tranche ({tr['n']:,} alerts, {tr['events']} reported), {te['auc']:.3f} on the test tranche ({te['n']:,}, {te['events']}). No customer is in both. Points rank in each customer band. The label was checked by a second reader for 150 alerts; nine in ten agree.

Scope: ranking, implementation, labels. Yield by rule, threshold setting and customer contact were left to the review of the second half of 2026.

Opinion: adequate for use.
""")
    fs = [fault("channel-lost", "No alerts on faster payments are in the data after 19 April 2026, right after the move to the new payments hub, although the feed statement says that all channels deliver and no data was lost.", "from about 150 a month to none for more than five months",
            ["faster payments", "faster_payments"], ["no alerts", "no alert", "stopped", "lost", "missing", "absent", "none", "ceased", "disappear", "zero", "gone", "last alert", "vanish", "0 alerts", "fell to", "no rows", "no longer", "not appear", "after 18 april", "after 19 april", "since april", "ceases", "ends in", "ended in"]),
        fault("scenario-without-yield", f"The dormant_reactivation rule raised {nd[0]} alerts and not one was reported: it has no yield, while the other rules give about one in ten.", f"0 of {nd[0]} (upper bound {300 / nd[0]:.1f}%)",
            ["dormant"], ["not one", "no yield", "none", "zero", "0 of", "no report", "no productive", "unproductive", "never", "0.0%", "0%", "no suspicious", "yield", "nothing"]),
        fault("stale-tuning", "Thresholds were last tuned in March 2021 although policy asks for tuning every eighteen months and two customer books have been taken over since.", "68 months against 18",
            ["threshold", "tuning", "tuned", "calibrat"], ["2021", "stale", "eighteen months", "18 months", "overdue", "out of date", "years ago", "not been tuned", "not since", "last tuned"]),
        fault("tipping-off", "The message to the customer tells him that the payment is suspected of money laundering and may be reported: that is tipping off.", "standard message, text and letter",
            ["tipping", "tip off", "tip-off", "tipped off", "tips off", "tells the customer", "told that", "tell the customer", "telling the customer", "inform the customer", "informs the customer", "informed that", "message to the customer", "letter", "reveals", "discloses", "disclosed to", "disclosure to", "cc-3"], ["customer", "client"])]
    return entry("wexcombe-monitoring", "aml", fs, "normal") | {"side_effects": [[["payment_channel", "payment channel", "channel", "psi", "mix", "volume", "month", "april", "2026-05"], ["shift", "psi", "moved", "changed", "fell", "drop", "stab", "fewer", "new payments hub"]], [["monitor", "limit", "plan"], ["18 months", "tuning"]], [["yield", "threshold", "scope", "validation"], ["left to", "not cover", "not in scope", "second half"]], [["below the line", "below-the-line"], ["100", "2021", "small", "none"]]]}

def lindqvist(root):
    SC = {"invoice_loop": (2, .1), "salary_mismatch": (2, 0), "cross_border_cash": (1.5, .05), "nested_payments": (2, 0), "card_refund": (1.5, -.1)}
    SG = {"customer_type": {"private": (6, 0), "sole_proprietor": (2, .05), "limited_company": (3, .05)}, "country": {"se": (5, 0), "fi": (2, 0), "dk": (2, .03)}}
    c = alerts(41051, 8800, D(2024, 9, 2), D(2026, 8, 31), SC, SG, -2.7, 1.75, D(2025, 8, 1))
    c["below"] = np.zeros(len(c["y"]), int); rng = np.random.default_rng(41052); q = c["p"].copy()
    m = np.where((c["sample"] == "production") & (rng.random(len(q)) < .55))[0]; q[m] = q[rng.permutation(m)]; c["p"] = q; c["s"] = np.round(1000 * q ** .6).astype(int)
    tr, te, pr = (stats(c, s) for s in ("train", "test", "production")); N = len(c["y"])
    f = Folder(root, "lindqvist-alert-model")
    f.table("data/model_alerts.csv", {"alert": [f"L{1200000 + 9 * k}" for k in range(N)], "alert_day": c["date"], "detector": c["scenario"], "customer_type": c["customer_type"], "country": c["country"], "model_points": c["s"], "fiu_report": c["y"], "sample": c["sample"]})
    f.results("results/dev_metrics.json", {"auc": {"train": round(tr["auc"], 3), "test": round(te["auc"], 3)}, "qa_disagreement": {"2025q4": 0.047, "2026q1": 0.09, "2026q2": 0.117, "2026q3": 0.143}})
    f.subject({"id": "lindqvist-alert-model", "name": "Lindqvist alert model", "version": "1.8", "kind": "aml", "purpose": "Detects unusual account behaviour with five detectors and gives each alert points for investigation.",
        "jurisdictions": ["eu"], "materiality": {"level": "high", "basis": "all Nordic customers; alerts below 150 points are reviewed only in a batch at month end"}, "owner": "Head of Transaction Monitoring (E. Sandell)", "developer": "Nordic Analytics (K. Virtanen)", "validator": "Group Validation (O. Bengtsson)",
        "method": {"algorithm": "random forest over detector features", "library": "scikit-learn 1.5", "features": 42, "target": "report to the financial intelligence unit"},
        "data": {"scored": {"path": "data/model_alerts.csv", "score": "model_points", "outcome": "fiu_report", "positive": 1, "sample": "sample", "date": "alert_day", "id": "alert", "scenario": "detector", "segments": ["customer_type", "country"]}},
        "intended_use": ["Detection and ordering of alerts for Swedish, Finnish and Danish customers"], "prohibited_use": ["Automatic closure"], "limitations": ["No data before September 2024"],
        "monitoring": {"frequency": "quarterly", "owner": "Head of Transaction Monitoring", "limits": ["quality assurance disagrees with the investigator: at most 5% of decisions", "PSI at most 0.20"], "after_breach": "root cause within 30 days and training or re-work"},
        "approvals": [{"body": "Model Committee", "decision": "approved for twelve months", "date": R("2025-09-18"), "valid_until": R("2026-09-30"), "version": "1.8"}]})
    f.text("documents/model-description.md", f"""
# Alert model 1.8: description

Lindqvist Bank AB, Nordic Analytics, 2 September 2025.

Five detectors (invoice loops, salary mismatch, cross-border cash, nested payments, card refunds) feed a random forest. The forest learned from {tr['n']:,} alerts of September 2024 to July 2025 and was tested on {te['n']:,} alerts of other customers. AUC {tr['auc']:.3f} in training, {te['auc']:.3f} in the test. A logistic regression reached 0.02 less.

Alerts below 150 points go into a batch that an investigator reads at month end; the others are opened in order. Every alert is decided by a person.

The model was built for the mix of customers before the instant-payment limit was lifted in autumn 2025. Tree depth and number of trees were chosen by cross-validation inside the training data.
""")
    f.text("documents/risk-assessment-and-detectors.md", """
# Enterprise risk assessment 2026, extract, with the detectors in use

| Risk | Assessed | Detector |
| --- | --- | --- |
| False invoicing between companies | high | invoice_loop |
| Undeclared work and wage fraud | high | salary_mismatch |
| Virtual assets: on- and off-ramp through private accounts | **high** | |
| Cash across borders | medium | cross_border_cash |
| Payment firms nested in company accounts | medium | nested_payments |
| Refund fraud on cards | medium | card_refund |

Virtual assets were raised from medium to high in January 2026. Some 31,000 customers pay to or receive from exchanges. The field for the detector is to be filled in; no decision on the gap has been taken.
""")
    f.text("documents/quarterly-monitoring-q3-2026.md", """
# Quarterly monitoring, third quarter 2026

**Quality assurance.** Each quarter 300 closed alerts are decided again by a second investigator.

| Quarter | Disagreement | Limit |
| --- | ---: | ---: |
| 2025 Q4 | 4.7% | 5% |
| 2026 Q1 | 9.0% | 5% |
| 2026 Q2 | 11.7% | 5% |
| 2026 Q3 | 14.3% | 5% |

The figures are shown for information. *Actions: none.*

**Stability.** PSI of the points against training 0.01 (limit 0.20).

**Ranking.** Not measured; to be added once a script is available.

**Timeliness.** Reports are made within the time set; oldest open alert 17 days.
""")
    f.text("documents/group-validation-note.md", f"""
# Group Validation, note of 11 September 2025

Group Validation is separate from Nordic Analytics and from the business. We rebuilt the forest from the code, obtained {te['auc']:.3f} on the test alerts, and compared 800 scores with the test environment (all equal). Detectors were replayed for two days of payments without difference. Coverage was measured against the risk assessment of 2025, in which no high risk lacked a detector.

**Addendum of 9 November 2026.** The Model Committee approved version 1.8 on 18 September 2025 for twelve months, to 30 September 2026. Continuing after that day needs a new decision. The model is in daily use (state of November 2026).
""")
    fs = [fault("ranking-lost-in-production", f"In production the model ranks far worse than in the test: the AUC fell from {te['auc']:.3f} to {pr['auc']:.3f}.", f"drop {te['auc'] - pr['auc']:.3f}, {pr['events']} events",
            ["auc", "rank", "discriminat", "area under"], ["fell", "fallen", "falls", "drop", "declin", "deteriorat", "lost", f"{pr['auc']:.3f}", f"{pr['auc']:.2f}", "lower than", "lower in production", "worse", "decay", "weaker", "against the test", "below the level"]),
        fault("qa-breach-no-action", "Quality assurance disagrees with investigators in 9.0%, 11.7% and 14.3% of decisions in three quarters running, above the limit of 5%, and no action was taken.", "14.3% against 5%",
            ["quality assurance", "qa_disagreement", "disagreement", "disagrees with", "disagree with the investigator", "second investigator", "qa "], ["limit", "breach", "no action", "exceed", "above", "actions: none", "without action", "14.3"]),
        fault("approval-lapsed", "The approval ended on 30 September 2026 and was not renewed, yet the model is still in daily use.", "two months",
            ["approval", "approved"], ["expir", "lapsed", "has ended", "approval ended", "run out", "ran out", "no longer in force", "past its", "not renewed", "2026-09-30", "30 september 2026", "not in force", "out of date", "no valid approval", "no current approval"]),
        fault("coverage-gap", "Virtual assets are rated a high risk but no detector covers them, and nobody has accepted the gap.", "31,000 customers",
            ["virtual asset", "crypto"], ["no detector", "no scenario", "no rule", "not covered", "gap", "uncovered", "coverage", "without a detector", "covers"])]
    return entry("lindqvist-alert-model", "aml", fs, "normal") | {"side_effects": [[["ranking", "auc"], ["not measured", "not monitored", "monitor"]], [["instant", "mix of customers", "autumn 2025"], ["changed", "shift", "represent"]]]}

def build(root): return [mapleford(root), alderbay(root), hoiwan(root), wexcombe(root), lindqvist(root)]

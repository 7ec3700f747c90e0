LATE = ['filed late', 'too late', 'are late', 'were late', 'late report', 'late filing', 'lateness', 'came late', 'after 30', 'more than 30', 'over 30', 'beyond 30', 'longer than 30', '> 30', '>30', 'above 30', 'past 30', 'more than 60', 'over 60', 'beyond 60', 'after 60', 'overdue', 'exceed', 'not in time', '99.2', 'delay', 'untimely', 'timeliness', 'within 30', 'breach']
FIX = {
 ('kestrel-card-present', 'sample-overlap'): {0: ['test', 'train', 'sample', 'case']},
 ('kestrel-card-present', 'recall-overstated'): {1: ['report', 'stated', 'declar', 'claim', 'differ', 'mismatch', 'does not agree', 'do not agree', 'not match', 'cannot be reproduced', 'not reproduc', 'overstat', 'disagree', 'paper', 'document', 'conflict', 'recomput', 're-comput', 'says', 'contradict', '57', '58']},
 ('laanemere-transfer-stop', 'own-declines-as-fraud'): {1: ['all of them', 'every', '100', '1.00', 'circular', 'own decision', 'self-', 'confirm', 'feedback', 'labelled fraud', 'labelled as fraud', 'label', 'outcome', 'always', 'without exception', 'counted as fraud', 'all positive', 'all stopped', 'all are fraud']},
 ('laanemere-transfer-stop', 'value-detected-low'): {0: ['amount', 'money', 'value'], 1: ['value detect', 'detected', 'detection', 'found', 'finds', 'recall', 'missed', 'capture', 'caught', 'weighted', 'of the fraudulent', 'of fraud']},
 ('aegean-remote-card', 'value-detected-low'): {0: ['amount', 'money', 'value'], 1: ['value detect', 'detected', 'detection', 'found', 'finds', 'recall', 'missed', 'capture', 'caught', 'weighted', 'of the fraudulent', 'of fraud']},
 ('aegean-remote-card', 'calibration-low'): {0: ['calibrat', 'expected', 'sum of scores', 'predict', 'probabilit'], 1: ['underestimat', 'under-estimat', 'under-predict', 'underpredict', 'understat', 'too low', 'exceed', '1.02', 'more fraud', 'twice', 'not agree', 'miscalibrat', 'higher than', 'observed', 'disagree', 'times', 'above'], 2: ['live', 'production', 'recent', 'period', 'latest', 'in use']},
 ('cascadia-customer-rating', 'months-missing'): {0: ['2026-07', '2026-08', 'july', 'august', 'months', 'month with no', 'missing month', 'empty month', 'gap in time']},
 ('victoria-alert-hibernation', 'late-reports'): {0: ['days_to_report', 'days to report', 'report', 'filing', 'filed'], 1: LATE},
 ('prairie-gate-alerts', 'late-filing'): {0: ['sar_filed_on', 'filed', 'filing'], 1: LATE},
 ('oderland-session-lock', 'own-declines-as-honest'): {0: ['gesperrt', 'locked', 'declin', 'blocked', 'own decision', 'stopped by the score', 'stopped cases'], 1: ['honest', 'genuine', 'no positive', 'no takeover', 'no fraud', 'zero', '0 of', '0%', '0.0%', '0.00', 'labelled', 'labeled', 'not a takeover', 'unobserved', 'not observed', 'censor', 'not known', 'no outcome', 'own decision', 'none of', 'none is', 'without a single', 'not one', 'hides', 'hidden', 'outcome', 'all negative']},
 ('oderland-session-lock', 'threshold-differs-in-papers'): {1: ['0.40', '0.4 ', 'resolution', 'stipulat', 'committee', 'approved threshold', 'risikoausschuss', 'approved value'], 2: ['differ', 'contradict', 'inconsisten', 'not as approved', 'disagree', 'conflict', 'mismatch', 'lower than', 'below', 'not the approved', 'not match', 'deviat', 'allow', 'two thresholds', 'does not agree', 'do not agree', 'instead of', 'whereas']},
 ('deccan-merchant-review', 'review-budget-exceeded'): {1: ['exceed', 'over the', 'more than', 'above', 'too many', 'times', 'beyond', 'twice', 'surpass', 'overload', 'not enough', 'breach', 'cannot be worked', 'cannot work', 'not fit', 'double']},
 ('armorique-payment-filter', 'months-without-alerts'): {0: ['un list', 'listing un', 'list un', 'listing: un', 'list: un', 'listing=un', 'listing = un', 'listing is un', 'scenario un', 'scenario: un', "'un'", '"un"', '(un)', '`un`', ' un ', ' un:', ' un,', ' un.', '“un”', '‘un’', '=un', 'un (', 'united nations'], 1: ['no hit', 'no alert', 'none', 'missing', 'absent', 'gap', 'zero', 'without', 'silent', 'no case', '2026-06', '2026-07', 'june', 'july', 'vanish', 'stopped', 'no row', 'empty', 'months'], 2: ['2026-06', '2026-07', 'june', 'july', 'month']},
 ('armorique-payment-filter', 'list-delay-without-action'): {0: ['list update', 'update of the list', 'list updates', 'ofac', 'delay of list', 'list delay', 'latency', 'listing update', 'list load', 'updates of'], 1: ['67', '24 hour', '24h', '24-hour', '24 h', '2026-08-08'], 2: None},
 ('moselle-correspondent', 'sample-overlap'): {0: ['second', 'first', 'sample', 'slice', 'alert', 'case']},
}
SIZE = {('deccan-merchant-review', 'precision-fallen'): 'about 10% against 17%', ('maasvallei-tm-scenarios', 'btl-as-high'): 'about 15% below against about 14% above'}
def fix(keys):
    for k in keys:
        for f in k['faults']:
            m = FIX.get((k['subject'], f['kind']), {})
            M = list(f['match'])
            for i, g in m.items():
                if i < len(M): M[i] = g
                else: M.append(g)
            f['match'] = [[w.lower() for w in g] for g in M if g]
            f['size'] = SIZE.get((k['subject'], f['kind']), f['size'])
    return keys

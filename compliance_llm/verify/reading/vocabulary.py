"""The words of cdraft's own register: the frame of its sentences, which says nothing about a Subject by itself.

A Judge that compares words leaves these out. A word belongs here only if adding it to a true sentence cannot make the
sentence false; words that carry a comparison, a verdict or a duty are checked by the rungs before, and words that say
that nothing is on file by the rung after.
"""

_STOP_WORDS = """
a about after against all also among an and any are as at be because been before being between both but by can could
did do does during each either for from had has have her his how if in into is it its itself may might more most must
neither no nor not of off on once only or other our out over own same shall she should since so some such than that
the their them then there these they this those through to under until up upon was we were what when where which while
who whom whose why will with within without would you your
"""
_REGISTER = """
above allow allows amounts anew ask asks below breach breached breaches card case cases ceiling cent ci clause comes
compared comparison compute computed conclusive confidence cross crosses date declare declared declares developer
developers document documents equal establish established estimate estimates event events evidence exceed exceeds
expect expects fail fails fell figure figures file floor folder following found give given gives greater held higher
hold holds inconclusive inside interval less level lies limit limits look looks lower measure measured meet meets met
model name named none not number outside paraphrase pass passes per percent percentage points range reaches recommend
recommends recompute recomputed recomputes require requires rose rule rules said sample samples say says section set
settle settles share show shown shows stands state stated states subject suggest suggests test tested tests than
threshold value values version whole within
"""
_JUDGEMENTS = """
acceptable adequate appropriate comfortable comfortably compelling concerning convincing decent excellent exceptional
fair flawless good great healthy impressive inadequate insignificant material materially modest negligible outstanding
perfect poor reassuring reliable robust safe satisfactory serious significant significantly solid sound stable strong
sufficient superb superior trivial troubling trustworthy unacceptable weak well
"""
# Who may set a limit. A claim that names one must find it in its Evidence, however much of the rest is there.
_AUTHORITIES = """
convention conventions law laws legal legally legislation literature policies policy regulation regulations regulator
regulators regulatory statute statutes statutory supervisor supervisors supervisory
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
REGISTER = frozenset(_REGISTER.split())
JUDGEMENTS = frozenset(_JUDGEMENTS.split())
AUTHORITIES = frozenset(_AUTHORITIES.split())

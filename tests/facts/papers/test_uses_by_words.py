"""Uses that repeat the words of a prohibition or of a refusal and that papers describe as going on."""

import pytest

BANNED = (
    "Choosing the branch manager's bonus",
    "Deciding on payment holidays",
    "Opening savings accounts for minors; closing dormant accounts",
    "Screening of tenants for the housing association",
    "Sizing guarantees of parents",
)

DONE = [
    "The score now chooses the bonus of each branch manager.",
    "Since April the arrears desk uses the score when it decides on payment holidays.",
    "Since May 2026 dormant accounts are closed in batches with a score above 0.4.",
    "Every month the back office reads the score to close accounts that lie dormant.",
    "The housing association's tenants are screened by the score since 3 June 2026.",
    "Since June the association consults the score for screening tenants of its housing.",
    "Guarantees of parents are now sized from the score.",
    "Payment holidays are these days decided on the basis of the score.",
    "The bonus of a branch manager is now chosen from the score of the branch's loans.",
    "Since autumn the model decides on the payment holidays of all loans.",
    "The score is now used to choose each branch manager's bonus.",
]


@pytest.mark.parametrize("text", DONE)
def test_a_use_in_the_words_of_a_prohibition_is_raised(raised, text):
    assert "prohibited_use_told" in raised(text, prohibited_use=BANNED)


REFUSED = [
    "Choice of store deposits was asked for in March and refused. {}",
    "The request to use the score for choosing store deposits was turned down. {}",
    "Not permitted: choosing store deposits, staff loans. {}",
    "The score may not be used for choosing store deposits. {}",
    "No store deposit may be chosen without a clerk. {}",
    "The wish to use it for choosing store deposits was discussed and refused. {}",
]


@pytest.mark.parametrize("text", REFUSED)
def test_a_use_that_the_papers_say_was_refused_is_raised(raised, text):
    assert "prohibited_use_told" in raised(text.format("\n\nSince May the score chooses the deposit of each store."))


SOUND = [
    "The score must not choose the bonus of a branch manager.",
    "The score will now choose the bonus of each branch manager.",
    "The arrears desk asked whether it could use the score for payment holidays since others do.",
    "Since April the arrears desk decides on payment holidays by hand, without the score.",
    "Since April the arrears desk decides on payment holidays with its own score.",
    "Until March the arrears desk used the score when it decided on payment holidays every week.",
    "Does the arrears desk now use the score when it decides on payment holidays?",
    "Every month the challenger score is used for deciding on payment holidays.",
    "Since April the score is not used for deciding on payment holidays.",
    "The share of payment holidays among scored loans has been stable since April.",
    "Every quarter we check that the score is used for loans and not for payment holidays.",
    "Payment holidays have been more frequent since April; the score ranks them no worse.",
    "The desk now reads the score when it decides on loans.",
    "The request to use the score for payment holidays, made every month, was refused.",
    "Since April a separate model decides on payment holidays from its own score.",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_rule_a_refusal_or_another_model_is_not_raised(raised, text):
    assert "prohibited_use_told" not in raised(text, prohibited_use=BANNED)


def test_words_of_the_intended_use_tell_nothing(raised):
    text = "Since May the desk uses the score when it sizes limits of shops."
    intended = ("Sizing limits of shops",)
    banned = ("Sizing limits of schools",)
    assert "prohibited_use_told" not in raised(text, prohibited_use=banned, intended_use=intended)

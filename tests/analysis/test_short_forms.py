from compliance_llm.analysis.short_forms import in_turn, is_form_of

AUC = "The AUC is 0.810 (95% interval 0.753 to 0.856), above the floor of 0.700 (Model Risk Policy, clause 7.6)."
KS = (
    "The KS distance is 0.502 (95% interval 0.384 to 0.599), above the floor of 0.250 (Model Risk Policy, clause 7.10)."
)
SHARE = "It is 0.190, above the ceiling of 0.100 (literature, Siddiqi, Credit Risk Scorecards (2006): below 0.10)."


def test_the_first_sentence_of_a_section_stands_in_full():
    assert list(in_turn([AUC])) == [AUC]


def test_a_later_sentence_names_neither_interval_nor_policy_again():
    assert list(in_turn([AUC, KS]))[1] == (
        "The KS distance is 0.502 (0.384 to 0.599), above the floor of 0.250 (clause 7.10)."
    )


def test_an_authority_that_was_named_is_not_named_again():
    assert list(in_turn([SHARE, SHARE]))[1] == "It is 0.190, above the ceiling of 0.100."


def test_each_form_in_turn_is_a_form_of_the_sentence():
    for full, short in zip((AUC, KS, SHARE, SHARE), in_turn([AUC, KS, SHARE, SHARE]), strict=True):
        assert is_form_of(short, full)


def test_a_sentence_with_another_figure_is_no_form_of_it():
    assert not is_form_of(KS.replace("0.384", "0.484"), KS)


def test_a_quotation_of_a_paper_is_never_shortened():
    paper = "The note says “The AUC is 0.826 (95% interval 0.797 to 0.852; Model Risk Policy, clause 7.6)”."
    assert list(in_turn([AUC, paper]))[1] == paper
    assert not is_form_of(paper.replace("95% interval ", ""), paper)


def test_a_sentence_with_many_names_is_compared_at_once():
    many = " and ".join(f"0.{i} (Policy {chr(65 + i % 26)}{i}, clause 7.{i})" for i in range(60)).replace("Policy", "P")
    assert is_form_of(next(iter(in_turn([many]))), many)
    assert not is_form_of(many.replace("0.59", "0.58"), many)

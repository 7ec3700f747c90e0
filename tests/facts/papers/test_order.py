"""Approvals that precede the validation they should rest on, or that go against its opinion."""

import pytest

APPROVED = {"by": "Committee", "date": "2026-03-26", "version": "2.0", "decision": "approved"}
REPORT = {"validation-report.md": "# Validation report, {}\n\nThe data were extracted again and the results rebuilt."}

BEFORE = [
    {"validation-report.md": "# Validation report, 12 May 2026\n\nThe results were rebuilt."},
    {"validation-report-2026-06.md": "# Validation\n\nThe results were rebuilt."},
    {"report.md": "# Independent model validation\n\nDate: 4 July 2026\n\nThe results were rebuilt."},
    {"note.md": "The independent validation was completed on 30 April 2026."},
    {"note.md": "The validation report is dated 2026-06-15."},
    {"note.md": "The model was validated in August 2026 by Model Validation."},
    {"minute.md": "The validation report of 19 May 2026 raised two findings."},
    {"note.md": "Model Validation issued its report on May 28, 2026."},
    {"note.md": "The committee approved the model ahead of the independent validation."},
    {"note.md": "The model was approved before the validation was complete."},
    {"note.md": "When the committee approved the model, the validation report was still in draft."},
    {"minute.md": "The model was approved pending validation, which is under way."},
    {"note.md": "The score went live on 1 April 2026 before it had been validated."},
]


@pytest.mark.parametrize("papers", BEFORE)
def test_an_approval_before_its_validation_is_raised(raised, papers):
    assert "approved_before_validation" in raised(papers, approvals=(APPROVED,))


def test_an_approval_in_a_minute_counts(raised):
    papers = {
        "minute.md": "The Model Risk Committee approved version 2.0 on 26 March 2026.",
        "validation-report.md": "# Validation report, 12 May 2026\n\nThe results were rebuilt.",
    }
    assert "approved_before_validation" in raised(papers)


IN_ORDER = [
    {"validation-report.md": "# Validation report, 19 March 2026\n\nThe results were rebuilt."},
    {"validation-report.md": "# Validation report, March 2026\n\nThe results were rebuilt."},
    {"minute.md": "The committee considered the report of Independent Model Validation dated 2026-03-19."},
    {"note.md": "The next validation is due in March 2027."},
    {"note.md": "The validation is planned for August 2026."},
    {"note.md": "The model was validated in February 2026 and revalidated in August 2026."},
    {"revalidation.md": "# Periodic validation, September 2026\n\nThe results were rebuilt."},
    {"note.md": "The annual validation of August 2026 confirmed the opinion."},
    {"note.md": "The validation sample ends in August 2026."},
    {"note.md": "A model must not be approved before its validation is complete."},
    {"note.md": "May we approve before validation? No: approval follows validation."},
    {"note.md": "The model was approved after the validation was complete."},
    {"note.md": "Version 1.4 was approved before its validation was complete; it was replaced in 2025."},
    {"note.md": "Addresses were validated on 14 May 2026 against the postal file."},
    {"note.md": "Labels were validated by a second reader in June 2026."},
    {"note.md": "No model was approved before it had been validated."},
    {"note.md": "The validation report was issued on 2 March 2026; its findings were closed in June 2026."},
    {"note.md": "The monitoring report of 12 May 2026 was reviewed by model validation."},
    {
        "validation-a.md": "# Validation report, 2 March 2026\n\nText.",
        "b.md": "The validation of June 2026 was passed.",
    },
    {"note.md": "The follow-up to the validation was completed on 30 June 2026."},
    {"note.md": "If a model is approved ahead of validation, the exception is recorded."},
]


@pytest.mark.parametrize("papers", IN_ORDER)
def test_an_approval_after_a_validation_is_not_raised(raised, papers):
    assert "approved_before_validation" not in raised(papers, approvals=(APPROVED,))


AGAINST = [
    "The model is not recommended for approval.",
    "Overall opinion: unsatisfactory.",
    "Validation does not recommend use of the model until the calibration is repaired.",
    "The validators conclude that the model is not fit for purpose.",
    "Overall rating: fail.",
    "Opinion of the validation: not satisfactory.",
    "We recommend that the committee does not approve the model.",
    "The model fails validation.",
    "Validation outcome: rejected.",
    "Conclusion: do not approve.",
    "Model Validation rates the model as inadequate for its intended use.",
    "The independent validation did not support approval.",
]


@pytest.mark.parametrize("opinion", AGAINST)
def test_an_approval_against_the_opinion_of_the_validation_is_raised(raised, opinion):
    report = f"# Validation report, 19 March 2026\n\n{opinion}"
    assert "approved_against_validation" in raised({"validation-report.md": report}, approvals=(APPROVED,))


def test_use_without_approval_against_the_opinion_is_raised(raised):
    papers = {"validation-report.md": "# Validation report\n\nOverall opinion: unsatisfactory."}
    assert "approved_against_validation" in raised(papers, purpose="Ranks loans. In production since May 2026.")


WITH = [
    "Overall opinion: satisfactory.",
    "The model is recommended for approval without conditions.",
    "The validation fails a model whose AUC is below 0.70; this model passes.",
    "An unsatisfactory opinion stops the use of a model.",
    "The data feed was unsatisfactory at first; it was repaired, and the opinion is satisfactory.",
    "The previous version was rated unsatisfactory.",
    "No weakness that would make the model unfit was found.",
    "The challenger is not recommended.",
    "Use for pricing is not recommended.",
    "Rating scale: satisfactory, needs improvement, unsatisfactory.",
    "The model is fit for purpose.",
    "Had the calibration failed, the model would not have been recommended.",
    "If the opinion is unsatisfactory, the model must not be used.",
    "The first draft was rated not satisfactory; after repair the final opinion is satisfactory.",
    "The model does not fail any test.",
    "Overall rating: pass.",
    "The opinion is satisfactory; a refit every month is not recommended.",
    "Three of forty tests fail; the opinion is satisfactory with findings.",
    "A longer window is recommended.",
    "Opinions are satisfactory, satisfactory with findings or unsatisfactory.",
]


@pytest.mark.parametrize("opinion", WITH)
def test_an_approval_in_line_with_the_opinion_is_not_raised(raised, opinion):
    report = f"# Validation report, 19 March 2026\n\n{opinion}"
    assert "approved_against_validation" not in raised({"validation-report.md": report}, approvals=(APPROVED,))


def test_an_approval_with_conditions_is_not_against_the_opinion(raised):
    given = APPROVED | {"decision": "approved with conditions", "conditions": "use below EUR 5,000 only"}
    papers = {"validation-report.md": "# Validation report\n\nOverall opinion: unsatisfactory."}
    assert "approved_against_validation" not in raised(papers, approvals=(given,))


def test_a_later_satisfactory_opinion_counts(raised):
    papers = {
        "validation-2025-11.md": "# Validation report, November 2025\n\nOverall opinion: unsatisfactory.",
        "validation-2026-03.md": "# Validation report, March 2026\n\nOverall opinion: satisfactory.",
    }
    assert "approved_against_validation" not in raised(papers, approvals=(APPROVED,))

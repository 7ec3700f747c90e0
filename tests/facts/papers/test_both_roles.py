"""Validators who, by the papers, took part in building the version that they judged."""

import pytest

VALIDATOR = "Ines Marlow, Model Oversight"


def found(raised_types: set[str]) -> bool:
    return "developer_is_validator" in raised_types


BUILT = [
    "Ines Marlow selected the inputs of version 2.0.",
    "The binning code came late. I. Marlow wrote the scoring code before she changed desks.",
    "Ms Marlow joined Model Oversight in May. Until then she worked in Analytics, where she fitted this model.",
    "Ines Marlow moved in 2025. She had designed the outcome rule and the features.",
    "Ines Marlow was the lead developer of this model until March 2025.",
    "In 2024 Ines Marlow coded and tested the training pipeline with our team.",
    "Ines Marlow took part in the development of version 2.0.",
    "Ines Marlow estimated the coefficients while she was seconded to Analytics.",
    "Dr Marlow defined the target and chose the variables.",
    "# Model record\n\nDeveloped by: Analytics: Tom Reyes (data); Ines Marlow (features and first build)",
    "# Development record\n\n| Field | Entry |\n|---|---|\n| Prepared by | Tom Reyes (data), Ines Marlow (code) |",
]


@pytest.mark.parametrize("text", BUILT)
def test_a_validator_who_built_this_version_is_raised(raised, text):
    assert found(raised(text, validator=VALIDATOR))


SOUND = [
    "Ines Marlow re-wrote the scoring code to reproduce the scores.",
    "Ines Marlow built a challenger and chose its inputs.",
    "Ines Marlow fitted the model again on the holdout sample.",
    "Ines Marlow wrote the test cases for the model.",
    "Ines Marlow selected the inputs of version 1.0, which was replaced in 2024.",
    "Ines Marlow developed the model for mortgages before she joined Model Oversight.",
    "Ines Marlow took no part in the build; she did not write any code.",
    "Ines Marlow asked who chose the inputs. Tom Reyes answered.",
    "Tom Reyes selected the inputs of version 2.0. He left in 2025.",
    "Tom Reyes wrote the scoring code. Ines Marlow read it.",
    "Ines Marlow will write the code of the next version.",
    "Ines Marlow must not have built the model.",
    "The model was developed by Analytics. Ines Marlow reviewed it.",
    "# Validation report\n\nPrepared by: Ines Marlow (code and replication)",
    "Jan Marlow selected the inputs of version 2.0.",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_validator_who_tested_or_built_something_else_is_not_raised(raised, text):
    assert not found(raised(text, validator=VALIDATOR))


NAMED = [
    "| Field | Entry |\n|---|---|\n| Validation lead | Ines Marlow, Oversight |",
    "The review was carried out by I. Marlow alone.",
    "From: Independent Model Validation (Ines Marlow). To: the panel.",
    "Validated by: Ines Marlow.",
    "Lead validator: Dr Ines Marlow.",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_validator_whom_only_a_paper_names_is_raised(raised, text):
    papers = {
        "review.md": f"# Review\n\n{text}\n",
        "minutes.md": "# Minutes\n\nInes Marlow chose the inputs in 2024.\n",
    }
    assert found(raised(papers, validator="Model Oversight"))

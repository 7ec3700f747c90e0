"""What the papers of a language model name and claim: its prompt, and that it never gives a figure of its own."""

import pytest

from compliance_llm.facts.packs.claims import ALL_SUPPORTED, LICENCE, names_prompt, never_invents

NAMED = [
    "Checksum of weights, prompt P-17 and index software equal those of the release prepared for production.",
    "Prompt | file `spruce-prompt-31`, under version control",
    "The version and prompt are those released for production.",
    "- Prompt: penny-prompt-88; temperature 0",
    "Hexley-9B, Apache 2.0, weights of January 2026, prompt `cs-9`, temperature 0",
    "prompt | 31, under version control",
    "prompt version 12, decoding at temperature 0",
    "We checked that hashes of weights, prompt and index are equal.",
    "Prompts live in the Lab's repository; each change is reviewed by a second developer.",
    "The prompt template is CR_QA_v4.2.",
    "The system prompt is frozen and its digest is logged with each answer.",
    "Prompt set R5 was approved with the model.",
    "The prompt (v. 9) was written by the desk.",
    "Prompt no. 14 has been in use since May.",
    "The prompt is kept under version control.",
    "Prompt file: answers-prompt_07.txt",
]
NOT_NAMED = [
    "The prompt in use and the files of the day are taken from the shared folder and are changed when asked for.",
    "The prompt was written by the desk.",
    "A prompt of 400 words tells the model how to answer.",
    "Prompts in 2026 were changed three times.",
    "Of 64 prompt injections 3 were followed.",
    "The model gets a prompt and 5 passages.",
    "A new model, prompt or filter passes the whole evaluation.",
    "Two people who had seen neither prompt nor earlier tests wrote the questions.",
    "The test set was not used for prompts; it has 420 letters.",
    "The weights are version 3.1.",
    "Prompt replies are given to 95% of customers.",
    "The prompt asks for 3 sentences.",
    "Prompt injection was tried 40 times.",
    "The index is rebuilt nightly and its hash is logged.",
    "Each prompt is 12% shorter than before.",
    "Prompts of users are not stored.",
    "The prompt may be changed by analysts.",
    "The prompt was tuned on 60 questions.",
    "The prompt was written with twelve invented cases.",
    "Release 2.3 runs on our own servers.",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_prompt_is_named_by_number_file_hash_release_or_version_control(text):
    assert names_prompt(text)


@pytest.mark.parametrize("text", NOT_NAMED)
def test_a_prompt_that_is_only_spoken_of_is_not_named(text):
    assert not names_prompt(text)


CLAIMED = [
    "The aid never gives a figure that is not in the source.",
    "The assistant never invents numbers.",
    "It never states an amount that the file does not contain.",
    "Figures are never made up.",
    "Under no circumstances does the model produce a number of its own.",
    "Numbers in answers are copied and never computed.",
    "The copilot will never quote a figure without its source.",
    "Amounts that are not on the page are never shown.",
    "In no case does it generate figures.",
    "The model never makes up amounts.",
    "The tool gives figures from the table, without exception.",
    "It has never given a wrong number.",
    "The summary never contains a figure that the letter does not.",
]
OTHER = [
    "Filters | member numbers, card numbers and addresses are masked on the way in and never stored",
    "Account numbers are never shown to the model.",
    "The number of users has never been higher.",
    "Questions with card numbers are never answered.",
    "Other case's facts: never shown.",
    "It never answers a question that the credit does not cover.",
    "Phone numbers are never given to third parties.",
    "The figures of the pilot were never published by the vendor.",
    "Customer numbers never leave the bank.",
    "The number of staff was never an issue.",
    "Never has the desk had so few complaints; figures are in annex B.",
    "The developers never saw the questions.",
    "The figure in annex 3 was drawn by the team, which never used it again in training.",
    "Policy numbers are redacted and never quoted.",
    "Transaction amounts are never stored in logs.",
    "Figures are read by an analyst before they are sent.",
    "The model never sees figures of other clients.",
    "The desk never lets an answer out unread; the number of reviews is logged.",
    "Identity numbers are never included in answers.",
    "A small number of users never log in.",
]


@pytest.mark.parametrize("text", CLAIMED)
def test_a_claim_never_to_give_figures_of_its_own_is_read(text):
    assert never_invents(text)


@pytest.mark.parametrize("text", OTHER)
def test_never_of_something_else_is_no_such_claim(text):
    assert not never_invents(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hexley-9B, Apache 2.0, weights of January 2026",
        "Tamarind-34B, build 4417, under a commercial licence signed January 2026",
        "The base model is under the MIT licence.",
        "Quorvex Community Research Licence 1.1",
        "Carrelet-12B (licence: Apache-2.0)",
    ],
)
def test_a_licence_is_named(text):
    assert LICENCE.search(text)


@pytest.mark.parametrize(
    "text", ["an open-weights model of 8 billion parameters, release R14", "the licence is on file"]
)
def test_a_licence_is_not_named(text):
    assert not LICENCE.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the whole evaluation not a single unsupported statement has come to light.",
        "The reader never states what the document does not say.",
        "There were no hallucinated answers.",
        "Zero invented amounts were found.",
    ],
)
def test_a_claim_that_nothing_is_without_support_is_read(text):
    assert ALL_SUPPORTED.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Each answer is supported by a link to its source.",
        "No test of unsupported answers was run.",
        "Unsupported answers were 3% of all.",
        "No more than 2% of answers may be unsupported.",
    ],
)
def test_other_words_on_support_claim_no_such_thing(text):
    assert not ALL_SUPPORTED.search(text)

"""Licences, reviews, versions and known questions, in the words of the papers of language models."""

import pytest

from compliance_llm.facts.packs.evaluated import PROMPT, names_evaluated, questions_seen, says_older, versions_in
from compliance_llm.facts.packs.licence import forbids
from compliance_llm.facts.packs.oversight import is_skipped, requires

FORBIDDEN = [
    "Command-R under CC-BY-NC-4.0 runs on our own machines with prompt version 17 and greedy decoding.",
    "generation by Command-R (licence CC-BY-NC-4.0), prompt version 17",
    "The base model is licensed for research only.",
    "The weights come under a non-commercial licence of the university.",
    "base model | Galactica-30B | CC BY-NC 4.0",
    "Its licence allows use only for research.",
    "The model licence: commercial use is not permitted.",
    "The embedding model has a research licence.",
    "We run the model under an evaluation licence of the supplier.",
    "The fine-tuning dataset is licensed CC BY-NC-SA.",
    "The reranker is used under its academic license.",
    "licence of the weights | for non-commercial purposes",
    "The base model was released under research-only terms: license for research use only.",
    "The vendor's trial licence covers the model in production.",
]
FREE = [
    "The base model has the licence Apache-2.0, commercial use allowed.",
    "Models under non-commercial licences are not used.",
    "Command-R was rejected because its licence is CC-BY-NC-4.0.",
    "The alternatives compared were Command-R (CC-BY-NC-4.0) and a larger Qwen.",
    "The licence must not be non-commercial.",
    "Licences were checked: none is non-commercial.",
    "If a licence is for research only, the model may not be used.",
    "Until version 1.0 a model with a non-commercial licence was used; it was replaced.",
    "Llama-3.1-8B-Instruct under the Llama 3.1 Community License.",
    "Phi-4-mini-instruct, revision 5a149550, licence MIT.",
    "The assistant answers questions on non-commercial accounts of charities.",
    "Research only begins after the question is read.",
    "An evaluation of the licence was made by the legal team.",
    "A candidate under a research licence ranked lower.",
    "The earlier model was under an evaluation licence.",
    "The model is not under a research licence.",
    "Without a commercial licence the model would be for research only.",
    "Only research staff use the manual.",
    "The bank bought a commercial licence for the model.",
    "The dataset of questions is our own.",
]
SKIPPED = [
    "Answers are sent to customers directly, without review.",
    "In practice most replies go out without being read by an agent.",
    "The review step is skipped on weekends.",
    "Since August the letters are released automatically without a human check.",
    "Nobody reads the answers before they are posted.",
    "No agent reviews the drafts before they go to the customer.",
    "At peak times replies are delivered straight to the member.",
    "The second check was switched off in June to save time.",
    "40% of the memos were issued unread.",
    "Team leaders bypass the review when the queue is long.",
    "Drafts are usually not read before they are mailed.",
    "The four-eyes check has been suspended since May.",
    "About a third of the responses went to policyholders without a handler's review.",
    "Summaries pass into the file automatically.",
]
KEPT = [
    "No answer is sent directly to a customer.",
    "Answers are never sent without review.",
    "Answers must not be sent to customers without a person's check.",
    "A member of staff reads the passage before acting.",
    "Handlers see the file beside the answer.",
    "An analyst edits each draft and signs the memo.",
    "If the review step is skipped, the ticket cannot be closed.",
    "The system prevents that replies go out without review.",
    "Questions are answered directly from the manual.",
    "The assistant goes straight to the passage.",
    "Replies are sent after a clerk has read them.",
    "A test in which the review was switched off showed no difference.",
    "At another bank answers were sent without review.",
    "In May the review was skipped for two days; the fault has since been fixed.",
    "Decision without a member of staff reading the passage is prohibited.",
    "Labels were given without review by a second person in the evaluation.",
    "Every answer has a button for wrong; the owner reads every mark.",
    "Messages to the help desk are posted automatically in the tool so that staff see them.",
    "The service is switched off above a limit.",
    "Letters would go out unread if agents could skip the check; they cannot.",
    "The answer passes the filter and is shown to the agent.",
    "None of the replies was sent unread.",
]
OLDER = [
    "The evaluation was made with the previous prompt.",
    "The results refer to the earlier version of the base model.",
    "The prompt was changed after the evaluation.",
    "The base model was replaced in August, after the evaluation.",
    "The assistant has not been evaluated since the change of the prompt.",
    "Figures are from the former model.",
    "There was no evaluation after the switch to the new weights.",
    "The corpus has been updated since the test.",
    "The tests were run on the old release.",
    "The evaluation was not repeated after the new edition was loaded.",
    "The test results stem from the predecessor version.",
    "The model was not tested since the upgrade.",
]
CURRENT = [
    "The evaluation was repeated on the new prompt.",
    "A new base model, prompt or corpus needs a new evaluation and approval.",
    "If the prompt was changed after the evaluation, the results must be repeated.",
    "The results are better than the previous version.",
    "Compared with the earlier prompt the evaluation gained two points.",
    "The prompt has not been changed since the evaluation.",
    "Another model, prompt or file schema calls for a new evaluation.",
    "The base model is unchanged.",
    "No prompt was changed after the evaluation.",
    "Both the old version and the new one were tested on the same questions.",
    "Version 1.2 changed the base model and the prompt of version 1.0 in August 2026.",
    "The previous version was retired.",
    "The evaluation used prompt version 12.",
    "A new edition of the manual needs the 40 seeded questions.",
    "Nothing was changed after the evaluation.",
    "The older model was also evaluated on the set.",
    "The tests would have to be repeated after the change.",
    "The deployed digests are compared with the release record every night.",
    "Questions on old editions are refused.",
    "The corpus should be updated after the test.",
]
SEEN = [
    "The evaluation questions were used to tune the prompt.",
    "The prompt was refined on the test questions until 98% were supported.",
    "The test set was included in the fine-tuning data.",
    "The adapter was trained on data that include the evaluation questions.",
    "The questions of the evaluation were known to the prompt engineers.",
    "The prompt was adjusted after looking at failures on the same questions.",
    "The examples in the prompt were taken from the evaluation set.",
    "Fine-tuning used 2,000 pairs drawn from the test cases.",
    "The 300 questions were written by the developers, who also wrote the prompt.",
    "Prompt wording was optimised against the benchmark questions.",
    "Test questions were available to the team while the prompt was written.",
    "The instructions were iterated with the evaluation set open on the desk.",
]
UNSEEN = [
    "None was used while the prompt was written.",
    "No evaluation question was used to tune the prompt.",
    "The prompt was tuned on a separate set of 100 questions.",
    "The evaluation questions were written by staff who took no part in development.",
    "The desk wrote 600 questions that nobody in development saw before.",
    "The test set was not seen by the developers of the prompt.",
    "The prompt was written before the evaluation.",
    "Evaluation questions must not be used to tune the prompt.",
    "If a test question was used for the prompt, it would be removed.",
    "The questions were used to evaluate the assistant.",
    "The adapter was trained on questions other than the test set.",
    "Held-out questions were used to choose between prompts.",
    "The prompt contains the question and the passages.",
    "Questions are known to staff from the help desk.",
    "The test questions were drawn from the log of the help desk.",
    "Neither the prompt nor the adapter saw the evaluation set.",
    "The prompt was changed after the evaluation and new questions were asked.",
    "490 questions were used in the evaluation.",
    "The developers were told the results of the evaluation.",
    "At another firm the prompt was tuned on the test set.",
]


@pytest.mark.parametrize("text", FORBIDDEN)
def test_a_licence_forbids_the_use(text):
    assert forbids(text)


@pytest.mark.parametrize("text", FREE)
def test_no_licence_in_use_forbids_it(text):
    assert not forbids(text)


@pytest.mark.parametrize("text", SKIPPED)
def test_a_review_is_skipped(text):
    assert is_skipped(text)


@pytest.mark.parametrize("text", KEPT)
def test_no_review_is_skipped(text):
    assert not is_skipped(text)


@pytest.mark.parametrize(
    "text",
    [
        "Any decision without a member of staff reading the passage.",
        "An analyst edits each draft and signs the memo.",
        "Each reply is approved by an agent before it is sent.",
        "Human review of every answer.",
    ],
)
def test_a_review_is_required(text):
    assert requires(text)


@pytest.mark.parametrize("text", OLDER)
def test_an_earlier_version_was_evaluated(text):
    assert says_older(text)


@pytest.mark.parametrize("text", CURRENT)
def test_the_version_in_use_was_evaluated(text):
    assert not says_older(text)


@pytest.mark.parametrize("text", SEEN)
def test_the_questions_were_known(text):
    assert questions_seen(text)


@pytest.mark.parametrize("text", UNSEEN)
def test_the_questions_were_not_known(text):
    assert not questions_seen(text)


def test_a_version_is_read_where_an_evaluation_names_it():
    assert names_evaluated("The evaluation was run with prompt version 11.")
    assert versions_in(PROMPT, "The evaluation was run with prompt version 11.") == {"11"}
    assert not names_evaluated("Prompt version 11 was compared with version 12 in the evaluation.")

"""The files ``cdraft init`` writes."""

SUBJECT = """\
# subject.yaml: the model your documents are about. Required keys come first; remove what you do not use.
# An unknown key is an error that names the nearest known one. Missing entries are reported as gaps, never guessed.
# Put text that contains a colon, a hash or a bracket in double quotes.

id: my-model                      # letters, digits, - and _; names the output
name: My model
version: "1.0"
kind: credit                      # credit | fraud | aml | llm | other: chooses the tests
purpose: >-
  What the model estimates, and which decision it supports.
jurisdictions: [us]               # us, eu …, a part such as us-ny, or a country by name: which rules can apply
materiality:
  level: high                     # high | medium | low
  basis: Why the level was chosen, and who confirmed it.

data:
  scored:
    path: data/scored.csv         # CSV, CSV.gz or Parquet in this folder, one row per case …
    # query: SELECT * FROM 'data/cases.parquet' JOIN 'data/outcomes.csv' USING (id)    # … or one SELECT over such files
    # database: sqlite:///data/cases.db     # with query: a database the SELECT is put to instead of files; also
    #                             #   duckdb:///data/cases.duckdb and postgresql://user@host/name
    # Empty cells, NA, N/A, NaN and NULL are missing values.
    score: p_bad                  # a number; higher means the positive outcome is likelier
    outcome: bad                  # a column with two values
    positive: 1                   # the value that is the event to be foreseen
    # id: case_id                 # the case's identifier: unique within a sample, left out of every test of inputs
    # sample: split               # the column that names the sample: train, test, oot, production …
    # reference: train            # the sample the others are compared with; without it, the first of train, training,
    #                             #   development, dev, build, reference that is there
    # date: month                 # when the case was scored: 2026-05-31, 2026-05 or a timestamp
    # maturity: {days: 90, read_on: 2026-09-30}    # an outcome is final after so many days; those of younger cases on
    #                             #   the day they were read are open, may be empty, and count in no performance measure
    # weight: weight              # a number above 0
    # amount: amount              # money at stake
    # declined: blocked           # 1 where the score itself stopped the case
    # override: overridden        # 1 where a person decided against the score
    # grade: rating               # the rating grade a score was turned into
    # scenario: scenario          # the rule that raised the alert
    # below_line: btl             # 1 for cases sampled below the line
    # budget: {cases_per_day: 200}    # or {share: 0.01} or {cases: 500}: how many cases people can review
    # segments: [purpose]         # columns that cut the portfolio
    # groups: {sex: sex}          # name as shown: column; groups of people whose results are compared
    # decision:                   # how the score becomes a decision; without it, no selection rate can be computed
    #   threshold: 0.30
    #   selected: below           # below | at_or_above: the side that gets the favourable outcome
    #   source: Credit Policy, clause 3.1
    # smallest_group:             # groups with fewer cases are shown and not compared; your policy's figure applies
    #                             #   without being copied, and without a policy a convention of 30 cases
    #   cases: 30
    #   authority: policy         # law | supervisor | literature | convention | policy
    #   source: "Credit Model Policy, clause 5.2"
  # answers: data/answers.jsonl   # kind llm, instead of scored or beside it: JSON lines, a JSON list or CSV,
  #                               #   one answer each, with the question, its evidence and a label in your own words;
  #                               #   {path: …, labels: {supported: [match], not_supported: [mismatch]}} explains them
  # exclusions:                   # cases left out before scoring, one step each
  #   - {reason: "Outcome not known yet", cases: 120}
  # counts: {train: 700, test: 300}    # cases you believe to be there, by sample: compared with those that are

# How columns, samples and groups are called in documents.
# names: {oot: out-of-time sample, age_band: age group}

# Declarations. All are optional; text, numbers, lists and groups of keys are read.
owner: ""
developer: ""
validator: ""
# method: {algorithm: logistic regression, library: scikit-learn, features: 20, target: "…"}
# or one key a line:  model: model.onnx  (or model.skops) is run again on the cases and compared with the scores;
#                     inputs: [age, income]  lists its columns in their order
# intended_use: ["…"]
# prohibited_use: ["…"]
# limitations: ["…"]
# explanations:                   # how a single result is explained, name: text
#   reason_codes: "…"             # the reasons given to a person who is refused
#   reason_code_test: "…"         # when and how it was tested that these reasons moved the score most
#   staff_view: "…"               # what staff are shown of a result
#   notice: "…"                   # how people are told that a model is used
#   oversight: "…"                # who can review and change a result
# monitoring: {plan: "…", measures: [auc, psi], frequency: monthly, responsible: "…"}
# approvals:
#   - {by: "…", on: 2026-05-01, decision: "…", until: 2027-05-01}

# Only limits that differ from those of your policy (`policy` in cdraft.toml), which apply without being copied: a
# stricter one is used, and one that is looser is a finding. A key is a test as `cdraft test` lists it, or a pattern of
# several such as "psi.*.test". authority: law | supervisor | literature | convention | policy
limits: {}
#   auc.test: {min: 0.75, authority: policy, source: "Credit Model Policy, clause 4.1"}
#   psi.score.test: {max: 0.20, authority: policy, source: "Credit Model Policy, clause 4.2"}
"""

CONFIG = """\
# cdraft.toml: settings of the commands run in this folder. Flags and CDRAFT_ variables override them.

# Drafting engine: "local" is the small language model that comes with cdraft, restricted to figures it was given;
# "none" writes plain sentences without a language model.
engine = "local"

# Folder for indexes and added texts. Default: your user-data folder.
# home = ".cdraft"

# Folders with your own policies in Markdown, Word or PDF, in addition to the instruments that come with cdraft.
corpora = []

# The policy that governs your documents, by its id: its limits, severities and due dates apply to every subject. Its
# rules are in a file beside its text, which `cdraft policy init` proposes. Without a policy nothing is graded.
# policy = "acme-policy"

# Files of your own answered questions: JSON lines such as
# {"question": "…", "passage": ["acme-policy:2.6:p1"]}.
# The answer to the same question ranks first; answers to similar questions rank higher.
answered = []

# true: no command opens a network connection.
offline = false

# Access labels you hold: a text that was added with a label is shown only to readers who hold it.
access = []

# Paper of document.docx and document.pdf: "a4" or "letter".
# [views]
# paper = "letter"

# Storage of the index: "files" under the home folder, or "postgres", a shared PostgreSQL database with pgvector.
# CDRAFT_INDEX_URL overrides url and keeps a password out of this file.
# [index]
# kind = "postgres"
# url = "postgresql://cdraft@db.example/cdraft"
"""

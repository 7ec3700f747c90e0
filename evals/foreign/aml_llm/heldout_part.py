import heldout_aml, heldout_llm
SUBJECTS = [*heldout_aml.SUBJECTS, *heldout_llm.SUBJECTS]

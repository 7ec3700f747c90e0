import dev_aml, dev_llm
SUBJECTS = [*dev_aml.SUBJECTS, *dev_llm.SUBJECTS]

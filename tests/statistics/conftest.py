"""References (scipy, scikit-learn, statsmodels) are slow at their first call, so that examples have no deadline."""

from hypothesis import settings

settings.register_profile("references", deadline=None)
settings.load_profile("references")

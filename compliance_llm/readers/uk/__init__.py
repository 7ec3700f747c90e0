"""Law of the United Kingdom as legislation.gov.uk serves it."""

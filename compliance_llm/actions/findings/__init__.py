"""The register of findings: what a person can ask of it, and what they can record in it."""

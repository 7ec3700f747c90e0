"""The register: findings over time, from the day they are issued until they are closed, with all that happened."""

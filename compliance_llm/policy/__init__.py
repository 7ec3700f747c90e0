"""The bank's own rules: limits, severities, due dates, roles, and which gaps count."""

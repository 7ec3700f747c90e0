"""Federal Register and Code of Federal Regulations."""

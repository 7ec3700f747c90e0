"""Encoders, rerankers and vector stores."""

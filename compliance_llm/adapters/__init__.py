"""The only home of torch, transformers, peft, sentence-transformers and what else is large or foreign."""

"""The only home of torch, transformers, peft, faiss and what else is large or foreign."""

"""Facts → what they mean."""

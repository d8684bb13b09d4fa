"""Together at a meeting: mixed tables, a question in four minutes, and words for what is shared."""

"""The tests, by capability."""

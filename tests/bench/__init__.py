"""What `make bench` measures: figures, each beside its goal, printed as one table."""

"""deploy/Containerfile, built and run: `make container`."""

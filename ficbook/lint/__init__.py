"""Lint: what a careful editor would say of a Book."""

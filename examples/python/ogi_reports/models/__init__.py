"""Generated from docs/schema by generate_models.py; not to be edited."""

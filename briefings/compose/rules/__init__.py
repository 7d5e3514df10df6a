"""The rules that a brief is checked by, one module for each concern. `checks.py` runs them and says what is met."""

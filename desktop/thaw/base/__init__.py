"""What every layer may use: units, errors, problems. Standard library and typing only."""

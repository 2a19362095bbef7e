"""What every layer may use: units, errors, problems. Standard library only."""

"""What each kind of question needs on the session page."""

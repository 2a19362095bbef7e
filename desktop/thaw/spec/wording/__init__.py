"""What words may do to somebody in a bad moment: rules as data, and what applies them."""

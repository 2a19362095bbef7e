"""What each page shows: pure functions of snapshots and descriptions, without Qt.

What a function gives is said in the listener's language. Words that are answers, and tables,
stay in English until they are shown.
"""

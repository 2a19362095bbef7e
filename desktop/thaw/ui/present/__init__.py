"""What each page shows: pure functions of snapshots and descriptions, without Qt."""

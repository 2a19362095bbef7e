"""The pages of the window. Each shows a view and tells what was pressed; none keeps a state."""

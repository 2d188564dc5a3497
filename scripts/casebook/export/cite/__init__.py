"""Citations: each case and each source for reference managers, and each case as a line to paste into a paper."""

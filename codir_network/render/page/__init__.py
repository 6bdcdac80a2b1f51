"""The map as one page that opens offline: its data, its template, its script and its styles beside it."""

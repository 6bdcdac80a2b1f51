"""What understands raw cells: headers, values, sheets, who sits where; everything found is said."""

"""What the template and other written workbooks are made of."""

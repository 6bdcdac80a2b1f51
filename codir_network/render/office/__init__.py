"""The parts that office documents are made of: Word now."""

"""Who a row, a cell or an official record names: functions, places, actors.

The reader of workbooks and the official sources share it; it knows nothing of either.
"""

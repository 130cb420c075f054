"""Calendar: days, periods, feasts and lengths of time."""

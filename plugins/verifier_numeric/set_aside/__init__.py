"""Set aside: digits and number words that are no quantities: names, idioms, dates, places."""

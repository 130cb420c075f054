"""Pure functions from claim to answer: extract, plan, search, align, judge, weigh, report."""

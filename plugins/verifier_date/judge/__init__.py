"""Judge: kinds of times that are not merely compared as sets of instants."""

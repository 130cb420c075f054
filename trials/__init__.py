"""Trials: what a service must bear, tried on a real one. `make crash`, `make soak`, `make fuzz`."""

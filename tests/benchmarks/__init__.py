"""How fast the library is, as ratios that mean the same on every machine: ``python -m tests.benchmarks``."""

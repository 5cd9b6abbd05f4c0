"""The quotations of a text: marks, what they pair into, and what belongs together."""

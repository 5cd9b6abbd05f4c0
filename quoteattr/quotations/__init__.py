"""Find the quotations of a text: the marks, the pairs, and the paragraphs that belong together."""

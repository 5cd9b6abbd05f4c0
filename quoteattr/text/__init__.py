"""Views of a text that is never altered: paragraphs, words, and the letters that stand for words."""

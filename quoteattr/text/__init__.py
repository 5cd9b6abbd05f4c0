"""Views of a text, which itself is never changed: paragraphs, words, and the letters that stand for words."""

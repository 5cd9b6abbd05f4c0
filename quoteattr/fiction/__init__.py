"""Fiction: the cast of a novel, its chapters, and who speaks in a conversation.

What differs from news stands here: the cast is read from the whole novel (:mod:`quoteattr.fiction.clustering`), a
paragraph with speech is a turn (:mod:`quoteattr.fiction.turns`), and who speaks is decided for all the turns of a
conversation together (:mod:`quoteattr.fiction.decoding`). What both genres share is not here: the quotations, the
paragraphs, the letters and the sieve are those of news.
"""

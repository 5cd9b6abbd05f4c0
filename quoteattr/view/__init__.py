"""A summary of a corpus: who is quoted how often, in what role, for which organisation, and of which gender.

:func:`~quoteattr.view.summary.summarise` counts. :mod:`~quoteattr.view.summary_page` makes a page of the counts, and
:mod:`~quoteattr.view.summary_table` makes tables for the terminal. The page of a text is :mod:`quoteattr.formats.html`.
"""

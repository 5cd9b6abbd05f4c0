"""A corpus at a glance: who is quoted how often, in what role, for whom, and of which gender.

:func:`~quoteattr.view.summary.summarise` counts, :mod:`~quoteattr.view.summary_page` makes a page of it and
:mod:`~quoteattr.view.summary_table` tables for the terminal. The page of a text is :mod:`quoteattr.formats.html`.
"""

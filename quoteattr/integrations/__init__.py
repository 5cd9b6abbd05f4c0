"""Use quoteattr in other programs: one module for each, and each with its own extra.

===========  ============================================  =========  ==========================
module       provides                                      extra      for
===========  ============================================  =========  ==========================
``arrow``    a function from batches to batches            ``arrow``  all Arrow programs
``spark``    a frame of attributions from a frame of texts ``spark``  Apache Spark
``ray``      attributions from a dataset of texts          ``ray``    Ray Data
``pandas``   a frame of attributions from a series         ``pandas`` notebooks
``spacy``    a component of a pipeline                     ``spacy``  spaCy
===========  ============================================  =========  ==========================

A program is imported only when its module is. All of them return what :func:`quoteattr.extract` returns.
"""

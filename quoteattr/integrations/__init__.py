"""Other people's programs: one module for each, and each behind its extra.

===========  ============================================  =========  ==========================
module       gives                                         extra      for
===========  ============================================  =========  ==========================
``arrow``    a function from record batches to such        ``arrow``  whatever speaks Arrow
``spark``    a frame of attributions from one of texts     ``spark``  Apache Spark
``ray``      a dataset of attributions from one of texts   ``ray``    Ray Data
``pandas``   a frame of attributions from a series         ``pandas`` notebooks
``spacy``    a component of a pipeline                     ``spacy``  spaCy
===========  ============================================  =========  ==========================

Nothing is imported until one of them is, and none of them reads a text in another way than
:func:`quoteattr.extract` does.
"""

"""Strategies for texts: any text at all, and texts that look like news without being any."""

from hypothesis import strategies as st

MARKS = [
    *("“", "”", "‘", "’", '"', "'", "''", "``", "«", "»", "„", "「", "」"),
    "\N{SINGLE LOW-9 QUOTATION MARK}",
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
]
WORDS = [
    *("Ada Byron", "Byron", "Mr Lowe", "Sen. Ida Moss (R-Ark.)", "the union", "a spokesman", "she", "he", "it", "they"),
    *("said", "says", "told reporters", "warned", "called it", "according to", "quoted", "as saying", "tweeted"),
    *(
        "adding",
        "in a statement",
        "that",
        "who",
        "and",
        "but",
        "the bridge",
        "was",
        "so-called",
        "known as",
        "of",
        "to",
    ),
    *(",", ".", ":", ";", "?", "!", "…", "—", "(", ")", "\n", "\n\n", "\r\n", "\N{NO-BREAK SPACE}"),
    *("🦉", "6' 2\"", "O'Neill", "the word"),
]
SPACES = st.sampled_from([" ", "", " ", " "])


def newslike(*, max_size: int = 40) -> st.SearchStrategy[str]:
    """Words of reporting sentences and quotation marks in any order: most of it nonsense, much of it quoted."""
    part = st.tuples(st.sampled_from(WORDS) | st.sampled_from(MARKS), SPACES).map("".join)
    return st.lists(part | sentences(), max_size=max_size).map("".join)


def sentences() -> st.SearchStrategy[str]:
    """Sentences in which somebody says something, and some in which nobody does."""
    return st.sampled_from(
        [
            "“We won,” said Ada Byron. ",
            "“We won,” Ida Moss said. “It is over.” ",
            "Ada Byron said, “We won.” ",
            "He told me “the ‘end’ is near”. ",
            "The so-called “deal” was off.\n\n",
            "“One thing.\n\n“Another,” said Mr Lowe.\n\n",
            "“No,” she said, “not now.” ",
            "‘It’s the dogs’ dinner,’ said Pat. ",
        ]
    )


def any_text() -> st.SearchStrategy[str]:
    """Every ``str`` there is, lone surrogates too, and quotation marks more often than not."""
    letters = st.characters() | st.sampled_from([mark for mark in MARKS if len(mark) == 1])
    return st.text(letters | st.characters(categories=["Cs"]), max_size=60)

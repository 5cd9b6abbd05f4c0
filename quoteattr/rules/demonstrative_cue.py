"""“Never again.” That was the verdict of Ada Byron.

The sentence behind the quotation points back to it: “Those were her words”, “That is what the mayor told residents”,
“So said Byron”.

Not where the noun names a work or a saying (“That is the motto of the union”), and not where nothing is said (“That
was in May”, “That is what Byron wanted”).
"""

from collections.abc import Iterator

from quoteattr.letter_sets import regex_over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_POINTS_BACK = regex_over_letters(r"""
    (?: [ES] [.]? | F [.] )
    (?:
        (?P<that> [tM] ) (?: , [^.;:,QES]{1,6} , )? A a?
        (?:
            (?P<noun> m ) (?: (?P<of> [po] ) (?P<maker> [NAMED MP] ) )?
          | q t? (?P<mention> [NAMED PMX] ) [Za]{0,2} (?P<cue> [CUE] )
        )
      | (?P<so> [sa] ) (?P<cue> [CY] ) (?P<mention> [NAMED] )
    )
    """)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look behind a quotation that is a sentence for one that says whose words those were."""
    words = paragraph.language.function_words
    for quotation in answers.unanswered:
        match = _POINTS_BACK.match(paragraph.shape, quotation)
        if match is None:
            continue
        pointer, back = ("so", "thus") if match["that"] is None else ("that", "demonstrative")
        if paragraph.word(match.start(pointer)).lower() not in words[back]:
            continue
        if match["noun"] is None:
            yield Link.of(paragraph, quotation, match.start("mention"), match.start("cue"))
            continue
        noun = match.start("noun")
        of = match["of"] and paragraph.word(match.start("of")) in (words["source"] | words["of"])
        maker = paragraph.phrase(match.start("maker")) if of else paragraph.possessor(noun)
        names_work = paragraph.word(noun) in paragraph.language.works and paragraph.word(noun) not in words["wording"]
        if maker is not None and not names_work:
            yield Link.of(paragraph, quotation, maker, paragraph.noun(noun))

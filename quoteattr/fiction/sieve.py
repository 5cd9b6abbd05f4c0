"""What the narration beside each quotation says of its speaker, as the sieve of fiction reads it."""

from attrs import define

from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.rules import BEATS, LEADS
from quoteattr.fiction.tags import Tag, read_tag
from quoteattr.rules.answers import Answers
from quoteattr.rules.rule import RulesByLetters, ask
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph

__all__ = ["Report", "read_reports"]


@define(eq=False)
class Report:
    """Who is said to say the words, who acts beside them, and whom the paragraph before leads up to."""

    tag: Tag | None = None
    beat: Tag | None = None
    lead: Tag | None = None


def read_reports(document: Document, paragraph: Paragraph, cast: NovelCast, rules: RulesByLetters) -> dict[int, Report]:
    """Ask the sieve about the quotations of a paragraph.

    Args:
        document: The novel.
        paragraph: One of its paragraphs.
        cast: The cast of the novel.
        rules: The rules that read tags, in order.

    Returns:
        What was found, by the number of the quotation.
    """
    nothing = Answers(paragraph, document)
    after, before = ((rule, {link.quotation: link for link in rule.find(paragraph, nothing)}) for rule in BEATS)
    leads = [(rule, link) for rule in LEADS for link in rule.find(paragraph, nothing)]
    answers = Answers(paragraph, document)
    answered = ask(rules, answers)
    found: dict[int, Report] = {}
    for order, (position, number) in enumerate(paragraph.quotations.items()):
        rule, link = answered.get(position), answers.get(position)
        tag = None if rule is None or link is None else read_tag(rule, link, cast)
        # Behind a quotation that a tag follows, who acts next may be another; nor does what is before it count
        # where it is after another quotation.
        behind = tag is not None and tag.position > paragraph.span(position)[0]
        asked = [before] if behind and not order else [] if behind else [after, before]
        beats = (read_tag(rule, links[position], cast) for rule, links in asked if position in links)
        led = (read_tag(rule, link, cast) for rule, link in leads) if not order else iter(())
        found[number] = Report(tag, next(filter(None, beats), None), next(filter(None, led), None))
    return found

"""“We won,” Ada Byron said.

The most common order in English news. In CoreNLP's terms: QCV. Other words may come between the name and its verb: “We
won,” Ada Byron, a countess who counted, would later say.

Not if a new sentence begins after a full stop (“We won.” Ada Byron said that it was over), and not if the clause after
the quotation has another complement (Asked whether it was “past repair,” Ada Byron said that it was not).
"""

from collections.abc import Iterator

from quoteattr.languages.grammar import NOUNS, Clause
from quoteattr.letter_sets import SAYING
from quoteattr.rules.answers import Answers
from quoteattr.rules.completion import completes
from quoteattr.rules.lead_in import speaking_clause
from quoteattr.rules.link import Link
from quoteattr.rules.reporting import governing, is_of_report, is_relayed
from quoteattr.text.paragraph import Paragraph

NEEDS = f"{SAYING}Y"


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a quotation directly before the subject of a reporting verb."""
    shape = paragraph.shape
    for position in answers.unanswered:
        first = position + 1 + (shape[position + 1 : position + 2] in (",", "-"))
        subject = first + (shape[first : first + 1] == "e")
        if shape[subject : subject + 1] not in NOUNS:
            continue
        clauses = paragraph.clauses_from(first)
        for number, clause in enumerate(clauses):
            if clause.subject != first + (clause.opener == "e"):
                continue
            if clause.letter in NEEDS and not clause.passive:
                if _is_reported(paragraph, position, clause):
                    yield Link.said(paragraph, position, clause)
                break
            told = clauses[number + 1] if number + 1 < len(clauses) else None
            if told is not None and _is_carried(shape, clause, told) and _is_reported(paragraph, position, told):
                yield Link.of(paragraph, position, paragraph.subject(clause), told.verb)
                break


def _is_carried(shape: str, clause: Clause, told: Clause) -> bool:
    """Whether a verb only introduces the reporting verb: is expected to say, is said to have told, went on to say."""
    between = shape[clause.verb + 1 : told.group]
    return not told.finite and told.subject is None and told.letter in "BWC" and between.strip("apu") == ""


def _is_reported(paragraph: Paragraph, position: int, clause: Clause) -> bool:
    """Whether a quotation is the complement of the clause after it."""
    shape, heads = paragraph.shape, paragraph.heads_sentence(position)
    begin, _ = paragraph.sentence(position)
    if shape[position] == "E" and clause.letter == "Y" and begin and speaking_clause(paragraph, begin - 1):
        return False  # Byron spoke at length. “It is over.” Lowe nodded.
    if clause.opener == "e" and shape[clause.verb + 1 : clause.verb + 2] in ("I", "O"):
        return True  # it is “a storm,” as Byron put it
    if not heads and (is_relayed(paragraph, clause, position) or is_of_report(paragraph, clause, position)):
        return False  # Byron said, “No,” the paper reported
    if not heads and shape[position] in "EF" and shape[position + 1] != ",":
        return False
    if not heads and clause.letter == "Y" and governing(paragraph, paragraph.around(position)[0], position)[0]:
        return False  # when Byron said she would “go on,” the crowd cheered
    whole = heads and (shape[position] in "QF" or (shape[position] == "S" and clause.letter == "C"))
    return whole or completes(shape, clause.verb)

"""“I told them, ‘You will lose,’” said Ada Byron: within somebody's words, “I” is that somebody, and “she” is not."""

from quoteattr.entities.resolver import Resolution
from quoteattr.languages import Language
from quoteattr.records import MentionKind, SpeakerKind

__all__ = ["as_outer_speaker"]


def as_outer_speaker(who: Resolution, outer: Resolution | None, language: Language) -> Resolution:
    """Return who a mention inside a quotation is, knowing who says the whole.

    Args:
        who: who the mention is by itself.
        outer: who says the words that it stands in, if somebody does.
        language: the language of the text.
    """
    if outer is None:
        return who
    if who.mention.text.lower() not in language.function_words["first_person"]:
        other = who.mention.kind is MentionKind.PRONOUN and who.entity is not None and who.entity is outer.entity
        return Resolution(None, SpeakerKind.UNNAMED, who.mention, resolver="first_person") if other else who
    return Resolution(outer.name, outer.kind, who.mention, outer.entity, outer, resolver="first_person")

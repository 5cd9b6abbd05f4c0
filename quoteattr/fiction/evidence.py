"""Tell names of people from names of places, by their titles, the verbs next to them, and forms of address."""

from collections import Counter
from collections.abc import Sequence

from attrs import define, field

from quoteattr.fiction.names import SAYING, Form, Named, is_vocative
from quoteattr.fiction.words import Words
from quoteattr.mentions.name_mention import Mention

__all__ = ["Evidence", "weigh_names"]

_TITLED, _FORENAMED, _SPEAKING, _ACTING, _CALLED = 2, 1, 3, 1, 1
_PLACES_FOR_PERSON = {"description": 0.15, "known": 0.5, "unknown": 1.0}
"""How many signs of a place a person may have for each of a person.

The values were chosen by the count of people found in novels of the Project Dialogism Novel Corpus, as weights.py says.
"""


@define(eq=False)
class Evidence:
    """How often each form is in the text, how often in the narration, where first, and what speaks for a person."""

    counts: Counter[Form] = field(factory=Counter)
    told: Counter[Form] = field(factory=Counter)
    first: dict[Form, int] = field(factory=dict)
    person: Counter[Form] = field(factory=Counter)
    place: Counter[Form] = field(factory=Counter)

    def is_person(self, form: Form, words: Words) -> bool:
        """Tell whether a form is a person's."""
        if len(form.words) > 1 and form.words[-1] in words.place_ends:
            return False
        known = form.title or form.words[0] in words.forenames
        kind = "description" if form.is_description else "known" if known else "unknown"
        return 0 < self.person[form] > self.place[form] * _PLACES_FOR_PERSON[kind]


def weigh_names(named: Sequence[Named], words: Words) -> Evidence:
    """Weigh for every form whether it is a person's.

    Args:
        named: All names of the novel.
        words: The words of novels.
    """
    found = Evidence()
    for form, mention in named:
        found.counts[form] += 1
        found.first.setdefault(form, mention.start)
        found.told[form] += not mention.quoted
        if form.is_description:
            found.place[form] += 1
        elif form.title:
            found.person[form] += _TITLED
        elif len(form.words) > 1 and form.words[0] in words.forenames:
            found.person[form] += _FORENAMED
        signs = _signs(form, mention, words)
        if signs > 0:
            found.person[form] += signs
        elif signs < 0 and not form.is_description:
            found.place[form] += 1
    return found


def _signs(form: Form, mention: Mention, words: Words) -> int:
    """Return how much speaks for a person at a place, -1 where something speaks for a place."""
    first = mention.first - form.is_description
    if not SAYING.isdisjoint((mention.follows, mention.paragraph.units[first - 1 : first])):
        return _SPEAKING
    if mention.acts:
        return _ACTING
    if mention.quoted and is_vocative(mention.paragraph.text, mention.start, mention.end, words):
        return _CALLED
    return -1 if first and mention.paragraph.forms[first - 1].lower() in words.phrases["into_places"] else 0

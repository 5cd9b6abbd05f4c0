"""Filling: from a template to an excerpt, field by field."""

import re
from collections.abc import Mapping

from attrs import define, evolve, field
from hypothesis import assume
from hypothesis import strategies as st

from quoteattr.records import QuotationKind, Span
from quoteattr.testing import quotations, words
from quoteattr.testing.excerpts import Excerpt, Said
from quoteattr.testing.names import people
from quoteattr.testing.quotations import MarkStyle
from quoteattr.testing.voices import Voice

__all__ = ["Filler"]

_FIELD = re.compile(r"\{ (?P<name> [A-Za-z ]+?) (?P<sign> [,.?!]? ) \}", re.VERBOSE)


@define(eq=False)
class Filler:
    """Fills the fields of one template, from left to right."""

    draw: st.DrawFn
    voice: Voice
    marks: MarkStyle
    taken: set[str]
    """Words that are parts of somebody's name already."""
    via: str | None = None
    they: str = ""
    paper: str = ""
    cues: list[str] = field(factory=list)

    def fill(self, template: str) -> Excerpt:
        """Fill the fields, and settle what only the whole sentence tells: who relays it, and by which cue."""
        made, last = Excerpt(), 0
        for match in _FIELD.finditer(template):
            made = _behind(made, Excerpt(template[last : match.start()]))
            made = _behind(made, self.field(match["name"], match["sign"]))
            last = match.end()
        made = _behind(made, Excerpt(template[last:]))
        cue = self.cues[0] if len(self.cues) == 1 else None
        return evolve(made, said=tuple(self.settled(said, cue) for said in made.said))

    def settled(self, said: Said, cue: str | None) -> Said:
        """Complete the truth about a quotation of the speaker's."""
        if said.speaker != self.voice.name:
            return said
        role, affiliations = self.voice.role, self.voice.affiliations
        return evolve(said, cue=cue, via=self.via, role=role, affiliations=affiliations)

    def field(self, name: str, sign: str) -> Excerpt:
        """Fill one field."""
        lower = name[0].lower() + name[1:]
        if lower in _CUES:
            cue = _cased(self.draw(_CUES[lower]), name)
            self.cues.append(cue)
            return Excerpt(cue)
        if lower in _WORDS:
            return Excerpt(_cased(self.draw(_WORDS[lower]), name))
        made: str | Excerpt = getattr(self, f"fill_{lower}")(sign)
        return Excerpt(_cased(made, name)) if isinstance(made, str) else made

    def fill_speaker(self, _: str) -> str:
        """Name the speaker as a subject."""
        return self.voice.subject

    def fill_object(self, _: str) -> str:
        """Name the speaker as an object."""
        return self.voice.object

    def fill_possessive(self, _: str) -> str:
        """Name the speaker as a possessor."""
        return self.voice.possessive

    def fill_other(self, _: str) -> str:
        """Name somebody else, who relays the words."""
        self.via = self.somebody_else()
        return self.via

    def fill_theirs(self, sign: str) -> Excerpt:
        """Quote a sentence of somebody else's."""
        self.they = self.somebody_else()
        made = self.quoted(self.draw(quotations.utterances()) + sign, kind=QuotationKind.DIRECT, speaker=self.they)
        return evolve(made, said=(evolve(made.said[0], cue="said"),))

    def fill_they(self, _: str) -> str:
        """Name who that is."""
        return self.they

    def fill_bystander(self, _: str) -> str:
        """Name somebody who says nothing of what is in marks."""
        return self.somebody_else()

    def fill_pronoun(self, _: str) -> str:
        """Call the speaker he or she."""
        assume(self.voice.he)
        return self.voice.he

    def fill_paper(self, _: str) -> str:
        """Name what somebody has written or said, the same each time."""
        self.paper = self.paper or self.draw(words.papers())
        return self.paper

    def fill_remark(self, _: str) -> str:
        """Write a noun of saying, of which the cue may be a part."""
        self.cues += ["", ""]  # whose the noun is belongs to the phrase, so that no cue is expected
        return self.draw(words.saying_nouns())

    def fill_utterance(self, sign: str) -> Excerpt:
        """Quote a sentence of the speaker's own."""
        return self.quoted(self.draw(quotations.utterances()) + sign, kind=QuotationKind.DIRECT)

    def fill_half(self, sign: str) -> Excerpt:
        """Quote the second half of a sentence."""
        return self.quoted(self.draw(quotations.halves()) + sign)

    def fill_fragment(self, _: str) -> Excerpt:
        """Quote a piece of a sentence."""
        return self.quoted(self.draw(quotations.fragments()), kind=QuotationKind.PARTIAL)

    def fill_phrase(self, _: str) -> Excerpt:
        """Quote a noun phrase."""
        return self.quoted(self.draw(quotations.phrases()), kind=QuotationKind.PARTIAL)

    def fill_adjective(self, _: str) -> Excerpt:
        """Quote one word before a noun."""
        return self.quoted(self.draw(words.verbs("participle")), kind=QuotationKind.PARTIAL)

    def fill_relay(self, sign: str) -> Excerpt:
        """Quote a sentence in which somebody else is quoted."""
        other, cue = self.somebody_else(), self.draw(words.verbs("past", "reporting_verbs"))
        inner = self.quoted(self.draw(quotations.utterances()), depth=1, speaker=other)
        inner = evolve(inner, said=(evolve(inner.said[0], cue=cue, kind=None),))
        return self.around(Excerpt(f"{other} {cue}: ") + inner + Excerpt(sign))

    def fill_paragraphs(self, sign: str) -> Excerpt:
        """Quote sentences over two paragraphs, the first of which is not closed."""
        first, second = self.draw(quotations.utterances()), self.draw(quotations.utterances())
        opening, _ = self.marks.pair()
        return self.quoted(f"{first}.\n\n{opening}{second}{sign}", kind=QuotationKind.DIRECT)

    def fill_unclosed(self, sign: str) -> Excerpt:
        """Quote a sentence whose closing mark is missing."""
        opening, _ = self.marks.pair()
        text = opening + self.draw(quotations.utterances()) + sign
        content = Span(len(opening), len(text))
        return Excerpt(text, (Said(Span(0, len(text)), content, self.voice.name, closed=False),))

    def fill_scare(self, _: str) -> Excerpt:
        """Put marks around a word that nobody said."""
        return self.quoted(self.draw(words.nouns()), kind=QuotationKind.TERM, speaker=None)

    def fill_title(self, _: str) -> Excerpt:
        """Put marks around the title of a work."""
        title = f"The {self.draw(words.nouns())}".title()
        return self.quoted(title, kind=QuotationKind.TERM, speaker=None)

    def fill_gloss(self, sign: str) -> Excerpt:
        """Put marks around a word that is explained."""
        return self.quoted(self.draw(words.nouns()) + sign, kind=QuotationKind.TERM, speaker=None)

    def quoted(
        self, content: str, *, kind: QuotationKind | None = None, depth: int = 0, speaker: str | None = ""
    ) -> Excerpt:
        """Put marks around a content; the speaker is that of the sentence if no other is given."""
        opening, closing = self.marks.pair(depth)
        text = opening + content + closing
        inside = Span(len(opening), len(text) - len(closing))
        who = self.voice.name if speaker == "" else speaker
        return Excerpt(text, (Said(Span(0, len(text)), inside, who, kind=kind, depth=depth),))

    def around(self, inner: Excerpt) -> Excerpt:
        """Put marks around an excerpt."""
        opening, closing = self.marks.pair()
        whole = self.quoted(inner.text)
        return Excerpt(whole.text, whole.said + (Excerpt(opening) + inner + Excerpt(closing)).said)

    def somebody_else(self) -> str:
        """Draw the full name of a person who shares no name with anybody."""
        other = self.draw(people(plain=True).filter(lambda one: self.taken.isdisjoint(one.name.split())))
        self.taken.update(other.name.split())
        return other.name


_CUES: Mapping[str, st.SearchStrategy[str]] = {
    "according": st.just("according to"),
    "claimed": words.verbs("past", "naming_verbs", "as"),
    "claiming": words.verbs("ing", "naming_verbs", "as"),
    "dub": words.verbs("base", "naming_verbs", "object"),
    "derided": words.verbs("participle", "naming_verbs", "as"),
    "dubbing": words.verbs("ing", "naming_verbs", "object"),
    "have said": words.verbs("participle", "reporting_verbs"),
    "have told": words.verbs("participle", "reporting_verbs", "hearer"),
    "laughed": words.verbs("past", "reporting_verbs", "weak"),
    "opposed": words.verbs("past", "naming_verbs", "other"),
    "said": words.verbs("past", "reporting_verbs"),
    "say": words.verbs("base", "reporting_verbs"),
    "saying": words.verbs("ing", "reporting_verbs"),
    "told": words.verbs("past", "reporting_verbs", "hearer"),
}
"""The fields that are cues."""

_WORDS: Mapping[str, st.SearchStrategy[str]] = {
    "did": words.verbs("past"),
    "done": words.verbs("participle"),
    "thing": words.nouns(),
    "hearers": words.plurals(),
    "adverb": words.adverbs(),
    "day": words.weekdays(),
    "place": words.places(),
}
"""The fields that are words of one class."""


def _behind(made: Excerpt, more: Excerpt) -> Excerpt:
    """Put an excerpt behind another, as a writer does: no two full stops, and no comma before another sign."""
    if made.text.endswith(",") and (more.text[:1] in ".,:;" or more.text[:2] == " —"):
        made = Excerpt(made.text[:-1], made.said)
    if more.text[:1] == "." and made.text.endswith("."):
        more = Excerpt(more.text[1:])
    return made + more


def _cased(word: str, name: str) -> str:
    """Begin a word with a capital where its field does."""
    return word[:1].upper() + word[1:] if name[0].isupper() else word

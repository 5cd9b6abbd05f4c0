"""A language: its lexicons, and what follows from several of them together."""

from collections.abc import Mapping
from types import MappingProxyType

from quoteattr.languages.compiled import reading
from quoteattr.languages.kinds import kinds
from quoteattr.languages.letters import letters, noun_letters, noun_lexicons, verb_letters
from quoteattr.languages.word_lists import WordLists

__all__ = ["Language"]

_OTHER = frozenset("Zlp")
"""The letters of words that can be confused with forenames."""


class Language(WordLists):
    """The lexicons of one language.

    >>> from quoteattr.languages import load
    >>> english = load("en")
    >>> english.forenames["Barham"], english.titles["Sen."].full, english.places["Iraqi"].name
    ('m', 'Senator', 'Iraq')
    """

    @reading
    def lemmas(self) -> Mapping[str, str]:
        """The lemma of each form of a verb. A reporting verb takes precedence."""
        lexicons = (self.verbs, self.naming_verbs, self.thinking_verbs, self.reporting_verbs)
        return MappingProxyType({form: verb.lemma for verbs in lexicons for form, verb in verbs.items()})

    @reading
    def term_endings(self) -> frozenset[str]:
        """The last words of :attr:`term_words`."""
        return frozenset(words.rpartition(" ")[2] for words in self.term_words)

    @reading
    def addressing_verbs(self) -> frozenset[str]:
        """The lemmas of verbs whose object hears something: told, urged."""
        return self.classes("complements")["addressed"]

    @reading
    def papers(self) -> frozenset[str]:
        """Words for one person that also occur in names of organisations: the Leeds Observer, the Coast Guard."""
        return frozenset(
            word
            for word in self.organisation_words
            if (noun := self.roles.get(word.lower())) is not None and not noun.plural
        )

    @reading
    def short_offices(self) -> frozenset[str]:
        """Abbreviated titles that are roles, without their full stop: Sen, which is a surname too."""
        offices = (form for form, title in self.titles.items() if title.role and form[-1] == ".")
        return frozenset(form[:-1] for form in offices) - self.suffixes

    @reading
    def letters(self) -> MappingProxyType[str, str]:
        """The letter of each word, in lower case: see :mod:`quoteattr.languages.letters`."""
        return MappingProxyType(letters(self))

    @reading
    def letters_as_verbs(self) -> Mapping[str, str]:
        """The letter as a verb of each form that is a noun or a verb."""
        verbs = verb_letters(self)
        return MappingProxyType({form: letter for form, letter in verbs.items() if form in self.nouns_or_verbs})

    @reading
    def letters_as_nouns(self) -> Mapping[str, str]:
        """The letter as a noun of each form that is a noun or a verb, if it is more than an ``x``."""
        verbs = verb_letters(self)
        return MappingProxyType({form: letter for form, letter in noun_letters(self).items() if form in verbs})

    @reading
    def plurals(self) -> frozenset[str]:
        """Plural nouns, among them those without an s: people, women."""
        return frozenset(form for lexicon in noun_lexicons(self) for form, noun in lexicon.items() if noun.plural)

    @reading
    def names_or_words(self) -> frozenset[str]:
        """Names that are also other words: Will, May; the Leeds Observer."""
        seasons = {word.capitalize() for word in self.function_words["season"]}
        return self.papers | seasons | {name for name in self.forenames if self.letters.get(name.lower()) in _OTHER}

    @reading
    def kinds(self) -> MappingProxyType[str, str]:
        """The kind of each capitalised word: see :mod:`quoteattr.languages.kinds`."""
        return MappingProxyType(kinds(self))

    @reading
    def abbreviations(self) -> frozenset[str]:
        """Abbreviations whose full stop does not end a sentence: Mr., U.S., Jan."""
        titles = (form for form in self.titles if form.isupper() and form.endswith("."))  # MR. MOSS: “No.”
        return self.phrases("abbreviations").union(titles)

    def holds_office(self, word: str) -> bool:
        """Tell whether a title, or a noun for one person, is for somebody who may be in charge of something.

        The noun may have a capital.

        >>> from quoteattr.languages import load
        >>> english = load("en")
        >>> english.holds_office("Minister"), english.holds_office("minister"), english.holds_office("ministers")
        (True, True, False)
        """
        title = self.titles.get(word)
        if title is not None and title.role:
            return True
        noun = self.roles.get(word.lower() if word == word.capitalize() else word)
        return noun is not None and not noun.plural

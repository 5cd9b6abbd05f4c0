"""Organisations that speak, called by name, by a noun, by initials, or “it”."""

from attrs import frozen
from hypothesis import assume
from hypothesis import strategies as st

from quoteattr.mentions.names import names_of
from quoteattr.testing import words
from quoteattr.testing.names import surnames
from quoteattr.testing.voices import Voice

__all__ = ["Body", "bodies"]


@frozen
class Body:
    """An invented organisation: the words of its name, the last of which is a common noun too."""

    words: tuple[str, ...]

    @property
    def name(self) -> str:
        """The full name.

        >>> Body(("Dabol", "Renu", "Institute")).name
        'Dabol Renu Institute'
        """
        return " ".join(self.words)

    @property
    def initials(self) -> str:
        """The first letters of the name.

        >>> Body(("Dabol", "Renu", "Institute")).initials
        'DRI'
        """
        return "".join(word[0] for word in self.words)

    def voice(self, form: str) -> Voice:
        """Refer to the organisation: by ``full`` name, ``written`` with initials, by ``noun``, ``initials``, ``it``.

        >>> Body(("Dabol", "Renu", "Institute")).voice("written").subject
        'the Dabol Renu Institute (DRI)'

        Args:
            form: One of these.
        """
        if form == "it":
            return Voice(self.name, "it", "it", "its")
        called = {
            "full": self.name,
            "written": f"{self.name} ({self.initials})",
            "noun": self.words[-1].lower(),
            "initials": self.initials,
        }[form]
        return Voice(self.name, f"the {called}", f"the {called}", f"the {called}'s")


@st.composite
def bodies(draw: st.DrawFn, *, language: str = "en") -> Body:
    """Draw organisations with names of three words."""
    one, two = draw(st.tuples(surnames(simple=True, language=language), surnames(simple=True, language=language)))
    body = Body((one, two, draw(words.body_words(nouns=True, language=language))))
    assume(names_of(language).is_acronym(body.initials))  # Dr. Ada Byron is not a DR
    return body

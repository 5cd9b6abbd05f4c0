"""The verbs that report a clause without marks, and their complements. The classes are in ``complements.toml``."""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from quoteattr.languages import Language

__all__ = ["ReportVerbs", "report_verbs"]


@frozen
class ReportVerbs:
    """Forms of verbs by their complements, and the small words between.

    >>> from quoteattr.languages import load
    >>> verbs = report_verbs(load("en"))
    >>> "told" in verbs.hearer, "asked" in verbs.question, "smiled" in verbs.speech
    (True, True, False)
    """

    speech: frozenset[str]
    """Verbs of saying that report a clause: said, warned, promised."""
    weak: frozenset[str]
    """Verbs that report one only with “that”: laughed that."""
    thought: frozenset[str]
    """Verbs of thinking that take a clause: thought, believed."""
    hearer: frozenset[str]
    """Verbs that may be followed by the hearer: told the board that it was shut."""
    order: frozenset[str]
    """Verbs that may be followed by the hearer and an infinitive: told the board to leave."""
    question: frozenset[str]
    """Verbs that may take a question: asked whether it was shut."""
    that_only: frozenset[str]
    """Verbs that take no clause without “that”: discussed."""
    certain: frozenset[str]
    """Verbs that are almost always followed by a clause: said."""
    likely: frozenset[str]
    """Verbs that are usually followed by a clause: claimed."""
    evidence: frozenset[str]
    """Verbs whose subject may be a thing: showed."""
    passive: frozenset[str]
    """Verbs whose passive reports: was asked whether."""
    words: Mapping[str, frozenset[str]]
    """The words of every class."""

    def is_speech(self, word: str) -> bool:
        """Tell whether a form belongs to a verb that may report a clause with “that”."""
        return word in self.speech or word in self.weak


@cache
def report_verbs(language: Language) -> ReportVerbs:
    """Return the verbs of a language."""
    by_class = language.classes("complements")
    lexicons = (language.reporting_verbs, language.thinking_verbs, language.naming_verbs, language.verbs)

    def forms(name: str) -> frozenset[str]:
        return frozenset(form for lexicon in lexicons for form, verb in lexicon.items() if verb.lemma in by_class[name])

    also, reporting = forms("clause"), language.reporting_verbs.items()
    weak = frozenset(form for form, verb in reporting if verb.use == "weak") - also
    speech = (frozenset(form for form, _ in reporting) | also | forms("order")) - weak
    return ReportVerbs(
        speech=speech,
        weak=weak,
        thought=frozenset(form for form, verb in language.thinking_verbs.items() if verb.use != "weak") - speech - weak,
        hearer=forms("hearer") | frozenset(form for form, verb in reporting if verb.use == "hearer"),
        order=forms("order"),
        question=forms("question"),
        that_only=forms("that_only") | weak,
        certain=forms("certain"),
        likely=forms("likely"),
        evidence=forms("evidence"),
        passive=forms("passive"),
        words=by_class,
    )

"""Cluster the forms of names in a novel into its people.

The forms that say most go first: descriptions with a capital, then names of two words and more, then titles with one
word, then single words. The narrator calls one person by one name: a frequent narrated “Tom” is not also “Mr.
Gradgrind”, and a form that is almost only found in speech is a nickname.
"""

from collections.abc import Iterable, Sequence

from quoteattr.fiction.clusters import Clusters
from quoteattr.fiction.evidence import Evidence
from quoteattr.fiction.names import DESCRIBED, Form
from quoteattr.fiction.people import Person, are_alike
from quoteattr.fiction.words import Words

__all__ = ["cluster"]

_OFTEN_TOLD = 15
_APART = 0.3
_LEADING = 15
_SMALL = 0.1
_FAMILY = 3
_BY_FORENAME, _SISTER = 2, 0.02
_MANY = 2
_WELL_KNOWN = 5  # times


def cluster(evidence: Evidence, words: Words) -> Clusters:
    """Say which forms are the same person's.

    Args:
        evidence: What is known of every form.
        words: The words of novels.
    """
    found = Clusters(evidence, words)
    forms = [form for form in evidence.counts if evidence.is_person(form, words)]
    counts = evidence.counts
    found.surnames = {
        form.words[-1]
        for form in forms
        if form.title in ("mr", "mrs", "dr", *words.military) or (len(form.words) > 1 and not form.is_description)
    }
    for form in sorted(form for form in forms if form.is_description):
        found.give(form, found.new())
    for form in sorted((form for form in forms if _is_full(form, found)), key=lambda form: (-counts[form], form)):
        _give_full_name(form, found)
    for form in forms:  # “Hatter!” is the Hatter
        described = found.owners.get(Form(DESCRIBED, form.words))
        if form not in found.owners and not form.title and described is not None:
            found.give(form, described)
    rest = sorted((f for f in forms if f not in found.owners), key=lambda f: (not f.title, -counts[f], f))
    for form in rest:
        person = _titled(form, found) if form.title else _untitled(form, found)
        found.give(form, person or _newcomer(form, found), words.titles.get(form.title, ""))
    return found


def _is_full(form: Form, found: Clusters) -> bool:
    """Tell whether a form is a name of two words and more that something speaks for."""
    if form.is_description or len(form.words) < _MANY:
        return False
    evidence = found.evidence
    if evidence.counts[form] == 1 and min(evidence.counts[Form("", (word,))] for word in form.words) > _WELL_KNOWN:
        return False  # Bo. Moss came too: two people, and a full stop that is lost
    known = form.title or form.words[0] in found.words.forenames
    return bool(known or evidence.person[form] > 1 or evidence.counts[form] > _MANY)


def _give_full_name(form: Form, found: Clusters) -> None:
    words, evidence = found.words, found.evidence
    first, last, gender = form.words[0], form.words[-1], words.titles.get(form.title, "")
    if form.title == "mrs" and words.forenames.get(first) == "m":
        first = f"Mrs {first}"  # Mrs. John Moss
    alone = Form("", (first,))
    for person in found.named(first, last):
        if person.clashes(form.title, words):
            continue
        if person.first == first or len(first) == 1 or found.is_nickname(alone) or not evidence.counts[alone]:
            found.give(form, person, gender)
            return
    found.give(form, found.new(first, last), gender)


def _newcomer(form: Form, found: Clusters) -> Person:
    word = form.words[-1]
    by_forename = word in found.words.forenames and word not in found.surnames
    if by_forename and (not form.title or form.title in found.words.before_forenames):
        return found.new(first=word)
    return found.new(last=word)


def _largest(people: Iterable[Person]) -> Person | None:
    return max(people, key=lambda one: one.mentions, default=None)


def _by_forename(form: Form, found: Clusters) -> list[Person]:
    """Return whose forename the last word of a form may be."""
    words, word = found.words, form.words[-1]
    gender = words.titles.get(form.title, "") or words.forenames.get(word, "")
    return [
        one
        for one in found.named_first(word)
        if not one.clashes(form.title, words)
        and one.agrees(gender, words)
        and (one.first == word or found.is_nickname(form))
    ]


def _by_surname(form: Form, found: Clusters) -> list[Person]:
    """Return whose surname the last word of a form may be."""
    words = found.words
    gender = words.titles.get(form.title, "")
    return [
        one
        for one in found.named_last(form.words[-1])
        if not one.clashes(form.title, words) and one.agrees(gender, words)
    ]


def _titled(form: Form, found: Clusters) -> Person | None:
    """Return who a title and one word mean: Miss Moss, Captain Ito, Aunt Ida."""
    words, title = found.words, form.title
    kin = _by_surname(form, found)
    if title in words.married:
        kin = [one for one in kin if _can_be_married(one, title, words)]
    if title in words.military:
        kin = [one for one in kin if not one.titles & {"mr", "dr"}]
    if title == "mr":
        return _mister(form, kin, found) or (None if kin else _by_title(form, found))
    women = [one for one in kin if one.first and words.forenames.get(one.first) == "f"]
    if title == "miss" and women:
        return _miss(women, found)
    if not kin:
        return _by_title(form, found)
    named = [one for one in kin if title != "mrs" or not _is_unmarried(one)]
    if len(named) == 1:
        return named[0]
    either = title in ("captain", "dr", "colonel")
    return _largest(one for one in kin if either or title in one.titles)


def _is_unmarried(one: Person) -> bool:
    return bool(one.first) and not (one.first or "").startswith("Mrs ") and "miss" in one.titles


def _can_be_married(one: Person, title: str, words: Words) -> bool:
    wives = one.titles & {"mrs", "lady"}
    if "miss" in one.titles or (words.forenames.get(one.first or "") == "f" and not wives):
        return False
    return wives <= {title}


def _by_title(form: Form, found: Clusters) -> Person | None:
    """Return who a title and a forename mean: Aunt Ida."""
    named = _by_forename(form, found)
    titled = [one for one in named if form.title in one.titles]
    return _largest(titled or (named if form.title in found.words.before_forenames else []))


def _miss(women: Sequence[Person], found: Clusters) -> Person | None:
    """Return who “Miss Moss” is: the sister who is never “Miss Ida”."""
    counts = found.evidence.counts
    misses = [form for form in counts if form.title == "miss"]
    with_forename = {
        one.number: sum(counts[form] for form in misses if are_alike(one.first, form.words[0], found.words))
        for one in women
    }

    def size(one: Person) -> int:
        alone = Form("", (one.first or "",))
        return one.mentions + (0 if alone in one.forms else counts[alone])

    sisters = [one for one in women if size(one) > _LEADING or len(women) == 1]
    if not sisters:
        return None
    chosen = min(sisters, key=lambda one: with_forename[one.number] / size(one))
    named = with_forename[chosen.number]
    return None if named > _BY_FORENAME and named > _SISTER * size(chosen) else chosen


def _mister(form: Form, kin: Sequence[Person], found: Clusters) -> Person | None:
    """Return who “Mr. Moss” is: not whom the narrator mostly calls Tom, nor one of two."""
    counts, told, first = found.evidence.counts, found.evidence.told, found.evidence.first
    men = [one for one in kin if one.gender == "m" or found.words.forenames.get(one.first or "") == "m"]

    def is_another(one: Person) -> bool:
        by_forename = told[Form("", (one.first or "",))]
        return by_forename > _OFTEN_TOLD and by_forename > _APART * told[form] > _FAMILY

    men = [one for one in men if not is_another(one)]
    if len(men) > 1:
        if told[form] < _APART * counts[form]:
            plain = [max(men, key=lambda one: one.mentions)]
        else:
            plain = [one for one in men if not any(f.title == "mr" and len(f.words) > 1 for f in one.forms)]
        return plain[0] if len(plain) == 1 and plain[0].mentions > _SMALL * counts[form] else None
    if not men or men[0].titles & found.words.military:
        return None
    full = [f for f in men[0].forms if f.title == "mr" and len(f.words) > 1]
    often = sum(counts[f] for f in full) > 1 and counts[form] > _MANY * men[0].mentions
    # A plain “Mr. Moss” before “Mr. John Moss” is another man.
    return None if often and first[form] < min(first[f] for f in full) else men[0]


def _untitled(form: Form, found: Clusters) -> Person | None:
    """Return who a single word means: a forename first, then a surname, then a nickname."""
    words, word = found.words, form.words[-1]
    fore, kin = _by_forename(form, found), _by_surname(form, found)
    surname_first = (
        kin
        and word in found.surnames
        and words.forenames.get(word) != "f"
        and (_is_larger(kin, fore) or _uses(word, kin, -1) > _FAMILY * _uses(word, fore, 0))
    )
    if fore and not surname_first:
        return _largest(fore)
    if kin:
        return _largest([one for one in kin if one.gender == "m" or "mr" in one.titles] or kin)
    return None


def _is_larger(some: Sequence[Person], others: Sequence[Person]) -> bool:
    """Tell whether one of some people is named much more often than any of the others."""
    size = max(one.mentions for one in some)
    return size > _FAMILY * max((one.mentions for one in others), default=0)


def _uses(word: str, people: Sequence[Person], place: int) -> int:
    """Count how often a word ends or begins a name of several words, or one with a title: Colonel Moss, Moss Lowe."""
    forms = (pair for one in people for pair in one.forms.items())
    return sum(count for form, count in forms if form.words[place] == word and not form.is_single)

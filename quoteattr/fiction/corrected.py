"""A cast corrected by hand. Only the forms that it lists are names."""

import re
from collections.abc import Sequence

from quoteattr.entities.entity import GENDERS
from quoteattr.fiction.cast import NovelCast, PersonMention, find_narrator
from quoteattr.fiction.chapters import Chapters
from quoteattr.fiction.gender import settle_genders
from quoteattr.fiction.names import DESCRIBED, Form
from quoteattr.fiction.people import Person
from quoteattr.fiction.words import Words
from quoteattr.mentions.name_mention import Mention
from quoteattr.records import Character
from quoteattr.text.document import Document
from quoteattr.text.words import any_of

__all__ = ["corrected_cast"]

_LETTERS = {gender: letter for letter, gender in GENDERS.items()}
_LONGEST = 200  # code points of a form
_SPACE = re.compile(r"\s+")


def corrected_cast(characters: Sequence[Character], document: Document, chapters: Chapters, words: Words) -> NovelCast:
    """Make a cast of a list of characters.

    A form that two of them have is the first one's.

    Args:
        characters: The corrected list: as ``quoteattr.cast`` returns it, or as somebody wrote it.
        document: The novel.
        chapters: Its chapters.
        words: The words of novels.
    """
    people: list[Person] = []
    owners: dict[str, Person] = {}
    for character in characters:
        person = Person(len(people), gender=_LETTERS.get(character.gender, ""), name=character.name)  # type: ignore[arg-type]
        people.append(person)
        for alias in (character.name, *character.aliases):
            if 0 < len(alias) <= _LONGEST:
                owners.setdefault(" ".join(alias.split()), person)
    mentions = []
    if owners:
        pattern = re.compile(rf"(?<!\w)(?:{any_of(owners).replace(chr(92) + ' ', r'[ ]+')})(?!\w)")
        for match in pattern.finditer(document.text):
            if not chapters.is_heading(match.start()):
                person = owners[_SPACE.sub(" ", match.group())]
                mentions.append(_mention(match, person, document, words))
    for person in people:
        _name_parts(person, words)
    settle_genders(people, mentions, words)
    cast = NovelCast(document, chapters, words, people, mentions)
    cast.described = {alias.removeprefix("the "): person.number for alias, person in owners.items()}
    cast.narrator = find_narrator(cast)
    return cast


def _mention(match: re.Match[str], person: Person, document: Document, words: Words) -> PersonMention:
    """Make a mention of a form in the text, without its article, as the reader of names does."""
    start, end = match.span()
    form = _form(_SPACE.sub(" ", match.group()), words)
    paragraph = document.around(start)
    first = paragraph.index_at(start) + form.is_description
    person.forms[form] += 1
    if form.title and not form.is_description:
        person.titles.add(form.title)
    start = paragraph.place(first, first + 1)[0] if form.is_description else start
    last, quoted = paragraph.index_at(end - 1) + 1, document.is_quoted(start)
    mention = Mention(paragraph, start, first, last, form.words, before=(), person=True, quoted=quoted)
    return PersonMention(start, end, person.number, mention)


def _form(alias: str, words: Words) -> Form:
    parts = alias.split()
    title = parts[0].rstrip(".").lower()
    if len(parts) > 1 and (title == DESCRIBED or title in words.titles):
        return Form(title, tuple(part.rstrip(".") for part in parts[1:]))
    return Form("", tuple(parts))


def _name_parts(person: Person, words: Words) -> None:
    """Read forename and surname off the forms, the commonest first."""
    for form, _ in person.forms.most_common():
        if form.is_description:
            continue
        if len(form.words) > 1:
            person.first, person.last = person.first or form.words[0], person.last or form.words[-1]
        elif form.title in words.before_surnames:
            person.last = person.last or form.words[0]
        elif form.words[0] in words.forenames:
            person.first = person.first or form.words[0]
    titled = next((words.titles[form.title] for form in person.forms if words.titles.get(form.title)), "")
    person.gender = person.gender or titled

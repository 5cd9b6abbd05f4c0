"""Read records from JSON types, which :mod:`quoteattr.formats.json_types` writes.

Reading is strict. Every key must be present, no other key may be, and a number is not a string. Errors are reported
with their path: ``expected an int, got 'two' @ $.quotation.start``. A misspelt key is therefore an error. Only the keys
that earlier versions did not write (``gender``, ``addressee``) may be missing.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType
from typing import cast, get_args

import attrs
from cattrs import AttributeValidationNote, ClassValidationError, Converter

from quoteattr.errors import FormatError
from quoteattr.formats.characters import fit_for_a_message
from quoteattr.formats.json_types import Json, to_json
from quoteattr.formats.strict import UnexpectedError, problems_of, strict_converter
from quoteattr.records import NOT_IN_OLDER_FILES, Attribution, Span

__all__ = ["Json", "converter", "from_json", "keys_of", "located", "may_lack", "metadata_of", "to_json", "without_none"]

_ENDS = ("start", "end")


def from_json(value: object, *, line: int | None = None, path: str = "$") -> tuple[str, Attribution]:
    """Return the document name and the attribution of a JSON object: the inverse of :func:`to_json`.

    >>> from_json({"document": "a.txt", "quotation": []}, line=7)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    quoteattr.errors.FormatError: line 7: expected an object, got [] @ $.quotation; expected the key 'speaker' @ $; ...

    Args:
        value: The parsed JSON object.
        line: Its line in the file, for the message.
        path: Its path in the parsed value, for the message.

    Raises:
        FormatError: A key is missing or unexpected, or a value has the wrong type. The message lists every problem with
            its path.
    """
    if not isinstance(value, Mapping):
        raise FormatError(*problems_of(_no_object(value), path=path), line=line)
    document = value.get("document")
    problems = [] if isinstance(document, str) else [f"{UnexpectedError('a str', document)} @ {path}.document"]
    try:
        rest = {key: part for key, part in value.items() if key not in ("document", "metadata")}
        attribution = converter().structure(rest, Attribution)
    except ClassValidationError as error:
        problems += problems_of(error, path=path)
    if problems:
        raise FormatError(*problems, line=line)
    return str(document), attribution


def located(
    value: object, *, line: int | None = None, path: str = "$"
) -> tuple[str, Attribution, Mapping[str, str | None]]:
    """Return the document name, the attribution and the metadata: :func:`from_json` with the metadata."""
    document, attribution = from_json(value, line=line, path=path)
    metadata = value.get("metadata") if isinstance(value, Mapping) else None
    return document, attribution, metadata_of(metadata, line=line, path=path)


def metadata_of(value: object, *, line: int | None = None, path: str = "$") -> Mapping[str, str | None]:
    """Return the metadata of a document.

    Args:
        value: The parsed JSON. ``None`` means no metadata.
        line: Its line in the file, for the message.
        path: Its path in the parsed value, for the message.

    Raises:
        FormatError: It is not an object, or one of its values is not a string.
    """
    if value is None:
        return {}
    if isinstance(value, Mapping) and all(
        isinstance(key, str) and (part is None or isinstance(part, str)) for key, part in value.items()
    ):
        return dict(value)
    problem = f"{UnexpectedError('an object of texts', value)} @ {path}.metadata"
    raise FormatError(problem, line=line)


@cache
def converter() -> Converter:
    """Return the cattrs converter of the records.

    >>> from quoteattr.records import Cue, Span
    >>> converter().unstructure(Cue(Span(6, 10), "said", "say"))
    {'start': 6, 'end': 10, 'text': 'said', 'lemma': 'say'}
    >>> converter().structure({"start": 6, "end": 10, "text": "said", "lemma": "say"}, Cue).span
    Span(start=6, end=10)

    Structuring raises the ``ClassValidationError`` of cattrs, which :func:`from_json` turns into a clear message.
    """
    made = strict_converter()
    made.register_structure_hook_factory(attrs.has, lambda record: _structuring(record, made))
    made.register_unstructure_hook_factory(attrs.has, lambda record: _unstructuring(record, made))
    return made


@cache
def keys_of(record: type[attrs.AttrsInstance]) -> Mapping[str, type]:
    """Return the keys of a record in JSON, each with the type of its value.

    >>> from quoteattr.records import Mention
    >>> keys_of(Mention)
    {'start': <class 'int'>, 'end': <class 'int'>, 'text': <class 'str'>, 'kind': <enum 'MentionKind'>}
    """
    keys: dict[str, type] = {}
    fields = attrs.fields_dict(attrs.resolve_types(record))
    for name, field in fields.items():
        if name == "span":
            _, optional = without_none(cast("type", field.type))
            keys |= dict.fromkeys(_ENDS, cast("type", int | None) if optional else int)
            if "text" in fields:
                keys["text"] = str
        else:
            keys.setdefault(name, cast("type", field.type))
    return keys


@cache
def may_lack(record: type[attrs.AttrsInstance]) -> frozenset[str]:
    """Return the keys of a record that may be missing in JSON because earlier versions did not write them.

    >>> from quoteattr.records import Speaker
    >>> may_lack(Speaker)
    frozenset({'gender'})
    """
    fields = attrs.fields_dict(record)
    return frozenset(name for name, field in fields.items() if field.metadata == NOT_IN_OLDER_FILES)


@cache
def without_none(kind: type) -> tuple[type, bool]:
    """Return a type without its ``None``, and whether it had one.

    >>> from typing import Optional
    >>> without_none(Optional[int])
    (<class 'int'>, True)
    """
    if NoneType not in get_args(kind):
        return kind, False
    [of] = [option for option in get_args(kind) if option is not NoneType]
    return of, True


def _unstructuring(record: type[attrs.AttrsInstance], made: Converter) -> Callable[[object], dict[str, Json]]:
    spanned = "span" in attrs.fields_dict(record)
    # Found once for all, for this is done for every attribution.
    hooks = [
        (key, None if spanned and key in _ENDS else made.get_unstructure_hook(kind))
        for key, kind in keys_of(record).items()
    ]

    def unstructure(value: object) -> dict[str, Json]:
        span = getattr(value, "span", None)
        return {key: hook(getattr(value, key)) if hook else getattr(span, key, None) for key, hook in hooks}

    return unstructure


def _structuring(record: type[attrs.AttrsInstance], made: Converter) -> Callable[[object, object], object]:
    keys = keys_of(record)
    hooks = {key: (made.get_structure_hook(kind), kind) for key, kind in keys.items()}
    spanned = "span" in attrs.fields_dict(record)
    optional = may_lack(record)

    def structure(value: object, _: object) -> object:
        if not isinstance(value, Mapping):
            raise _no_object(value)
        problems: list[Exception] = [
            _KeyError(f"expected no key {fit_for_a_message(key)}") for key in value if key not in keys
        ]
        parts: dict[str, object] = {}
        for key, (hook, kind) in hooks.items():
            if key not in value:
                if key in optional:
                    continue
                problems.append(_KeyError(f"expected the key {key!r}"))
                continue
            try:
                parts[key] = hook(value[key], kind)
            except Exception as error:  # noqa: BLE001 - cattrs collects them in this way, to tell them together
                error.add_note(AttributeValidationNote(f"at {key}", key, kind))
                problems.append(error)
        if not problems and "start" in parts:
            problems.extend(_disorder(parts["start"], parts["end"]) or _outside(parts))
        if problems:
            message = f"no {record.__name__}"
            raise ClassValidationError(message, problems, record)
        if spanned:
            start, end = parts.pop("start"), parts.pop("end")
            parts["span"] = Span(start, end) if isinstance(start, int) and isinstance(end, int) else None
        return record(**parts)

    return structure


def _disorder(start: object, end: object) -> list[Exception]:
    """Return what is wrong with the ends of a span. Both must be present or both missing, and in order."""
    if start is None and end is None:
        return []
    if isinstance(start, int) and isinstance(end, int) and start <= end:
        return []
    return [_KeyError(f"expected start <= end, got {start} and {end}")]


def _outside(parts: Mapping[str, object]) -> list[Exception]:
    """Return what is wrong with the content of a quotation. It must lie within the quotation."""
    start, end, content = parts["start"], parts["end"], parts.get("content")
    if not (isinstance(content, Span) and isinstance(start, int) and isinstance(end, int)):
        return []
    if start <= content.start and content.end <= end:
        return []
    return [_KeyError(f"expected content from {start} to {end}, got {content.start} to {content.end}")]


def _no_object(value: object) -> UnexpectedError:
    return UnexpectedError("an object", value)


class _KeyError(ValueError):
    """A key that is missing, is not allowed or contradicts another."""

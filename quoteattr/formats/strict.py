"""Read JSON types strictly, and report errors with their path: ``expected an int, got 'two' @ $.a.b[0]``.

By default cattrs converts what it can, such as ``"3"`` to 3 and ``3`` to ``"3"``. Here a number must be a number and a
string must be a string, so that mixed-up columns are noticed.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TypeGuard, TypeVar, get_args, get_origin

import attrs
from cattrs import (
    ClassValidationError,
    Converter,
    IterableValidationError,
    IterableValidationNote,
    transform_error,
)
from cattrs.gen import make_dict_structure_fn

from quoteattr.errors import FormatError
from quoteattr.formats.characters import fit_for_a_message

__all__ = ["UnexpectedError", "problems_of", "strict_converter", "structured"]

T = TypeVar("T")


class UnexpectedError(ValueError):
    """A value is not of the expected kind."""

    def __init__(self, expected: str, value: object) -> None:
        """Say what was expected and what was found, shortened if it is long."""
        super().__init__(f"expected {expected}, got {fit_for_a_message(value)}")


def strict_converter() -> Converter:
    """Return a converter that does not convert between JSON types.

    An int is a count (of code points, levels …), so it is not negative. A float is a share from 0 to 1.
    """
    made = Converter(detailed_validation=True)
    made.register_structure_hook(bool, _exactly(bool, "true or false"))
    made.register_structure_hook(str, _exactly(str, "a str"))
    made.register_structure_hook(int, _count)
    made.register_structure_hook(float, _share)
    made.register_structure_hook_func(_is_enum, _member)
    made.register_structure_hook_func(_is_row, lambda value, kind: _row(value, kind, made))
    made.register_structure_hook_factory(attrs.has, lambda record: _object(record, made))
    return made


def structured(value: object, kind: type[T], made: Converter, *, line: int | None = None) -> T:
    """Return a parsed JSON value as an object of the given type.

    >>> structured([3, "4"], tuple[int, ...], strict_converter(), line=2)
    Traceback (most recent call last):
    ...
    quoteattr.errors.FormatError: line 2: expected an int, got '4' @ $[1]

    Args:
        value: The parsed JSON.
        kind: The type to return.
        made: The converter to use.
        line: Its line in the file, for the message.

    Raises:
        FormatError: The value does not fit. The message lists every problem with its path.
    """
    try:
        return made.structure(value, kind)
    except (ClassValidationError, IterableValidationError, ValueError) as error:
        raise FormatError(*problems_of(error), line=line) from None


def problems_of(error: BaseException, *, path: str = "$") -> list[str]:
    """Return the problems in a structuring error, each with its path."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        return transform_error(error, path, format_exception=_worded)
    return [f"{_worded(error)} @ {path}"]


def _worded(error: BaseException, _: object = None) -> str:
    if isinstance(error, KeyError):  # cattrs' word for a key that is not there
        return f"expected the key {error.args[0]!r}"
    return str(error)


def _exactly(kind: type, expected: str) -> Callable[[object, object], object]:
    def structure(value: object, _: object) -> object:
        if type(value) is not kind:  # a bool is an int to isinstance
            raise UnexpectedError(expected, value)
        return value

    return structure


def _count(value: object, _: object) -> int:
    if type(value) is not int:
        expected = "an int"
        raise UnexpectedError(expected, value)
    if value < 0:
        expected = "an int of 0 or more"
        raise UnexpectedError(expected, value)
    return value


def _share(value: object, _: object) -> float:
    if type(value) in (int, float) and isinstance(value, int | float) and 0 <= value <= 1:
        return float(value)
    expected = "a number from 0 to 1"
    raise UnexpectedError(expected, value)


def _row(value: object, kind: type, made: Converter) -> tuple[object, ...]:
    if not isinstance(value, list):
        expected = "an array"
        raise UnexpectedError(expected, value)
    of, parts, problems = get_args(kind)[0], [], []
    for number, part in enumerate(value):
        try:
            parts.append(made.structure(part, of))
        except Exception as error:  # noqa: BLE001 - they are collected and told together
            error.add_note(IterableValidationNote(f"at {number}", number, of))
            problems.append(error)
    if problems:
        message = "no such array"
        raise IterableValidationError(message, problems, kind)
    return tuple(parts)


def _object(record: type[attrs.AttrsInstance], made: Converter) -> Callable[[object, object], object]:
    structure = make_dict_structure_fn(record, made)

    def structure_object(value: object, _: object) -> object:
        if not isinstance(value, Mapping):
            expected = "an object"
            raise UnexpectedError(expected, value)
        return structure(value, record)

    return structure_object


def _is_row(kind: object) -> bool:
    return get_origin(kind) is tuple


def _is_enum(kind: object) -> TypeGuard[type[Enum]]:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _member(value: object, kind: type[Enum]) -> Enum:
    for member in kind:
        if type(value) is str and value == member.value:
            return member
    raise UnexpectedError("one of " + ", ".join(repr(member.value) for member in kind), value)

"""Properties that are computed once."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

__all__ = ["cached_property"]

_Value = TypeVar("_Value")


class cached_property(Generic[_Value]):  # noqa: N801 - it is used as the one of functools is
    """A property that is computed when it is first asked for, as by :func:`functools.cached_property`.

    That one takes a lock up to Python 3.11, which costs more than most of what is computed here.
    """

    def __init__(self, compute: Callable[[Any], _Value]) -> None:
        """Keep the function."""
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    def __get__(self, instance: object, owner: type | None = None) -> _Value:
        """Compute the value, and put it in the place of the property."""
        value = self._compute(instance)
        setattr(instance, self._name, value)  # asking for its __dict__ would make one
        return value

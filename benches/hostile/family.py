"""What the modules beside this one are made of: families of hostile inputs, each of any size."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    """Inputs of one kind. `make(n)` gives an input whose size, or whose cost where that was the fault, grows with `n`."""

    name: str
    extension: str
    make: Callable[[int], bytes]
    small: int
    """The size for tests."""
    large: int
    """The size for the table; it is also measured at twice that."""
    command: tuple[str, ...] = ("check", "--format", "json")

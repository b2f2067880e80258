"""What a check may answer. Codes are stable; gallery.reasons has the words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pass:
    """Nothing speaks against it."""


@dataclass(frozen=True)
class Hold:
    """A person should look before anybody else does."""

    code: str


@dataclass(frozen=True)
class Refuse:
    """Not here, whoever looks. `detail` is for staff and logs."""

    code: str
    detail: str = ""


Verdict = Pass | Hold | Refuse
PASS = Pass()

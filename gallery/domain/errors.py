"""How a domain function says no."""

from django.utils.functional import Promise


class Refused(Exception):
    """The act is not allowed or not possible now. `code` is stable; `message` is for the person who asked."""

    def __init__(self, code: str, message: "str | Promise") -> None:
        super().__init__(code)
        self.code = code
        self.message = message

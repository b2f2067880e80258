from . import (
    help_lines,  # noqa: F401
    partners,  # noqa: F401
    workshops,  # noqa: F401
)

"""Questions asked about every upload before it is published. Each answers pass, hold or refuse.

settings.UPLOAD_CHECKS lists them as dotted paths, so that other rooms add theirs without this one knowing.
A check that raises holds the upload: when in doubt, a person looks.
"""

from .context import CheckContext, build_context
from .results import PASS, Hold, Pass, Refuse, Verdict
from .run import run_checks

__all__ = ["PASS", "CheckContext", "Hold", "Pass", "Refuse", "Verdict", "build_context", "run_checks"]

"""Asks all checks and gives one verdict."""

import logging

from django.conf import settings
from django.utils.module_loading import import_string

from .context import CheckContext
from .results import PASS, Hold, Pass, Refuse, Verdict

logger = logging.getLogger(__name__)


def run_checks(context: CheckContext) -> Verdict:
    """The first refusal, else the first hold, else pass. All are asked, so that a late refusal is not missed."""
    verdicts = [_ask(path, context) for path in settings.UPLOAD_CHECKS]
    for kind in (Refuse, Hold):
        for verdict in verdicts:
            if isinstance(verdict, kind):
                return verdict
    return PASS


def _ask(path: str, context: CheckContext) -> Verdict:
    try:
        verdict = import_string(path)(context)
    except Exception:
        logger.exception("check %s failed on artwork %s; held", path, context.artwork.pk)
        return Hold("check_failed")
    if not isinstance(verdict, Pass | Hold | Refuse):
        logger.error("check %s answered %r; held", path, verdict)
        return Hold("check_failed")
    return verdict

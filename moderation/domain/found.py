"""How a case came to us, as the affected person reads it."""

from django.utils.translation import gettext as _

from moderation.models import Case, CaseSource


def how_found(case: Case) -> str:
    """Never who."""
    return {
        CaseSource.REPORT: _("We looked because of a report."),
        CaseSource.TRUSTED_FLAGGER: _("We looked because of a report by a trusted flagger."),
        CaseSource.STAFF: _("We looked on our own initiative."),
        CaseSource.AUTOMATION: _("An automatic check found it."),
    }[CaseSource(case.source)]

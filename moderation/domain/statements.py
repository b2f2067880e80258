"""What the affected person and the reporters are told when somebody has decided."""

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.domain.notices import in_language, notify
from moderation.domain.found import how_found
from moderation.domain.measures import CLASSES
from moderation.domain.receipts import language_of, tell_reporter
from moderation.models import (
    Case,
    Decision,
    Measure,
    MeasureKind,
    Outcome,
    Report,
    ReportOutcome,
    Statement,
)
from moderation.queries.contesting import contest_until
from moderation.queries.sight import title_for_everybody
from moderation.reasons import HELD_UPLOAD
from moderation.targets import target_of

MILD = (MeasureKind.NONE, MeasureKind.BENIGN)


def send_statement(decision: Decision, *, was_restricted: bool) -> Statement | None:
    """Tell the owner what was done and why. `was_restricted`: something was out of sight, or held, until now.

    Whoever was never touched is not told: a report that found nothing is nobody's business.
    """
    recipient = decision.case.affected
    measures = list(decision.measures.filter(subject=None)) + list(
        decision.measures.filter(subject=recipient)
    )
    is_touched = any(measure.kind not in MILD for measure in measures)
    if recipient is None or not (is_touched or was_restricted):
        return None
    with in_language(recipient):
        statement = Statement.objects.create(
            decision=decision, recipient=recipient, language=recipient.language,
            subject=_subject(decision), body=_body(decision, measures),
        )  # fmt: skip
        path = reverse("moderation:statement", args=[statement.token])
        notify(
            recipient,
            "moderation.statement",
            statement.subject,
            statement.body,
            path,
            key=f"statement:{decision.pk}",
        )
    return statement


def _subject(decision: Decision) -> str:
    title = target_of(decision.case).title
    if _lets_through(decision):
        return _("It may be published: “%(title)s”") % {"title": title}
    if decision.outcome == Outcome.NO_VIOLATION:
        return _("No violation: “%(title)s”") % {"title": title}
    return _("A decision about “%(title)s”") % {"title": title}


def _body(decision: Decision, measures: list[Measure]) -> str:
    case = decision.case
    parts = [
        _("What we decided about: “%(title)s”") % {"title": target_of(case).title},
        _("A person has looked at your edit. It is being published.")
        if _lets_through(decision)
        else " ".join(CLASSES[measure.kind].told(measure) for measure in measures),
        _("What we saw: %(facts)s") % {"facts": decision.facts},
        _("Why: %(explanation)s") % {"explanation": decision.explanation},
        _ground(decision),
        how_found(case),
        automation(decision),
    ]
    if decision.outcome == Outcome.VIOLATION:
        until = date_format(timezone.localtime(contest_until(decision)), "DATE_FORMAT")
        parts.append(
            _("You can contest this decision until %(day)s on the page below. Somebody else decides. It costs nothing.")
            % {"day": until}
        )  # fmt: skip
    return "\n\n".join(part for part in parts if part)


def _lets_through(decision: Decision) -> bool:
    """A held upload about which nothing was wrong."""
    return decision.case.reason == HELD_UPLOAD and decision.outcome == Outcome.NO_VIOLATION


def _ground(decision: Decision) -> str:
    lines = []
    rules = [decision.rule] if decision.rule else []
    rules += [each.rule for each in decision.further_rules.select_related("rule")]
    for rule in rules:
        lines.append(
            _("Rule %(code)s, %(title)s (guidelines version %(version)s)")
            % {"code": rule.code, "title": rule.in_language("title"), "version": rule.version.number}
        )
    if decision.law:
        lines.append(_("Law: %(law)s") % {"law": decision.law})
    return "\n".join(lines)


def automation(decision: Decision) -> str:
    if decision.automated_detection:
        return _("An automatic check had held it; a person decided.")
    return _("A person decided, without automation.")


def tell_reporter_of_measure(measure: Measure) -> None:
    """Manifestly unfounded reports have led to a measure on whoever sent them."""
    user = measure.subject
    if user is None:
        return
    with in_language(user):
        body = "\n\n".join(
            [
                _(
                    "Several of your reports had no ground at all. Reports like these keep people from real harm."
                ),
                CLASSES[measure.kind].told(measure),
                _(
                    "If you see it differently, contest the decisions on the pages of your reports, or write to us."
                ),
            ]
        )
        path = reverse("moderation:standing")
        notify(
            user, "moderation.reporting", _("About your reports"), body, path, key=f"reporting:{measure.pk}"
        )


def tell_reporters(case: Case, decision: Decision) -> None:
    """Everybody who reported hears the outcome, once per decision in force; never what happened to the account."""
    acted = decision.outcome == Outcome.VIOLATION
    outcome = ReportOutcome.ACTED if acted else ReportOutcome.NO_VIOLATION
    for report in case.reports.select_related("reporter").order_by("reporter_id", "pk"):
        report.outcome, report.outcome_at, report.told_at = outcome, timezone.now(), timezone.now()
        report.save(update_fields=["outcome", "outcome_at", "told_at"])
        _tell_one(report, case, decision, acted=acted)


def _tell_one(report: Report, case: Case, decision: Decision, *, acted: bool) -> None:
    with language_of(report):
        title = title_for_everybody(target_of(case))
        first = (
            _("We have acted on your report about “%(title)s”.")
            if acted
            else _("We have looked at “%(title)s” and found no violation.")
        ) % {"title": title}
        more = _(
            "The page below has the reasons, and how to contest the decision. Thank you for looking out."
        )
        subject = _("What became of your report")
        tell_reporter(report, f"outcome:{decision.pk}", subject, f"{first}\n\n{more}")

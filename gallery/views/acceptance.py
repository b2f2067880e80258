"""The door before the upload door: reading and accepting the guidelines."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.rate_limits import rate_limited
from accounts.redirects import next_path
from gallery.domain.errors import Refused
from gallery.domain.guidelines import accept_guidelines
from gallery.forms.guidelines import AcceptanceForm
from gallery.models import Acceptance, GuidelinesVersion, ScenarioQuestion
from gallery.queries.guidelines import current_version, latest_acceptance
from gallery.queries.guidelines_changes import compare_versions
from gallery.queries.guidelines_reading import read_version

TRIES_PER_MINUTE = 20


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("accept-guidelines", TRIES_PER_MINUTE, 60)
def accept(request: HttpRequest) -> HttpResponse:
    version = current_version()
    if version is None:
        return redirect("gallery:guidelines")
    last = latest_acceptance(request.user)
    is_accepted = last is not None and last.version_id == version.pk
    if request.method == "POST":
        return redirect(_next_url(request)) if is_accepted else _accept(request, version, last)
    if is_accepted:
        context = {"acceptance": last, "version": version, "next": _next_url(request)}
        return render(request, "gallery/guidelines/accepted.html", context)
    return _show(request, version, last, _fresh_form(version, last))


def _accept(request: HttpRequest, version: GuidelinesVersion, last: Acceptance | None) -> HttpResponse:
    form = AcceptanceForm(request.POST, questions=_questions(version, last))
    is_valid = form.is_valid()
    if form.is_stale(version):
        return _show_again(request, last)
    if not is_valid:
        return _show(request, version, last, form, status=422)
    try:
        accept_guidelines(
            request.user,
            version,
            language=form.cleaned_data["language"],
            text_hash=form.cleaned_data["text_hash"],
            answers=form.answers,
        )
    except Refused as refusal:
        if refusal.code in ("not_current", "text_changed"):  # published in this very moment
            return _show_again(request, last)
        form.add_error(None, str(refusal.message))
        return _show(request, version, last, form, status=422)
    messages.success(request, _("Thank you. You have accepted the guidelines."))
    return redirect(_next_url(request))


def _show_again(request: HttpRequest, last: Acceptance | None) -> HttpResponse:
    """What was sent belongs to another text: a fresh page of the one in force, and the reason why."""
    version = current_version()
    if version is None:
        return redirect("gallery:guidelines")
    return _show(request, version, last, _fresh_form(version, last), status=409)


def _show(
    request: HttpRequest,
    version: GuidelinesVersion,
    last: Acceptance | None,
    form: AcceptanceForm,
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "version": version,
        "text": read_version(version),
        "last": last,
        "changes": compare_versions(last.version, version) if last else None,
        "is_stale": status == 409,
        "next": _next_url(request),
    }
    return render(request, "gallery/guidelines/accept.html", context, status=status)


def _fresh_form(version: GuidelinesVersion, last: Acceptance | None) -> AcceptanceForm:
    language = (get_language() or "en").split("-")[0]
    return AcceptanceForm.for_version(version, language, _questions(version, last))


def _questions(version: GuidelinesVersion, last: Acceptance | None) -> list[ScenarioQuestion]:
    """The check stands before the first acceptance only."""
    return [] if last else list(version.questions.prefetch_related("choices"))


def _next_url(request: HttpRequest) -> str:
    """Where the person was going, if that is on this site; the upload page otherwise."""
    try:
        default = reverse("gallery:upload")
    except NoReverseMatch:
        default = reverse("gallery:home")
    return next_path(request, default)

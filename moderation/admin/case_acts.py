"""Small acts on one case: take it, keep it, lay it down, hand it over, escalate, note, uncover its picture."""

import uuid
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gallery.domain.errors import Refused
from moderation.domain.claims import claim_case, reassign, release_claim, release_for, renew_claim
from moderation.domain.escalation import add_note, escalate_case, record_reveal
from moderation.forms.triage import HandOverForm, NoteForm, ReasonForm
from moderation.models import Appeal, Case

from .doors import find_case, leading, say_refusal, working


def posted_token(request: HttpRequest) -> uuid.UUID:
    """The token that the page was made with; one that fits nothing when it is missing or spoiled."""
    try:
        return uuid.UUID(request.POST.get("token", ""))
    except ValueError:
        return uuid.UUID(int=0)


def back_to(case: Case) -> HttpResponse:
    return redirect("admin:moderation_case_review", case.pk)


def tried(request: HttpRequest, act: Callable[[], object], done: str = "") -> bool:
    """Do it and say so; a refusal is said in its own words."""
    try:
        act()
    except Refused as refusal:
        say_refusal(request, refusal)
        return False
    if done:
        messages.success(request, done)
    return True


@require_POST
@working
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    case = find_case(request, pk)
    tried(request, lambda: claim_case(request.user, case.pk))
    return back_to(case)


@require_POST
@working
def renew(request: HttpRequest, pk: int) -> JsonResponse:
    return answer_renewal(request, find_case(request, pk))


def answer_renewal(request: HttpRequest, work: Case | Appeal) -> JsonResponse:
    """For the page's script: until when the lease holds now, or 409 with a sentence."""
    until = renew_claim(request.user, work, posted_token(request))
    if until is None:
        text = _("Your claim has ended. What you have typed stays on this page; claim again to go on.")
        return JsonResponse({"message": text}, status=409)
    return JsonResponse({"until": until.isoformat()})


@require_POST
@working
def release(request: HttpRequest, pk: int) -> HttpResponse:
    case = find_case(request, pk)
    release_work(request, case)
    return back_to(case)


def release_work(request: HttpRequest, work: Case | Appeal) -> None:
    """One's own claim by its token; somebody else's only as senior."""
    if work.claimed_by_id == request.user.pk:
        tried(request, lambda: release_claim(request.user, work, posted_token(request)))
    else:
        tried(request, lambda: release_for(request.user, work))


@require_POST
@leading
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    case = find_case(request, pk)
    hand_over_work(request, case)
    return back_to(case)


def hand_over_work(request: HttpRequest, work: Case | Appeal) -> None:
    form = HandOverForm(request.POST)
    colleague = form.colleague() if form.is_valid() else None
    if colleague is None:
        messages.error(request, _("There is no colleague of this handle."))
        return
    tried(
        request,
        lambda: reassign(request.user, work, colleague),
        _("Handed over to %(handle)s.") % {"handle": f"@{colleague.handle}"},
    )


@require_POST
@working
def escalate(request: HttpRequest, pk: int) -> HttpResponse:
    case, form = find_case(request, pk), ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say why: the next person reads it first."))
        return back_to(case)
    tried(
        request,
        lambda: escalate_case(request.user, case.pk, posted_token(request), form.cleaned_data["reason"]),
        _("Escalated to senior staff."),
    )
    return back_to(case)


@require_POST
@working
def note(request: HttpRequest, pk: int) -> HttpResponse:
    case, form = find_case(request, pk), NoteForm(request.POST)
    if form.is_valid():
        tried(request, lambda: add_note(request.user, case, form.cleaned_data["text"]), _("Noted."))
    else:
        messages.error(request, _("A note needs words, at most 2,000 characters."))
    return redirect_to_notes(case)


def redirect_to_notes(case: Case) -> HttpResponse:
    response = back_to(case)
    response["Location"] += "#notes"
    return response


@require_POST
@working
def reveal(request: HttpRequest, pk: int) -> HttpResponse:
    """Uncover the picture; the script gets 204, a form goes back to the page."""
    case = find_case(request, pk)
    return answer_reveal(
        request, lambda: record_reveal(request.user, case, posted_token(request)), back_to(case)
    )


def answer_reveal(request: HttpRequest, act: Callable[[], object], back: HttpResponse) -> HttpResponse:
    if request.headers.get("X-Requested-With") != "fetch":
        tried(request, act)
        return back
    try:
        act()
    except Refused as refusal:
        return JsonResponse({"message": str(refusal.message)}, status=409)
    return HttpResponse(status=204)

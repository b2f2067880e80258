"""The organisers' list of one session: who comes, who was there, what stays, what people said."""

import csv

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from education.domain.attendance import check_in, undo_check_in
from education.domain.leavings import add_material, add_recording, remove_material, remove_recording
from education.forms.session import MaterialForm, RecordingForm
from education.models import WorkshopSession
from education.queries.organising import (
    feedback_on,
    find_material,
    find_participant,
    find_recording,
    participants,
)
from education.queries.registrations import leavings_of
from gallery.domain.errors import Refused

from .organise import TEMPLATES, organiser_only, own_session

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@organiser_only
@require_safe
def session_page(request: HttpRequest, session_id: int) -> HttpResponse:
    return _page(request, own_session(request, session_id))


@organiser_only
@require_POST
def check_in_participant(request: HttpRequest, session_id: int, registration_id: int) -> HttpResponse:
    """`present=1` checks in, `present=0` takes it back."""
    session = own_session(request, session_id)
    entry = find_participant(session, registration_id)
    if entry is None:
        raise Http404("nobody of this session")
    act = check_in if request.POST.get("present") == "1" else undo_check_in
    try:
        act(entry, request.user)
    except Refused as refused:
        messages.error(request, str(refused.message))
    return redirect("workshops:manage_session", session.pk)


@organiser_only
@require_safe
def export(request: HttpRequest, session_id: int) -> HttpResponse:
    """The list as CSV. Access needs stay here, where they are deleted in time; a file would keep them for ever."""
    session = own_session(request, session_id)
    response = HttpResponse(
        "\ufeff", content_type="text/csv; charset=utf-8"
    )  # spreadsheets read UTF-8 by this mark
    response["Content-Disposition"] = f'attachment; filename="session-{session.pk}.csv"'
    writer = csv.writer(response)
    writer.writerow(
        [_("Name"), _("Handle"), _("Status"), _("Place in the line"), _("Registered"), _("Checked in")]
    )
    for line in participants(session):
        row = line.registration
        cells = [row.certificate_name, row.user.handle, row.get_status_display(), row.position or ""]
        writer.writerow([_harmless(cell) for cell in [*cells, row.created_at.isoformat(timespec="minutes"),
                         row.checked_in_at.isoformat(timespec="minutes") if row.checked_in_at else ""]])  # fmt: skip
    return response


@organiser_only
@require_POST
def material_add(request: HttpRequest, session_id: int) -> HttpResponse:
    session = own_session(request, session_id)
    form = MaterialForm(request.POST, prefix="material")
    if form.is_valid():
        try:
            add_material(session, request.user, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            return redirect("workshops:manage_session", session.pk)
    return _page(request, session, material_form=form)


@organiser_only
@require_POST
def recording_add(request: HttpRequest, session_id: int) -> HttpResponse:
    session = own_session(request, session_id)
    form = RecordingForm(request.POST, prefix="recording")
    if form.is_valid():
        data = form.cleaned_data
        try:
            add_recording(session, request.user, data["title"], data["url"], form.captions())
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            return redirect("workshops:manage_session", session.pk)
    return _page(request, session, recording_form=form)


@organiser_only
@require_POST
def leaving_remove(request: HttpRequest, session_id: int, kind: str, entry_id: int) -> HttpResponse:
    session = own_session(request, session_id)
    if kind == "material" and (material := find_material(session, entry_id)):
        remove_material(material, request.user)
    elif kind == "recording" and (recording := find_recording(session, entry_id)):
        remove_recording(recording, request.user)
    else:
        raise Http404("no such entry")
    return redirect("workshops:manage_session", session.pk)


def _page(
    request: HttpRequest,
    session: WorkshopSession,
    material_form: MaterialForm | None = None,
    recording_form: RecordingForm | None = None,
) -> HttpResponse:
    materials, recordings = leavings_of(session)
    totals, answers = feedback_on(session)
    context = {
        "session": session,
        "workshop": session.workshop,
        "participants": participants(session),
        "materials": materials,
        "recordings": recordings,
        "feedback_totals": totals,
        "feedback": answers,
        "material_form": material_form or MaterialForm(prefix="material"),
        "recording_form": recording_form or RecordingForm(prefix="recording"),
    }
    has_errors = bool(material_form or recording_form)
    return render(request, f"{TEMPLATES}/session.html", context, status=422 if has_errors else 200)


def _harmless(cell: object) -> str:
    """A name that begins like a formula is not to be run by a spreadsheet."""
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text

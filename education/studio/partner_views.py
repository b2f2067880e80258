"""A partner's own page in the studio: what the directory says of it, and who writes for it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.rate_limits import rate_limited
from education.domain.invitations import invite_colleague, remove_member, withdraw_invitation
from education.domain.partners import change_partner_details
from education.forms.partner import InviteColleagueForm, PartnerProfileForm
from education.models import PartnerMember, PartnerRole
from education.permissions import membership_of
from gallery.domain.errors import Refused


def _member(request: HttpRequest, *, owner: bool = False) -> PartnerMember:
    member = membership_of(request.user)
    if member is None or (owner and member.role != PartnerRole.OWNER):
        raise PermissionDenied
    return member


@require_http_methods(["GET", "HEAD", "POST"])
def partner(request: HttpRequest) -> HttpResponse:
    member = _member(request, owner=request.method == "POST")
    form = PartnerProfileForm(request.POST or None, instance=member.partner)
    if request.method == "POST" and form.is_valid():
        change_partner_details(request.user, member.partner, **form.cleaned_data)
        messages.success(request, _("The profile is saved."))
        return redirect("studio_partner")
    return _show(request, member, form, InviteColleagueForm())


@require_POST
@rate_limited("invite_colleague", limit=20, seconds=3600)
def invite(request: HttpRequest) -> HttpResponse:
    member = _member(request, owner=True)
    form = InviteColleagueForm(request.POST)
    if form.is_valid():
        try:
            invite_colleague(request.user, form.cleaned_data["email"], form.cleaned_data["role"])
        except Refused as refusal:
            form.add_error(None, refusal.message)
        else:
            messages.success(request, _("The invitation is on its way."))
            return redirect("studio_partner")
    return _show(request, member, PartnerProfileForm(instance=member.partner), form)


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    member = _member(request)
    leaving = get_object_or_404(PartnerMember, pk=pk, partner=member.partner)
    try:
        remove_member(request.user, leaving)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
    else:
        messages.success(
            request, _("%(name)s no longer writes for you.") % {"name": leaving.user.display_name}
        )
    return redirect("gallery:home" if leaving.user_id == request.user.pk else "studio_partner")


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    member = _member(request, owner=True)
    withdraw_invitation(request.user, get_object_or_404(member.partner.invitations, pk=pk))
    messages.success(request, _("The invitation no longer works."))
    return redirect("studio_partner")


def _show(
    request: HttpRequest, member: PartnerMember, form: PartnerProfileForm, invite_form: InviteColleagueForm
) -> HttpResponse:
    context = {
        "member": member,
        "is_owner": member.role == PartnerRole.OWNER,
        "partner": member.partner,
        "form": form,
        "invite_form": invite_form,
        "members": member.partner.members.select_related("user"),
        "invitations": member.partner.invitations.filter(accepted_at=None),
    }
    status = 422 if form.errors or invite_form.errors else 200
    return render(request, "education/studio/partner.html", context, status=status)

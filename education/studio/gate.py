"""The gate before every view of the studio: whatever is not named here is closed to partners.

Wagtail asks for permission where it acts, but lists, reports, choosers and its API show more than their reader may act
on. So a partner passes only to routes of this table, and only with pages, pictures and files in reach. A route that a
new version of Wagtail brings is closed until somebody has looked at it.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from csp.constants import HEADER, SELF, UNSAFE_INLINE
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from education.domain.preferences import follow_account
from education.permissions import collections_in_reach, may_review, pages_in_reach, partner_of

View = Callable[..., HttpResponse]
Guard = Callable[[HttpRequest, tuple[Any, ...], dict[str, Any]], bool]

PAGE_ARGUMENTS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")


def _open(request: HttpRequest, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool:
    """The view itself shows only what its reader may see; the isolation test holds it to that."""
    return True


def _own_pages(request: HttpRequest, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool:
    named = [kwargs[name] for name in (*PAGE_ARGUMENTS, "pk") if kwargs.get(name)]
    wanted = named or list(args[:1]) or request.GET.getlist("id")
    return _all_in(pages_in_reach(request.user), wanted)


def _own_files(model: Any) -> Guard:
    def guard(request: HttpRequest, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool:
        names = ("image_id", "document_id", "doc_id", "pk")
        wanted = [kwargs[name] for name in names if kwargs.get(name)] or request.GET.getlist("id")
        collections = collections_in_reach(request.user)
        rows = model.objects.all()
        return _all_in(rows if collections is None else rows.filter(collection__in=collections), wanted)

    return guard


def _all_in(rows: Any, ids: Iterable[Any]) -> bool:
    wanted = {str(pk) for pk in ids}
    if not wanted or not all(pk.isdecimal() for pk in wanted):
        return False
    return rows.filter(pk__in=wanted).count() == len(wanted)


def _names(prefix: str, names: str, guard: Guard) -> dict[str, Guard]:
    return {f"{prefix}{name}": guard for name in names.split()}


_own_image, _own_document = _own_files(get_image_model()), _own_files(get_document_model())
PARTNER_ROUTES: dict[str, Guard] = {
    **_names("wagtailadmin_", "home explore_root dismissibles block_preview sprite javascript_catalog", _open),
    **_names("wagtailadmin_", "explore explore_results choose_page_child choose_page_chosen_multiple", _own_pages),
    **_names("wagtailadmin_choose_page_", "search external_link email_link phone_link anchor_link", _open),
    **_names("studio_", "partner invite remove_member withdraw_invitation", _open),
    **_names("wagtailadmin_editing_sessions:", "ping release", _open),
    "wagtailadmin_api:pages:listing": _open,
    "wagtailadmin_api:pages:detail": _own_pages,
    **_names("wagtailadmin_pages:", "search search_results", _open),
    **_names("wagtailadmin_pages:", "add add_subpage preview_on_add", _own_pages),
    **_names("wagtailadmin_pages:", "edit preview_on_edit view_draft delete unpublish", _own_pages),
    **_names("wagtailadmin_pages:", "history history_results workflow_history workflow_history_detail", _own_pages),
    **_names("wagtailadmin_pages:", "revisions_index revisions_view revisions_revert revisions_unschedule", _own_pages),
    **_names("wagtailadmin_pages:", "revisions_compare confirm_workflow_cancellation workflow_preview", _own_pages),
    **_names("wagtailimages:", "index index_results add", _open),
    **_names("wagtailimages:", "edit delete image_usage", _own_image),
    **_names("wagtailimages_chooser:", "choose choose_results create", _open),
    **_names("wagtailimages_chooser:", "chosen chosen_multiple", _own_image),
    **_names("wagtaildocs:", "index index_results add", _open),
    **_names("wagtaildocs:", "edit delete document_usage", _own_document),
    **_names("wagtaildocs_chooser:", "choose choose_results create", _open),
    **_names("wagtaildocs_chooser:", "chosen chosen_multiple", _own_document),
}  # fmt: skip
# What belongs to the site's own account pages, or to nobody; the same for everybody.
ELSEWHERE = {
    "wagtailadmin_account": "accounts:settings",
    "wagtailadmin_logout": "account_logout",
    "wagtailadmin_login": "account_login",
    "wagtailadmin_password_reset": "account_reset_password",
    "wagtailadmin_password_reset_done": "account_reset_password",
    "wagtailadmin_password_reset_confirm": "account_reset_password",
    "wagtailadmin_password_reset_complete": "account_reset_password",
    # Wagtail's page for many files at once keeps them unread until their words are complete.
    "wagtailimages:add_multiple": "wagtailimages:add",
    "wagtaildocs:add_multiple": "wagtaildocs:add",
}
CLOSED = (
    "wagtailusers_", "wagtail_bulk_action", "wagtailadmin_error_test", "wagtailadmin_tag_",
    "wagtailadmin_pages:convert_alias",
    "wagtailadmin_pages:set_privacy", "wagtailadmin_collections:set_privacy", "wagtailadmin_api:pages:action",
    "wagtailadmin_api:pages:find", "wagtailadmin_api:documents", "wagtailadmin_api:images",
    "wagtailimages:url_generator", "wagtailimages:preview", "wagtailimages:edit_multiple",
    "wagtailimages:create_multiple", "wagtailimages:delete_multiple", "wagtailimages:delete_upload",
    "wagtaildocs:edit_multiple", "wagtaildocs:create_multiple", "wagtaildocs:delete_multiple",
    "wagtaildocs:delete_upload",
)  # fmt: skip


def guard(view: View) -> View:
    """Decorates every view under /studio/. RequireSecondFactor has let only people with a second factor come here."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        match = request.resolver_match
        name = match.view_name if match else ""
        if name in ELSEWHERE:
            return HttpResponseRedirect(reverse(ELSEWHERE[name]))
        if name.startswith(CLOSED):
            raise Http404
        if request.user.is_authenticated:
            if not request.user.has_perm("wagtailadmin.access_admin"):
                raise PermissionDenied  # signing in again, which Wagtail would ask for, does not help
            follow_account(request.user, get_language() or request.user.language)
            if not may_review(request.user) and (answer := _answer_partner(request, name, args, kwargs)):
                return answer
        return _with_policy(view(request, *args, **kwargs))

    return guarded


def _with_policy(response: HttpResponse) -> HttpResponse:
    """Wagtail's pages carry style attributes and frame their previews: wider than elsewhere in these two points.

    Scripts are not. A preview is the public page, made by a request of its own: it comes with the public policy, of
    which it keeps everything but the word about frames.
    """
    if HEADER in response:
        del response[HEADER]
        response._csp_replace = {"frame-ancestors": [SELF]}  # type: ignore[attr-defined]
    else:
        response._csp_replace = {  # type: ignore[attr-defined]
            "style-src": [SELF, UNSAFE_INLINE],
            "frame-ancestors": [SELF],
        }
    return response


def _answer_partner(
    request: HttpRequest, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> HttpResponse | None:
    """None lets the partner pass. Refusals are 404: what is out of reach is not there."""
    if name == "wagtailadmin_choose_page" and (partner := partner_of(request.user)):
        address = reverse("wagtailadmin_choose_page_child", args=[partner.page_id])
        return HttpResponseRedirect(f"{address}?{request.GET.urlencode()}")
    guard = PARTNER_ROUTES.get(name)
    if guard is None or not guard(request, args, kwargs):
        raise Http404
    return None

"""How the studio differs from Wagtail as it comes: fewer doors, one's own things only, plain words."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem, SubmitForModerationMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.home import LockedPagesPanel
from wagtail.models import Page, ReferenceIndex, WorkflowState

from education.permissions import collections_in_reach, may_review, pages_in_reach, partner_of

from . import partner_views
from .panels import FirstSteps

# What a partner's sidebar and page menus hold; all else is closed to them, so it is not offered either.
PARTNER_MENU = {"explorer", "images", "documents", "partner", "site"}


@hooks.register("register_admin_urls")
def register_own_pages() -> list[Any]:
    return [
        path("partner/", partner_views.partner, name="studio_partner"),
        path("partner/invite/", partner_views.invite, name="studio_invite"),
        path("partner/people/<int:pk>/remove/", partner_views.remove, name="studio_remove_member"),
        path(
            "partner/invitations/<int:pk>/withdraw/",
            partner_views.withdraw,
            name="studio_withdraw_invitation",
        ),
    ]


# --- Only one's own --------------------------------------------------------------------------------


@hooks.register("construct_page_chooser_queryset")
@hooks.register("construct_explorer_page_queryset")
def show_own_pages(*arguments: Any) -> QuerySet[Page]:
    """The explorer passes (parent, pages, request), the chooser (pages, request)."""
    pages, request = arguments[-2:]
    if may_review(request.user):
        return pages
    return pages.filter(pk__in=pages_in_reach(request.user).values("pk"))


@hooks.register("construct_image_chooser_queryset")
@hooks.register("construct_document_chooser_queryset")
def show_own_files(files: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    collections = collections_in_reach(request.user)
    return files if collections is None else files.filter(collection__in=collections)


@hooks.register("before_serve_document")
def keep_drafts_private(document: Any, request: HttpRequest) -> None:
    """A file is public while a public page holds it. Its number in the address is easily guessed."""
    collections = collections_in_reach(request.user)
    if collections is None or document.collection_id in collections:
        return
    pages = ReferenceIndex.get_references_to(document).values_list("object_id", flat=True)
    holders = [pk for pk in pages if pk.isdecimal()]
    if not Page.objects.live().filter(pk__in=holders).exists():
        raise Http404("no public page holds this file")


# --- Menus -----------------------------------------------------------------------------------------


@hooks.register("construct_main_menu")
def shorten_menu(request: HttpRequest, items: list[Any]) -> None:
    staff = may_review(request.user)
    items[:] = [item for item in items if item.name in PARTNER_MENU or (staff and item.name != "help")]


class PartnerMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return partner_of(request.user) is not None


@hooks.register("register_admin_menu_item")
def link_partner() -> MenuItem:
    return PartnerMenuItem(
        _("Your profile"), reverse("studio_partner"), name="partner", icon_name="group", order=500
    )


@hooks.register("register_admin_menu_item")
def link_site() -> MenuItem:
    return MenuItem(
        _("To the site"), reverse("wagtail_serve", args=[""]), name="site", icon_name="site", order=9000
    )


# --- First page ------------------------------------------------------------------------------------


@hooks.register("construct_homepage_panels")
def begin_plainly(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [FirstSteps(), *(panel for panel in panels if not isinstance(panel, LockedPagesPanel))]


@hooks.register("construct_homepage_summary_items")
def leave_out_counts(request: HttpRequest, items: list[Any]) -> None:
    items.clear()


# --- The editor's buttons --------------------------------------------------------------------------


class SubmitForReview(SubmitForModerationMenuItem):
    label = _("Submit for review")

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        context["label"] = self.label
        return context


@hooks.register("construct_page_action_menu")
def bring_submit_out(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]) -> None:
    """What people came for is the button itself, the others are under its arrow: a reviewer approves what waits, a
    trusted partner publishes, everybody else submits."""
    names = {item.name for item in items}
    if "approve" in names:  # publishing by hand would end the review without a word to the author
        items[:] = [item for item in items if item.name != "action-publish"]
    items[:] = [SubmitForReview(item.order) if item.name == "action-submit" else item for item in items]
    first = next((name for name in ("approve", "action-publish", "action-submit") if name in names), None)
    items.sort(key=lambda item: item.name != first)


@hooks.register("before_edit_page")
def show_what_to_change(request: HttpRequest, page: Page) -> None:
    """Wagtail keeps the reviewer's comment in a side panel that has to be opened first."""
    review = page.current_workflow_state
    if request.method != "GET" or review is None or review.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return
    comment = (review.current_task_state.comment if review.current_task_state else "").strip()
    if comment:
        messages.warning(request, f"{gettext('The reviewer writes:')} {comment}")


# --- Look ------------------------------------------------------------------------------------------


@hooks.register("insert_global_admin_css")
def add_styles() -> SafeString:
    return format_html(
        '<link rel="stylesheet" href="{}"><link rel="stylesheet" href="{}">',
        static("css/tokens.css"),
        static("css/studio.css"),
    )


@hooks.register("insert_global_admin_js")
def add_script() -> SafeString:
    return format_html('<script src="{}"></script>', static("js/studio.js"))

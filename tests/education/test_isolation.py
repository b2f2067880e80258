"""Every address of the studio, asked by the partner whose page it is about and by another partner: a literal table.

What is walked comes from the resolver, so a route that a new version of Wagtail brings fails
`test_every_route_is_in_the_table` until somebody has said who may enter. Another partner meets 404 wherever the address
names somebody else's page, picture or file; and no answer that it does get holds a word of the other partner's.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse
from wagtail.models import Page, TaskState, UploadedFile

from accounts.models import User
from education.domain.invitations import accept_invitation, invite_colleague
from education.models import LearnImage, Partner, PartnerInvitation, PartnerMember, ResourcePage
from education.studio.urls import urlpatterns
from tests import factories
from tests.education.editor import page_data
from tests.education.partners import (
    make_document,
    make_image,
    make_partner,
    make_resource,
    make_reviewer,
)

SECRET = "Zebrafinch"  # stands in every title of the first partner and in nothing of the second


@dataclass
class World:
    partner: Partner
    owner: User
    other: Partner
    other_owner: User
    page: ResourcePage
    live: ResourcePage
    own: ResourcePage  # of the other partner
    image: LearnImage
    document: Any
    own_image: LearnImage
    task_state: TaskState
    editor: PartnerMember
    invitation: PartnerInvitation
    upload: UploadedFile
    clients: dict[int, Client]


@pytest.fixture
def world(db, settings, as_user) -> World:
    settings.REQUIRE_STAFF_MFA = False  # tests/education/studio/test_doors.py has the second factor
    partner, owner = make_partner(f"{SECRET} Institute")
    other, other_owner = make_partner("Other House")
    make_reviewer()
    editor = factories.make_user("editor_of_first")
    page, live = (
        make_resource(partner, f"{SECRET} draft"),
        make_resource(partner, f"{SECRET} live", live=True),
    )
    page.get_workflow().start(page, owner)
    return World(
        partner=partner, owner=owner, other=other, other_owner=other_owner, page=page, live=live,
        own=make_resource(other, "Own words"), image=make_image(partner, f"{SECRET} stage"),
        document=make_document(partner, SECRET), own_image=make_image(other, "Own stage"),
        task_state=page.current_workflow_task_state,
        editor=accept_invitation(invite_colleague(owner, editor.email, "editor").token, editor),
        invitation=invite_colleague(owner, "soon@example.org", "editor"),
        upload=UploadedFile.objects.create(
            for_content_type=ContentType.objects.get_for_model(LearnImage), uploaded_by_user=owner
        ),
        clients={person.pk: as_user(person) for person in (owner, other_owner)},
    )  # fmt: skip


def routes(patterns=urlpatterns, namespace: str = "", path: str = ""):
    for entry in patterns:
        if isinstance(entry, URLResolver):
            inner = f"{entry.namespace}:" if entry.namespace else ""
            yield from routes(entry.url_patterns, namespace + inner, path + str(entry.pattern))
        elif isinstance(entry, URLPattern):
            yield namespace + (entry.name or ""), path + str(entry.pattern), entry.pattern


# The first partner's page, picture or file in the address: GET as itself, GET as the other, then a nearly empty POST.
# A refused permission of one's own is a redirect with a message, as Wagtail answers.
OWN_THINGS = {
    "wagtailadmin_api:pages:detail": (200, 404, 405, 404),
    "wagtailadmin_choose_page_child": (200, 404, 405, 404),
    "wagtailadmin_choose_page_chosen_multiple": (200, 404, 405, 404),
    "wagtailadmin_editing_sessions:ping": (405, 405, 200, 404),
    "wagtailadmin_explore": (200, 404, 405, 404),
    "wagtailadmin_explore_results": (200, 404, 405, 404),
    "wagtailadmin_pages:add": (200, 404, 200, 404),
    "wagtailadmin_pages:add_subpage": (200, 404, 200, 404),
    "wagtailadmin_pages:confirm_workflow_cancellation": (200, 404, 200, 404),
    "wagtailadmin_pages:delete": (200, 404, 302, 404),
    "wagtailadmin_pages:edit": (200, 404, 200, 404),
    "wagtailadmin_pages:history": (200, 404, 405, 404),
    "wagtailadmin_pages:history_results": (200, 404, 405, 404),
    "wagtailadmin_pages:preview_on_add": (200, 404, 200, 404),
    "wagtailadmin_pages:preview_on_edit": (200, 404, 200, 404),
    "wagtailadmin_pages:revisions_compare": (200, 404, 405, 404),
    "wagtailadmin_pages:revisions_index": (302, 404, 302, 404),
    "wagtailadmin_pages:revisions_revert": (200, 404, 200, 404),
    "wagtailadmin_pages:revisions_unschedule": (302, 404, 302, 404),
    "wagtailadmin_pages:revisions_view": (200, 404, 405, 404),
    "wagtailadmin_pages:unpublish": (302, 404, 302, 404),
    "wagtailadmin_pages:view_draft": (200, 404, 200, 404),
    "wagtailadmin_pages:workflow_history": (200, 404, 405, 404),
    "wagtailadmin_pages:workflow_history_detail": (200, 404, 405, 404),
    "wagtailadmin_pages:workflow_preview": (302, 404, 405, 404),
    "wagtaildocs:delete": (200, 404, 302, 404),
    "wagtaildocs:document_usage": (200, 404, 405, 404),
    "wagtaildocs:edit": (200, 404, 200, 404),
    "wagtaildocs_chooser:chosen": (200, 404, 405, 404),
    "wagtaildocs_chooser:chosen_multiple": (200, 404, 405, 404),
    "wagtailimages:delete": (200, 404, 302, 404),
    "wagtailimages:edit": (200, 404, 200, 404),
    "wagtailimages:image_usage": (200, 404, 405, 404),
    "wagtailimages_chooser:chosen": (200, 404, 405, 404),
    "wagtailimages_chooser:chosen_multiple": (200, 404, 405, 404),
    "studio_remove_member": (405, 405, 302, 404),
    "studio_withdraw_invitation": (405, 405, 302, 404),
}
# Nothing of anybody in the address: GET and POST, the same for both; what is in the answer is looked at as well.
SHARED = {
    "studio_invite": (405, 422),
    "studio_partner": (200, 200),
    "wagtailadmin_api:pages:listing": (200, 405),
    "wagtailadmin_block_preview": (404, 405),
    "wagtailadmin_choose_page": (302, 302),  # to the browsing of one's own pages
    "wagtailadmin_choose_page_anchor_link": (200, 200),
    "wagtailadmin_choose_page_email_link": (200, 200),
    "wagtailadmin_choose_page_external_link": (200, 200),
    "wagtailadmin_choose_page_phone_link": (200, 200),
    "wagtailadmin_choose_page_search": (200, 405),
    "wagtailadmin_dismissibles": (200, 405),
    "wagtailadmin_editing_sessions:release": (405, 200),
    "wagtailadmin_explore_root": (302, 405),  # to one's own pages
    "wagtailadmin_home": (200, 405),
    "wagtailadmin_javascript_catalog": (200, 405),
    "wagtailadmin_pages:search": (200, 405),
    "wagtailadmin_pages:search_results": (200, 405),
    "wagtailadmin_sprite": (200, 200),
    "wagtaildocs:add": (200, 200),
    "wagtaildocs:index": (200, 405),
    "wagtaildocs:index_results": (200, 405),
    "wagtaildocs_chooser:choose": (200, 405),
    "wagtaildocs_chooser:choose_results": (200, 405),
    "wagtaildocs_chooser:create": (200, 200),
    "wagtailimages:add": (200, 200),
    "wagtailimages:index": (200, 405),
    "wagtailimages:index_results": (200, 405),
    "wagtailimages_chooser:choose": (200, 405),
    "wagtailimages_chooser:choose_results": (200, 405),
    "wagtailimages_chooser:create": (200, 200),
}
# These lead to the site's own pages, or to the door for one file at a time.
LED_ELSEWHERE = {
    "wagtailadmin_account": "/settings/",
    "wagtailadmin_login": "/accounts/login/",
    "wagtailadmin_logout": "/accounts/logout/",
    "wagtailadmin_password_reset": "/accounts/password/reset/",
    "wagtailadmin_password_reset_complete": "/accounts/password/reset/",
    "wagtailadmin_password_reset_confirm": "/accounts/password/reset/",
    "wagtailadmin_password_reset_done": "/accounts/password/reset/",
    "wagtaildocs:add_multiple": "/studio/documents/add/",
    "wagtailimages:add_multiple": "/studio/images/add/",
}
# 404 for every partner, with whatever in the address.
CLOSED = {
    "wagtail_bulk_action",
    "wagtailadmin_api:documents:detail", "wagtailadmin_api:documents:find", "wagtailadmin_api:documents:listing",
    "wagtailadmin_api:images:detail", "wagtailadmin_api:images:find", "wagtailadmin_api:images:listing",
    "wagtailadmin_api:pages:action", "wagtailadmin_api:pages:find",
    "wagtailadmin_collections:add", "wagtailadmin_collections:delete", "wagtailadmin_collections:edit",
    "wagtailadmin_collections:index", "wagtailadmin_collections:set_privacy",
    "wagtailadmin_error_test",
    "wagtailadmin_pages:choose_parent", "wagtailadmin_pages:collect_workflow_action_data",
    "wagtailadmin_pages:convert_alias", "wagtailadmin_pages:copy", "wagtailadmin_pages:lock",
    "wagtailadmin_pages:move", "wagtailadmin_pages:move_confirm", "wagtailadmin_pages:set_page_position",
    "wagtailadmin_pages:set_privacy", "wagtailadmin_pages:type_use", "wagtailadmin_pages:type_use_results",
    "wagtailadmin_pages:unlock", "wagtailadmin_pages:usage", "wagtailadmin_pages:workflow_action",
    "wagtailadmin_reports:aging_pages", "wagtailadmin_reports:aging_pages_results",
    "wagtailadmin_reports:locked_pages", "wagtailadmin_reports:locked_pages_results",
    "wagtailadmin_reports:page_types_usage", "wagtailadmin_reports:page_types_usage_results",
    "wagtailadmin_reports:site_history", "wagtailadmin_reports:site_history_results",
    "wagtailadmin_reports:workflow", "wagtailadmin_reports:workflow_results",
    "wagtailadmin_reports:workflow_tasks", "wagtailadmin_reports:workflow_tasks_results",
    "wagtailadmin_tag_autocomplete", "wagtailadmin_tag_model_autocomplete",
    "wagtailadmin_workflows:add", "wagtailadmin_workflows:add_task", "wagtailadmin_workflows:disable",
    "wagtailadmin_workflows:disable_task", "wagtailadmin_workflows:edit", "wagtailadmin_workflows:edit_task",
    "wagtailadmin_workflows:enable", "wagtailadmin_workflows:enable_task", "wagtailadmin_workflows:index",
    "wagtailadmin_workflows:index_results", "wagtailadmin_workflows:remove",
    "wagtailadmin_workflows:select_task_type", "wagtailadmin_workflows:task_chooser",
    "wagtailadmin_workflows:task_chooser_create", "wagtailadmin_workflows:task_chooser_results",
    "wagtailadmin_workflows:task_chosen", "wagtailadmin_workflows:task_index",
    "wagtailadmin_workflows:task_index_results", "wagtailadmin_workflows:usage",
    "wagtailadmin_workflows:usage_results",
    "wagtaildocs:create_multiple_from_uploaded_document", "wagtaildocs:delete_multiple",
    "wagtaildocs:delete_upload_multiple", "wagtaildocs:edit_multiple",
    "wagtailimages:create_multiple_from_uploaded_image", "wagtailimages:delete_multiple",
    "wagtailimages:delete_upload_multiple", "wagtailimages:edit_multiple", "wagtailimages:preview",
    "wagtailimages:url_generator", "wagtailimages:url_generator_output", "wagtailimages_chooser:select_format",
    "wagtailusers_groups:add", "wagtailusers_groups:delete", "wagtailusers_groups:edit",
    "wagtailusers_groups:history", "wagtailusers_groups:history_results", "wagtailusers_groups:index",
    "wagtailusers_groups:index_results", "wagtailusers_groups:usage",
    "wagtailusers_users:add", "wagtailusers_users:copy", "wagtailusers_users:delete", "wagtailusers_users:edit",
    "wagtailusers_users:history", "wagtailusers_users:history_results", "wagtailusers_users:index",
    "wagtailusers_users:index_results", "wagtailusers_users:usage",
    "",  # Wagtail's test page and its last, catching route
}  # fmt: skip


def address(world: World, name: str, path: str) -> str:
    """The route with the first partner's things in it."""
    things: dict[str, Any] = {
        "page_id": world.page.pk, "parent_page_id": world.partner.page_id, "page_to_move_id": world.page.pk,
        "destination_id": world.partner.page_id, "app_label": "education", "model_name": "resourcepage",
        "content_type_app_name": "education", "content_type_model_name": "resourcepage", "action": "delete",
        "action_name": "approve", "task_state_id": world.task_state.pk, "task_id": world.task_state.task_id,
        "revision_id": world.page.latest_revision_id, "workflow_state_id": world.task_state.workflow_state_id,
        "image_id": world.image.pk, "document_id": world.document.pk, "doc_id": world.document.pk,
        "uploaded_file_id": world.upload.pk, "filter_spec": "max-100x100", "object_id": world.page.pk,
        "session_id": 1, "pk": world.page.pk, "page_pk": world.page.pk, "workflow_pk": 1,
        "collection_id": world.partner.collection_id, "app_name": "taggit", "uidb64": "x", "token": "y",
    }  # fmt: skip
    for part, thing in (("wagtailimages", world.image), ("wagtaildocs", world.document)):
        if part in name:
            things["pk"] = thing.pk
    if name == "studio_remove_member":
        things["pk"] = world.editor.pk
    if name == "studio_withdraw_invitation":
        things["pk"] = world.invitation.pk
    if name.endswith("revisions_compare"):
        return reverse(name, args=[world.page.pk, "earliest", "latest"])
    converters = dict.fromkeys(re.findall(r"<(?:\w+:)?(\w+)>", path))
    found = reverse(name, kwargs={key: things[key] for key in converters})
    return f"{found}?id={things['pk']}" if name.endswith("chosen_multiple") else found


def words(name: str) -> dict[str, Any]:
    """What the editor would send, where an empty form is no form at all."""
    if name in ("wagtailadmin_pages:add", "wagtailadmin_pages:edit", "wagtailadmin_pages:revisions_revert"):
        return page_data(title="")  # shown again: a page needs a title
    if name == "wagtailadmin_choose_page_external_link":
        return {"external-link-chooser-url": "no address"}
    return {}


def ask(world: World, method: str, user: User, name: str, path: str) -> Any:
    """One request on its own savepoint, so that none sees what another has done."""
    client = world.clients[user.pk]
    point = transaction.savepoint()
    response = getattr(client, method)(address(world, name, path), words(name) if method == "post" else {})
    text = "" if response.streaming else response.text
    transaction.savepoint_rollback(point)
    return response, text


def test_every_route_is_in_the_table():
    known = {name for name, _path, _pattern in routes()}
    rows = [*OWN_THINGS, *SHARED, *LED_ELSEWHERE, *CLOSED]
    assert len(rows) == len(set(rows))
    assert known - set(rows) == set(), "say in the table who may enter"
    assert set(rows) - known == set(), "these routes are gone"


def test_partner_reaches_its_own_and_the_other_meets_404(world):
    wrong = {}
    paths = {name: path for name, path, _pattern in routes()}
    for name, expected in OWN_THINGS.items():
        found = []
        for method in ("get", "post"):
            for user in (world.owner, world.other_owner):
                response, text = ask(world, method, user, name, paths[name])
                found.append(response.status_code)
                if user == world.other_owner and SECRET in text:
                    wrong[f"{name} {method}"] = "tells the other partner's words"
        if tuple(found) != expected:
            wrong[name] = f"expected {expected}, found {tuple(found)}"
    assert wrong == {}, "GET own, GET other, POST own, POST other"


def test_shared_pages_tell_nothing_of_the_other(world):
    wrong = {}
    for name, path, _pattern in routes():
        for index, method in enumerate(("get", "post")):
            if name not in SHARED:
                continue
            response, text = ask(world, method, world.other_owner, name, path)
            if response.status_code != SHARED[name][index]:
                wrong[f"{name} {method}"] = response.status_code
            elif SECRET in text:
                wrong[f"{name} {method}"] = "tells the other partner's words"
    assert wrong == {}


def test_shared_pages_would_tell_if_they_were_not_held_back(world):
    """The same pages as their owner: the words that the test above looks for are there."""
    paths = {name: path for name, path, _pattern in routes()}
    telling = {name for name in SHARED if SECRET in ask(world, "get", world.owner, name, paths[name])[1]}
    assert telling >= {
        "studio_partner", "wagtailadmin_api:pages:listing", "wagtailadmin_home", "wagtailadmin_pages:search",
        "wagtaildocs:index", "wagtaildocs_chooser:choose", "wagtailimages:index", "wagtailimages_chooser:choose",
    }  # fmt: skip


def test_everything_else_is_closed_or_led_elsewhere(world):
    wrong = {}
    for name, path, _pattern in routes():
        for method in ("get", "post"):
            for user in (world.owner, world.other_owner):
                if name in LED_ELSEWHERE:
                    response, _text = ask(world, method, user, name, path)
                    if response.headers.get("Location") != LED_ELSEWHERE[name]:
                        wrong[name] = response.status_code
                elif name in CLOSED - {""}:
                    response, _text = ask(world, method, user, name, path)
                    if response.status_code != 404:
                        wrong[name] = response.status_code
    assert wrong == {}


# --- Forged requests -------------------------------------------------------------------------------


@pytest.fixture
def own(world) -> Client:
    return world.clients[world.owner.pk]


@pytest.fixture
def stranger(world) -> Client:
    return world.clients[world.other_owner.pk]


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_publish_button_of_an_untrusted_partner_only_saves(world, stranger):
    data = page_data(title="Forged", **{"action-publish": "action-publish"})
    stranger.post(edit_url(world.own), data)
    page = ResourcePage.objects.get(pk=world.own.pk)
    assert not page.live
    assert page.get_latest_revision_as_object().title == "Forged"


def test_created_page_is_not_published_either(world, stranger):
    url = reverse("wagtailadmin_pages:add", args=["education", "resourcepage", world.other.page_id])
    stranger.post(url, page_data(title="New words", **{"action-publish": "action-publish"}))
    assert not ResourcePage.objects.get(title="New words").live


def test_page_of_another_partner_stays_as_it_is(world, stranger):
    before = Page.objects.values("pk", "path", "title", "live", "latest_revision_id").order_by("pk")
    kept = list(before)
    ids = [world.page.pk, world.live.pk, world.partner.page_id]
    for pk in ids:
        for action in (
            "edit",
            "delete",
            "unpublish",
            "copy",
            "move",
            "lock",
            "unlock",
            "set_privacy",
            "convert_alias",
        ):
            url = reverse(f"wagtailadmin_pages:{action}", args=[pk])
            forged = page_data(title="Forged", **{"action-publish": "1", "new_title": "x", "new_slug": "x",
                               "new_parent_page": world.other.page_id, "restriction_type": "login"})  # fmt: skip
            assert stranger.post(url, forged).status_code == 404, (action, pk)
        url = reverse("wagtailadmin_pages:move_confirm", args=[pk, world.other.page_id])
        assert stranger.post(url).status_code == 404
    assert list(before.all()) == kept


def test_own_page_cannot_be_moved_or_copied_elsewhere(world, stranger):
    move = reverse("wagtailadmin_pages:move_confirm", args=[world.own.pk, world.partner.page_id])
    copy = reverse("wagtailadmin_pages:copy", args=[world.own.pk])
    forged = {"new_title": "x", "new_slug": "x", "new_parent_page": world.partner.page_id, "alias": "1"}
    assert stranger.post(move).status_code == stranger.post(copy, forged).status_code == 404
    assert not world.partner.page.get_children().filter(title__in=["x", "Own words"]).exists()


def test_bulk_actions_and_api_actions_are_closed(world, stranger, own):
    for client in (stranger, own):
        for action in ("delete", "publish", "unpublish", "move"):
            url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
            assert client.post(f"{url}?id={world.page.pk}&id={world.own.pk}").status_code == 404
            url = reverse("wagtailadmin_api:pages:action", args=[world.page.pk, action])
            assert client.post(url).status_code == 404
    assert Page.objects.filter(pk__in=[world.page.pk, world.own.pk], live=False).count() == 2


def test_partner_does_not_approve_its_own_submission(world, own, stranger):
    url = reverse("wagtailadmin_pages:workflow_action", args=[world.page.pk, "approve", world.task_state.pk])
    assert own.post(url).status_code == stranger.post(url).status_code == 404
    own.post(
        edit_url(world.page),
        page_data(**{"action-workflow-action": "true", "workflow-action-name": "approve"}),
    )
    world.page.refresh_from_db()
    assert not world.page.live
    assert world.page.current_workflow_state.status == "in_progress"


@pytest.mark.parametrize(
    "path",
    [
        "/studio/pages/search/?q={word}", "/studio/pages/search/results/?q={word}", "/studio/images/?q={word}",
        "/studio/documents/?q={word}", "/studio/choose-page/search/?q={word}",
        "/studio/images/chooser/results/?q={word}",
        "/studio/documents/chooser/results/?q={word}", "/studio/images/?collection_id={collection}",
        "/studio/images/chooser/results/?collection_id={collection}",
        "/studio/documents/chooser/results/?collection_id={collection}",
        "/studio/api/main/pages/?search={word}", "/studio/api/main/pages/?child_of={place}",
        "/studio/api/main/pages/?descendant_of={place}", "/studio/api/main/pages/?id={page}",
        "/studio/api/main/pages/?child_of={place}&for_explorer=1",
        "/studio/choose-page/{own}/?page_type=education.ResourcePage",
    ],
)  # fmt: skip
def test_search_and_filters_find_nothing_of_the_other(world, stranger, path):
    things = {
        "word": SECRET, "collection": world.partner.collection_id, "place": world.partner.page_id,
        "page": world.page.pk, "own": world.other.page_id,
    }  # fmt: skip
    found = stranger.get(path.format(**things))
    assert found.status_code in (200, 400)
    assert f"{SECRET} " not in found.text


def test_owner_finds_its_own_by_the_same_search(world, own):
    for path in ("pages/search/", "choose-page/search/", "images/chooser/results/"):
        assert f"{SECRET} " in own.get(f"/studio/{path}?q={SECRET}").text


def test_text_cannot_hold_what_is_not_ones_own(world, stranger):
    """The form takes any number; the page must not show another's picture, file or draft for it."""
    forged = {
        "picture": ("image", {"image": world.image.pk, "alt": "x", "credit": "x"}),
        "file": ("file", {"document": world.document.pk, "description": "x"}),
    }
    for name, block in forged.items():
        response = stranger.post(edit_url(world.own), page_data([block], title="Forged"))
        assert "not yours" in response.text, name
    entity = {"type": "LINK", "mutability": "MUTABLE", "data": {"id": world.page.pk}}
    line = {"key": "a", "text": "draft", "type": "unstyled", "depth": 0, "inlineStyleRanges": []}
    line["entityRanges"] = [{"offset": 0, "length": 5, "key": 0}]
    link = ("paragraph", json.dumps({"blocks": [line], "entityMap": {"0": entity}}))
    response = stranger.post(edit_url(world.own), page_data([link], title="Forged"))
    assert "not yours" in response.text, "link"
    assert ResourcePage.objects.get(pk=world.own.pk).get_latest_revision_as_object().title == "Own words"


def test_text_holds_ones_own_picture_and_links_to_what_is_public(world, stranger):
    block = ("image", {"image": world.own_image.pk, "alt": "A stage", "credit": "Own work"})
    stranger.post(edit_url(world.own), page_data([block], title="Better words"))
    assert ResourcePage.objects.get(pk=world.own.pk).get_latest_revision_as_object().title == "Better words"


def test_original_is_one_of_ones_own_pages(world, stranger):
    assert SECRET not in stranger.get(edit_url(world.own)).text
    stranger.post(edit_url(world.own), page_data(title="Forged", language="ko", original=world.page.pk))
    assert ResourcePage.objects.get(pk=world.own.pk).get_latest_revision_as_object().title == "Own words"


def test_picture_stays_in_ones_own_folder(world, stranger):
    url = reverse("wagtailimages:edit", args=[world.own_image.pk])
    data = {"title": "Moved", "description": "x", "credit": "x", "collection": world.partner.collection_id}
    stranger.post(url, data)
    world.own_image.refresh_from_db()
    assert world.own_image.collection_id == world.other.collection_id


def test_file_of_a_draft_is_private(world, own, stranger, visitor):
    url = world.document.url
    assert own.get(url).status_code == 200
    assert stranger.get(url).status_code == visitor.get(url).status_code == 404
    world.live.body = [("file", {"document": world.document, "description": "Handout"})]
    world.live.save_revision().publish()
    public = visitor.get(url)
    assert public.status_code == 200
    assert public["Content-Disposition"].startswith("attachment")
    assert public["X-Content-Type-Options"] == "nosniff"


def test_reviewer_sees_both(world, as_user):
    client = as_user(User.objects.get(handle="reviewer"))
    for page in (world.page, world.own):
        assert client.get(edit_url(page)).status_code == 200
    assert SECRET in client.get("/studio/").text

"""No inline script reaches the browser, and the scripts' policy is as strict here as everywhere."""

import re

import pytest
from django.urls import reverse

from tests.education.editor import page_data
from tests.education.partners import make_image, make_partner, make_resource, make_reviewer

pytestmark = pytest.mark.django_db
INLINE_SCRIPT = re.compile(
    r"<script(?![^>]*(?:\bsrc=|type=\"(?:application/json|text/x-template)\"))[^>]*>", re.I
)
HANDLER = re.compile(r"\son[a-z]+=[\"']", re.I)


@pytest.fixture
def partner_client(as_staff):
    partner, owner = make_partner()
    return partner, as_staff(owner)


def addresses(partner) -> list[str]:
    page = make_resource(partner)
    image = make_image(partner)
    return [
        "/studio/", reverse("wagtailadmin_explore", args=[partner.page_id]), "/studio/partner/",
        reverse("wagtailadmin_pages:add", args=["education", "resourcepage", partner.page_id]),
        reverse("wagtailadmin_pages:add", args=["education", "workshoppage", partner.page_id]),
        reverse("wagtailadmin_pages:edit", args=[page.pk]), reverse("wagtailadmin_pages:history", args=[page.pk]),
        reverse("wagtailadmin_pages:delete", args=[page.pk]), "/studio/pages/search/?q=x", "/studio/images/",
        "/studio/images/add/", reverse("wagtailimages:edit", args=[image.pk]), "/studio/documents/",
        "/studio/documents/add/",
    ]  # fmt: skip


def test_partners_pages_hold_no_inline_script(partner_client):
    partner, client = partner_client
    for address in addresses(partner):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert INLINE_SCRIPT.findall(answer.text) == [], address
        assert HANDLER.findall(answer.text) == [], address


def test_reviewers_reports_hold_no_inline_script(as_staff):
    client = as_staff(make_reviewer())
    for name in (
        "aging_pages",
        "site_history",
        "workflow",
        "workflow_tasks",
        "locked_pages",
        "page_types_usage",
    ):
        answer = client.get(reverse(f"wagtailadmin_reports:{name}"))
        assert answer.status_code == 200
        assert INLINE_SCRIPT.findall(answer.text) == [], name


def test_dates_and_choosers_become_data(partner_client):
    partner, client = partner_client
    page = client.get(reverse("wagtailadmin_pages:edit", args=[make_resource(partner).pk])).text
    assert 'data-studio-init="initDateChooser" data-studio-id="id_last_reviewed"' in page
    assert 'data-studio-init="initDateTimeChooser" data-studio-id="id_go_live_at"' in page


def test_policy_is_wider_for_styles_and_own_frames_only(partner_client):
    _partner, client = partner_client
    policy = dict(
        part.strip().split(" ", 1) for part in client.get("/studio/")["Content-Security-Policy"].split(";")
    )
    assert policy["script-src"] == "'self'"
    assert policy["style-src"] == "'self' 'unsafe-inline'"
    assert policy["frame-ancestors"] == "'self'"
    assert policy["default-src"] == policy["connect-src"] == policy["form-action"] == "'self'"


def test_portraits_come_from_nowhere_else(partner_client):
    _partner, client = partner_client
    assert "gravatar" not in client.get("/studio/").text


def test_preview_keeps_the_public_policy_and_may_be_framed_here(partner_client):
    partner, client = partner_client
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[make_resource(partner, "Seen before").pk])
    client.post(url, page_data(title="Seen before"))
    answer = client.get(url)
    assert "Seen before" in answer.text
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    assert policy["script-src"] == policy["style-src"] == policy["frame-ancestors"] == "'self'"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"

"""The two roles of learning, each tried at every door against a literal table."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask

from accounts.models import Notification
from education.domain.invitations import send_invitation
from education.domain.setup import ensure_learning_tree
from education.models import Feedback, HelpLine, Partner
from tests import factories
from tests.education.partners import make_partner, make_resource
from tests.education.workshops import make_session, make_workshop, register

pytestmark = pytest.mark.django_db
LIST = reverse("admin:education_partner_changelist")
PERSONAS = ("editor", "reviewer", "moderator", "owner", "fan")
# Page: what GET answers to each of them.
TABLE = {
    "admin:education_partner_changelist": (200, 403, 403, 302, 403),
    "admin:education_partner_add": (200, 403, 403, 302, 403),
    "admin:education_helpline_changelist": (200, 403, 403, 302, 403),
    "admin:education_helpline_add": (200, 403, 403, 302, 403),
    "admin:education_workshop_changelist": (200, 403, 403, 302, 403),
    "admin:education_workshop_add": (403, 403, 403, 302, 403),
    "admin:education_workshopsession_changelist": (200, 403, 403, 302, 403),
    "admin:education_feedback_changelist": (200, 403, 403, 302, 403),
    # Names of people: on the organisers' pages, and for superusers.
    "admin:education_registration_changelist": (403, 403, 403, 302, 403),
    "admin:education_reminder_changelist": (403, 403, 403, 302, 403),
    "admin:moderation_dashboard": (403, 403, 200, 302, 403),
    "admin:accounts_user_changelist": (403, 403, 403, 302, 403),
    "wagtailadmin_home": (200, 200, 403, 200, 403),
    "workshops:manage": (200, 200, 403, 200, 403),
}


@pytest.fixture
def people():
    """(people by persona, the page that the owner has drafted)"""
    partner, owner = make_partner("House")
    people = {
        "editor": factories.make_staff("an_editor", "learning editor"),
        "reviewer": factories.make_staff("a_reviewer", "learn reviewer"),
        "moderator": factories.make_staff("a_moderator", "moderator"),
        "owner": owner,
        "fan": factories.make_user("a_fan"),
    }
    return people, make_resource(partner)


def test_doors(as_staff, people):
    who, _page = people
    clients = {name: as_staff(who[name]) for name in PERSONAS}
    wrong = {}
    for route, expected in TABLE.items():
        found = tuple(clients[name].get(reverse(route)).status_code for name in PERSONAS)
        if found != expected:
            wrong[route] = found
    assert wrong == {}, PERSONAS
    for route in TABLE:
        if route.startswith(
            "admin:"
        ):  # 302 led to the admin's log-in, which is closed to those who are no staff
            assert clients["owner"].get(reverse(route), follow=True).status_code == 403


@pytest.mark.parametrize("name", ["editor", "reviewer"])
def test_both_are_told_of_what_waits_once_and_publish_it(as_staff, people, name):
    who, page = people
    who[name].groups.add(*Group.objects.filter(name__in=["learn reviewer", "learning editor"]))
    page.get_workflow().start(page, who["owner"])
    assert Notification.objects.filter(user=who[name], kind="education.submitted").count() == 1
    page.refresh_from_db()
    url = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, "approve", page.current_workflow_task_state.pk]
    )
    as_staff(who[name]).post(url, {"comment": ""})
    page.refresh_from_db()
    assert page.live


@pytest.mark.parametrize("name", ["editor", "reviewer"])
def test_one_role_is_enough_to_publish(as_staff, people, name):
    who, page = people
    page.get_workflow().start(page, who["owner"])
    page.refresh_from_db()
    url = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, "approve", page.current_workflow_task_state.pk]
    )
    as_staff(who[name]).post(url, {"comment": ""})
    page.refresh_from_db()
    assert page.live


def test_editor_invites_and_verifies(as_staff, people):
    client = as_staff(people[0]["editor"])
    form = {"kind": "scholar", "name_en": "Prof. Han", "email": "han@example.org"}
    assert client.post(reverse("admin:education_partner_add"), form).status_code == 302
    partner = Partner.objects.get(name_en="Prof. Han")
    page = client.get(reverse("admin:education_partner_change", args=[partner.pk])).text
    invitation = partner.invitations.get()
    assert (invitation.email in page, invitation.token in page) == (True, False)
    act = {"action": "verify", "_selected_action": [partner.pk]}
    client.post(LIST, act)
    partner.refresh_from_db()
    assert partner.verified_by == people[0]["editor"]


def test_role_that_comes_later_joins_the_review_and_the_others_stay_as_they_are():
    task = GroupApprovalTask.objects.get(name="Staff review")
    Group.objects.get(name="learning editor").delete()
    reviewers = Group.objects.get(name="learn reviewer")
    reviewers.permissions.clear()
    ensure_learning_tree()
    assert set(task.groups.values_list("name", flat=True)) == {"learn reviewer", "learning editor"}
    assert not reviewers.permissions.exists()
    assert set(Group.objects.get(name="learning editor").permissions.values_list("codename", flat=True)) == {
        "access_admin", "add_partner", "change_partner", "view_partner", "view_partnermember",
        "view_partnerinvitation", "add_helpline", "change_helpline", "view_helpline", "view_workshop",
        "view_workshopsession", "view_feedback",
    }  # fmt: skip
    task.groups.remove(reviewers)  # a superuser's choice
    ensure_learning_tree()
    assert set(task.groups.values_list("name", flat=True)) == {"learning editor"}


def fill(count: int) -> None:
    """That many rows of every kind."""
    partner, owner = make_partner()
    for number in range(count):
        make_partner(f"House {number}")
        session = make_session(make_workshop(partner))
        row = register(session)
        row.reminders.create(rule="day", starts_at=session.starts_at)
        Feedback.objects.create(registration=row, rating=4)
        HelpLine.objects.create(slug=f"line-{number}", name_en="Line", phone="1", verified_at="2026-01-01")
        send_invitation(partner, f"person{number}@example.org", "editor", owner)


QUERIES = {
    "partner": 5, "workshop": 5, "workshopsession": 5, "registration": 4, "reminder": 5, "feedback": 5,
    "helpline": 8,  # three for the calendar of checks
}  # fmt: skip


@pytest.mark.parametrize("rows", [1, 12])
def test_lists_take_the_same_queries(as_user, admin_user, rows, django_assert_num_queries, settings):
    settings.REQUIRE_STAFF_MFA = False
    fill(rows)
    client = as_user(admin_user)
    client.get(LIST)
    for model, count in QUERIES.items():
        with django_assert_num_queries(count):
            response = client.get(reverse(f"admin:education_{model}_changelist"))
        assert len(response.context["cl"].result_list) >= rows, model


@pytest.mark.parametrize("rows", [1, 12])
def test_page_of_a_partner_takes_the_same_queries(
    as_user, admin_user, rows, django_assert_num_queries, settings
):
    settings.REQUIRE_STAFF_MFA = False
    fill(rows)
    partner = Partner.objects.order_by("pk").first()
    client = as_user(admin_user)
    client.get(LIST)  # whatever is looked up once per process has been
    with django_assert_num_queries(5):
        page = client.get(reverse("admin:education_partner_change", args=[partner.pk])).text
    assert page.count("@example.org") >= rows


def test_feedback_leads_to_no_name(as_staff, admin_user):
    row = register(make_session())
    answer = Feedback.objects.create(registration=row, rating=4)
    client = as_staff(admin_user)
    for page in ("changelist", "change"):
        args = [answer.pk] if page == "change" else []
        response = client.get(reverse(f"admin:education_feedback_{page}", args=args))
        assert response.status_code == 200
        assert row.user.handle not in response.text
    assert str(answer) == "4/5"


def test_default_pages_of_documents_and_tags_are_gone(as_staff, admin_user):
    client = as_staff(admin_user)
    for path in ("/admin/wagtaildocs/document/", "/admin/wagtaildocs/document/add/", "/admin/taggit/tag/"):
        assert client.get(path).status_code == 404

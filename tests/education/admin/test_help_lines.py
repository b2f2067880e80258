"""Help lines in the admin: kept by the learning editor, never deleted, and checked on a day that has been."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from education.models import HelpLine
from tests import factories

pytestmark = pytest.mark.django_db
LIST, ADD = reverse("admin:education_helpline_changelist"), reverse("admin:education_helpline_add")


@pytest.fixture
def client(as_staff):
    return as_staff(factories.make_staff("learning_editor", "learning editor"))


def words(**changes) -> dict:
    return {
        "slug": "line", "name_en": "A line", "phone": "1366", "country": "KR", "languages": "ko",
        "verified_at": timezone.localdate().isoformat(), "is_active": "on", "order": 10,
    } | changes  # fmt: skip


def test_line_is_added_and_changed(client):
    assert client.post(ADD, words()).status_code == 302
    line = HelpLine.objects.get(slug="line")
    change = reverse("admin:education_helpline_change", args=[line.pk])
    assert client.post(change, words(phone="1388", is_active="")).status_code == 302
    line.refresh_from_db()
    assert (line.phone, line.is_active) == ("1388", False)


def test_day_that_has_not_come_is_said_beside_its_field(client):
    ahead = timezone.localdate() + datetime.timedelta(days=30)
    answer = client.post(ADD, words(verified_at=ahead.isoformat()))
    assert answer.status_code == 200
    assert list(answer.context["adminform"].form.errors) == ["verified_at"]
    assert not HelpLine.objects.filter(slug="line").exists()


def test_line_without_a_way_to_reach_it_is_refused_in_the_form(client):
    answer = client.post(ADD, words(phone=""))
    assert answer.status_code == 200
    assert not HelpLine.objects.filter(slug="line").exists()


def test_nobody_deletes(client, as_staff, admin_user):
    client.post(ADD, words())
    line = HelpLine.objects.get(slug="line")
    delete = reverse("admin:education_helpline_delete", args=[line.pk])
    for staff in (client, as_staff(admin_user)):
        assert staff.post(delete, {"post": "yes"}).status_code == 403
        staff.post(LIST, {"action": "delete_selected", "_selected_action": [line.pk], "post": "yes"})
    assert HelpLine.objects.filter(pk=line.pk).exists()

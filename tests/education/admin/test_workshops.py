"""Workshops in the admin: everything can be read, nothing changed, and no key is shown."""

import pytest
from django.urls import reverse

from tests.education.workshops import make_session, register

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", ["workshop", "workshopsession", "registration", "reminder", "feedback"])
def test_lists_open_and_nothing_can_be_added(model, as_staff, admin_user):
    register(make_session())
    client = as_staff(admin_user)
    assert client.get(reverse(f"admin:education_{model}_changelist")).status_code == 200
    assert client.get(reverse(f"admin:education_{model}_add")).status_code == 403


def test_a_registration_shows_neither_tokens_nor_access_needs(as_staff, admin_user):
    row = register(make_session(), access_needs="A ramp")
    page = (
        as_staff(admin_user)
        .get(reverse("admin:education_registration_change", args=[row.pk]))
        .content.decode()
    )
    assert row.certificate_name in page
    for secret in (row.token, row.check_in_token, row.access_needs, "A ramp"):
        assert secret not in page

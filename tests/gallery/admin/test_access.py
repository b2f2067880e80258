"""Who sees which page of the gallery's admin, and which buttons are nobody's."""

import pytest
from django.urls import reverse

from tests.factories import accept, make_artwork, make_group, make_idol, make_tag

pytestmark = pytest.mark.django_db
MODELS = (
    "guidelinesversion", "rule", "scenarioquestion", "acceptance", "agency", "idolgroup", "idol", "tag",
    "artwork", "upload", "storagedeletion",
)  # fmt: skip
READ_ONLY = ("acceptance", "artwork", "upload", "storagedeletion")


def changelist(model: str) -> str:
    return reverse(f"admin:gallery_{model}_changelist")


@pytest.fixture
def one_of_each(fan, guidelines):
    group = make_group()
    make_artwork(fan, idols=[make_idol(group=group)], groups=[group], tags=[make_tag()])
    accept(fan, guidelines)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_editor_sees_every_list(as_user, catalogue_editor, one_of_each, model, language):
    client = as_user(catalogue_editor)
    client.cookies["django_language"] = language
    assert client.get(changelist(model)).status_code == 200


@pytest.mark.parametrize("model", MODELS)
def test_staff_without_permission_and_fans_see_nothing(as_user, plain_staff, fan, model):
    assert as_user(plain_staff).get(changelist(model)).status_code == 403
    assert as_user(fan).get(changelist(model)).status_code in (302, 403)


@pytest.mark.parametrize("model", READ_ONLY)
def test_superuser_cannot_add_change_or_delete_what_the_domain_writes(
    as_user, admin_user, one_of_each, model
):
    client = as_user(admin_user)
    assert client.get(reverse(f"admin:gallery_{model}_add")).status_code == 403
    page = client.get(changelist(model)).content.decode()
    assert "delete_selected" not in page


def test_acceptance_page_is_read_only(as_user, admin_user, fan, guidelines):
    acceptance = accept(fan, guidelines)
    client = as_user(admin_user)
    url = reverse("admin:gallery_acceptance_change", args=[acceptance.pk])
    page = client.get(url).content.decode()
    assert acceptance.text_hash in page
    assert 'name="_save"' not in page
    assert client.post(url, {"language": "ko"}).status_code == 403
    assert client.post(reverse("admin:gallery_acceptance_delete", args=[acceptance.pk])).status_code == 403


@pytest.mark.parametrize("query", ["fan@example.org", "fan"])
def test_acceptances_are_found_by_person(as_user, catalogue_editor, fan, other_fan, guidelines, query):
    accept(fan, guidelines)
    accept(other_fan, guidelines)
    page = as_user(catalogue_editor).get(changelist("acceptance"), {"q": query}).content.decode()
    assert "@fan" in page


@pytest.mark.parametrize("rows", [1, 30])
def test_acceptance_list_takes_the_same_queries(
    as_user, admin_user, guidelines, django_assert_num_queries, rows
):
    from tests.factories import make_user

    for _ in range(rows):
        accept(make_user(), guidelines)
    client = as_user(admin_user)
    with django_assert_num_queries(5):  # session, user, count, rows, versions for the filter
        client.get(changelist("acceptance"))

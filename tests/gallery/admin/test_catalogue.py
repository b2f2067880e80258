"""Groups, idols and tags in the admin: both scripts, other names, merging."""

import pytest
from django.urls import reverse

from gallery.models import Alias, Idol, Tag
from gallery.search import search_keys
from tests.factories import make_artwork, make_group, make_idol, make_tag

from .test_guidelines import inline

pytestmark = pytest.mark.django_db
TAGS = "/admin/gallery/tag/"


def idol_data(aliases: list[dict] | None = None, initial: int = 0, **fields) -> dict:
    own = {"slug": "haneul", "name_latin": "Haneul", "name_ko": "하늘", "depiction_preference": "welcome"}
    return own | inline("aliases", aliases or [], initial) | fields


def test_idol_is_added_with_folded_aliases(as_user, catalogue_editor):
    group = make_group()
    data = idol_data([{"text": "  HÁNI   Star "}], groups=[group.pk])
    response = as_user(catalogue_editor).post("/admin/gallery/idol/add/", data)
    assert response.status_code == 302
    idol = Idol.objects.get(slug="haneul")
    alias = idol.aliases.get()
    assert (alias.text, alias.folded) == ("HÁNI Star", "hani star")
    assert list(idol.groups.all()) == [group]


def test_works_are_found_by_a_new_alias(as_user, catalogue_editor, django_capture_on_commit_callbacks):
    idol = make_idol("haneul", name_latin="Haneul", name_ko="하늘")
    work = make_artwork(idols=[idol])
    assert search_keys("별빛고래") == []
    url = reverse("admin:gallery_idol_change", args=[idol.pk])
    with django_capture_on_commit_callbacks(execute=True):
        as_user(catalogue_editor).post(url, idol_data([{"text": "별빛고래"}]))
    assert search_keys("별빛고래") == [work.listed_key]


@pytest.mark.parametrize("query", ["Haneul", "하늘", "별이"])
def test_idols_are_found_in_both_scripts_and_by_alias(as_user, catalogue_editor, query):
    idol = make_idol("haneul", name_latin="Haneul", name_ko="하늘")
    Alias.objects.create(idol=idol, text="별이", folded="별이")
    make_idol("other", name_latin="Other")
    client = as_user(catalogue_editor)
    page = client.get("/admin/gallery/idol/", {"q": query}).content.decode()
    assert page.count("field-name_latin") + page.count("field-name_ko") > 0
    assert "Other" not in page.split("result_list")[1]


def test_groups_are_offered_while_typing(as_user, catalogue_editor):
    make_group("aurora", name_latin="Aurora", name_ko="오로라")
    query = {"term": "오로", "app_label": "gallery", "model_name": "idol", "field_name": "groups"}
    found = as_user(catalogue_editor).get("/admin/autocomplete/", query).json()
    assert [each["text"] for each in found["results"]] == ["Aurora"]


@pytest.mark.parametrize(
    ("aliases", "message"),
    [
        ([{"text": "taken"}], "Another tag has this name already."),
        ([{"text": "same"}, {"text": "SAME"}], "This name is here twice."),
    ],
)
def test_unclear_tag_alias_is_refused_with_words(as_user, catalogue_editor, aliases, message):
    Alias.objects.create(tag=make_tag("first"), text="Taken", folded="taken")
    tag = make_tag("second")
    url = reverse("admin:gallery_tag_change", args=[tag.pk])
    data = {"slug": "second", "name_latin": "second", **inline("aliases", aliases, 0)}
    assert message in as_user(catalogue_editor).post(url, data).content.decode()
    assert not tag.aliases.exists()


def test_tags_are_merged_after_one_question(as_user, catalogue_editor):
    keep, other = make_tag("stage"), make_tag("on-stage")
    work = make_artwork(tags=[other])
    client = as_user(catalogue_editor)
    chosen = {"action": "merge", "_selected_action": [keep.pk, other.pk]}
    assert "Which tag stays?" in client.post(TAGS, chosen).content.decode()
    assert Tag.objects.count() == 2
    page = client.post(TAGS, chosen | {"target": keep.pk}, follow=True).content.decode()
    assert "Merged into" in page
    assert [tag.slug for tag in work.tags.all()] == ["stage"]


def test_merging_into_a_blocked_tag_is_refused_with_words(as_user, catalogue_editor):
    keep, other = make_tag("stage", is_blocked=True), make_tag("on-stage")
    data = {"action": "merge", "_selected_action": [keep.pk, other.pk], "target": keep.pk}
    page = as_user(catalogue_editor).post(TAGS, data, follow=True).content.decode()
    assert "A blocked tag cannot take works over." in page
    assert Tag.objects.count() == 2


def test_tags_are_blocked_and_unblocked(as_user, catalogue_editor):
    tag = make_tag("stage")
    client = as_user(catalogue_editor)
    client.post(TAGS, {"action": "block", "_selected_action": [tag.pk]})
    assert Tag.objects.get().is_blocked
    client.post(TAGS, {"action": "unblock", "_selected_action": [tag.pk]})
    assert not Tag.objects.get().is_blocked


def test_tag_with_works_is_not_deleted(as_user, admin_user):
    tag = make_tag("stage")
    make_artwork(tags=[tag])
    url = reverse("admin:gallery_tag_delete", args=[tag.pk])
    as_user(admin_user).post(url, {"post": "yes"})
    assert Tag.objects.filter(pk=tag.pk).exists()


@pytest.mark.parametrize("rows", [1, 30])
def test_idol_list_takes_the_same_queries(as_user, admin_user, django_assert_num_queries, rows):
    for _ in range(rows):
        make_idol(group=make_group())
    client = as_user(admin_user)
    with django_assert_num_queries(5):  # session, user, counts, rows
        client.get("/admin/gallery/idol/")

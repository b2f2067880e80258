"""Drafting and publishing through the admin; published versions stay as they are."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from gallery.admin.guidelines_parts import RuleAdmin
from gallery.domain.guidelines import publish_version, start_draft
from gallery.models import GuidelinesVersion, Rule, RuleExample, ScenarioChoice
from gallery.queries.guidelines import current_version
from tests.factories import accept

pytestmark = pytest.mark.django_db
LIST = "/admin/gallery/guidelinesversion/"
START = LIST + "start-draft/"


def publish_url(version: GuidelinesVersion) -> str:
    return f"{LIST}{version.pk}/publish/"


def inline(prefix: str, rows: list[dict], initial: int) -> dict:
    data = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": initial}
    for index, row in enumerate(rows):
        data |= {f"{prefix}-{index}-{key}": value for key, value in row.items()}
    return data


def choice_rows(question, right: int) -> list[dict]:
    rows = []
    for index, choice in enumerate(question.choices.all()):
        row = {key: getattr(choice, key) for key in ("id", "position", "text_en", "text_ko")}
        row |= {
            "question": question.pk,
            "explanation_en": choice.explanation_en,
            "explanation_ko": choice.explanation_ko,
        }
        rows.append(row | ({"is_right": "on"} if index == right else {}))
    return rows


def question_data(question, rows: list[dict]) -> dict:
    own = {
        "position": question.position,
        "situation_en": question.situation_en,
        "situation_ko": question.situation_ko,
    }
    return own | inline("choices", rows, initial=len(rows))


@pytest.fixture
def draft(guidelines) -> GuidelinesVersion:
    draft = start_draft()
    draft.summary_en = draft.summary_ko = "Reworded."
    draft.save()
    return draft


def test_draft_is_started_from_the_list(as_user, catalogue_editor, guidelines):
    client = as_user(catalogue_editor)
    assert "Start a draft from the version in force" in client.get(LIST).content.decode()
    response = client.post(START)
    draft = GuidelinesVersion.objects.get(number=2)
    assert response["Location"] == f"{LIST}{draft.pk}/change/"
    page = client.get(response["Location"]).content.decode()
    assert "PRI-1" in page and "Situation 0?" in page
    assert "Disclaimer, legal warning and summary are needed in both languages." in page
    assert "Continue the draft" in client.get(LIST).content.decode()


def test_second_draft_is_refused_with_words(as_user, catalogue_editor, draft):
    response = as_user(catalogue_editor).post(START, follow=True)
    assert "There is a draft already" in response.content.decode()
    assert GuidelinesVersion.objects.count() == 2


def test_starting_a_draft_needs_a_post_and_permission(as_user, catalogue_editor, plain_staff, guidelines):
    assert as_user(catalogue_editor).get(START).status_code == 405
    assert as_user(plain_staff).post(START).status_code == 403
    assert GuidelinesVersion.objects.count() == 1


def test_publish_page_shows_what_is_missing(as_user, catalogue_editor, guidelines):
    draft = start_draft()
    draft.questions.first().delete()
    page = as_user(catalogue_editor).get(publish_url(draft)).content.decode()
    assert "Disclaimer, legal warning and summary are needed in both languages." in page
    assert "The scenario check needs three questions." in page
    assert "Publish this version" not in page


def test_publish_page_shows_the_difference_in_both_languages(
    as_user, catalogue_editor, fan, guidelines, draft
):
    accept(fan, guidelines)
    draft.rules.filter(code="PRI-1").update(text_en="Respect it always.", text_ko="늘 지켜 주세요.")
    page = as_user(catalogue_editor).get(publish_url(draft)).content.decode()
    assert "always." in page and "늘 " in page
    assert "1 person will be asked" in page
    assert "Publish this version" in page


def test_publishing_puts_it_in_force_and_is_logged(as_user, catalogue_editor, draft):
    response = as_user(catalogue_editor).post(publish_url(draft), follow=True)
    version = current_version()
    assert (version.pk, version.published_by) == (draft.pk, catalogue_editor)
    assert "Version 2 is in force." in response.content.decode()
    assert LogEntry.objects.get().change_message == "publish_version"


def test_incomplete_draft_is_refused_with_words(as_user, catalogue_editor, guidelines):
    draft = start_draft()
    page = as_user(catalogue_editor).post(publish_url(draft), follow=True).content.decode()
    assert "Disclaimer, legal warning and summary" in page
    assert current_version() == guidelines


def test_publishing_needs_permission(as_user, plain_staff, fan, draft):
    assert as_user(plain_staff).post(publish_url(draft)).status_code == 403
    assert as_user(fan).post(publish_url(draft)).status_code in (302, 403)
    assert not GuidelinesVersion.objects.get(pk=draft.pk).is_published


def test_publishing_twice_says_so(as_user, admin_user, guidelines):
    client = as_user(admin_user)
    assert "published already" in client.get(publish_url(guidelines), follow=True).content.decode()
    assert "published already" in client.post(publish_url(guidelines), follow=True).content.decode()


def test_published_parts_cannot_be_changed_by_anybody(as_user, admin_user, guidelines):
    client = as_user(admin_user)
    for part in (guidelines, guidelines.rules.first(), guidelines.questions.first()):
        base = reverse(f"admin:gallery_{part._meta.model_name}_change", args=[part.pk])
        page = client.get(base).content.decode()
        assert 'name="_save"' not in page
        assert client.post(base, {}).status_code == 403
        assert client.post(base.replace("/change/", "/delete/"), {"post": "yes"}).status_code == 403
    assert "It never changes" in client.get(f"{LIST}{guidelines.pk}/change/").content.decode()


def test_rule_cannot_be_added_without_a_draft(as_user, admin_user, guidelines):
    page = as_user(admin_user).get("/admin/gallery/rule/add/", follow=True).content.decode()
    assert "Start a draft first" in page and "Start a draft from the version in force" in page


def test_draft_texts_are_edited(as_user, catalogue_editor, draft):
    fields = ("summary", "disclaimer", "legal_warning")
    data = {f"{field}_{language}": f"New {field} {language}" for field in fields for language in ("en", "ko")}
    response = as_user(catalogue_editor).post(f"{LIST}{draft.pk}/change/", data)
    assert response.status_code == 302
    draft.refresh_from_db()
    assert draft.legal_warning_ko == "New legal_warning ko"


def test_rule_is_added_to_the_draft_with_examples(as_user, catalogue_editor, guidelines, draft):
    client = as_user(catalogue_editor)
    example = {"kind": "do", "position": 0, "text_en": "Ask.", "text_ko": "묻기"}
    data = {
        "version": draft.pk, "code": "DIG-1", "category": "dignity", "position": 4,
        "title_en": "Dignity", "title_ko": "존엄", "text_en": "Be fair.", "text_ko": "공정하게.",
        **inline("examples", [example], initial=0),
    }  # fmt: skip
    assert client.post("/admin/gallery/rule/add/", data).status_code == 302
    assert RuleExample.objects.get(rule__code="DIG-1").rule.version == draft
    page = client.post("/admin/gallery/rule/add/", data).content.decode()
    assert "already exists" in page  # the code is taken in this version
    forged = client.post("/admin/gallery/rule/add/", data | {"version": guidelines.pk, "code": "DIG-2"})
    assert forged.status_code == 200
    assert not Rule.objects.filter(code="DIG-2").exists()


def test_right_answer_can_move_in_one_step(as_user, catalogue_editor, draft):
    question = draft.questions.first()
    url = reverse("admin:gallery_scenarioquestion_change", args=[question.pk])
    for right in (0, 2):
        response = as_user(catalogue_editor).post(url, question_data(question, choice_rows(question, right)))
        assert response.status_code == 302
        assert list(question.choices.values_list("is_right", flat=True)).index(True) == right


def test_two_right_answers_are_refused_with_words(as_user, catalogue_editor, draft):
    question = draft.questions.first()
    rows = choice_rows(question, 0)
    rows[1]["is_right"] = "on"
    url = reverse("admin:gallery_scenarioquestion_change", args=[question.pk])
    response = as_user(catalogue_editor).post(url, question_data(question, rows))
    assert "Only one answer can be the right one." in response.content.decode()
    assert ScenarioChoice.objects.get(question=question, is_right=True).position == 1


def test_version_published_between_asking_and_saving_is_explained(
    as_user, catalogue_editor, draft, monkeypatch
):
    """Another editor publishes while this request is under way: the database refuses, the page says why."""
    save = RuleAdmin.save_model

    def publish_then_save(*args, **kwargs):
        publish_version(draft, catalogue_editor)
        save(*args, **kwargs)

    monkeypatch.setattr(RuleAdmin, "save_model", publish_then_save)
    rule = draft.rules.first()
    url = reverse("admin:gallery_rule_change", args=[rule.pk])
    data = {"code": "PRI-1", "category": "privacy", "position": 0, "title_en": "x", "title_ko": "x",
            "text_en": "x", "text_ko": "x", **inline("examples", [], initial=0)}  # fmt: skip
    response = as_user(catalogue_editor).post(url, data, follow=True)
    assert "Nothing was saved" in response.content.decode()
    rule.refresh_from_db()
    assert rule.title_en == "Rule PRI-1"


@pytest.mark.parametrize("versions", [1, 30])
def test_version_list_takes_the_same_queries(
    as_user, admin_user, guidelines, django_assert_num_queries, versions
):
    from tests.factories import make_guidelines

    for _ in range(versions - 1):
        make_guidelines()
    client = as_user(admin_user)
    with django_assert_num_queries(6):
        client.get(LIST)

"""Each measure on each kind of thing: what it does, and that taking it back brings back exactly what was there."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.models import Standing
from gallery.domain.avatars import set_avatar
from gallery.domain.details import read_details
from gallery.domain.social import add_comment, like_artwork
from gallery.models import Artwork, ArtworkState
from moderation.domain.claims import claim_case
from moderation.domain.deciding import BadWords, MeasureWish, decide_case, override_decision
from moderation.domain.measures import CLASSES
from moderation.domain.seconding import confirm_decision
from moderation.models import MeasureState
from tests import factories
from tests.gallery.uploading import make_picture, stored_keys, upload_work
from tests.moderation import factories as cases
from tests.moderation.domain.condition import again, condition, work_off

pytestmark = pytest.mark.django_db
ON_THING = [
    ("artwork", "label"), ("artwork", "restrict"), ("artwork", "hide"), ("artwork", "remove"), ("artwork", "custody"),
    ("comment", "hide"), ("comment", "remove"), ("profile", "hide"), ("profile", "remove"),
]  # fmt: skip
ON_ACCOUNT = {"warn": "good", "limit": "limited", "suspend": "suspended", "ban": "banned"}
STATES = {"restrict": "restricted", "hide": "hidden", "remove": "removed", "custody": "removed"}


@pytest.fixture
def maker(fan):
    factories.accept(fan)
    fan.display_name, fan.bio = "Night bus", "I draw light."
    fan.save()
    set_avatar(fan, SimpleUploadedFile("me.jpg", make_picture(1)))
    return again(fan)


@pytest.fixture
def things(maker, other_fan):
    work = upload_work(maker, tags=("stage", "blue"))
    like_artwork(other_fan, work)
    comment = add_comment(maker, work, "Mine, too.")
    return {"artwork": again(work), "comment": comment, "profile": again(maker)}


def wish(kind):
    days = 3 if CLASSES[kind].needs_days else None
    return MeasureWish(kind, {"making": "face_swap"} if kind == "label" else {}, days)


def settle(decision, second):
    if decision.needs_second:
        confirm_decision(second, decision.pk, confirmed=True)
    return decision


def state_of(thing):
    thing = again(thing)
    return thing.profile_state if hasattr(thing, "profile_state") else thing.state


@pytest.mark.parametrize("field,kind", ON_THING)
def test_measure_on_a_thing_is_taken_back_exactly(moderator, senior, custodian, things, field, kind):
    thing, case = things[field], cases.make_case(things[field])
    before = {name: condition(each) for name, each in things.items()}
    decision = settle(cases.decide(case, moderator, wish(kind), no_strike=True), senior)
    work_off()
    assert condition(thing) != before[field]
    if kind in STATES:
        assert state_of(thing) == STATES[kind]
    by = senior
    if kind == "custody":
        by = custodian
        by.groups.add(*senior.groups.all())
    override_decision(by, decision.pk, cases.words_for(case, "none"))
    work_off()
    assert {name: condition(each) for name, each in things.items()} == before
    assert decision.measures.get().state == MeasureState.UNDONE


@pytest.mark.parametrize("field", ["artwork", "comment", "profile"])
@pytest.mark.parametrize("kind", ON_ACCOUNT)
def test_measure_on_an_account_sets_its_standing_and_gives_it_back(
    moderator, senior, things, maker, field, kind
):
    before = {name: condition(each) for name, each in things.items()}
    case = cases.make_case(things[field])
    decision = settle(cases.decide(case, moderator, wish(kind), no_strike=True), senior)
    assert again(maker).standing == ON_ACCOUNT[kind]
    ends = decision.measures.get(kind=kind).ends_at
    assert again(maker).standing_until == (ends if kind in ("limit", "suspend") else None)
    assert condition(things["artwork"]) == before["artwork"]
    override_decision(senior, decision.pk, cases.words_for(case, "none"))
    assert {name: condition(each) for name, each in things.items()} == before


@pytest.mark.parametrize("kind", ["none", "benign"])
@pytest.mark.parametrize("field", ["artwork", "comment", "profile", "idol", "group", "tag"])
def test_no_violation_leaves_everything_as_it_is(moderator, things, field, kind):
    made = {"idol": factories.make_idol, "group": factories.make_group, "tag": factories.make_tag}
    thing = things[field] if field in things else made[field]()
    case = cases.make_case(thing)
    before = type(thing)._base_manager.values().get(pk=thing.pk)
    cases.decide(case, moderator, kind)
    assert type(thing)._base_manager.values().get(pk=thing.pk) == before
    case.refresh_from_db()
    assert case.is_benign == (kind == "benign")


@pytest.mark.parametrize("kind", sorted(set(CLASSES) - {"none", "benign"}))
@pytest.mark.parametrize("field", ["idol", "group", "tag"])
def test_catalogue_entries_take_no_measure(moderator, field, kind):
    made = {"idol": factories.make_idol, "group": factories.make_group, "tag": factories.make_tag}
    case = claim_case(moderator, cases.make_case(made[field]()).pk)
    with pytest.raises(BadWords, match="measure_not_possible"):
        decide_case(moderator, case.pk, case.claim_token, cases.words_for(case, wish(kind)))


@pytest.mark.parametrize("kind", ["label", "restrict", "custody"])
@pytest.mark.parametrize("field", ["comment", "profile"])
def test_measures_on_pictures_fit_nothing_else(moderator, things, field, kind):
    case = claim_case(moderator, cases.make_case(things[field]).pk)
    with pytest.raises(BadWords, match="measure_not_possible"):
        decide_case(moderator, case.pk, case.claim_token, cases.words_for(case, wish(kind)))


def test_limit_reporting_is_never_chosen(moderator):
    case = claim_case(moderator, cases.make_case().pk)
    with pytest.raises(BadWords, match="measure_not_possible"):
        decide_case(moderator, case.pk, case.claim_token, cases.words_for(case, wish("limit_reporting")))


def test_removed_picture_leaves_the_public_store_and_keeps_its_original(moderator, things):
    work = things["artwork"]
    keys = set(work.renditions.values_list("key", flat=True))
    cases.decide(cases.make_case(work), moderator, "remove")
    work_off()
    assert not keys & (stored_keys("public") | stored_keys("private"))
    assert work.upload.original_key in stored_keys("private")
    assert (again(work).listed_key, work.renditions.count()) == (None, 0)


def test_hidden_for_now_and_then_removed_comes_back_as_it_was(moderator, senior, things):
    work = things["artwork"]
    before = condition(work)
    case = cases.make_case(work, "minor_sexual")
    assert again(work).state == "hidden"
    decision = cases.decide(case, moderator, "remove")
    assert again(work).state == "removed"
    override_decision(senior, decision.pk, cases.words_for(case, "none"))
    work_off()
    assert condition(work) == before


def test_hidden_for_now_and_then_restricted_is_restricted_and_comes_back(moderator, senior, things):
    work = things["artwork"]
    before = condition(work)
    case = cases.make_case(work, "minor_sexual")
    decision = cases.decide(case, moderator, "restrict")
    work_off()
    assert (again(work).state, again(work).renditions.exists()) == ("restricted", True)
    override_decision(senior, decision.pk, cases.words_for(case, "none"))
    work_off()
    assert condition(work) == before


def test_label_counts_before_the_word_of_the_maker(moderator, things, maker):
    from gallery.domain.artworks import edit_artwork

    work = things["artwork"]
    cases.decide(cases.make_case(work, "unlabelled_ai"), moderator, wish("label"))
    work_off()
    assert (again(work).making, again(work).ai_label) == ("face_swap", "ai_modified")
    edit_artwork(maker, again(work), read_details(again(work)))
    work_off()
    assert (again(work).making, again(work).state) == ("face_swap", "published")


def test_label_without_a_making_is_not_possible(moderator, things):
    case = claim_case(moderator, cases.make_case(things["artwork"]).pk)
    with pytest.raises(BadWords) as refused:
        decide_case(moderator, case.pk, case.claim_token, cases.words_for(case, MeasureWish("label")))
    assert (refused.value.code, refused.value.field) == ("measure_not_possible", "measures")


def test_custody_seals_the_case_for_custodians(moderator, senior, custodian, second_moderator, things):
    from gallery.domain.errors import Refused
    from moderation.permissions import can_open_case

    case = cases.make_case(things["artwork"], "minor_sexual")
    settle(cases.decide(case, moderator, "custody"), senior)
    case.refresh_from_db()
    assert case.is_locked
    assert [can_open_case(user, case) for user in (moderator, senior, second_moderator, custodian)] == [
        False, False, False, True,
    ]  # fmt: skip
    with pytest.raises(Refused, match="not_allowed"):
        override_decision(senior, case.live_decision_id, cases.words_for(case, "none"))


def test_draft_and_deleted_comment_cannot_be_concealed(moderator, maker, things):
    from gallery.domain.social import delete_comment

    comment = things["comment"]
    of_comment, of_work = cases.make_case(comment), cases.make_case(things["artwork"])
    delete_comment(maker, comment)
    Artwork.all_objects.filter(pk=things["artwork"].pk).update(
        state=ArtworkState.DRAFT, listed_key=None, hot_key=None
    )
    for case in (of_comment, of_work):
        claimed = claim_case(moderator, case.pk)
        with pytest.raises(BadWords, match="measure_not_possible"):
            decide_case(moderator, case.pk, claimed.claim_token, cases.words_for(case, "remove"))
    cases.decide(of_comment, moderator, "warn")
    assert again(comment).state == "deleted"


def test_standing_ends_with_the_last_day_of_the_measure(moderator, maker, things):
    decision = cases.decide(cases.make_case(things["artwork"]), moderator, wish("suspend"), no_strike=True)
    ends = decision.measures.get().ends_at
    assert abs(ends - timezone.now() - datetime.timedelta(days=3)) < datetime.timedelta(minutes=1)
    assert again(maker).effective_standing == Standing.SUSPENDED


def test_every_measure_can_be_told_in_both_languages(moderator, things):
    from django.utils import translation

    from moderation.models import Measure

    for kind, measure in CLASSES.items():
        row = Measure(kind=kind, ends_at=timezone.now(), params={"making": "face_swap"})
        told = []
        for language in ("en", "ko"):
            with translation.override(language):
                told.append(measure.told(row))
        assert all(told), kind

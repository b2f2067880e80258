"""Every check on its own facts, and the verdict of all together."""

import pytest

from gallery.checks import PASS, Hold, Refuse, build_context, run_checks
from gallery.checks.minors import check_minors
from gallery.checks.preferences import check_depiction_preference
from gallery.checks.risk import check_risk
from gallery.checks.standing import check_standing
from gallery.domain.disclosure import FileClaim
from tests import factories

pytestmark = pytest.mark.django_db


def context(maker, making="drawn", *, idols=(), real=False, basis="", claim=None, **fields):
    artwork = factories.make_artwork(maker, making=making, idols=list(idols), state="processing", **fields)
    artwork.disclosures.update(
        depicts_real_person=real, consent_basis=basis or ("permission" if real else "not_applicable")
    )
    return build_context(artwork, None, claim=claim)


@pytest.mark.parametrize(
    ("preference", "making", "code"),
    [
        ("none", "drawn", "preference_none"),
        ("none", "face_swap", "preference_none"),
        ("no_ai", "ai_modified", "preference_no_ai"),
        ("no_ai", "face_swap", "preference_no_ai"),
        ("no_ai", "ai_generated", "preference_no_ai"),
        ("no_ai", "collage", None),
        ("no_face_swaps", "face_swap", "preference_no_face_swaps"),
        ("no_face_swaps", "ai_modified", None),
        ("welcome", "face_swap", None),
    ],
)
def test_depiction_preference_is_obeyed(fan, preference, making, code):
    idol = factories.make_idol(depiction_preference=preference)
    verdict = check_depiction_preference(context(fan, making, idols=[idol, factories.make_idol()]))
    assert verdict == (Refuse(code, idol.slug) if code else PASS)


@pytest.mark.parametrize("birth_date", ["2012-05-05", None])
def test_face_swap_with_a_possible_minor_is_refused_whatever_is_said_about_real_people(fan, birth_date):
    idol = factories.make_idol(birth_date=birth_date)
    assert isinstance(check_minors(context(fan, "face_swap", idols=[idol])), Refuse)


@pytest.mark.parametrize(
    ("making", "real", "held"),
    [("ai_modified", True, True), ("ai_generated", False, False), ("collage", True, False)],
)
def test_ai_edit_of_a_possible_minor_is_held(fan, making, real, held):
    idol = factories.make_idol(birth_date=None)
    verdict = check_minors(context(fan, making, idols=[idol], real=real))
    assert verdict == (Hold("minor_ai") if held else PASS)


def test_adult_is_no_minor(fan):
    assert check_minors(context(fan, "face_swap", idols=[factories.make_idol()], real=True)) == PASS


@pytest.mark.parametrize(
    ("standing", "verdict"),
    [
        ("good", PASS),
        ("limited", Hold("standing_limited")),
        ("suspended", Refuse("standing")),
        ("banned", Refuse("standing")),
    ],
)
def test_standing_decides(fan, standing, verdict):
    fan.standing = standing
    fan.save()
    assert check_standing(context(fan)) == verdict


@pytest.mark.parametrize(
    ("making", "real", "basis", "trusted", "code"),
    [
        ("drawn", False, "", False, None),
        ("retouched", True, "permission", False, None),
        ("retouched", True, "uncertain", False, "consent_uncertain"),
        ("retouched", True, "uncertain", True, "consent_uncertain"),
        ("face_swap", True, "permission", True, "face_swap_person"),
        ("ai_modified", True, "permission", False, "ai_person"),
        ("ai_modified", True, "permission", True, None),
        ("ai_generated", False, "", False, "new_account_ai"),
        ("ai_generated", False, "", True, None),
    ],
)
def test_risk_holds_what_could_hurt(fan, making, real, basis, trusted, code):
    fan.is_trusted_maker = trusted
    fan.save()
    verdict = check_risk(context(fan, making, real=real, basis=basis))
    assert verdict == (Hold(code) if code else PASS)


def test_known_account_publishes_ai_without_people_at_once(fan, settings):
    for _ in range(settings.NEW_ACCOUNT_WORKS):
        factories.make_artwork(fan)
    assert check_risk(context(fan, "ai_generated")) == PASS


def test_first_work_is_held_only_when_the_site_wants_it(fan, settings):
    assert check_risk(context(fan)) == PASS
    settings.HOLD_NEW_ACCOUNTS = True
    assert check_risk(context(fan)) == Hold("first_work")


@pytest.mark.parametrize(
    ("said", "claimed", "held"),
    [
        ("drawn", "ai_generated", True),
        ("ai_modified", "ai_generated", True),
        ("ai_generated", "ai_modified", False),
        ("drawn", "collage", False),
    ],
)
def test_file_that_says_more_about_ai_than_its_maker_is_held(fan, said, claimed, held):
    fan.is_trusted_maker = True
    fan.save()
    claim = FileClaim(claimed, "", "")
    assert run_checks(context(fan, said, claim=claim)) == (Hold("file_says_ai") if held else PASS)


def test_word_of_a_moderator_ends_the_question(fan):
    ctx = context(fan, "drawn", claim=FileClaim("ai_generated", "", ""))
    said = ctx.disclosure
    said.pk, said.declared_by = None, "moderator"
    said.save()
    assert run_checks(build_context(ctx.artwork, None, claim=ctx.claim)) == PASS


def test_missing_answer_is_refused(fan):
    ctx = context(fan, real=True, basis="permission")
    ctx.artwork.disclosures.update(consent_basis="")
    assert run_checks(build_context(ctx.artwork, None)) == Refuse("incomplete")


def test_refusal_of_a_late_check_beats_an_early_hold(fan):
    idol = factories.make_idol(depiction_preference="none")
    fan.standing = "limited"
    fan.save()
    assert run_checks(context(fan, idols=[idol])) == Refuse("preference_none", idol.slug)


def broken_check(context):
    raise RuntimeError("no answer")


def silly_check(context):
    return True


@pytest.mark.parametrize("name", ["broken_check", "silly_check", "no_such_check"])
def test_check_that_fails_holds_the_upload(fan, settings, name):
    settings.UPLOAD_CHECKS = [f"{__name__}.{name}"]
    assert run_checks(context(fan)) == Hold("check_failed")

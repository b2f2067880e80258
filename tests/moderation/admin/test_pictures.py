"""Nobody sees a reported picture by accident, and nobody sees it without a trace."""

import io
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone
from PIL import Image

from moderation.domain.pictures import blur
from moderation.models import Case, LedgerEntry
from tests import factories
from tests.moderation import factories as cases

from .test_review import url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guidelines", "no_second_factor")]


def webp(colour: str, size: tuple[int, int] = (32, 24)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "WEBP", lossless=True)
    return out.getvalue()


@pytest.fixture
def case() -> Case:
    """A work whose largest rendition lies in the store."""
    case = cases.make_case()
    largest = case.artwork.renditions.filter(format="webp").order_by("-width").first()
    storages["public"].save(largest.key, ContentFile(webp("red")))
    return case


def test_preview_is_grey_and_carries_no_detail():
    checkers = Image.new("RGB", (32, 32), "red")
    checkers.putpixel((5, 5), (0, 0, 255))
    out = io.BytesIO()
    checkers.save(out, "WEBP", lossless=True)
    image = Image.open(io.BytesIO(blur(out.getvalue()))).convert("RGB")
    assert max(image.size) == 480
    reds, greens, blues = image.split()
    assert abs(reds.getextrema()[0] - greens.getextrema()[0]) <= 2  # grey, but for the codec's rounding
    assert abs(greens.getextrema()[1] - blues.getextrema()[1]) <= 2
    assert reds.getextrema()[1] - reds.getextrema()[0] < 40  # the one odd pixel is gone


def test_preview_of_a_broken_stamp_is_plain_grey():
    image = Image.open(io.BytesIO(blur(b"no picture"))).convert("L")
    assert image.getextrema()[1] - image.getextrema()[0] <= 2


def test_preview_is_open_to_whoever_reads_and_is_not_kept(as_user, auditor, case):
    response = as_user(auditor).get(url("case_preview", case.pk))
    assert (response.status_code, response["Content-Type"]) == (200, "image/webp")
    assert "no-store" in response["Cache-Control"]


def test_picture_needs_claim_and_reveal(as_user, moderator, claimed, case):
    client = as_user(moderator)
    assert client.get(url("case_picture", case.pk)).status_code == 403
    token = claimed(case, moderator).claim_token
    assert client.get(url("case_picture", case.pk)).status_code == 403
    answer = client.post(url("case_reveal", case.pk), {"token": token}, headers={"X-Requested-With": "fetch"})
    assert answer.status_code == 204
    response = client.get(url("case_picture", case.pk))
    assert (response.status_code, response.content) == (200, webp("red"))
    assert "no-store" in response["Cache-Control"]


def test_reveal_without_claim_is_refused_and_not_logged(as_user, moderator, case):
    answer = as_user(moderator).post(url("case_reveal", case.pk), headers={"X-Requested-With": "fetch"})
    assert answer.status_code == 409
    assert not LedgerEntry.objects.filter(act="reveal").exists()


def test_reveal_of_an_earlier_claim_does_not_count(as_user, moderator, second_moderator, claimed, case):
    token = claimed(case, moderator).claim_token
    client = as_user(moderator)
    client.post(url("case_reveal", case.pk), {"token": token})
    assert client.get(url("case_picture", case.pk)).status_code == 200
    Case.objects.filter(pk=case.pk).update(claimed_until=timezone.now() - timedelta(seconds=1))
    assert client.get(url("case_picture", case.pk)).status_code == 403
    claimed(case, moderator)
    assert client.get(url("case_picture", case.pk)).status_code == 403


def test_reveal_by_somebody_else_opens_nothing(as_user, moderator, second_moderator, claimed, case):
    token = claimed(case, moderator).claim_token
    as_user(moderator).post(url("case_reveal", case.pk), {"token": token})
    assert as_user(second_moderator).get(url("case_picture", case.pk)).status_code == 403


def test_second_person_may_look_at_what_they_confirm(as_user, moderator, case):
    cases.decide(case, moderator, "ban")
    senior = factories.make_staff("senior_two", "senior moderator")
    client = as_user(senior)
    assert client.get(url("case_picture", case.pk)).status_code == 403
    client.post(url("case_reveal", case.pk))
    assert client.get(url("case_picture", case.pk)).status_code == 200
    assert LedgerEntry.objects.get(act="reveal").actor_id == senior.pk


def test_hidden_work_without_renditions_is_made_from_the_original(as_user, moderator, claimed, case):
    """Its files have left public storage; the private original is rendered for this one look."""
    import hashlib

    original = webp("blue", (640, 480))
    case.artwork.renditions.all().delete()
    upload = case.artwork.upload
    upload.sha256 = hashlib.sha256(original).hexdigest()
    upload.save()
    storages["private"].save(upload.original_key, ContentFile(original))
    token = claimed(case, moderator).claim_token
    client = as_user(moderator)
    client.post(url("case_reveal", case.pk), {"token": token})
    response = client.get(url("case_picture", case.pk))
    assert response.status_code == 200
    red, green, blue = Image.open(io.BytesIO(response.content)).convert("RGB").getpixel((10, 10))
    assert blue > 200 and red < 60 and green < 60


def test_senior_looks_before_replacing_a_decision(as_user, senior, moderator, case):
    cases.decide(case, moderator)
    as_user(moderator).post(url("case_reveal", case.pk))
    assert as_user(moderator).get(url("case_picture", case.pk)).status_code == 403
    client = as_user(senior)
    client.post(url("case_reveal", case.pk))
    assert client.get(url("case_picture", case.pk)).status_code in (
        200,
        404,
    )  # its files may have left by now
    assert LedgerEntry.objects.get(act="reveal").actor_id == senior.pk


def test_timeline_names_acts_without_tokens(as_user, moderator, auditor, claimed, case):
    token = claimed(case, moderator).claim_token
    as_user(moderator).post(url("case_reveal", case.pk), {"token": token})
    page = as_user(auditor).get(url("case_review", case.pk)).content.decode()
    assert "Picture revealed" in page and str(token) not in page

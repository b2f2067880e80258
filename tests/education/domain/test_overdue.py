"""Who is told that a text must be looked at again."""

import datetime

import pytest
from django.utils import timezone

from accounts.models import Notification, OutgoingMail, User
from education.domain.overdue import tell_overdue_reviews
from education.models import PartnerMember, PartnerRole
from tests import factories
from tests.education.partners import make_partner, make_resource, make_reviewer

pytestmark = pytest.mark.django_db


def titles(user: User) -> list[str]:
    told = Notification.objects.filter(user=user, kind="education.review_due")
    return list(told.order_by("pk").values_list("title", flat=True))


@pytest.fixture
def yesterday():
    return timezone.localdate() - datetime.timedelta(days=1)


def test_owners_and_reviewers_are_told_once_and_editors_not(yesterday):
    partner, owner = make_partner("House")
    editor, reviewer = factories.make_user(), make_reviewer()
    PartnerMember.objects.create(partner=partner, user=editor, role=PartnerRole.EDITOR)
    _other, other_owner = make_partner("Other")
    make_resource(partner, "Old law", live=True, review_due=yesterday)
    assert [tell_overdue_reviews(), tell_overdue_reviews()] == [1, 0]
    assert titles(owner) == titles(reviewer) == ["Review due: Old law"]
    assert titles(editor) == titles(other_owner) == []


def test_somebody_without_a_confirmed_address_is_told_once_too(yesterday):
    partner, owner = make_partner("House")
    owner.emailaddress_set.update(verified=False)
    OutgoingMail.objects.all().delete()
    make_resource(partner, "Old law", live=True, review_due=yesterday)
    tell_overdue_reviews()
    tell_overdue_reviews()
    assert titles(owner) == ["Review due: Old law"]
    assert not OutgoingMail.objects.filter(to=owner.email).exists()


def test_text_is_told_of_in_the_readers_language(yesterday):
    partner, owner = make_partner("House")
    User.objects.filter(pk=owner.pk).update(language="ko")
    make_resource(partner, "Old law", live=True, review_due=datetime.date(2026, 5, 4))
    tell_overdue_reviews()
    notice = Notification.objects.get(user=owner, kind="education.review_due")
    assert notice.language == "ko"
    assert "2026년 5월 4일" in notice.body


@pytest.mark.parametrize(("live", "days"), [(True, 0), (True, 30), (False, -1)])
def test_nobody_is_told_too_early_or_of_a_draft(live, days):
    partner, _owner = make_partner("House")
    due = timezone.localdate() + datetime.timedelta(days=days)
    make_resource(partner, "Text", live=live, review_due=due)
    assert tell_overdue_reviews() == 0

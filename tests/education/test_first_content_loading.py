"""Loading the first content: through the real functions, once, and visible to everybody afterwards."""

import datetime
import time
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import TestCase
from django.utils import timezone

from accounts.models import User
from education.demo import WRITER, load_learning
from education.domain.first_content import load_first_content
from education.domain.help_lines import add_help_line, save_help_line
from education.first_content.helplines import HELP_LINES
from education.first_content.resources import RESOURCES
from education.first_content.workshops import WORKSHOPS
from education.models import (
    HelpLine,
    Partner,
    PartnerMember,
    ResourcePage,
    Workshop,
    WorkshopPage,
    WorkshopSession,
)
from gallery.demo.load import load_people
from gallery.domain.errors import Refused
from tests.factories import make_user

SECONDS = 20  # for everything, on a slow machine


@pytest.fixture
def staff(db) -> User:
    return make_user("keeper", is_staff=True, is_superuser=True)


def counts() -> dict[str, int]:
    models = (Partner, ResourcePage, WorkshopPage, Workshop, WorkshopSession, HelpLine)
    return {model.__name__: model.objects.count() for model in models}


class TestWhatIsLoaded(TestCase):
    """Loaded once for all of these, because they only look."""

    @classmethod
    def setUpTestData(cls) -> None:
        cls.staff = make_user("keeper", is_staff=True, is_superuser=True)
        started = time.monotonic()
        cls.added = load_first_content(cls.staff)
        cls.seconds = time.monotonic() - started

    def test_everything_is_there_soon(self) -> None:
        expected = {"partners": 3, "resources": len(RESOURCES), "workshops": 4, "help_lines": len(HELP_LINES)}
        assert self.added == expected
        assert self.seconds < SECONDS
        assert counts()["ResourcePage"] == 2 * len(RESOURCES)
        assert counts()["WorkshopPage"] == 2 * len(WORKSHOPS)
        assert counts()["WorkshopSession"] == sum(len(w.sessions) for w in WORKSHOPS)

    def test_loading_twice_adds_nothing(self) -> None:
        before = counts()
        assert set(load_first_content(self.staff).values()) == {0}
        assert counts() == before

    def test_resources_are_public_linked_and_read_back_as_written(self) -> None:
        for resource in RESOURCES:
            page = ResourcePage.objects.live().get(slug=resource.slug)
            other = page.translation_set().get()
            assert (page.language, other.language) == ("en", "ko")
            assert other.original_id == page.pk
            assert page.get_parent().specific.partner.slug == resource.partner
            assert page.rule_codes == list(resource.rule_codes)
            assert set(page.audiences) == set(resource.audiences)
            assert [block.block_type for block in page.body] == [name for name, _ in resource.en.body]
            assert page.review_due == resource.review_due
            page.full_clean()

    def test_partners_are_examples_and_verified(self) -> None:
        assert Partner.objects.public().filter(is_example=True).count() == 3
        assert not PartnerMember.objects.exists()

    def test_workshops_are_listed_with_sessions_ahead(self) -> None:
        assert Workshop.objects.listed().count() == len(WORKSHOPS)
        for session in WorkshopSession.objects.all():
            assert session.is_open and not session.has_begun
            assert session.local_start.hour in range(9, 21)
            assert bool(session.join_url) == session.is_online


def test_what_staff_have_changed_stays(staff):
    load_first_content(staff)
    line = HelpLine.objects.get(slug=HELP_LINES[0].slug)
    line.is_active, line.phone = False, "1234"
    save_help_line(staff, line)
    page = ResourcePage.objects.get(slug=RESOURCES[0].slug)
    page.title = "Another title"
    page.save_revision(user=staff).publish(user=staff)

    load_first_content(staff)
    line.refresh_from_db()
    page.refresh_from_db()
    assert (line.is_active, line.phone, page.title) == (False, "1234", "Another title")


def test_a_stopped_loading_is_taken_up_again(staff):
    load_first_content(staff)
    ResourcePage.objects.get(slug=f"{RESOURCES[3].slug}-ko").delete()
    ResourcePage.objects.get(slug=RESOURCES[3].slug).delete()
    HelpLine.objects.last().delete()
    added = load_first_content(staff)
    assert (added["resources"], added["help_lines"], added["partners"]) == (1, 1, 0)


def test_only_staff_may_load(db):
    with pytest.raises(Refused) as refusal:
        load_first_content(make_user("fan_without_keys"))
    assert refusal.value.code == "not_allowed"
    assert counts()["Partner"] == 0


def test_help_line_needs_a_way_and_a_past_day(staff):
    fields = {"name_en": "Line", "verified_at": timezone.localdate()}
    with pytest.raises(Refused) as refusal:
        add_help_line(staff, "nowhere", **fields)
    assert refusal.value.code == "wrong"
    ahead = timezone.localdate() + datetime.timedelta(days=30)
    with pytest.raises(Refused) as refusal:
        add_help_line(staff, "tomorrow", phone="1", **{**fields, "verified_at": ahead})
    assert refusal.value.code == "from_the_future"
    with pytest.raises(Refused):
        add_help_line(make_user("some_fan"), "fan-line", phone="1", **fields)


def test_command_says_what_it_did(staff):
    out = StringIO()
    call_command("load_first_content", "--by", "keeper", stdout=out)
    assert f"resources: {len(RESOURCES)} added" in out.getvalue()
    with pytest.raises(CommandError):
        call_command("load_first_content", "--by", "nobody_here")


def test_demo_gives_the_first_partner_an_owner_who_can_sign_in(db, settings):
    settings.DEBUG = True
    call_command("publish_first_guidelines", verbosity=0)
    load_people()
    load_learning()
    load_learning()
    member = PartnerMember.objects.get()
    assert (member.user.handle, member.role) == (WRITER, "owner")
    assert member.partner.is_example
    assert member.user.groups.filter(pk=member.partner.group_owners_id).exists()


def test_demo_loads_nothing_outside_debug(staff, settings):
    settings.DEBUG = False
    load_learning()
    assert counts()["Partner"] == 0

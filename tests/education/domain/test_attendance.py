"""Check-in, certificates, feedback, and what stays of a session."""

import pytest
from django.db import IntegrityError, transaction

from education.domain.attendance import check_in, undo_check_in
from education.domain.certificates import issue_certificates
from education.domain.leavings import add_material, add_recording, give_feedback, remove_material
from education.domain.sessions import cancel_session
from education.models import Feedback, Recording, Registration
from gallery.domain.errors import Refused
from tests import factories
from tests.education.partners import make_manager, make_partner
from tests.education.workshops import fill, fresh, make_session, make_workshop, register, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def organised():
    partner, owner = make_partner()
    session = make_session(make_workshop(partner))
    return owner, session, register(session)


def test_ones_own_link_works_around_the_session_only(organised, travel):
    _owner, _session, row = organised
    travel(days=9, hours=23, minutes=29)
    with pytest.raises(Refused, match="too_early"):
        check_in(row)
    travel(minutes=2)
    assert check_in(row).checked_in_at is not None
    assert fresh(row).checked_in_by is None


def test_checking_in_twice_keeps_the_first_time(organised, travel):
    _owner, _session, row = organised
    travel(days=10)
    first = check_in(row).checked_in_at
    travel(minutes=30)
    assert check_in(row).checked_in_at == first


def test_after_the_end_only_the_organisers_can_and_not_for_ever(organised, travel):
    owner, _session, row = organised
    travel(days=10, hours=3, minutes=1)
    with pytest.raises(Refused, match="too_late"):
        check_in(row)
    assert check_in(row, owner).checked_in_by == owner
    travel(days=14)
    with pytest.raises(Refused, match="too_late"):
        undo_check_in(row, owner)


def test_nobody_without_a_confirmed_seat_checks_in(travel):
    session = make_session(capacity=1)
    fill(session)
    waiting = register(session)
    travel(days=10)
    with pytest.raises(Refused, match="no_seat"):
        check_in(waiting)


def test_a_cancelled_session_has_no_check_in(organised, travel):
    owner, session, row = organised
    cancel_session(session, owner, "Ill.")
    travel(days=10)
    with pytest.raises(Refused, match="session_cancelled"):
        check_in(row)


def test_other_organisers_cannot_check_people_in(organised, travel):
    _owner, _session, row = organised
    _partner, other = make_partner()
    travel(days=10)
    for stranger in (other, factories.make_user()):
        with pytest.raises(Refused, match="not_allowed"):
            check_in(row, stranger)
        with pytest.raises(Refused, match="not_allowed"):
            undo_check_in(row, stranger)


def test_certificates_come_after_the_end_to_those_who_were_there_once(travel):
    session = make_session()
    there, absent = register(session), register(session)
    travel(days=10)
    check_in(there)
    assert issue_certificates() == 0
    travel(hours=2, minutes=1)
    assert [issue_certificates(), issue_certificates()] == [1, 0]
    row = fresh(there)
    assert row.has_certificate and len(row.certificate_code) == 16
    assert not fresh(absent).has_certificate
    assert told(there.user) == ["confirmed", "certificate"] and told(absent.user) == ["confirmed"]


def test_a_certificate_falls_with_the_check_in_and_comes_back_under_the_same_code(organised, travel):
    owner, _session, row = organised
    travel(days=10)
    check_in(row)
    travel(hours=3)
    issue_certificates()
    code = fresh(row).certificate_code
    undo_check_in(row, owner)
    assert not fresh(row).has_certificate and fresh(row).certificate_code == code
    check_in(row, owner)
    assert fresh(row).has_certificate and issue_certificates() == 0


def test_the_database_keeps_code_and_name_of_a_certificate(organised, travel):
    _owner, _session, row = organised
    travel(days=10)
    check_in(row)
    travel(hours=3)
    issue_certificates()
    for change in ({"certificate_name": "Somebody else"}, {"certificate_code": "2" * 16}):
        with pytest.raises(IntegrityError, match="keeps its code"), transaction.atomic():
            Registration.objects.filter(pk=row.pk).update(**change)


def test_feedback_can_be_said_anew_and_only_by_people_with_a_seat(organised, travel):
    _owner, _session, row = organised
    with pytest.raises(Refused, match="feedback_closed"):
        give_feedback(row, rating=5)
    travel(days=10, hours=1)
    row = fresh(row)
    give_feedback(row, rating=2, learned="labels")
    give_feedback(row, rating=4)
    assert Feedback.objects.get().rating == 4
    with pytest.raises(Refused, match="rating_wrong"):
        give_feedback(row, rating=6)


def test_recordings_need_captions(organised):
    owner, session, _row = organised
    with pytest.raises(Refused, match="captions_missing"):
        add_recording(session, owner, "Film", "https://video.example/1", "")
    add_recording(session, owner, "Film", "https://video.example/1", "ko en")
    with pytest.raises(IntegrityError, match="recording_has_captions"), transaction.atomic():
        Recording.objects.update(caption_languages="")


def test_strangers_neither_add_nor_remove(organised):
    owner, session, _row = organised
    material = add_material(session, owner, "Slides", "https://files.example/1")
    _partner, other = make_partner()
    for act in (
        lambda: add_material(session, other, "Mine", "https://files.example/2"),
        lambda: add_recording(session, other, "Mine", "https://files.example/2", "en"),
        lambda: remove_material(material, other),
    ):
        with pytest.raises(Refused, match="not_allowed"):
            act()
    remove_material(material, make_manager())
    assert not session.materials.exists()

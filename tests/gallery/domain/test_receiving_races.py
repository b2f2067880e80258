"""What can happen between the question at the door and the row."""

import pytest

from gallery.domain import receiving
from gallery.domain.errors import Refused
from gallery.models import Upload
from tests import factories
from tests.gallery.uploading import send, stored_keys

pytestmark = pytest.mark.django_db


def test_guidelines_that_come_into_force_after_the_question_are_asked_for(fan, monkeypatch):
    outdated = factories.accept(fan)
    factories.make_guidelines()
    asked = receiving.require_open_door
    answers = iter([outdated])
    monkeypatch.setattr(receiving, "require_open_door", lambda user: next(answers, None) or asked(user))
    with pytest.raises(Refused, match="guidelines"):
        send(fan)
    assert not Upload.objects.exists()
    assert not stored_keys("private")

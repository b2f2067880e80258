import json

import pytest

from gallery.domain.moderated import snapshot_of_artwork, snapshot_of_comment, snapshot_of_profile
from tests import factories
from tests.gallery.uploading import upload_work

pytestmark = pytest.mark.django_db


def test_snapshot_of_a_work_holds_what_was_seen(fan):
    factories.accept(fan)
    idol = factories.make_idol("haneul")
    work = upload_work(fan, tags=("stage",), idols=(idol,), description="Words below", tools="Krita")
    seen = json.loads(json.dumps(snapshot_of_artwork(work)))
    assert seen["title"] == "Violet beams"
    assert seen["alt_text"] == "Violet beams over a dark stage"
    assert seen["description"] == "Words below"
    assert (seen["maker"], seen["idols"], seen["tags"]) == ("fan", ["Haneul"], ["stage"])
    assert (seen["making"], seen["ai_label"], seen["state"]) == ("drawn", "none", "published")
    assert seen["disclosures"]["uploader"]["tools"] == "Krita"
    assert seen["sha256"] == work.upload.sha256 and len(seen["sha256"]) == 64
    assert (seen["like_count"], seen["comment_count"]) == (0, 0)


def test_snapshot_of_a_work_without_a_file(fan):
    seen = snapshot_of_artwork(factories.make_artwork(fan))
    assert seen["sha256"] == ""


def test_snapshot_of_a_comment(other_fan):
    comment = factories.make_comment(factories.make_artwork(), other_fan, body="Rude words")
    seen = json.loads(json.dumps(snapshot_of_comment(comment)))
    assert (seen["body"], seen["author"], seen["artwork"]) == (
        "Rude words",
        "other_fan",
        comment.artwork.public_id,
    )


def test_snapshot_of_a_profile(fan):
    fan.display_name, fan.bio = "Rude name", "Rude words"
    seen = json.loads(json.dumps(snapshot_of_profile(fan)))
    assert (seen["handle"], seen["display_name"], seen["bio"]) == ("fan", "Rude name", "Rude words")
    assert "email" not in seen

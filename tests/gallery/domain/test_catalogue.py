import pytest

from accounts.domain.profile import update_profile
from gallery.domain.catalogue import add_alias, reindex_for
from gallery.domain.errors import Refused
from gallery.models import Idol
from gallery.search import search_keys, tasks
from tests import factories

pytestmark = pytest.mark.django_db


def test_alias_is_stored_folded_once_and_finds_the_works(django_capture_on_commit_callbacks):
    idol = factories.make_idol(name_latin="Haneul")
    work = factories.make_artwork(idols=[idol])
    with django_capture_on_commit_callbacks(execute=True):
        alias = add_alias(idol, " ＳＫＹ  Queen ")
        assert add_alias(idol, "sky queen") == alias
    assert alias.folded == "sky queen"
    assert search_keys("sky") == [work.listed_key]


def test_alias_of_two_tags_is_refused_while_idols_may_share_one():
    add_alias(factories.make_tag(), "Light")
    with pytest.raises(Refused, match="alias_taken"):
        add_alias(factories.make_tag(), "LIGHT")
    for _ in range(2):
        add_alias(factories.make_idol(), "Light")
    with pytest.raises(Refused, match="alias_empty"):
        add_alias(factories.make_idol(), " \u200b ")


def test_new_name_reaches_every_work_in_batches(monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr(tasks, "BATCH_SIZE", 2)
    monkeypatch.setattr(tasks.reindex_works, "delay", tasks.reindex_works)  # the doorbell, at once
    idol = factories.make_idol(name_latin="Haneul")
    works = [factories.make_artwork(idols=[idol]) for _ in range(5)]
    factories.make_artwork(idols=[idol], state="withdrawn")
    Idol.objects.filter(pk=idol.pk).update(name_latin="Nova")
    with django_capture_on_commit_callbacks(execute=True):
        reindex_for(idol)
    assert search_keys("nova") == [work.listed_key for work in works[::-1]]
    assert search_keys("haneul") == []


def test_new_name_of_a_maker_reaches_the_works(django_capture_on_commit_callbacks):
    maker = factories.make_user(display_name="Old")
    work = factories.make_artwork(maker)
    with django_capture_on_commit_callbacks(execute=True):
        update_profile(maker, display_name="Lilac")
    assert search_keys("lilac") == [work.listed_key]
    with django_capture_on_commit_callbacks() as callbacks:
        update_profile(maker, bio="Nothing that search knows")
    assert callbacks == []

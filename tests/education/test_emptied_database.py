"""A test with real transactions empties the database after itself; what every partner stands on is there again."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection, Page, Site, WorkflowPage

from education.domain.setup import ensure_learning_tree
from education.models import LearnHomePage
from education.permissions import REVIEWERS
from tests.education.partners import make_partner, make_resource


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "after the flush"])
def test_learning_tree_survives_the_flush(time):
    assert Site.objects.get().root_page.specific == LearnHomePage.objects.get()
    assert Collection.get_first_root_node() is not None
    partner, owner = make_partner()
    page = make_resource(partner, live=True)
    assert page.url == f"/learn/{partner.slug}/{page.slug}/"
    assert owner.has_perm("wagtailadmin.access_admin")
    assert page.get_workflow() is not None


@pytest.mark.django_db
def test_setting_up_again_changes_nothing():
    before = [list(model.objects.values()) for model in (Page, Site, Group, WorkflowPage)]
    ensure_learning_tree()
    assert [list(model.objects.values()) for model in (Page, Site, Group, WorkflowPage)] == before


@pytest.mark.django_db
def test_wagtails_own_groups_are_gone():
    """Their power began at the root of all pages."""
    names = set(Group.objects.values_list("name", flat=True))
    assert REVIEWERS in names
    assert names.isdisjoint({"Editors", "Moderators"})
    assert [page.title for page in Page.objects.order_by("path")] == ["Root", "Learn"]

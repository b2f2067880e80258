"""The staff pages begin with the work."""

import pytest

pytestmark = pytest.mark.django_db


def test_index_stands_in_the_order_of_the_work(as_user, admin_user):
    apps = as_user(admin_user).get("/admin/").context["app_list"]
    labels = [app["app_label"] for app in apps]
    assert labels == ["moderation", "gallery", "education", "accounts", "auth"]
    models = [model["object_name"] for model in apps[labels.index("gallery")]["models"]]
    assert models[0] == "Artwork"
    assert models.index("GuidelinesVersion") + 1 == models.index("Rule")
    assert models[-1] == "Acceptance"
    learning = [model["object_name"] for model in apps[labels.index("education")]["models"]]
    assert learning == [
        "Partner", "Workshop", "WorkshopSession", "Registration", "Reminder", "Feedback", "HelpLine",
    ]  # fmt: skip


def test_index_shows_what_the_permissions_open(as_user, plain_staff):
    assert as_user(plain_staff).get("/admin/").context["app_list"] == []

"""What a new database has, and that doing it again takes nothing away from staff."""

import pytest
from django.contrib.auth.models import Group

from gallery.models import RuleCategory
from moderation.domain.setup import ROLES, ensure_defaults
from moderation.models import Macro, ReasonPolicy, StrikeThreshold, StrikeWeight
from moderation.reasons import CASE_REASONS, FACTS, GRAVE, ReportReason

pytestmark = pytest.mark.django_db


def state():
    roles = {
        group.name: set(group.permissions.values_list("codename", flat=True)) for group in Group.objects.all()
    }
    tables = (ReasonPolicy, StrikeWeight, StrikeThreshold, Macro)
    return [roles, *(list(model.objects.order_by("pk").values()) for model in tables)]


def test_every_role_has_all_its_permissions():
    for name, permissions in ROLES.items():
        group = Group.objects.get(name=name)
        found = {f"{row.content_type.app_label}.{row.codename}" for row in group.permissions.all()}
        assert found == set(permissions), name


def test_every_reason_and_category_has_its_row():
    assert set(ReasonPolicy.objects.values_list("reason", flat=True)) == {
        code for code, _label in CASE_REASONS
    }
    assert set(StrikeWeight.objects.values_list("category", flat=True)) == set(RuleCategory.values)
    assert set(FACTS) == set(ReportReason)
    assert {"minor_sexual", "intimate_image", "sexual_edit"} == set(GRAVE)


def test_again_is_the_same_as_once():
    before = state()
    ensure_defaults()
    assert state() == before


def test_what_staff_have_changed_stays():
    ReasonPolicy.objects.filter(reason="spam").update(severity=77)
    StrikeWeight.objects.filter(category="privacy").update(points=9)
    StrikeThreshold.objects.exclude(measure="warn").delete()
    Macro.objects.exclude(pk=Macro.objects.first().pk).delete()
    moderators = Group.objects.get(name="moderator")
    moderators.permissions.set(moderators.permissions.all()[:3])
    before = state()
    ensure_defaults()
    assert state() == before


def test_missing_rows_come_back():
    Group.objects.get(name="auditor").delete()
    ReasonPolicy.objects.filter(reason="spam").delete()
    StrikeThreshold.objects.all().delete()
    ensure_defaults()
    assert Group.objects.get(name="auditor").permissions.exists()
    assert ReasonPolicy.objects.get(reason="spam").severity == 20
    assert StrikeThreshold.objects.count() == 6


def test_no_threshold_bans():
    assert not StrikeThreshold.objects.filter(measure__in=["ban", "custody", "remove"]).exists()


def test_macros_speak_both_languages():
    for macro in Macro.objects.all():
        assert all((macro.title_en, macro.title_ko, macro.explanation_en, macro.explanation_ko)), macro.code

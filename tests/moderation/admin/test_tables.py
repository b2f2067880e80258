"""Tables are kept by senior staff, every change is in the ledger; records are only read; ledger pages."""

import json

import pytest
from django.urls import reverse

from moderation.models import LedgerEntry, Macro, ReasonPolicy, TrustedFlagger
from tests import factories as site
from tests.moderation import factories as cases

from .test_review import url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guidelines", "no_second_factor")]


def policy_data(**changes) -> dict:
    return {
        "queue": "community", "severity": 55, "due_minutes": 600, "hide_threshold": "3.00", "verified_on": "2026-11-01",
    } | changes  # fmt: skip


def test_changed_policy_is_in_the_ledger_with_its_new_values(as_user, senior):
    policy = ReasonPolicy.objects.get(reason="dignity")
    page = reverse("admin:moderation_reasonpolicy_change", args=[policy.pk])
    assert as_user(senior).post(page, policy_data()).status_code == 302
    policy.refresh_from_db()
    assert (policy.severity, policy.due_minutes) == (55, 600)
    entry = LedgerEntry.objects.get(act="change_policy")
    data = json.loads(entry.data)
    assert (entry.actor_id, data["table"], data["row"]) == (senior.pk, "reasonpolicy", policy.pk)
    assert data["now"] == {"due_minutes": "600", "severity": "55", "verified_on": "2026-11-01"}


def test_policy_out_of_range_is_said_beside_its_field(as_user, senior):
    policy = ReasonPolicy.objects.get(reason="dignity")
    page = reverse("admin:moderation_reasonpolicy_change", args=[policy.pk])
    response = as_user(senior).post(page, policy_data(severity=101))
    assert response.status_code == 200
    policy.refresh_from_db()
    assert policy.severity == 50


def test_moderator_reads_the_tables_and_cannot_change_them(as_user, moderator):
    policy = ReasonPolicy.objects.get(reason="dignity")
    page = reverse("admin:moderation_reasonpolicy_change", args=[policy.pk])
    client = as_user(moderator)
    assert client.get(page).status_code == 200
    assert client.post(page, policy_data()).status_code == 403


def test_rows_of_a_closed_list_are_neither_added_nor_deleted(as_user, admin_user):
    client = as_user(admin_user)
    policy = ReasonPolicy.objects.get(reason="dignity")
    assert client.get(reverse("admin:moderation_reasonpolicy_add")).status_code == 403
    delete = reverse("admin:moderation_reasonpolicy_delete", args=[policy.pk])
    assert client.post(delete, {"post": "yes"}).status_code == 403


def test_deleted_macro_is_in_the_ledger(as_user, senior):
    macro = Macro.objects.get(code="spam")
    page = reverse("admin:moderation_macro_delete", args=[macro.pk])
    as_user(senior).post(page, {"post": "yes"})
    assert not Macro.objects.filter(code="spam").exists()
    assert json.loads(LedgerEntry.objects.get(act="delete_policy").data)["table"] == "macro"


def test_trusted_flagger_is_granted_and_taken_back(as_user, senior):
    agency = site.make_user("agency_desk")
    client = as_user(senior)
    data = {"handle": "@Agency_Desk", "organisation": "Aurora Agency", "contact": ""}
    assert client.post(reverse("admin:moderation_trustedflagger_add"), data).status_code == 302
    flagger = TrustedFlagger.objects.get()
    assert (flagger.user, flagger.organisation, flagger.granted_by) == (agency, "Aurora Agency", senior)
    chosen = {"action": "revoke", "_selected_action": [flagger.pk]}
    client.post(reverse("admin:moderation_trustedflagger_changelist"), chosen)
    flagger.refresh_from_db()
    assert flagger.revoked_at is not None
    acts = LedgerEntry.objects.filter(subject_id=agency.pk).values_list("act", flat=True)
    assert set(acts) == {"grant_flagger", "revoke_flagger"}


def test_nobody_becomes_a_flagger_by_an_unknown_handle_or_their_own(as_user, senior):
    client = as_user(senior)
    add = reverse("admin:moderation_trustedflagger_add")
    page = client.post(add, {"handle": "nobody", "organisation": "X"}).content.decode()
    assert "There is no account of this handle." in page
    page = client.post(add, {"handle": senior.handle, "organisation": "X"}, follow=True).content.decode()
    assert "Nobody grants this to themselves." in page
    assert not TrustedFlagger.objects.exists()


@pytest.mark.parametrize("name", ["report", "decision", "statement", "measure", "strike", "ledgerentry"])
def test_records_are_read_and_never_written(as_user, admin_user, moderator, name):
    from django.apps import apps

    cases.decide(cases.make_case(), moderator)
    model = apps.get_model("moderation", name)
    row = model._default_manager.first()
    client = as_user(admin_user)
    page = reverse(f"admin:moderation_{name}_change", args=[row.pk])
    assert client.get(reverse(f"admin:moderation_{name}_changelist")).status_code == 200
    assert client.get(page).status_code == 200
    assert client.post(page, {}).status_code == 403
    delete = reverse(f"admin:moderation_{name}_delete", args=[row.pk])
    assert client.post(delete, {"post": "yes"}).status_code == 403
    assert client.get(reverse(f"admin:moderation_{name}_add")).status_code == 403


def test_records_do_not_show_where_a_reporter_wrote_from(as_user, admin_user):
    report = cases.report(cases.make_work(), "dignity", email="secret@example.org", network="203.0.113.9")
    page = (
        as_user(admin_user).get(reverse("admin:moderation_report_change", args=[report.pk])).content.decode()
    )
    assert "secret@example.org" not in page
    assert report.network_hash not in page and report.tracking_token not in page


def test_ledger_of_a_thing_and_of_a_person(as_user, auditor, moderator):
    case = cases.make_case()
    cases.decide(case, moderator)
    client = as_user(auditor)
    thing = client.get(reverse("admin:moderation_ledger_target", args=["artwork", case.artwork_id]))
    person = client.get(url("ledger_person", case.affected_id))
    own = client.get(url("ledger_person", moderator.pk))
    for page in (thing, person, own):
        assert "Decided" in page.content.decode()
    assert client.get(reverse("admin:moderation_ledger_target", args=["planet", 1])).status_code == 404


def test_ledger_leaves_out_what_is_in_custody(as_user, senior, custodian, moderator):
    case = cases.make_case()
    cases.decide(case, moderator)
    case.refresh_from_db()
    case.is_locked = True
    case.save()
    page = reverse("admin:moderation_ledger_target", args=["artwork", case.artwork_id])
    assert "Decided" not in as_user(senior).get(page).content.decode()
    assert "Decided" not in as_user(senior).get(url("ledger_person", case.affected_id)).content.decode()
    if custodian.has_perm("moderation.lead_moderation"):
        assert "Decided" in as_user(custodian).get(page).content.decode()


def test_ledger_goes_on_page_by_page(as_user, auditor, moderator):
    from moderation.domain.escalation import add_note

    case = cases.make_case()
    for number in range(60):
        add_note(moderator, case, f"Note {number}")
    client = as_user(auditor)
    page = reverse("admin:moderation_ledger_target", args=["artwork", case.artwork_id])
    first = client.get(page)
    assert len(first.context["entries"]) == 50
    second = client.get(page, {"before": first.context["before"]})
    seqs = [item.entry.seq for item in [*first.context["entries"], *second.context["entries"]]]
    assert seqs == sorted(set(seqs), reverse=True)
    assert len(seqs) == LedgerEntry.objects.filter(target_id=case.artwork_id, target_kind="artwork").count()


@pytest.mark.parametrize("rows", [1, 30])
def test_ledger_takes_the_same_queries(as_user, auditor, moderator, django_assert_num_queries, rows):
    from moderation.domain.escalation import add_note

    case = cases.make_case()
    for number in range(rows):
        add_note(moderator, case, f"Note {number}")
    client = as_user(auditor)
    with django_assert_num_queries(8):
        client.get(reverse("admin:moderation_ledger_target", args=["artwork", case.artwork_id]))

"""The addresses of the work place, under /admin/moderation/ and in the namespace of the admin.

The site puts them before those of the models; `admin_view` keeps everybody out who is no staff.
"""

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from . import (
    appeal_review,
    bulk,
    case_acts,
    case_decide,
    case_pictures,
    case_review,
    dashboard,
    ledger,
    merging,
    override,
    second_person,
)


def workplace_urls(site: AdminSite) -> list[URLPattern]:
    return [
        path(f"moderation/{route}", site.admin_view(view), name=f"moderation_{name}")
        for route, view, name in ROUTES
    ]


ROUTES = [
    ("dashboard/", dashboard.dashboard, "dashboard"),
    ("dashboard/preferences/", dashboard.choose, "preferences"),
    ("next/", dashboard.next_case, "case_next"),
    ("pending/", second_person.pending_list, "pending"),
    ("case/together/", bulk.decide_together, "case_bulk"),
    ("case/merge/", merging.merge, "case_merge"),
    ("case/<int:pk>/review/", case_review.review, "case_review"),
    ("case/<int:pk>/claim/", case_acts.claim, "case_claim"),
    ("case/<int:pk>/renew/", case_acts.renew, "case_renew"),
    ("case/<int:pk>/release/", case_acts.release, "case_release"),
    ("case/<int:pk>/reassign/", case_acts.hand_over, "case_reassign"),
    ("case/<int:pk>/escalate/", case_acts.escalate, "case_escalate"),
    ("case/<int:pk>/note/", case_acts.note, "case_note"),
    ("case/<int:pk>/split/", merging.split, "case_split"),
    ("case/<int:pk>/decide/", case_decide.decide, "case_decide"),
    ("case/<int:pk>/reveal/", case_acts.reveal, "case_reveal"),
    ("case/<int:pk>/preview/", case_pictures.preview, "case_preview"),
    ("case/<int:pk>/picture/", case_pictures.picture, "case_picture"),
    ("case/<int:pk>/override/", override.override, "case_override"),
    ("decision/<int:pk>/confirm/", second_person.confirm, "case_confirm"),
    ("appeal/<int:pk>/review/", appeal_review.review, "appeal_review"),
    ("appeal/<int:pk>/claim/", appeal_review.claim, "appeal_claim"),
    ("appeal/<int:pk>/renew/", appeal_review.renew, "appeal_renew"),
    ("appeal/<int:pk>/release/", appeal_review.release, "appeal_release"),
    ("appeal/<int:pk>/reassign/", appeal_review.hand_over, "appeal_reassign"),
    ("appeal/<int:pk>/reveal/", appeal_review.reveal, "appeal_reveal"),
    ("appeal/<int:pk>/decide/", appeal_review.decide, "appeal_decide"),
    ("appeal/next/", dashboard.next_appeal, "appeal_next"),
    ("ledger/person/<int:pk>/", ledger.of_person, "ledger_person"),
    ("ledger/<slug:kind>/<int:pk>/", ledger.of_target, "ledger_target"),
]

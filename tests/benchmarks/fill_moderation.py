"""A million open cases in two minutes, by SQL that the server runs alone: comments, a case on each, a report on each.

Only for PostgreSQL. Reasons are spread as people use them, queues and deadlines follow from the reason, priorities are
the sums that `domain.priority` would write.
"""

from django.db import connection
from django.utils import timezone

from accounts.models import User
from gallery.models import Artwork
from moderation.models import Case
from moderation.reasons import DEFAULTS, ReportReason

from .fill import fill

WORKS, REPORTERS = 2_000, 500
# Of a hundred reports; the rest is spam.
SHARES = {
    ReportReason.MINOR_SEXUAL: 1, ReportReason.INTIMATE_IMAGE: 2, ReportReason.SEXUAL_EDIT: 5,
    ReportReason.SELF_HARM: 1,
    ReportReason.HATE_SPEECH: 6, ReportReason.HARASSMENT: 15, ReportReason.PRIVACY: 7, ReportReason.DIGNITY: 10,
    ReportReason.DECEPTION: 5, ReportReason.IMPERSONATION: 4, ReportReason.COPYRIGHT: 12,
    ReportReason.UNLABELLED_AI: 12, ReportReason.OTHER: 5,
}  # fmt: skip
COMMENTS = """
    INSERT INTO gallery_comment (artwork_id, author_id, body, state, created_at)
    SELECT works[1 + n %% array_length(works, 1)], authors[1 + n %% array_length(authors, 1)], 'Comment ' || n,
           'visible', %(now)s - n * interval '1 second'
    FROM generate_series(1, %(count)s) n,
         (SELECT array_agg(id ORDER BY id) works FROM gallery_artwork) w,
         (SELECT array_agg(id ORDER BY id) authors FROM accounts_user WHERE handle LIKE 'maker%%') a
"""
COUNTS = """
    UPDATE gallery_artwork w SET comment_count = c.number
    FROM (SELECT artwork_id, count(*) AS number FROM gallery_comment WHERE state = 'visible' GROUP BY artwork_id) c
    WHERE c.artwork_id = w.id
"""
# `dice` is drawn once per row; the first policy whose running share is above it is the row's reason.
CASES = """
    WITH policy AS (SELECT * FROM unnest(%(reasons)s, %(queues)s, %(severities)s, %(minutes)s, %(below)s)
                    AS p(reason, queue, severity, minutes, below)),
         target AS MATERIALIZED (
            SELECT row_number() OVER () AS n, artwork_id, comment_id, affected_id, floor(random() * 100)::int AS dice,
                   random() AS age, random() AS luck, 1 + floor(random() ^ 4 * 8)::int AS reports
            FROM (SELECT id AS artwork_id, NULL::bigint AS comment_id, maker_id AS affected_id FROM gallery_artwork
                  WHERE NOT EXISTS (SELECT 1 FROM moderation_case c WHERE c.artwork_id = gallery_artwork.id)
                  UNION ALL
                  SELECT NULL, id, author_id FROM gallery_comment
                  WHERE NOT EXISTS (SELECT 1 FROM moderation_case c WHERE c.comment_id = gallery_comment.id)) things
            LIMIT %(count)s),
         ranked AS (
            SELECT t.*, p.*, %(now)s - t.age * interval '6 days' AS opened, t.luck < 0.1 AS repeated
            FROM target t CROSS JOIN LATERAL (SELECT * FROM policy WHERE below > t.dice ORDER BY below LIMIT 1) p)
    INSERT INTO moderation_case (
        artwork_id, comment_id, affected_id, status, closure, source, reason, severity, queue, report_count,
        report_weight, snapshot, snapshot_hash, is_locked, is_benign, priority, priority_parts, due_at, is_overdue,
        needs_senior, opened_at)
    SELECT artwork_id, comment_id, affected_id, 'open', '', 'report', reason, severity, queue, reports, reports, '{}',
           md5(n::text), false, false,
           severity + 15 + 5 * (reports - 1) + 10 * repeated::int + 200 * (luck > 0.97)::int,
           jsonb_build_array(jsonb_build_array('severity', severity), jsonb_build_array('in_sight', 15)),
           opened + minutes * interval '1 minute', luck > 0.97, luck BETWEEN 0.5 AND 0.52, opened
    FROM ranked
"""
REPORTS = """
    INSERT INTO moderation_report (
        case_id, reason, details, links, good_faith, reporter_id, email, reporter_key, network_hash, language,
        is_trusted, is_new_facts, weight, weight_parts, tracking_token, created_at, outcome, is_unfounded)
    SELECT c.id, c.reason, '', '[]', true, reporter, '', 'user:' || reporter, '', 'en', false, false, 1, '[]',
           md5('t' || c.id), c.opened_at, 'waiting', false
    FROM (SELECT c.*, people[1 + c.id %% array_length(people, 1)] AS reporter FROM moderation_case c,
          (SELECT array_agg(id ORDER BY id) people FROM accounts_user WHERE handle LIKE 'reporter%%') p) c
    WHERE NOT EXISTS (SELECT 1 FROM moderation_report r WHERE r.case_id = c.id)
"""


def fill_cases(count: int) -> None:
    """Bring the number of open cases up to `count`, and let the server look at its tables."""
    fill(WORKS)
    _make_reporters()
    missing = count - Case.objects.open().count()
    comments = missing - max(0, Artwork.objects.count() - Case.objects.filter(artwork__isnull=False).count())
    with connection.cursor() as cursor:
        cursor.execute(COMMENTS, {"count": max(0, comments), "now": timezone.now()})
        cursor.execute(COUNTS)
        cursor.execute(CASES, {"count": missing, "now": timezone.now(), **_policies()})
        cursor.execute(REPORTS, {})
        cursor.execute("VACUUM ANALYZE")


def _make_reporters() -> None:
    User.objects.bulk_create(
        (
            User(handle=f"reporter{number}", email=f"reporter{number}@example.org", password="!")
            for number in range(REPORTERS)
        ),
        ignore_conflicts=True,
    )


def _policies() -> dict[str, list[object]]:
    """Columns for unnest: the policies of the reasons with the running sum of their shares."""
    shares = SHARES | {ReportReason.SPAM: 100 - sum(SHARES.values())}
    policies = [(reason, DEFAULTS[reason]) for reason in shares]
    running, total = [], 0
    for share in shares.values():
        total += share
        running.append(total)
    return {
        "reasons": [str(reason) for reason, _policy in policies],
        "queues": [str(policy.queue) for _reason, policy in policies],
        "severities": [policy.severity for _reason, policy in policies],
        "minutes": [policy.due_minutes for _reason, policy in policies],
        "below": running,
    }

"""Moderators at work inside the site's own process: what claiming and deciding take, and the pages to ask for."""

import json
import statistics
import time
from concurrent.futures import ThreadPoolExecutor

from django.contrib.auth.models import Group
from django.db import connection

from accounts.models import User
from gallery.queries.guidelines import current_version
from moderation.domain.claims import claim_next, release_claim
from moderation.domain.deciding import DecisionWords, MeasureWish, decide_case
from moderation.models import Case, Outcome

from .fill_moderation import fill_cases

STAFF = 31  # one is measured, the others hold a case each
CLAIMS, DECISIONS, THREADS = 400, 160, 8


def main(count: int) -> None:
    """Called inside the site; prints what the measuring process needs as one line of JSON."""
    from .fill import query_counts

    started = time.perf_counter()
    fill_cases(count)
    seconds = time.perf_counter() - started
    staff = [_moderator(number) for number in range(STAFF)]
    for other in staff[1:]:
        claim_next(other)
    cookie, client = _sign_in(staff[0])
    paths = addresses()
    print(
        json.dumps(
            {
                "fill_seconds": seconds,
                "claims": measure_claims(staff[0]),
                "decisions": {threads: measure_decisions(staff, threads) for threads in (1, THREADS)},
                "addresses": paths,
                "queries": query_counts(paths, client),
                "cookie": cookie,
            }
        )
    )


def _moderator(number: int) -> User:
    handle = f"bench_moderator{number}"
    fields = {"email": f"{handle}@example.org", "password": "!", "is_staff": True}
    user, _is_new = User.objects.get_or_create(handle=handle, defaults=fields)
    user.groups.add(Group.objects.get(name="moderator"))
    return user


def _sign_in(user: User):
    """The session as a header's value, and a client that has it."""
    from django.conf import settings
    from django.test import Client

    from tests.factories import show_second_factor

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user)
    show_second_factor(client, user)
    name = settings.SESSION_COOKIE_NAME
    return f"{name}={client.cookies[name].value}", client


def measure_claims(by: User) -> dict[str, float]:
    """Milliseconds of claim_next over all queues; each case is laid down again, which is not counted."""
    times = []
    for _ in range(CLAIMS):
        started = time.perf_counter()
        case = claim_next(by)
        times.append((time.perf_counter() - started) * 1000)
        release_claim(by, case, case.claim_token)
    return {"p50": statistics.median(times), "p95": statistics.quantiles(times, n=20)[18]}


def measure_decisions(staff: list[User], threads: int) -> float:
    """decide_case per second. Claimed before; eight of ten find nothing, one warns, one removes."""
    shares = [_claim_some(by, DECISIONS // threads) for by in staff[-threads:]]
    rule = current_version().rules.order_by("position").first().pk
    started = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        for future in [pool.submit(_decide_all, share, rule) for share in shares]:
            future.result()
    return sum(map(len, shares)) / (time.perf_counter() - started)


def _claim_some(by: User, count: int) -> list[tuple[User, Case]]:
    return [(by, claim_next(by)) for _ in range(count)]


def _decide_all(share: list[tuple[User, Case]], rule: int) -> None:
    kinds = ["none"] * 8 + ["warn", "remove"]
    try:
        for number, (by, case) in enumerate(share):
            kind = kinds[number % len(kinds)]
            outcome = Outcome.NO_VIOLATION if kind == "none" else Outcome.VIOLATION
            words = DecisionWords(
                outcome, (MeasureWish(kind),), rule_id=rule, facts="Seen.", explanation="See the rule."
            )
            decide_case(by, case.pk, case.claim_token, words)
    finally:
        connection.close()


def addresses() -> dict[str, str]:
    from django.urls import reverse

    case = (
        Case.objects.waiting()
        .filter(artwork__isnull=False, claimed_by=None)
        .order_by("-priority", "due_at")
        .first()
    )
    assert case is not None
    listing = reverse("admin:moderation_case_changelist")
    return {
        "queue list": listing,
        "queue list, one queue": f"{listing}?queue__exact=community",
        "review": reverse("admin:moderation_case_review", args=[case.pk]),
    }

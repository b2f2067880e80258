"""/healthz: the process is up. /readyz: it can serve, because database, migrations and cache are there."""

import logging
import secrets
from collections.abc import Callable

from django.core.cache import cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """{"ready": bool, "checks": {name: "ok" or "failed"}}; 503 when one failed. Why stands in the log, not here."""
    results = {name: _outcome(check) for name, check in CHECKS.items()}
    ready = set(results.values()) == {"ok"}
    return JsonResponse({"ready": ready, "checks": results}, status=200 if ready else 503)


def _outcome(check: Callable[[], bool]) -> str:
    try:
        if check():
            return "ok"
    except Exception:
        logger.warning("Not ready: %s", check.__name__, exc_info=True)
    else:
        logger.warning("Not ready: %s", check.__name__)
    return "failed"


def database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def migrations_are_applied() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def cache_answers() -> bool:
    key, value = f"readyz:{secrets.token_hex(8)}", secrets.token_hex(8)
    cache.set(key, value, 10)
    try:
        return cache.get(key) == value
    finally:
        cache.delete(key)


CHECKS = {
    "database": database_answers,
    "migrations": migrations_are_applied,
    "cache": cache_answers,
}

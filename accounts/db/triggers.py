"""Triggers by which the database refuses to change history, on PostgreSQL and on SQLite.

Each room lists its `Refusal`s and installs them on `post_migrate`: SQLite drops a table's triggers whenever
a migration rebuilds the table, so a trigger made once inside a migration would silently disappear.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper


@dataclass(frozen=True)
class Refusal:
    """Refuse `action` on `table` when the SQL condition `when` holds.

    `when` may use OLD (update, delete) and NEW (insert, update); empty means always. `message` is what the
    client sees as an IntegrityError (PostgreSQL: restrict_violation; SQLite: constraint).
    """

    name: str
    table: str
    action: str  # INSERT, UPDATE or DELETE
    message: str
    when: str = ""


def install_refusals(connection: BaseDatabaseWrapper, refusals: Iterable[Refusal]) -> None:
    """Create or replace the triggers. May be run any number of times."""
    existing = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for refusal in refusals:
            if refusal.table not in existing:
                continue
            for statement in _statements(connection.vendor, refusal):
                cursor.execute(statement)


def drop_refusals(connection: BaseDatabaseWrapper, refusals: Iterable[Refusal]) -> None:
    """Take the triggers off again: for emptying a test database, and nothing else."""
    existing = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for refusal in refusals:
            if refusal.table not in existing:
                continue
            on_table = f" ON {refusal.table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {refusal.name}{on_table}")


def _statements(vendor: str, refusal: Refusal) -> list[str]:
    message = refusal.message.replace("'", "''")
    condition = refusal.when or ("1=1" if vendor == "sqlite" else "true")
    if vendor == "sqlite":
        # Older SQLite knows only its own word.
        condition = condition.replace(" IS DISTINCT FROM ", " IS NOT ")
        return [
            f"DROP TRIGGER IF EXISTS {refusal.name}",
            f"CREATE TRIGGER {refusal.name} BEFORE {refusal.action} ON {refusal.table} "
            f"FOR EACH ROW WHEN {condition} BEGIN SELECT RAISE(ABORT, '{message}'); END",
        ]
    # The condition goes into the body, not into WHEN: a WHEN clause may not look into other tables.
    row = "OLD" if refusal.action == "DELETE" else "NEW"
    return [
        f"CREATE OR REPLACE FUNCTION {refusal.name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {condition} THEN RAISE EXCEPTION '{message}' USING ERRCODE = 'restrict_violation'; END IF; "
        f"RETURN {row}; END $$",
        f"DROP TRIGGER IF EXISTS {refusal.name} ON {refusal.table}",
        f"CREATE TRIGGER {refusal.name} BEFORE {refusal.action} ON {refusal.table} "
        f"FOR EACH ROW EXECUTE FUNCTION {refusal.name}()",
    ]

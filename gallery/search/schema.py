"""The index structures on gallery_searchentry that the ORM cannot describe.

Made by migration 0002. On SQLite any later rebuild of the table drops its triggers, therefore they are put
back after every migrate, like the guards of gallery.refusals.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "gallery_searchentry"
# The engine's parser is not asked: it would split or drop grams by its own rules and by locale. The grams
# become lexemes as they are, with their positions (clamped by PostgreSQL at 16,383: about 4 times our longest).
POSTGRESQL = [
    """
    CREATE OR REPLACE FUNCTION gallery_grams_vector(grams text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT coalesce(string_agg(quote_literal(gram) || ':' || place, ' '), '')::tsvector
        FROM unnest(string_to_array(grams, ' ')) WITH ORDINALITY AS pairs(gram, place) WHERE gram <> ''
    $$
    """,
    f"ALTER TABLE {TABLE} ADD COLUMN vector tsvector GENERATED ALWAYS AS (gallery_grams_vector(grams)) STORED",
    f"CREATE INDEX search_vector ON {TABLE} USING gin (vector)",
]
# rowid = listed_key: the full-text index itself then yields results newest first and stops at the page's end.
# The ascii tokenizer splits at blanks only: every other sign in grams is a letter, a digit or the end mark.
SQLITE_TABLE = f"""
    CREATE VIRTUAL TABLE IF NOT EXISTS gallery_searchindex USING fts5(
        grams, content='{TABLE}', content_rowid='listed_key', tokenize="ascii tokenchars '_'", prefix='1', columnsize=0
    )
"""
_REMOVE = "INSERT INTO gallery_searchindex(gallery_searchindex, rowid, grams) VALUES ('delete', OLD.listed_key, OLD.grams);"  # noqa: E501
_ADD = "INSERT INTO gallery_searchindex(rowid, grams) VALUES (NEW.listed_key, NEW.grams);"
SQLITE_TRIGGERS = [
    f"CREATE TRIGGER IF NOT EXISTS search_added AFTER INSERT ON {TABLE} BEGIN {_ADD} END",
    f"CREATE TRIGGER IF NOT EXISTS search_removed AFTER DELETE ON {TABLE} BEGIN {_REMOVE} END",
    f"CREATE TRIGGER IF NOT EXISTS search_changed AFTER UPDATE ON {TABLE} BEGIN {_REMOVE} {_ADD} END",
]


def create_search_index(connection: BaseDatabaseWrapper) -> None:
    """For the migration."""
    statements = POSTGRESQL if connection.vendor == "postgresql" else [SQLITE_TABLE, *SQLITE_TRIGGERS]
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def drop_search_index(connection: BaseDatabaseWrapper) -> None:
    """For the migration's way back."""
    if connection.vendor == "postgresql":
        statements = [
            f"ALTER TABLE {TABLE} DROP COLUMN vector",
            "DROP FUNCTION gallery_grams_vector(text)",
        ]
    else:
        names = ("search_added", "search_removed", "search_changed")
        statements = [*(f"DROP TRIGGER IF EXISTS {name}" for name in names), "DROP TABLE gallery_searchindex"]
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def restore_triggers(connection: BaseDatabaseWrapper) -> None:
    """After every migrate; changes nothing where they are in place."""
    if connection.vendor != "sqlite" or "gallery_searchindex" not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        for statement in SQLITE_TRIGGERS:
            cursor.execute(statement)

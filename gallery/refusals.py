"""What the database refuses in this room, whoever asks: published guidelines and acceptances never change."""

from accounts.db.triggers import Refusal

_PUBLISHED = (
    "EXISTS (SELECT 1 FROM gallery_guidelinesversion v WHERE v.id = {row} AND v.status = 'published')"
)
_OF_QUESTION = (
    "EXISTS (SELECT 1 FROM gallery_guidelinesversion v JOIN gallery_scenarioquestion q ON q.version_id = v.id "
    "WHERE q.id = {row} AND v.status = 'published')"
)
_OF_RULE = (
    "EXISTS (SELECT 1 FROM gallery_guidelinesversion v JOIN gallery_rule r ON r.version_id = v.id "
    "WHERE r.id = {row} AND v.status = 'published')"
)
_NO_OWN_ACCEPTANCE = (
    "NOT EXISTS (SELECT 1 FROM gallery_acceptance a JOIN gallery_guidelinesversion v ON v.id = a.version_id "
    "WHERE a.id = NEW.acceptance_id AND a.user_id = NEW.uploader_id AND v.number = "
    "(SELECT MAX(n.number) FROM gallery_guidelinesversion n WHERE n.status = 'published'))"
)
_CLOSED_DOOR = "an upload needs its uploader's own acceptance of the guidelines in force"
_FROZEN = "published guidelines never change; publish a new version"


def _parts_of_published(table: str, column: str, condition: str) -> list[Refusal]:
    old, new = condition.format(row=f"OLD.{column}"), condition.format(row=f"NEW.{column}")
    return [
        Refusal(f"{table}_keep_insert", table, "INSERT", _FROZEN, new),
        Refusal(f"{table}_keep_update", table, "UPDATE", _FROZEN, f"{old} OR {new}"),
        Refusal(f"{table}_keep_delete", table, "DELETE", _FROZEN, old),
    ]


REFUSALS = [
    Refusal(
        "gallery_version_keep_update",
        "gallery_guidelinesversion",
        "UPDATE",
        _FROZEN,
        "OLD.status = 'published'",
    ),
    Refusal(
        "gallery_version_keep_delete",
        "gallery_guidelinesversion",
        "DELETE",
        _FROZEN,
        "OLD.status = 'published'",
    ),
    *_parts_of_published("gallery_rule", "version_id", _PUBLISHED),
    *_parts_of_published("gallery_ruleexample", "rule_id", _OF_RULE),
    *_parts_of_published("gallery_scenarioquestion", "version_id", _PUBLISHED),
    *_parts_of_published("gallery_scenariochoice", "question_id", _OF_QUESTION),
    Refusal("gallery_acceptance_keep_update", "gallery_acceptance", "UPDATE", "an acceptance never changes"),
    Refusal(
        "gallery_acceptance_keep_delete", "gallery_acceptance", "DELETE", "an acceptance is never deleted"
    ),
    Refusal(
        "gallery_acceptance_of_published",
        "gallery_acceptance",
        "INSERT",
        "only a published version can be accepted",
        "NOT " + _PUBLISHED.format(row="NEW.version_id"),
    ),
    # The last line of the upload door: no row gets in on somebody else's word, or is moved to it later.
    Refusal("gallery_upload_own_acceptance", "gallery_upload", "INSERT", _CLOSED_DOOR, _NO_OWN_ACCEPTANCE),
    Refusal(
        "gallery_upload_other_acceptance",
        "gallery_upload",
        "UPDATE",
        _CLOSED_DOOR,
        "(NEW.acceptance_id <> OLD.acceptance_id OR NEW.uploader_id <> OLD.uploader_id) AND "
        + _NO_OWN_ACCEPTANCE,
    ),
]

"""Changing the tables that the room works by. Who has changed which value is in the ledger, as every other act."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.domain.errors import Refused
from moderation.domain.ledger import act, record
from moderation.permissions import is_senior


@act
def save_policy(by: User, obj: models.Model, changed: list[str]) -> None:
    """Write a row of a table; `changed` names the fields, whose new values go into the ledger.

    Raises Refused("not_allowed").
    """
    _refuse_junior(by)
    obj.save()
    record(
        "change_policy",
        actor=by,
        data={**_name_of(obj), "now": {name: _value(obj, name) for name in changed}},
    )


@act
def delete_policy(by: User, obj: models.Model) -> None:
    """Raises Refused("not_allowed")."""
    _refuse_junior(by)
    data = _name_of(obj)
    obj.delete()
    record("delete_policy", actor=by, data=data)


def _refuse_junior(by: User) -> None:
    if not is_senior(by):
        raise Refused("not_allowed", _("Only senior staff may do this."))


def _name_of(obj: models.Model) -> dict[str, Any]:
    return {"table": obj._meta.model_name, "row": obj.pk, "name": str(obj)}


def _value(obj: models.Model, name: str) -> str:
    return str(getattr(obj, name, ""))

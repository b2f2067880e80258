"""The database's address: what it says wins over what we ask for."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import env


def test_connections_ask_for_no_compiling():
    entry = env.database("postgres://light:st%20ick@db.example:6000/fans?sslmode=require", Path())
    assert (entry["USER"], entry["PASSWORD"], entry["PORT"]) == ("light", "st ick", "6000")
    assert entry["OPTIONS"] == {"options": "-c jit=off", "sslmode": "require"}


def test_a_pooler_may_be_spared_the_options():
    assert env.database("postgres://light@db.example/fans?options=-c%20jit%3Don", Path())["OPTIONS"] == {
        "options": "-c jit=on"
    }


def test_other_databases_are_refused():
    with pytest.raises(ImproperlyConfigured, match="mysql"):
        env.database("mysql://light@db.example/fans", Path())

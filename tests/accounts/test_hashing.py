"""Outside tests, passwords are hashed with Argon2."""

import os
import subprocess
import sys

import pytest

SHOW = """
import django; django.setup()
from django.contrib.auth.hashers import make_password
print(make_password("x").split("$")[0])
"""


@pytest.mark.parametrize("debug", ["0", "1"])
def test_passwords_are_hashed_with_argon2(tmp_path, debug):
    environment = {
        **os.environ, "DEBUG": debug, "DATA_DIR": str(tmp_path), "SECRET_KEY": "k" * 60, "ALLOW_PLAIN_HTTP": "1",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }  # fmt: skip
    answer = subprocess.check_output([sys.executable, "-c", SHOW], env=environment, text=True)
    assert answer.strip() == "argon2"

"""Encrypts what only a few may read: access needs. A database dump alone does not give them away.

FIELD_KEY holds one or more Fernet keys with commas between: the first encrypts, all of them decrypt, so that a key
can be changed. Without it the key follows from SECRET_KEY.
"""

import base64
import functools

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def seal(text: str) -> str:
    """Ciphertext for a column; "" stays ""."""
    return _box(settings.FIELD_KEY, settings.SECRET_KEY).encrypt(text.encode()).decode() if text else ""


def unseal(sealed: str) -> str | None:
    """The text, or None when no key of today opens it."""
    if not sealed:
        return ""
    try:
        return _box(settings.FIELD_KEY, settings.SECRET_KEY).decrypt(sealed.encode()).decode()
    except InvalidToken:
        return None


@functools.lru_cache(maxsize=4)
def _box(field_key: str, secret_key: str) -> MultiFernet:
    keys = [key.strip() for key in field_key.split(",") if key.strip()] or [_derived(secret_key)]
    return MultiFernet([Fernet(key) for key in keys])


def _derived(secret_key: str) -> str:
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"lightstick field encryption 1")
    return base64.urlsafe_b64encode(derive.derive(secret_key.encode())).decode()

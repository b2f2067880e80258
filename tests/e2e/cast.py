"""The people of the browser tests, made inside the site, with sessions like those that a log-in leaves."""

import json
from dataclasses import dataclass

from tests.live import LiveSite

PASSWORD = "lantern over the han river"
SESSION_COOKIE = "lightstick_session"
# handle: (accepted the guidelines, staff, second factor). "keeper" stands for staff with everything in order.
PEOPLE = {
    "minseo": (True, False, False),
    "rowan": (True, False, False),
    "daniel": (True, False, False),
    "newcomer": (False, False, False),
    "keeper": (True, True, True),
    "minji": (True, True, True),
    "sena": (True, True, True),
}
ROLES = {"minji": "moderator", "sena": "moderator"}  # other staff are superusers

_MAKE = """
import json, time
from importlib import import_module
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import Group
from accounts.domain.registration import register_user
from accounts.models import User
from gallery.domain.guidelines import accept_guidelines
from gallery.models import ScenarioChoice
from gallery.queries.guidelines import current_version

Session = import_module(settings.SESSION_ENGINE).SessionStore
keys = {}
for handle, (accepts, is_staff, has_factor) in PEOPLE.items():
    mail = handle + "@fans.example"
    user = User.objects.filter(handle=handle).first()
    if user is None:
        user = register_user(User(), email=mail, password=PASSWORD, handle=handle, display_name=handle.title(),
                             is_of_age=True, language="en", time_zone="Asia/Seoul")
        EmailAddress.objects.create(user=user, email=mail, verified=True, primary=True)
    if is_staff:
        User.objects.filter(pk=user.pk).update(is_staff=True, is_superuser=handle not in ROLES)
        user.groups.set(Group.objects.filter(name=ROLES.get(handle)))
        user.refresh_from_db()
    if accepts and (version := current_version()):
        right = ScenarioChoice.objects.filter(question__version=version, is_right=True)
        accept_guidelines(user, version, language="en", text_hash=version.text_hash("en"),
                          answers={choice.question_id: choice.pk for choice in right})
    session = Session()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    methods = [{"method": "password", "at": time.time(), "email": mail}]
    if has_factor:
        if not user.authenticator_set.exists():
            TOTP.activate(user, generate_totp_secret())
        methods.append({"method": "mfa", "type": "totp", "at": time.time()})
    session["account_authentication_methods"] = methods
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    keys[handle] = session.session_key
print("KEYS" + json.dumps(keys))
"""


@dataclass(frozen=True)
class Cast:
    session_keys: dict[str, str]

    def cookie(self, handle: str, url: str) -> dict[str, str]:
        return {"name": SESSION_COOKIE, "value": self.session_keys[handle], "url": url}


def make_cast(site: LiveSite) -> Cast:
    known = f"PEOPLE = {PEOPLE!r}\nROLES = {ROLES!r}\nPASSWORD = {PASSWORD!r}\n"
    printed = site.python(known + _MAKE)
    return Cast(json.loads(printed.partition("KEYS")[2]))

"""Who can sign in to a demo on somebody's own machine. Made only with DEBUG, for the password is in this file."""

from dataclasses import dataclass

DEMO_PASSWORD = "lightstick-demo"  # noqa: S105  (printed on purpose; never made outside DEBUG)


@dataclass(frozen=True)
class DemoLogIn:
    email: str
    handle: str
    display_name: str
    role: str
    language: str = "en"
    is_staff: bool = False
    is_superuser: bool = False
    groups: tuple[str, ...] = ()  # names of roles


PEOPLE = (
    DemoLogIn("newfan@lightstick.example", "newfan", "New Fan", "fan, has not accepted the guidelines yet"),
    DemoLogIn("fan@lightstick.example", "demofan", "Demo Fan", "fan who may upload"),
    DemoLogIn(
        "haneul@lightstick.example", "haneulbit", "하늘빛", "fan who reads Korean, has three works", "ko"
    ),
    DemoLogIn(
        "staff@lightstick.example",
        "housekeeper",
        "House Keeper",
        "staff, at /admin/",
        is_staff=True,
        is_superuser=True,
    ),
    DemoLogIn(
        "moderator@lightstick.example",
        "minji_mod",
        "Minji",
        "moderator, at /admin/moderation/dashboard/",
        is_staff=True,
        groups=("moderator",),
    ),
    DemoLogIn(
        "senior@lightstick.example",
        "sena_mod",
        "Sena",
        "senior moderator, hears appeals",
        is_staff=True,
        groups=("senior moderator",),
    ),
    DemoLogIn(
        "partner@lightstick.example",
        "studio_partner",
        "Studio Partner",
        "partner, writes at /studio/ once a second factor is set up",
    ),
)
LOG_INS = tuple((person.email, person.role) for person in PEOPLE)

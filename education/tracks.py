"""One track per audience: what it is for, in a sentence."""

from django.utils.translation import gettext_lazy as _

from .models import Audience

TRACKS = {
    Audience.FANS: _("Make, label and share edits that the person in the picture could smile at."),
    Audience.MINORS: _("Your face, your friends' faces, and what to do when something goes wrong."),
    Audience.PARENTS_TEACHERS: _("Talk about fakes and fandom without fear, at home and in class."),
    Audience.ARTISTS_AGENCIES: _("Say what you wish for, have fakes taken down, stay close to fans."),
    Audience.POLICYMAKERS: _("What the law asks in Korea, the EU and the US, and what it leaves open."),
    Audience.RESEARCHERS: _("What is known, how it was measured, and where the gaps are."),
    Audience.MODERATORS: _("Decide fairly, and look after yourself while you do."),
}

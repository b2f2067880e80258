"""Every trigger of every room: what an emptied test database has to do without for a moment."""

from education.refusals import REFUSALS as EDUCATION
from gallery.refusals import REFUSALS as GALLERY
from moderation.refusals import REFUSALS as MODERATION

REFUSALS = [*GALLERY, *EDUCATION, *MODERATION]

"""Learning in the admin. Documents and free tags have pages there by default, which write past every check: files are
kept in the studio, and nobody may tag."""

import taggit.admin  # noqa: F401  (registered first, so that it can be taken away below)
import wagtail.documents.admin  # noqa: F401
from django.contrib import admin
from taggit.models import Tag
from wagtail.documents.models import Document

from . import help_lines, partners, workshops

for model in (Document, Tag):
    if admin.site.is_registered(model):
        admin.site.unregister(model)

__all__ = ["help_lines", "partners", "workshops"]

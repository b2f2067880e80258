"""The thing stays as it is."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from moderation.models import Measure, MeasureKind

from .base import EVERYTHING, MeasureClass


class Nothing(MeasureClass):
    kind = MeasureKind.NONE
    acts_on = EVERYTHING
    needs_violation = False
    help = gettext_lazy("It stays, or comes back, as it was. A held upload is published.")

    def told(self, measure: Measure) -> str:
        return _("It stays as it is.")


class Benign(Nothing):
    kind = MeasureKind.BENIGN
    help = gettext_lazy("It stays, and the same reports do not open it again while it is unchanged.")

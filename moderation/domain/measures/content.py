"""Measures on the thing itself."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gallery.domain import moderated
from gallery.domain.errors import Refused
from gallery.models import Artwork, ArtworkState, Making
from moderation.domain.remembered import bring_back, forget_restriction, pass_on
from moderation.domain.things import HIDDEN, REMOVED, handle_of
from moderation.models import Case, Measure, MeasureKind

from .base import Act, MeasureClass, NotPossible


class Conceal(MeasureClass):
    """Out of sight, in one state or the other. What an interim measure has hidden goes on from there."""

    conceals = True
    state = REMOVED

    def check(self, case: Case, params: dict[str, Any]) -> None:
        thing = getattr(case, case.target_field)
        if isinstance(thing, Artwork) and thing.state == ArtworkState.DRAFT:
            raise NotPossible(_("It is a draft by now: nobody but its maker sees it."))
        if getattr(thing, "state", "") == "deleted":
            raise NotPossible(_("It has been deleted already."))

    def apply(self, act: Act, measure: Measure) -> dict[str, Any]:
        case = act.case
        try:
            undo = handle_of(case.target_field).conceal(act.thing, self.state, self.state)
        except Refused as refusal:
            if refusal.code != "gone":  # deleted by its author since this was proposed: nothing is left to do
                raise
            undo = {}
        if case.interim_undo is not None:
            undo, case.interim_undo, case.interim_since = case.interim_undo, None, None
            case.save(update_fields=["interim_undo", "interim_since"])
        return undo

    def undo(self, act: Act, measure: Measure) -> None:
        bring_back(act.case, measure.undo, act.by, but=measure)


class Remove(Conceal):
    kind = MeasureKind.REMOVE
    help = gettext_lazy("Taken down everywhere. Its page says that it was removed.")
    dsa = ("decision_visibility", "DECISION_VISIBILITY_CONTENT_REMOVED")

    def told(self, measure: Measure) -> str:
        return _("It has been removed.")


class Custody(Remove):
    kind = MeasureKind.CUSTODY
    acts_on = frozenset({"artwork"})
    is_severe = True
    help = gettext_lazy("Removed and sealed: only custodians can open the case or the picture from then on.")

    def apply(self, act: Act, measure: Measure) -> dict[str, Any]:
        undo = super().apply(act, measure)
        act.case.is_locked = True
        act.case.save(update_fields=["is_locked"])
        return undo

    def undo(self, act: Act, measure: Measure) -> None:
        act.case.is_locked = False
        act.case.save(update_fields=["is_locked"])
        super().undo(act, measure)


class Hide(Conceal):
    kind = MeasureKind.HIDE
    state = HIDDEN
    needs_days = True
    help = gettext_lazy("Out of sight until a day, then back by itself.")
    dsa = ("decision_visibility", "DECISION_VISIBILITY_CONTENT_DISABLED")

    def told(self, measure: Measure) -> str:
        return _("It is out of sight until %(day)s.") % {"day": self.until(measure)}


class Restrict(MeasureClass):
    kind = MeasureKind.RESTRICT
    acts_on = frozenset({"artwork"})
    help = gettext_lazy("Behind a warning, and not in feeds or search.")
    dsa = ("decision_visibility", "DECISION_VISIBILITY_CONTENT_DEMOTED")

    def check(self, case: Case, params: dict[str, Any]) -> None:
        if case.artwork is not None and case.artwork.state in (ArtworkState.HELD, ArtworkState.DRAFT):
            raise NotPossible(_("It is not published: let it through or remove it."))

    def apply(self, act: Act, measure: Measure) -> dict[str, Any]:
        try:
            return moderated.restrict_artwork(act.thing, str(ArtworkState.RESTRICTED))
        except Refused as refusal:
            raise NotPossible(str(refusal.message)) from refusal

    def undo(self, act: Act, measure: Measure) -> None:
        if pass_on(measure, act.case):
            return  # a later decision restricts it, too
        try:
            moderated.unrestrict_artwork(act.thing, measure.undo)
        except Refused:  # out of sight for another reason: it comes back without the restriction
            forget_restriction(act.case, measure.undo)

    def told(self, measure: Measure) -> str:
        return _("It is behind a warning and does not appear in feeds and search.")


class Label(MeasureClass):
    kind = MeasureKind.LABEL
    acts_on = frozenset({"artwork"})
    help = gettext_lazy("Says how it was made, on the picture and in its files, before the maker's own word.")
    dsa = ("decision_visibility", "DECISION_VISIBILITY_CONTENT_LABELLED")

    def check(self, case: Case, params: dict[str, Any]) -> None:
        if params.get("making") not in Making.values:
            raise NotPossible(_("Say how it was made."))

    def apply(self, act: Act, measure: Measure) -> dict[str, Any]:
        return moderated.label_artwork(act.thing, measure.params["making"], act.by)

    def undo(self, act: Act, measure: Measure) -> None:
        if not pass_on(measure, act.case):  # else a later word counts
            moderated.unlabel_artwork(act.thing, measure.undo)

    def told(self, measure: Measure) -> str:
        return _("It carries the label: %(making)s.") % {"making": Making(measure.params["making"]).label}

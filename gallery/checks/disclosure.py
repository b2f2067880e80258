"""Is everything said that must be said before a picture is shown?"""

from gallery.domain.disclosure import is_weaker, label_of
from gallery.models import AiLabel, ConsentBasis, DeclaredBy, Making

from .context import CheckContext
from .results import PASS, Hold, Refuse, Verdict


def check_disclosure(context: CheckContext) -> Verdict:
    """Complete, and not contradicted by the file.

    Metadata is easily added and easily lost: it never changes a label by itself. A file that says more about
    AI than its maker does is looked at by a person, whose word ends the question. So is a work that was
    out with a stronger label than it is to have now, whichever way it comes.
    """
    said = context.disclosure
    if said is None or said.making not in Making.values or not context.artwork.alt_text.strip():
        return Refuse("incomplete")
    if said.depicts_real_person and said.consent_basis not in ConsentBasis.values:
        return Refuse("incomplete")
    if said.declared_by == DeclaredBy.MODERATOR:
        return PASS
    was_out = context.artwork.published_at is not None
    if was_out and is_weaker(label_of(said.making), context.artwork.ai_label):
        return Hold("label_lowered")
    if context.claim is None:
        return PASS
    claimed = context.claim.label
    if claimed != AiLabel.NONE and is_weaker(label_of(said.making), claimed):
        return Hold("file_says_ai")
    return PASS

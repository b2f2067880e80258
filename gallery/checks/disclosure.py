"""Is everything said that must be said before a picture is shown?"""

from gallery.domain.disclosure import is_weaker, label_of
from gallery.models import AiLabel, ConsentBasis, DeclaredBy, Making

from .context import CheckContext
from .results import PASS, Hold, Refuse, Verdict


def check_disclosure(context: CheckContext) -> Verdict:
    """Complete, and not contradicted by the file.

    Metadata is easily added and easily lost: it never changes a label by itself. A file that says more about
    AI than its maker does is looked at by a person, whose word ends the question.
    """
    said = context.disclosure
    if said is None or said.making not in Making.values or not context.artwork.alt_text.strip():
        return Refuse("incomplete")
    if said.depicts_real_person and said.consent_basis not in ConsentBasis.values:
        return Refuse("incomplete")
    if said.declared_by == DeclaredBy.MODERATOR or context.claim is None:
        return PASS
    claimed = context.claim.label
    if claimed != AiLabel.NONE and is_weaker(label_of(said.making), claimed):
        return Hold("file_says_ai")
    return PASS

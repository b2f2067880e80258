"""May this account publish without anybody looking?"""

from accounts.models import Standing

from .context import CheckContext
from .results import PASS, Hold, Refuse, Verdict


def check_standing(context: CheckContext) -> Verdict:
    standing = context.maker.effective_standing
    if standing in (Standing.SUSPENDED, Standing.BANNED):
        return Refuse("standing")
    if standing == Standing.LIMITED:
        return Hold("standing_limited")
    return PASS

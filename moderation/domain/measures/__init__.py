"""One class per measure: what it may act on, what it does, how it is undone, what the affected person is told."""

from .account import Ban, Limit, LimitReporting, Suspend, Warn
from .base import Act, MeasureClass, NotPossible
from .content import Custody, Hide, Label, Remove, Restrict
from .nothing import Benign, Nothing

CLASSES: dict[str, MeasureClass] = {
    measure.kind: measure
    for measure in (
        Nothing(), Benign(), Label(), Restrict(), Hide(), Remove(), Custody(),
        Warn(), Limit(), Suspend(), Ban(), LimitReporting(),
    )
}  # fmt: skip

__all__ = ["CLASSES", "Act", "MeasureClass", "NotPossible"]

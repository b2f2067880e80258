"""The ledger: one row per act of staff or automation, chained by hashes, never changed.

It refers to other rows by plain numbers, not by foreign keys: what it says must not depend on them.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LedgerEntry(models.Model):
    seq = models.BigIntegerField(_("number"), primary_key=True)  # 1, 2, 3 … without gaps
    at = models.DateTimeField(_("at"))
    act = models.CharField(_("act"), max_length=40)
    actor_id = models.BigIntegerField(_("actor"), null=True)  # null = automation
    actor_role = models.CharField(_("in the role of"), max_length=20)
    target_kind = models.CharField(_("kind of target"), max_length=20, blank=True)
    target_id = models.BigIntegerField(_("target"), null=True)
    case_id = models.BigIntegerField(_("case"), null=True)
    subject_id = models.BigIntegerField(_("person concerned"), null=True)
    # JSON text exactly as hashed: keys sorted, no spaces.
    data = models.TextField(_("details"), default="{}")
    prev_hash = models.CharField(_("hash before"), max_length=64)
    hash = models.CharField(_("hash"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger")
        ordering = ["-seq"]
        indexes = [
            models.Index(fields=["target_kind", "target_id", "seq"], name="ledger_of_target"),
            models.Index(fields=["subject_id", "seq"], name="ledger_of_person"),
            models.Index(fields=["actor_id", "seq"], name="ledger_of_actor"),
            models.Index(fields=["case_id", "seq"], name="ledger_of_case"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.act}"


class LedgerHead(models.Model):
    """The end of the chain, in one row: whoever appends holds its lock, and a missing last row is noticed."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seq = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("end of the ledger")
        verbose_name_plural = _("end of the ledger")
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="ledger_has_one_head")]

    def __str__(self) -> str:
        return str(self.seq)

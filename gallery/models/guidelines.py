"""The community guidelines: numbered versions, their rules, the scenario check, and who accepted what."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .bilingual import Bilingual


class VersionStatus(models.TextChoices):
    # Being written in the admin; nobody sees it.
    DRAFT = "draft", pgettext_lazy("guidelines", "Draft")
    # Dated and immutable; the one with the highest number is in force.
    PUBLISHED = "published", _("Published")


class GuidelinesVersion(Bilingual, models.Model):
    number = models.PositiveIntegerField(_("number"), unique=True)
    status = models.CharField(_("status"), max_length=10, choices=VersionStatus, default=VersionStatus.DRAFT)
    summary_en = models.TextField(_("what changed (English)"), blank=True)
    summary_ko = models.TextField(_("what changed (Korean)"), blank=True)
    disclaimer_en = models.TextField(_("disclaimer (English)"), blank=True)
    disclaimer_ko = models.TextField(_("disclaimer (Korean)"), blank=True)
    legal_warning_en = models.TextField(_("legal warning (English)"), blank=True)
    legal_warning_ko = models.TextField(_("legal warning (Korean)"), blank=True)
    # SHA-256 (64 hex digits) of the whole text in each language, fixed at publication.
    text_hash_en = models.CharField(max_length=64, blank=True, editable=False)
    text_hash_ko = models.CharField(max_length=64, blank=True, editable=False)
    published_at = models.DateTimeField(_("published at"), null=True, blank=True, editable=False)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("published by"),
    )

    class Meta:
        verbose_name = _("guidelines version")
        verbose_name_plural = _("guidelines versions")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                "status", condition=models.Q(status="draft"), name="guidelines_one_draft"
            ),
            models.CheckConstraint(
                condition=models.Q(status="draft", published_at=None)
                | (models.Q(status="published", published_at__isnull=False) & ~models.Q(text_hash_en="")),
                name="guidelines_published_is_dated",
            ),
        ]

    def __str__(self) -> str:
        return f"v{self.number}"

    def get_absolute_url(self) -> str:
        return reverse("gallery:guidelines_version", args=[self.number])

    @property
    def is_published(self) -> bool:
        return self.status == VersionStatus.PUBLISHED

    def text_hash(self, language: str) -> str:
        return self.text_hash_ko if language == "ko" else self.text_hash_en


class RuleCategory(models.TextChoices):
    PRIVACY = "privacy", _("Privacy")
    CONSENT = "consent", _("Consent")
    DIGNITY = "dignity", _("Dignity")
    HATE_SPEECH = "hate_speech", _("Hate speech")
    HARASSMENT = "harassment", _("Harassment")
    COPYRIGHT = "copyright", _("Copyright")
    SEXUAL_CONTENT = "sexual_content", _("Sexual content")
    MINORS = "minors", _("Minors")
    DECEPTION = "deception", _("Deception and misinformation")
    LABELLING = "labelling", _("Labelling")
    CONDUCT = "conduct", _("Conduct")


class Rule(Bilingual, models.Model):
    version = models.ForeignKey(
        GuidelinesVersion, models.CASCADE, related_name="rules", verbose_name=_("guidelines version")
    )
    code = models.CharField(
        _("code"), max_length=12, help_text=_("Stays the same over versions, for example PRI-1.")
    )
    category = models.CharField(_("category"), max_length=20, choices=RuleCategory)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title_en = models.CharField(_("title (English)"), max_length=120)
    title_ko = models.CharField(_("title (Korean)"), max_length=120)
    text_en = models.TextField(_("text (English)"))
    text_ko = models.TextField(_("text (Korean)"))

    class Meta:
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
        ordering = ["position", "code"]
        constraints = [models.UniqueConstraint(fields=["version", "code"], name="rule_code_once_per_version")]

    def __str__(self) -> str:
        return f"{self.code} ({self.version})"


class ExampleKind(models.TextChoices):
    DO = "do", _("Do")
    DONT = "dont", _("Don't")


class RuleExample(Bilingual, models.Model):
    rule = models.ForeignKey(Rule, models.CASCADE, related_name="examples", verbose_name=_("rule"))
    kind = models.CharField(_("kind"), max_length=4, choices=ExampleKind)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text_en = models.CharField(_("text (English)"), max_length=400)
    text_ko = models.CharField(_("text (Korean)"), max_length=400)

    class Meta:
        verbose_name = _("example")
        verbose_name_plural = _("examples")
        ordering = ["kind", "position", "id"]

    def __str__(self) -> str:
        return self.text_en


class ScenarioQuestion(Bilingual, models.Model):
    """One of the short situations that a newcomer thinks through before the first acceptance."""

    version = models.ForeignKey(
        GuidelinesVersion, models.CASCADE, related_name="questions", verbose_name=_("guidelines version")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    situation_en = models.TextField(_("situation (English)"))
    situation_ko = models.TextField(_("situation (Korean)"))

    class Meta:
        verbose_name = _("scenario question")
        verbose_name_plural = _("scenario questions")
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.situation_en[:60]


class ScenarioChoice(Bilingual, models.Model):
    question = models.ForeignKey(
        ScenarioQuestion, models.CASCADE, related_name="choices", verbose_name=_("question")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    is_right = models.BooleanField(_("right answer"), default=False)
    text_en = models.CharField(_("text (English)"), max_length=400)
    text_ko = models.CharField(_("text (Korean)"), max_length=400)
    explanation_en = models.TextField(_("explanation (English)"))
    explanation_ko = models.TextField(_("explanation (Korean)"))

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["question"], condition=models.Q(is_right=True), name="question_one_right_answer"
            )
        ]

    def __str__(self) -> str:
        return self.text_en[:60]


class Acceptance(models.Model):
    """One person's yes to one version, in the language in which they read it. Never changed, never deleted."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="acceptances", verbose_name=_("user")
    )
    version = models.ForeignKey(
        GuidelinesVersion, models.PROTECT, related_name="acceptances", verbose_name=_("guidelines version")
    )
    language = models.CharField(_("language"), max_length=8)
    text_hash = models.CharField(_("hash of the text shown"), max_length=64)
    accepted_at = models.DateTimeField(_("accepted at"))

    class Meta:
        verbose_name = _("acceptance")
        verbose_name_plural = _("acceptances")
        constraints = [
            models.UniqueConstraint(fields=["user", "version"], name="acceptance_once_per_version")
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.version}"

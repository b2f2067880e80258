"""An artwork (an "edit" in the interface), its state, and the rows that put it into feeds."""

import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .catalogue import Idol, IdolGroup, Tag
from .disclosure import AiLabel, Making


class ArtworkState(models.TextChoices):
    # The file has come, or not yet; the details are not complete. Only the maker sees it.
    DRAFT = "draft", _("Draft")
    # On its way through the pipeline.
    PROCESSING = "processing", _("Processing")
    # Waits for a person to look at it before anybody else sees it.
    HELD = "held", _("Waiting for review")
    # Everybody sees it, everywhere.
    PUBLISHED = "published", _("Published")
    # Behind a warning and out of feeds, by decision.
    RESTRICTED = "restricted", _("Restricted")
    # Taken out of sight while it is being looked at.
    HIDDEN = "hidden", _("Hidden during review")
    # Taken down by decision.
    REMOVED = "removed", _("Removed")
    # Taken down by its maker.
    WITHDRAWN = "withdrawn", _("Withdrawn")


S = ArtworkState
VISIBLE = (S.PUBLISHED, S.RESTRICTED)  # has a public page
LISTED = (S.PUBLISHED,)  # appears in feeds, search, sitemap
GONE = (S.HIDDEN, S.REMOVED, S.WITHDRAWN)  # its page answers 410
CONCEALED = (S.HIDDEN, S.REMOVED)  # by the moderators
CONCEALABLE = (
    S.PROCESSING,
    S.HELD,
    S.PUBLISHED,
    S.RESTRICTED,
    S.HIDDEN,
    S.REMOVED,
    S.WITHDRAWN,
)  # by the moderators
EDITABLE = (S.DRAFT, S.PROCESSING, S.HELD, S.PUBLISHED, S.RESTRICTED)  # by its maker
WITHDRAWABLE = (S.DRAFT, S.HELD, S.PUBLISHED, S.RESTRICTED)  # by its maker


class ContentWarning(models.TextChoices):
    NONE = "none", _("None")
    FLASHING = "flashing_patterns", _("Strong patterns or flashing look")
    BLOOD = "blood", _("Blood or injury as a stage concept")
    DARK_THEME = "dark_theme", _("Dark theme")
    OTHER = "other", _("Other (say what)")


def new_public_id() -> str:
    """12 characters of a 32-letter alphabet without look-alikes: 60 bits, fit for an address."""
    return "".join(secrets.choice("23456789abcdefghjkmnpqrstuvwxyz") for _ in range(12))


def new_media_secret() -> str:
    return secrets.token_urlsafe(18)


class ArtworkQuerySet(models.QuerySet["Artwork"]):
    def visible(self) -> "ArtworkQuerySet":
        return self.filter(state__in=VISIBLE)

    def listed(self) -> "ArtworkQuerySet":
        return self.filter(listed_key__isnull=False)


class VisibleManager(models.Manager["Artwork"]):
    """What the public may see. Everything else must be asked for by `Artwork.all_objects`."""

    def get_queryset(self) -> ArtworkQuerySet:
        return ArtworkQuerySet(self.model, using=self._db).visible()

    def listed(self) -> ArtworkQuerySet:
        return self.get_queryset().listed()


class Artwork(models.Model):
    public_id = models.CharField(
        _("address"), max_length=12, unique=True, default=new_public_id, editable=False
    )
    maker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="artworks", verbose_name=_("maker")
    )
    title = models.CharField(_("title"), max_length=120, blank=True)
    description = models.CharField(_("description"), max_length=2000, blank=True)
    alt_text = models.CharField(_("alt text"), max_length=1000, blank=True)
    content_warning = models.CharField(
        _("content warning"), max_length=20, choices=ContentWarning, default=ContentWarning.NONE
    )
    content_warning_note = models.CharField(_("what the warning is about"), max_length=120, blank=True)
    comments_enabled = models.BooleanField(_("comments are open"), default=True)
    idols = models.ManyToManyField(
        Idol, through="ArtworkIdol", related_name="artworks", verbose_name=_("idols")
    )
    groups = models.ManyToManyField(
        IdolGroup, through="ArtworkGroup", related_name="artworks", verbose_name=_("groups")
    )
    tags = models.ManyToManyField(Tag, through="ArtworkTag", related_name="artworks", verbose_name=_("tags"))

    state = models.CharField(_("state"), max_length=12, choices=ArtworkState, default=ArtworkState.DRAFT)
    # Why it is in this state: a code that gallery.reasons turns into words in the reader's language.
    state_reason = models.CharField(_("reason"), max_length=80, blank=True)
    state_changed_at = models.DateTimeField(_("state since"), default=timezone.now)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    # The first publication; kept afterwards.
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    edited_at = models.DateTimeField(_("edited at"), null=True, blank=True)

    # The picture as shown (orientation applied); 0 and "" until rendered.
    width = models.PositiveIntegerField(_("width"), default=0)
    height = models.PositiveIntegerField(_("height"), default=0)
    # Only the first frame of such an original is shown.
    is_animated = models.BooleanField(_("the original moves"), default=False)
    thumbhash = models.CharField(_("thumbhash"), max_length=60, blank=True)  # base64
    preview_data = models.TextField(_("blurred preview"), blank=True)  # blurred, 32 px, as a data: URI
    media_secret = models.CharField(max_length=32, default=new_media_secret, editable=False)

    # Denormalised from the disclosure, so that a feed filters without a join.
    making = models.CharField(_("how it was made"), max_length=16, choices=Making, blank=True)
    ai_label = models.CharField(_("AI label"), max_length=16, choices=AiLabel, default=AiLabel.NONE)

    # Place in the time-ordered feeds: microseconds of publication x 1000 + id mod 1000; null = in no feed.
    # One number that is never equal for two works makes "after this one" a single comparison.
    listed_key = models.BigIntegerField(null=True, blank=True, editable=False)
    # Place in "popular": log10(likes) against age, see gallery.domain.listing; null = in no feed.
    hot_key = models.BigIntegerField(null=True, blank=True, editable=False)
    like_count = models.PositiveIntegerField(_("number of likes"), default=0, editable=False)
    comment_count = models.PositiveIntegerField(_("number of comments"), default=0, editable=False)

    objects = VisibleManager()
    all_objects = ArtworkQuerySet.as_manager()

    class Meta:
        verbose_name = _("artwork")
        verbose_name_plural = _("artworks")
        base_manager_name = default_manager_name = "all_objects"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=ArtworkState.values), name="artwork_state_known"
            ),
            # In a feed exactly when published: no reader can forget the filter.
            models.CheckConstraint(
                condition=models.Q(state="published", listed_key__isnull=False, hot_key__isnull=False)
                | (~models.Q(state="published") & models.Q(listed_key=None, hot_key=None)),
                name="artwork_listed_iff_published",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=VISIBLE)
                | (~models.Q(alt_text="") & models.Q(width__gt=0) & ~models.Q(making="")),
                name="artwork_visible_is_complete",
            ),
        ]
        indexes = [
            models.Index(
                fields=["-listed_key"], name="artwork_newest", condition=models.Q(listed_key__isnull=False)
            ),
            models.Index(
                fields=["-hot_key"], name="artwork_popular", condition=models.Q(hot_key__isnull=False)
            ),
            # home filtered by how it was made
            models.Index(
                fields=["making", "-listed_key"],
                name="artwork_making_newest",
                condition=models.Q(listed_key__isnull=False),
            ),
            # home in order of popularity, filtered by how it was made
            models.Index(
                fields=["making", "-hot_key"],
                name="artwork_making_popular",
                condition=models.Q(hot_key__isnull=False),
            ),
            # profile page
            models.Index(
                fields=["maker", "-listed_key"],
                name="artwork_maker_newest",
                condition=models.Q(listed_key__isnull=False),
            ),
            models.Index(fields=["maker", "-created_at"], name="artwork_own_works"),  # "my works"
        ]

    def __str__(self) -> str:
        return self.title or self.public_id

    def get_absolute_url(self) -> str:
        return reverse("gallery:artwork", args=[self.public_id])

    @property
    def is_visible(self) -> bool:
        return self.state in VISIBLE


class Listing(models.Model):
    """A work under one heading. `listed_key` repeats the work's own, so that a page is one index range."""

    artwork = models.ForeignKey(Artwork, models.CASCADE)
    listed_key = models.BigIntegerField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} of {self.artwork_id}"


class ArtworkIdol(Listing):
    idol = models.ForeignKey(Idol, models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["artwork", "idol"], name="artwork_idol_once")]
        indexes = [models.Index(fields=["idol", "-listed_key"], name="idol_page")]


class ArtworkGroup(Listing):
    group = models.ForeignKey(IdolGroup, models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["artwork", "group"], name="artwork_group_once")]
        indexes = [models.Index(fields=["group", "-listed_key"], name="group_page")]


class ArtworkTag(Listing):
    tag = models.ForeignKey(Tag, models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["artwork", "tag"], name="artwork_tag_once")]
        indexes = [models.Index(fields=["tag", "-listed_key"], name="tag_page")]

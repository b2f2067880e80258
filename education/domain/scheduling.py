"""Pages that go out, or come down, at a time that somebody has set."""

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision


def publish_scheduled_pages() -> bool:
    """Publish and unpublish what is due; whether there was anything. Safe to run any number of times."""
    now = timezone.now()
    is_due = (
        Revision.objects.filter(approved_go_live_at__lt=now).exists()
        or Page.objects.filter(live=True, expire_at__lt=now).exists()
    )
    if is_due:
        call_command("publish_scheduled", verbosity=0)
    return is_due

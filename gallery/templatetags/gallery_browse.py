"""What people write, as safe HTML."""

from django import template
from django.utils.html import Urlizer
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import normalize_newlines

register = template.Library()


class UntrustedLinks(Urlizer):
    """Links by strangers: no weight for search engines, no handle on our window."""

    url_template = '<a href="{href}" rel="nofollow ugc noopener">{url}</a>'

    @staticmethod
    def is_email_simple(value: str) -> bool:
        """Mail addresses stay plain text: links would make them easier to collect."""
        return False


_urlize = UntrustedLinks()


@register.filter
def comment_text(text: str) -> SafeString:
    """Escaped text with line breaks, in which addresses of the web have become links."""
    linked = _urlize(normalize_newlines(text), nofollow=True, autoescape=True)
    # Safe: the urlizer escapes everything that it does not turn into a link itself.
    return mark_safe(linked.replace("\n", "<br>"))

"""Where `next` may lead: to a path of this site and nowhere else."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def is_local_path(url: str | None) -> bool:
    """True for `/path?query`; false for other hosts, schemes, `//host`, `/\\host` and control characters."""
    if not url or not url.startswith("/"):
        return False
    return url_has_allowed_host_and_scheme(url, allowed_hosts=None)


def next_path(request: HttpRequest, default: str) -> str:
    """The `next` of the form or the address when it is a local path, else the default."""
    wanted = request.POST.get("next") or request.GET.get("next")
    return wanted if wanted and is_local_path(wanted) else default

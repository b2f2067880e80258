"""Whose request this is, as far as the network can tell."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

UNKNOWN = "unknown"


def client_address(request: HttpRequest) -> str:
    """The client's IP address, `UNKNOWN` when there is none (a socket without an address).

    Only as many entries of X-Forwarded-For are believed as there are proxies of our own (each appends the
    address it was called from); whatever stands further left was written by the client.
    """
    trusted = settings.TRUSTED_PROXY_COUNT
    if trusted > 0:
        forwarded = request.headers.get("X-Forwarded-For", "").split(",")
        if len(forwarded) >= trusted:
            address = _parsed(forwarded[-trusted])
            if address:
                return address
    return _parsed(request.META.get("REMOTE_ADDR", "")) or UNKNOWN


def client_network(request: HttpRequest) -> str:
    """The address for counting: IPv6 by its /64, because one subscriber owns all addresses in it."""
    address = client_address(request)
    if ":" in address:
        return str(ipaddress.ip_network(f"{address}/64", strict=False).network_address)
    return address


def _parsed(text: str) -> str:
    """A plain address, without port, brackets or zone; empty when it is none."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return ""
    mapped = getattr(address, "ipv4_mapped", None)
    return str(mapped or address)

"""Where allauth meets our User."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """The e-mail address is the log-in; the handle comes from the sign-up form."""

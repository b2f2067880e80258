"""What sign-up asks besides e-mail and password."""

from django import forms
from django.http import HttpRequest

from accounts.models import User


class SignupDetails(forms.Form):
    handle = forms.CharField(max_length=30)

    def signup(self, request: HttpRequest, user: User) -> None:
        user.handle = self.cleaned_data["handle"]
        user.save()

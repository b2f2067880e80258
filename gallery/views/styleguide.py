"""Every component in its states on one page; routed only with DEBUG, for screenshots and accessibility checks."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from gallery.models import Artwork


class SampleForm(forms.Form):
    """One field of each kind."""

    title = forms.CharField(max_length=120, help_text="Short, as on a poster.")
    email = forms.EmailField(label="E-mail address")
    description = forms.CharField(widget=forms.Textarea, required=False)
    making = forms.ChoiceField(
        label="How was it made?",
        choices=[("drawn", "Drawn, designed or typographic"), ("ai", "Made wholly by AI")],
        widget=forms.RadioSelect,
        help_text="Everybody sees this beside the picture.",
    )
    language = forms.ChoiceField(choices=[("en", "English"), ("ko", "한국어")])
    picture = forms.FileField(required=False)
    agree = forms.BooleanField(label="I have read the guidelines", help_text="All of them.")


def styleguide(request: HttpRequest) -> HttpResponse:
    language = request.GET.get("language", "")
    if language in ("en", "ko"):
        translation.activate(language)
        request.LANGUAGE_CODE = language
    messages.success(request, "Your edit is published.")
    messages.error(request, "The file could not be read.")
    works = Artwork.objects.listed().select_related("maker").prefetch_related("renditions")
    context = {
        "form": SampleForm(),
        "bad_form": SampleForm({"title": "", "email": "not an address"}, auto_id="bad_%s"),
        "artworks": works.order_by("-listed_key")[:24],
        "tabs": [("?sort=newest", "Newest", True), ("?sort=popular", "Popular", False)],
    }
    return render(request, "gallery/styleguide.html", context)
